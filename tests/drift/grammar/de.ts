import type { Grammar } from './grammar.ts';

const ES = '(Er|Dieser Betrag|Der Betrag|Dieses Guthaben|Diese Summe)';

export const de: Grammar = {
  turns: {
    negation: {
      before: [
        '(noch |)nicht (verfügbar|gültig|ausgezahlt)(:|)',
        '(nicht mehr|nie) (verfügbar|gültig)(:|)',
        '(ohne|außer|abzüglich)',
        '(storniert|gesperrt|ungültig|abgelehnt|zurückgezogen)(:|)',
      ],
      after: [
        '(ist |)(nicht|nicht mehr|nie) (verfügbar|einlösbar|gültig|enthalten)',
        '(kann|darf) (hier |)nicht (eingelöst|verwendet|ausgegeben) werden',
        '(wurde|ist) (storniert|gesperrt|zurückgebucht|widerrufen|abgelehnt)',
      ],
      sentences: [
        `${ES} (ist|war) (nicht|nicht mehr|nie) (verfügbar|gültig|gutgeschrieben|einlösbar).`,
        `${ES} wurde (leider |)(storniert|gesperrt|widerrufen|zurückgebucht|abgelehnt).`,
        '(Du kannst|Sie können) (ihn|es|diesen Betrag) (hier |)nicht (verwenden|ausgeben|einlösen).',
        '(Nichts|Kein Cent) davon (ist|gehört dir|steht bereit).',
      ],
    },
    condition: {
      before: [
        '(wenn du|sobald du|falls du) (wieder bestellst|verlängerst|zustimmst):',
        '(bei|nach) (deiner|der) (nächsten|zweiten|dritten) (Bestellung|Lieferung):',
        'vorbehaltlich (einer Prüfung|der Genehmigung):',
      ],
      after: [
        '(wenn|sobald|falls) (du|Sie) ({amount} ausgibst|wieder bestellst|dein Konto bestätigst)',
        'nach ({number} Lieferungen|der nächsten Bestellung|dem Probemonat)',
        '(ab|bei) einem (Einkauf|Mindestbestellwert) (von|über) {amount}',
      ],
      sentences: [
        '(Wenn|Sobald|Falls) (du {amount} ausgibst|du wieder bestellst|du verlängerst), (wird er|wird dieser Betrag) (gutgeschrieben|freigegeben).',
        `${ES} (wird|gilt) (erst |)(ab|bei|nach) (einem Einkauf von {amount}|der nächsten Bestellung|einer Prüfung) (freigegeben|gutgeschrieben).`,
        '(Mindestbestellwert|Mindestumsatz)(:|) {amount}.',
        '(Erfordert|Setzt voraus): (eine Bestellung über {amount}|eine Mitgliedschaft).',
      ],
    },
    limit: {
      before: [
        '(bis zu|höchstens|maximal|nicht mehr als)',
        '(etwa|ungefähr|circa|rund|knapp)',
        '(ab|mindestens|von)',
        '(mehr als|weniger als|unter|über)',
      ],
      after: [
        '(oder weniger|höchstens|maximal)',
        '(oder mehr|aufwärts)',
        '(ist die (Obergrenze|Höchstgrenze))',
        'im besten Fall',
      ],
      sentences: [
        `${ES} ist (ein Höchstwert|die Obergrenze|das Maximum|gerundet).`,
        '(Nur ein Teil davon|Höchstens {amount}|Nicht mehr als {amount}) (kann|darf) (pro Bestellung|auf einmal) (verwendet|eingelöst) werden.',
        '(Obergrenze|Höchstbetrag|Maximum)(:|) {amount}.',
      ],
    },
    chance: {
      before: [
        '(gewinne|du könntest gewinnen:|Gewinnchance:)',
        '(Verlosung:|Hauptpreis:)',
        '(vielleicht|möglicherweise|eventuell|wahrscheinlich)',
      ],
      after: [
        '(könnte|dürfte) dir gehören',
        '(zu gewinnen|im Gewinnspiel|in der Verlosung)',
        'mit etwas Glück',
      ],
      sentences: [
        '(Du könntest|Vielleicht wirst du|Ein Kunde wird) (ihn|diesen Betrag|dieses Guthaben) gewinnen.',
        `${ES} wird (unter allen Kunden |)verlost.`,
        '(Nimm|Nehmen Sie) am (Gewinnspiel|Preisausschreiben) teil.',
        `${ES} (kann|könnte) (sich noch ändern|niedriger ausfallen|abweichen).`,
      ],
    },
    frequency: {
      before: [
        '(jeden (Monat|Tag)|jede Woche|jedes (Jahr|Quartal))(:|)',
        '(monatlich|wöchentlich|jährlich)(:|)',
        '(pro|je) (Bestellung|Artikel|Monat):',
      ],
      after: [
        '(pro|je|im) (Monat|Jahr|Quartal)',
        '(monatlich|wöchentlich|jährlich)',
        '(für|über) {number} (Monate|Wochen)',
        'in {number} Raten',
      ],
      sentences: [
        `${ES} wird (jeden Monat|jede Woche|vierteljährlich|jährlich) (ausgezahlt|gutgeschrieben|abgebucht).`,
        '(Du erhältst|Wir zahlen) (ihn|diesen Betrag) (monatlich|wöchentlich|{number} Mal|je Bestellung).',
        `${ES} kommt in {number} (Teilen|Raten).`,
      ],
    },
    rate: {
      before: [
        '({number}00|1.000) Punkte =',
        '({number}00|2.500) Punkte (entsprechen|ergeben|sind)',
        '(im Wert von|Gegenwert:)',
      ],
      after: [
        '(für (100 Punkte|{amount} Umsatz)|pro Punkt|je {amount})',
        '(pro ausgegebenem Euro)',
        '= {number}00 Punkte',
      ],
      sentences: [
        '({number}00|1.000) Punkte (=|entsprechen|ergeben) (diesem Betrag|so viel).',
        '(Du bekommst|Es gibt) (ihn|diesen Betrag) (für|je) {amount} Umsatz.',
        '{number} % davon (gehen an die Bank|sind Steuern).',
      ],
    },
    others: {
      before: [
        '(deines (Freundes|Bruders|Partners)|deiner (Schwester|Mutter)):',
        '(fremdes|anderes) Konto:',
        '(für (einen Freund|den Verkäufer|die Empfängerin)):',
      ],
      after: [
        '(für|an) (deinen Freund|den Empfänger|ein anderes Konto|den Verkäufer)',
        '(gehört|geht an) (deinem Bruder|deine Schwester|einen anderen Kunden)',
        '(geteilt mit|verschenkt an) (deine Familie|jemand anderen)',
      ],
      sentences: [
        `${ES} gehört (deinem (Freund|Bruder|Partner)|deiner (Schwester|Kollegin)|einem anderen (Kunden|Konto)|dem Verkäufer).`,
        '(Dein Freund|Deine Schwester|Der Verkäufer|Ein anderer Kunde) (bekommt|erhält|behält|hat) (ihn|diesen Betrag).',
        '(Im Namen|Im Auftrag) (deines Freundes|eines anderen Kunden).',
      ],
    },
  },
  statuses: [
    '(Noch |)(ausstehend|in Bearbeitung|in Prüfung|vorgemerkt)',
    '(Abgelaufen|Verfallen|Nicht mehr gültig)(e Beträge|)',
    '(Verbraucht|Bereits verwendet|Eingelöst|Ausgegeben)( in diesem Jahr|)',
    '(Gesammelt|Erhalten|Verdient) (in diesem Jahr|seit Beginn|bisher)',
    '(Voraussichtlich|Geschätzt|Erwartet|Demnächst)',
    '(Noch nicht|Nicht mehr) (verfügbar|aktiv)',
    '(Storniert|Abgelehnt|Gesperrt|Zurückgebucht)',
    '(Verwendet|Eingelöst|Abgelaufen|Verfallen|Storniert) (am |)({day})',
  ],
  beforeDay: [
    '(erhalten|ausgestellt|gutgeschrieben|verdient) am',
    '(gültig|verfügbar|einlösbar) (ab|seit|von)',
    '(nicht |)vor dem',
    '(30|90) Tage nach dem',
    '(voraussichtlich|etwa|ungefähr|vermutlich)',
    '(verlängert vom|früher|ursprünglich)',
  ],
  otherDay: ['(ausgestellt|gutgeschrieben|erhalten) am {day}'],
  secondDay: ['(oder|bis|und) {day}', '(geändert auf|verlängert bis|verschoben auf) {day}', '{day}'],
  controls: [
    '(Weiter|Nächste Seite|Mehr anzeigen|Alle anzeigen|Mehr laden)',
    'Seite 1 von {number}',
    '(1-{number}|{number}) von {number}7',
    '(Aktiv|Aktuell) (|) (Abgelaufen|Alle)',
    '(Filter|Filtern nach|Gefiltert nach)(: Aktiv|)',
    '(Suche|In der Liste suchen)',
    '1 2 3 (…|»)',
  ],
  otherNames: ['{name}(-Geschenkkarte|-Prämien|-Konto|-Punkte|)', '(Guthaben|Geld) (bei|von) {name}'],
  unknownRows: [
    '(Kulanz|Partner|Verrechnungs)(buchung|korrektur|posten)',
    '(Umbuchung|Ausgleich) (durch Support|ins Archiv)',
    '(Rundungs|Abrechnungs)differenz',
  ],
  advertising: [
    '(Hol dir|Sichere dir|Spare) {amount} (Startgutschrift|Rabatt|Bonus) (mit der neuen Karte|bei deiner ersten Bestellung)(.|!)',
    '(Gesponsert|Anzeige): (Kopfhörer|Kaffee|Lampe) (nur |ab |){amount}',
    '(Kunden kauften auch|Das könnte dir gefallen): (Kabel|Tasse) {amount}',
    'Geschenkkarten ab {amount}',
  ],
  harmless: [
    'Mehr (erfahren|lesen|Informationen)',
    '(Fragen|Brauchst du Hilfe)? (Kontaktiere uns|Kundenservice|Zu den Hilfeseiten)(.|)',
    'Wird an der Kasse automatisch (angewendet|verrechnet)(.|)',
    '(Wie funktioniert das|So funktioniert es)(?|)',
    '(Hilfe|Häufige Fragen|Details|Nutzungsbedingungen|Datenschutz)',
    '(Einstellungen|Zahlungsarten|Konto) (verwalten|ansehen)',
    '(Danke|Vielen Dank) für deinen Einkauf(.|!)',
  ],
};
