import type { Grammar } from './grammar.ts';

/**
 * German, to "Sie" and to "du": mails of amazon.de say "Dein Paket" (2024, 2026). One gift card mail is public
 * (2016), and the code of a site that takes those of 2023 to 2026; all else is plain German.
 */
export const GERMAN: Grammar = {
  language: 'de',
  parts: {
    shop: 'amazon(?<shop>\\.[a-z]{2,3}(?:\\.[a-z]{2})?(?![a-z.]*@))?',
    noRushName:
      '(?:(?:kostenlosen?|gratis)[ -])?(?:no-? ?rush|versand ohne eile|amazon[ -]day)(?:[ -](?:versand|lieferung))?',
    kind: '{shop}|{noRushName}|digital(?:es|er|en|e)?|einmalig(?:es|er|en|e)?|neu(?:es|er|en|e)?|prime|kindle|kostenlos(?:es|er|en|e)?',
    // What may stand before the noun in one word: nothing that would make it another shop's.
    one: '(?:aktions|werbe|kulanz|digital|bonus|prime|kindle|amazon|geschenk|promotions|einkaufs|prämien|e-?book|musik|video)?-?(?:guthaben|gutscheins?|gutschrift|bonus|prämie)|geschenkkarte|geschenkgutscheins?',
    name: '(?<name>(?:(?:{kind})[ -]){0,4}(?:{one}))',
    article:
      '(?:(?:ein(?:e|en|em|er|es)?|das|den|die|der|ihr(?:e|en|em)?|dein(?:e|en|em)?|dieses?|diesen) )?',
    over: '(?:über|von|im wert von|in höhe von|mit einem wert von)',
    credit: '{article}(?:{amount}[ -]{name}|{name}(?:,? {over})? \\(?{amount}\\)?|{name})',
    adverb: '(?:gerade|soeben|nun|jetzt|heute|automatisch|auch|dafür|deshalb|daher|gern|gerne)',
    your: '(?:ihr(?:e|en|em|er|es)?|dein(?:e|en|em|er|es)?)',
    toYou: '(?:ihnen|dir|euch)',
    youHave: '(?:sie haben|haben sie|du hast|hast du|ihr habt|habt ihr)(?: {adverb}){0,2}',
    weHave:
      '(?:(?:als|zur|aus) {sorry} |(?:dafür|deshalb|daher|heute) )?(?:wir haben|haben wir)(?: {adverb}){0,2}',
    corrects:
      'um (?:dies|das|es|den fehler|diesen fehler)|als (?:kleine[sr]? )?(?:entschuldigung|wiedergutmachung|entschädigung|dankeschön)|zur wiedergutmachung',
    sorry:
      '(?:kleine[sr]? )?(?:entschuldigung|dankeschön|entschädigung|wiedergutmachung|kulanz|aufmerksamkeit)',
    account:
      '(?:{your}(?: {shop}-?)? ?-?(?:kunden|geschenkgutschein|gutschein|geschenkkarten)?-?(?:konto|guthaben|kontoguthaben)|{your} {shop}-(?:konto|kundenkonto))',
    good: `{your}|der|die|das|den|dem|ein(?:e|en|em|er)?|alle[ns]?|ausgewählte[nrs]?|digitale[nrs]?|kindle|e-?books?|bücher|hörbücher|musik|videos?|filme|serien|apps?|spiele|software|inhalte|titel|artikel|produkte|einkäufe|einkauf|käufe|kauf|bestellung(?:en)?|nächste[nrs]?|künftige[nrs]?|berechtigte[nrs]?|{shop}|prime|verkauf und versand|verkauft|durch|von|bei|im|in|und|oder|auf|shop|appstore|dienste|magazine|etwas`,
    goods: '(?:{good})(?:,? (?:{good}))*',
    person: '[\\p{L}\\p{M}][^\\ue000-\\uf8ff,;:!?]{0,60}?',
    ofOrder:
      '{your} (?:letzten? )?bestellung(?: (?:nr\\.? |nummer |mit der nummer )?{order})?(?: vom {day})?|bestellung (?:nr\\.? |nummer )?{order}',
    last: '(?<end>{day})',
    at: '(?:(?:um|bis) 23[:.]59(?: uhr)? )?',
    until:
      '(?:(?:gültig |einlösbar |gilt |nutzbar )?(?:noch )?bis(?: einschließlich| spätestens)?(?: zum| am)? {at}{last}(?: {at})?(?: (?:gültig|einlösbar|einzulösen|nutzbar))?|(?:läuft|verfällt|endet)(?: am)? {at}{last}(?: ab)?|am {last} verfällt)',
    subject: '(?:es|er|sie|dies|dieser?|das|{article}(?:{amount}[ -])?{name}(?: {over} {amount})?)',
    minimumOf:
      '(?:(?:einen?|einer|der|den|{your}|nächsten) ){0,2}(?:einkäufen?|einkauf|bestellung(?:en)?|bestellwert|einkaufswert)(?: (?:im wert )?(?:von|ab|über))?(?: mindestens)? (?<minimum>{amount})',
    neededMinimum:
      '(?:(?:der|ein|einem|mit einem) )?mindest(?:bestell|einkaufs)?wert(?: (?:von|beträgt|ist|liegt bei)|:)? (?<minimum>{amount})',
  },
  leads: [
    '(?:hallo|hi|liebe[r]?|guten tag|guten morgen|sehr geehrte[r]?)(?: [^\\ue000-\\uf8ff,;:!?.]{1,40})?',
    '(?:herzlichen glückwunsch|glückwunsch|gute nachrichten?|vielen dank|danke|wie versprochen)(?: [\\p{L}]+)?',
    '(?:{corrects})(?: [^\\ue000-\\uf8ff,;:!?.]{1,80})?',
    '(?:weil|da) (?:ihre?|deine?|die|wir) [^\\ue000-\\uf8ff,;:!?.]{1,80}',
    '(?:vielen dank|danke) (?:für|dass) [^\\ue000-\\uf8ff,;:!?.]{1,80}',
    'es tut uns leid(?: [^\\ue000-\\uf8ff,;:!?.]{1,80})?',
  ],
  grants: [
    { pattern: '{youHave} {credit}', closing: '(?:erhalten|bekommen|verdient|gutgeschrieben bekommen)' },
    {
      pattern: '{weHave} (?:(?:{toYou}|{account})(?: {adverb})?(?: (?:als|aus|zur) {sorry})? )?{credit}',
      closing: '(?:gutgeschrieben|hinzugefügt|geschenkt|gewährt|ausgestellt|geschickt|gesendet)',
    },
    {
      pattern: '(?:{toYou}|{account}) wurden?(?: {adverb}){0,2} {credit}',
      closing: '(?:gutgeschrieben|hinzugefügt|geschenkt|gewährt)',
    },
    {
      pattern: '{credit} (?:wurden?|ist)(?: {adverb}){0,2} (?:{toYou}|(?:auf )?{account}|zu {account})',
      closing: '(?:gutgeschrieben|hinzugefügt)(?: worden)?',
    },
    { pattern: '(?<person>{person}) hat {toYou} {credit}', closing: '(?:geschickt|gesendet|geschenkt)' },
  ],
  tails: [
    '(?:auf|in|zu|für) {account}',
    '(?:für|zu|mit|aus) {ofOrder}',
    'für (?:die wahl von|den|ihre wahl von|deine wahl von) {noRushName}',
    '(?:als|zur|aus) {sorry}',
    'für (?:die|ihre|deine) (?:unannehmlichkeiten|verspätung|verzögerung|geduld|treue)',
    'von (?!(?:ihr|dein|der|dem|den|ein)\\p{L}*)(?<person>{person})(?=[ .!]*$| (?:erhalten|bekommen))',
    '(?:für|auf|bei) {goods}',
    '(?:(?:und|der|das|die|welches|es|er|sie) )?(?:(?:ist|kann|gilt) )?{until}',
    '(?:ab|mit|bei) {neededMinimum}',
    '(?:ab|für|auf|bei) {minimumOf}',
  ],
  ends: [
    '(?:bitte )?(?:{subject} )?(?:(?:ist|kann|gilt) )?{until}(?: und wird automatisch (?:verrechnet|eingelöst|angerechnet))?',
    '(?:du kannst|sie können) {subject} bis(?: zum| einschließlich| spätestens)* {last} (?:einlösen|verwenden|nutzen)',
    '{subject} (?:ist|gilt|läuft|kann)(?: (?:für|auf) {goods})? {until}(?: eingelöst werden| verwendet werden)?',
    '(?:bitte )?(?:lösen sie|verwenden sie|nutzen sie|nutze|verwende|löse|löst) (?:es|ihn|sie|{article}{name}) bis(?: zum| spätestens)* {last}(?: ein)?',
    'das ablaufdatum(?: {article}{name})? ist(?: der)? {last}',
  ],
  minimums: [
    '(?:{subject} )?(?:gilt|ist|einlösbar|kann)(?: (?:gültig|einlösbar))? (?:ab|für|auf|bei) (?:{minimumOf}|{neededMinimum})(?: eingelöst werden)?',
    '{neededMinimum}',
    'es gilt {neededMinimum}',
  ],
  neutral: [
    '{subject} (?:ist|gilt|kann)(?: gültig| einlösbar)? (?:für|auf|bei) {goods}(?: gültig| einlösbar| eingelöst werden| verwendet werden)?',
    '(?:{subject} wird|wir verrechnen {subject}) (?:automatisch )?(?:(?:auf|bei|mit) {goods} )?(?:automatisch )?(?:angerechnet|verrechnet|eingelöst)',
    '(?:bitte )?(?:geben sie|gib|lösen sie|löse|klicken sie|klicke|besuchen sie|besuche|sehen sie|sieh|prüfen sie|prüfe|verwenden sie|verwende|nutzen sie|nutze)(?: (?:den|die|das|ihr(?:e|en)?|dein(?:e|en)?|ihn|es|sie|hier|code|gutscheincode|gutschein|guthaben|link|auf|im|in|der|bei|beim|bezahlen|kasse|bestellung|bestellvorgang|konto|ein|unten|oben|an|und|oder|übersicht|seite|{shop}|zum|einlösen|zur))*',
    'es gelten (?:die|unsere|bestimmte) (?:bedingungen|geschäftsbedingungen|nutzungsbedingungen|teilnahmebedingungen)',
    'diese (?:e-?mail|nachricht) (?:wurde|ist) .*',
    'bitte (?:antworten sie|antworte) nicht .*',
    'bei fragen .*|(?:wenn|falls) (?:sie|du) (?:noch )?fragen .*',
    '(?!.*(?:{one}))(?:wir wünschen|viel (?:spaß|freude|vergnügen)|mit freundlichen grüßen|viele grüße|freundliche grüße|vielen dank|danke|liebe grüße)(?: [\\p{L}-]+){0,10}(?: {shop})?(?:-team)?',
    '(?:hallo|guten (?:tag|morgen|abend)|liebe[r]?|sehr geehrte[r]?|hi)[^\\ue000-\\ue003\\d.!?]{0,60},?',
    '(?:ihr |dein )?(?:{shop}[ -]?)?(?:kundenservice|team)|{shop}',
    '(?:herzlichen glückwunsch|glückwunsch|gute nachrichten?)',
    '(?:{your} )?{name}(?: (?:im überblick|einlösen|ansehen|anzeigen))?',
  ],
  noRush: [
    '(?:vielen dank|danke)(?:,)? dass (?:sie|du) {noRushName} (?:gewählt|ausgewählt) (?:haben|hast)',
    '(?:vielen dank|danke) für (?:ihre|deine|die) wahl von {noRushName}',
  ],
  labels: {
    amount:
      '(?:{name}|gutschein-?|guthaben-?|gutscheins?|guthabens?)? ?-?(?:betrag|wert|höhe)|gutscheinbetrag|gutscheinwert|guthabenbetrag|guthabenhöhe',
    end: '(?:gültig bis|einlösbar bis|ablaufdatum|verfällt am|läuft ab am|gültigkeit|gültig bis zum)',
    code: '(?:ihr |dein )?(?:geschenk)?(?:gutschein|einlöse|aktions)-?code|code',
    minimum: 'mindest(?:bestell|einkaufs)?wert',
    message: '(?:gruß)?nachricht',
    other: 'an|von|bestellnummer|bestellung|gesendet|datum|betreff|absender|cc|bestelldatum',
  },
  subjects: [
    '(?:{your} |ein(?:e|en)? |neues? |neuer )?(?:{amount}[ -])?{name}(?: für (?:sie|dich))?(?: {order})?',
    '{youHave} {credit} (?:erhalten|bekommen)',
    '{weHave} (?:{toYou} )?{credit} (?:gutgeschrieben|hinzugefügt|geschickt)',
    '(?:.{1,60}) hat {toYou} {credit} (?:geschickt|gesendet|geschenkt)',
    '{credit} (?:wurde gutgeschrieben|wurde {toYou} gutgeschrieben|wartet(?: auf (?:sie|dich))?|ist da)',
    '(?:.{1,60}) amazon geschenkgutschein geschickt',
  ],
  noun: '(?:guthaben|gutscheine?n?s?|gutschrift(?:en)?|(?<!\\p{L})bonus|prämien?|geschenkkarten?)(?!\\p{L})',
  pointing:
    '(?:das|der|die|den|dem|dieses?r?|diese[nm]|ihr(?:e|en|em|es|er)?|dein(?:e|en|em|es|er)?|alle)(?: [\\p{L}-]+){0,3} [\\p{L}-]*(?:guthabens?|gutscheine?n?s?|gutschrift(?:en)?|bonus|prämien?|geschenkkarten?)',
  goesOn:
    '(?:schon|bereits|gültig|eingelöst|verwendet|verfallen|abgelaufen|storniert|zurückgebucht|ausstehend|abgelehnt)|(?:das geld|der betrag|die summe|das angebot|die aktion)|bitte ignorieren|es|er|sie|ihn|dies|dieser?|diese[nms]?|das|aber|jedoch|allerdings|leider|nur|sondern|achtung|wichtig|hinweis|bitte beachten|ausgenommen|außer|sofern|doch|dennoch|nicht|gilt nur|davon|wurde|korrektur',
  pronoun: 'ignorieren|ignoriere|es|ihn|dieses|diesen|dieser|davon|damit',
  gives:
    '(?:haben|hast|habt|wurden?|hat) .{0,200}(?:erhalten|bekommen|gutgeschrieben|hinzugefügt|geschenkt|geschickt)',
  reminds:
    'erinner\\p{L}*|noch|rest\\p{L}*|bald|vergessen|vergiss|verbleibend\\p{L}*|kontostand|saldo|läuft|verfällt|letzte chance|gilt|gültig',
  corrects: '{corrects}|kulanz\\p{L}*',
};
