/** Nouns for credits in the languages whose sentences are not known: enough to say so. */
export const FOREIGN_CREDIT =
  /crédit|chèque-cadeau|carte[- ]cadeau|bon d[’']achat|buono|credito|tarjeta[ -]regalo|cheque[ -]regalo|saldo|cup[óo]n|vale[- ]presente|cartão[- ]presente|tegoed|cadeaubon|presentkort|tillgodo|karta podarunkowa|kupon|hediye kartı|bakiye|رصيد|بطاقة هدية|ギフト券|ギフトカード|クーポン|特典|残高|礼品卡|उपहार/i;

/** Programmes by the words of a mail. Names that Amazon uses in every language. */
export const NO_RUSH = /\bno-? ?rush\b|\bamazon[ -]day\b/i;
export const NO_RUSH_SUBJECT = /\bbenefit confirmation for your order\b/i;
export const RELOAD = /\breload|\bamazon cash\b|\baufladung|\baufladen\b/i;
export const COURTESY = /courtesy|goodwill|kulanz/i;
export const PROMOTIONAL = /promotion|\bpromo\b|courtesy|goodwill|aktion|werbe|kulanz/i;
export const GIFT_CARD =
  /gift ?(?:card|certificate|voucher)|geschenk|gutschein|(?:carte|chèque)[ -]cadeau|bon d[’']achat|(?:tarjeta|cheque)[ -]regalo|(?:buono|carta)[ -]regalo/i;
/** A voucher that names neither gift nor promotion may be either. */
export const VOUCHER = /^(?!.*gift).*voucher/i;
export const BONUS = /bonus|rewards?\b|prämie/i;
/** The noun alone says that it is credit of the shop. */
export const CREDIT = /credit|guthaben|gutschrift/i;
export const AMAZON = /amazon/i;

/** Money that a court gave: it is spent as a gift card. */
export const SETTLEMENT = /settlement/i;

/** The balance of Amazon Pay India, whose money has last days. */
export const AMAZON_PAY_BALANCE = /amazon pay balance/i;

/** It was put where it can be spent. */
export const IN_ACCOUNT =
  /(?:to|in|on) your .{0,40}(?:account|balance)|account .{0,20}credited|(?:konto|guthaben).{0,60}(?:gutgeschrieben|hinzugefügt)/i;
export const IN_GIFT_CARD_BALANCE = /gift card (?:account )?balance|gutschein-?(?:konto|guthaben)/i;

/** Where a gift card is claimed: `/g/` and its code, also inside of another address. */
export const CLAIM_LINK = /(?:\/|%2f)g(?:\/|%2f)[a-z0-9]{10,16}(?![a-z0-9])/i;

/** Credit for those who sell, advertise, write or build: other accounts, and nothing that pays in the shop. */
export const OTHER_BUSINESS =
  /\bAWS\b|Amazon Web Services|Amazon (?:Ads|Advertising|Business|Associates)\b|\b[Ss]ponsored (?:Products|Brands|Display)|\badvertising (?:credit|account|campaign|balance)|\bcampaigns?\b|\bSeller (?:Central|account)|Kindle Direct|\bKDP\b|Mechanical Turk|\bstatement credit/;
export const OTHER_BUSINESS_SENDER =
  /(?:^|[-_.])(?:no-?reply-?)?(?:aws|ads?|advertis\w*|seller\w*|kdp|vendor\w*|business\w*|associates\w*|developers?|mturk|merchant\w*)(?:[-_.@])/i;

/** What a reader may write above a mail that is forwarded: nothing about it. */
export const BARE_COMMENT =
  /^(?:[-_=* ]*(?:begin |anfang )?(?:forwarded message|original message|weitergeleitete nachricht|ursprüngliche nachricht|message transféré|mensaje reenviado|messaggio inoltrato)[-_=:* ]*|see (?:below|attached|attachment)|fyi|for (?:your |my )?(?:information|records|files)|as attached|siehe (?:unten|anhang)|zur info(?:rmation)?|z\.? ?k\.?|voir ci-dessous|ver abajo|vedi sotto|sent from my \w+|von meinem \w+ gesendet)[.!:]?$/i;
