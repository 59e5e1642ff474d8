/** How one language speaks of credits in mails. Patterns are matched against one normalized sentence. */
export interface MailWords {
  /** BCP 47, without a region. */
  readonly language: 'en' | 'de';
  /** A noun for a credit, at the end of what is matched: `$5.00 promotional credit`. */
  readonly noun: RegExp;
  /** What follows an amount and still names it, up to the noun: `[$5.00] Amazon.com promotional`. */
  readonly nameStop: RegExp;
  /** `a credit of`, right before an amount, with its `name`. */
  readonly nounBefore: RegExp;
  /** It was given. */
  readonly given: RegExp;
  /** It was not, or is gone, or is somebody else's. */
  readonly notGiven: RegExp;
  /** It would be given under a condition, or will be. */
  readonly offered: RegExp;
  /** About credit that is already there. */
  readonly reminder: RegExp;
  /** Words right before a last day. */
  readonly until: RegExp;
  /** How a sentence begins that goes on about the credit of the one before without naming it. */
  readonly goesOn: RegExp;
  /** A line that labels an amount: `Reward amount:`. */
  readonly amountLabel: RegExp;
  /** A line that labels a last day: `Expiration date:`. */
  readonly endLabel: RegExp;
  /** The subject announces a credit. */
  readonly subject: RegExp;
}

/**
 * English. The subject "Benefit Confirmation for your Order" is that of Amazon's No-Rush mails (a user's
 * tally of 111 mails, 2015 to 2017). No body of such a mail is public: these are the ways in which English
 * can say it, and what they do not fit is refused.
 */
export const ENGLISH: MailWords = {
  language: 'en',
  noun: /\b(?:rewards?|credits?|e?-?gift ?cards?|bonus)\b/i,
  nameStop:
    /[.,;:!?()–—]|\b(?:for|on|to|toward|towards|that|which|who|from|by|when|because|and|or|with|in|into|at|as|has|have|had|was|were|will|is|are|been|expires?|off|of|if|after|once|you|we)\b/i,
  nounBefore:
    /(?<name>(?:(?!(?:an?|the|your|this|new)\b)[\w-]{2,} ){0,2}\b(?:rewards?|credits?|e?-?gift ?cards?|bonus))(?: (?:of|worth|for|valued at|in the amount of|amount))?:? (?:an? )?$/i,
  given:
    /\byou(?: have|['’]ve)?(?: just| now)? (?:earned|received|got|been (?:given|issued|awarded|granted|credited))\b|\b(?:has|have|was|were) (?:just |now |automatically |also )?(?:been )?(?:automatically )?(?:added|applied|credited|issued|deposited|placed|posted|given|awarded)\b|\bwe(?: have|['’]ve)?(?: just| now| also)?(?: automatically)? (?:added|applied|credited|issued|given|gave|deposited|placed|awarded)\b|\bis now (?:available|in your account|on your account)\b|\benjoy your\b|\bsent you\b|\byour .{0,80}\b(?:expires?|is valid|can be used|must be used|is good)\b/i,
  notGiven:
    /\bnot\b|n['’]t\b|\bno longer\b|\bcancel|\bremov|\brevers|\brevok|\bdeduct|\bexpired\b|\b(?:was|were|been|you(?: have|['’]ve)?) (?:used|redeemed|spent)\b|\bunable\b|\brefund|\breturned\b|\bapplied (?:to|toward) (?:your|this|the|an) (?:order|purchase)\b|\bfrom your\b|\byou(?: have|['’]ve)? (?:sent|bought|purchased|gave|given)\b|\brecipient\b/i,
  offered:
    /\bif\b|\bwhen you\b(?! (?:chose|selected|placed|picked|used))|\bonce\b|\bafter you\b|\bwill\b(?! (?:expire|end))|\bwould\b|\bcould\b|\bshould\b|\bmight\b|\bmay\b(?! (?:be (?:used|applied|redeemed)|\d))|\bup to\b|\bget\b|\bearn\b|\bspend \D{0,4}\d|\bpurchases? (?:of|over) \D{0,4}\d|\bminimum\b|\bor more\b|\beligible for\b|\bchance\b|\bwin\b|\bsave\b|\boff\b|\bas (?:much|little) as\b|\bnext time\b|\bunless\b|\bpending\b|\boffer\b/i,
  reminder:
    /\bremind|\bremaining\b|\btotal\b|\bbalances? of\b|\bstill have\b|\bexpir(?:es|ing|e) soon\b|\babout to expire\b|\bforget\b|\blast chance\b|\bunused\b|\brewards balance\b/i,
  until:
    /\b(?:expires?|expiring|expire|expiration(?: date)?(?: is)?|ends?|valid(?: until| through| till| to)?|(?:use[ds]?|redeem(?:ed)?|spen[dt]|good|available)(?: \w+){0,3} (?:by|until|through)|until)(?: at)?(?: 11:59 ?p\.?m\.?(?: \(?\w{2,3}\)?)?)?(?: on| until| through)?[ :,]*$/i,
  goesOn: /^(?:it|this|these|they|(?:please )?(?:use|redeem|spend) (?:it|this|them))\b/i,
  amountLabel: /^(?:(?:reward|credit|gift ?card|bonus|promotional credit|benefit)s? )?(?:amount|value):? $/i,
  endLabel:
    /^(?:(?:reward|credit|gift ?card|bonus)s? )?(?:expires(?: on)?|expiration(?: date)?|expiry date|valid (?:until|through)|use by)[: ]*$/i,
  subject:
    /\bbenefit confirmation for your order\b|\b(?:received|earned|added|issued|applied|sent you|your) .{0,60}\b(?:reward|credit|gift ?card|bonus)s?\b|\b(?:reward|credit|gift ?card|bonus)\b.{0,60}\b(?:confirmation|added|received|issued|for you)\b/i,
};

/** German, by plain meaning: no mail of amazon.de about a credit is public. */
export const GERMAN: MailWords = {
  language: 'de',
  noun: /(?:\b|\p{L})(?:guthaben|gutscheine?s?|gutschrift|bonus|prämie)(?!\p{L})/iu,
  nameStop:
    /[.,;:!?()–—]|(?<!\p{L})(?:für|auf|zu|zum|zur|der|die|das|dem|den|von|vom|wenn|weil|und|oder|mit|in|im|an|bei|als|hat|haben|wurde|wurden|wird|werden|ist|sind|verfällt|gilt|läuft|bis|ab|sie|wir)(?!\p{L})/iu,
  nounBefore:
    /(?<name>[\p{L}-]*(?:guthaben|gutschein|gutschrift|bonus|prämie))(?: (?:über|von|im wert von|in höhe von))?:? $/iu,
  given:
    /\bsie haben .{0,120}\b(?:erhalten|bekommen)\b|\bwurden? .{0,120}\b(?:gutgeschrieben|hinzugefügt)\b|\bwir haben .{0,120}\b(?:gutgeschrieben|hinzugefügt)\b|\bihre?n? .{0,80}(?:ist gültig|gilt|verfällt|läuft)(?!\p{L})/iu,
  notGiven:
    /(?<!\p{L})(?:nicht|keine?[nrms]?|storniert\p{L}*|zurückgebucht|abgezogen|abgelaufen|verfallen|eingelöst|erstattet\p{L}*|rückerstattung|verschickt|gekauft|empfänger\p{L}*|verwendet)(?!\p{L})/iu,
  offered:
    /(?<!\p{L})(?:wenn|falls|sobald|sofern|würden?|könnten?|können|werden|wird|bis zu|mindest\p{L}*|ab einem|sichern|sparen|rabatt|chance|gewinnen|angebot|aktionsbedingungen)(?!\p{L})/iu,
  reminder:
    /erinner|(?<!\p{L})(?:noch|gesamt\p{L}*|insgesamt|rest\p{L}*|bald|vergessen|kontostand|verbleibend\p{L}*)(?!\p{L})/iu,
  until:
    /(?:gültig|gilt|einlösbar|verfällt|läuft|endet|ablaufdatum|gültigkeit)(?: noch)?(?: ist)?(?: bis(?: einschließlich)?)?(?: zum| am| der)?[ :,]*$/iu,
  goesOn: /^(?:es|er|sie|dieses?r?)(?!\p{L})/iu,
  amountLabel: /^(?:gutschein|guthaben)?(?:betrag|wert|shöhe):? $/i,
  endLabel: /^(?:gültig bis|einlösbar bis|ablaufdatum|verfällt am|gültigkeit)[: ]*$/i,
  subject: /guthaben|gutschein|gutschrift|(?<!\p{L})bonus(?!\p{L})/iu,
};

/** Nouns for credits in the languages whose sentences are not known: enough to say so. */
export const FOREIGN_CREDIT =
  /crédit|chèque-cadeau|carte[- ]cadeau|bon d[’']achat|buono|credito|tarjeta[ -]regalo|cheque[ -]regalo|saldo|cup[óo]n|vale[- ]presente|cartão[- ]presente|tegoed|cadeaubon|presentkort|tillgodo|karta podarunkowa|kupon|hediye kartı|bakiye|رصيد|بطاقة هدية|ギフト券|ギフトカード|クーポン|特典|残高|礼品卡|उपहार/i;

/** Programmes by the words of a mail; the first that the credit's own name fits. Names that Amazon uses in every language. */
export const NO_RUSH = /\bno-? ?rush\b|\bamazon[ -]day\b|\bbenefit confirmation for your order\b/i;
export const RELOAD = /\breload|\bamazon cash\b|\baufladung|\baufladen\b/i;
export const PROMOTIONAL = /promotion|\bpromo\b|courtesy|aktion|kulanz/i;
export const GIFT_CARD = /gift ?card|geschenk|gutschein/i;
export const IN_ACCOUNT =
  /(?:added|applied|credited|deposited) to your .{0,40}(?:account|balance)|(?:konto|guthaben).{0,60}(?:gutgeschrieben|hinzugefügt)/i;
