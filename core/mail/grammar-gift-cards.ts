import type { Grammar } from './grammar.ts';

/*
 * Languages of which gift card mails alone are known: the ends of their subjects, an amount that begins a line
 * and a link that claims the card, from the code of a site that takes such mails (2023 to 2026).
 */

/** What no sentence may begin with or hold: nothing but the form is known. */
const NOTHING = '(?!)';

const SHOP = 'amazon(?<shop>\\.[a-z]{2,3}(?:\\.[a-z]{2})?(?![a-z.]*@))?';
const PERSON = '[\\p{L}\\p{M}][^\\ue000-\\uf8ff,;:!?]{0,60}?';

export const FRENCH: Grammar = {
  language: 'fr',
  isForGiftCards: true,
  parts: {
    shop: SHOP,
    person: PERSON,
    name: "(?<name>(?:e-)?(?:carte|chèque)[ -]cadeau(?: électronique)?(?: (?:d[’']|de )?{shop})|bon d[’']achat {shop})",
    credit: "(?:une? |votre |la |le )?{name}(?: (?:de|d[’']une valeur de|d[’']un montant de) {amount})?",
    last: '(?<end>{day})',
  },
  leads: [],
  grants: [
    { pattern: "(?<person>{person}) (?:vous a|t[’']a) (?:envoyé|offert) {credit}" },
    { pattern: '(?:vous avez|tu as) reçu {credit}' },
  ],
  tails: ['de la part de (?<person>{person})(?=[ .!]*$)'],
  ends: ["(?:elle|(?:votre|la|cette) {name}) (?:est valable jusqu[’']au|expire le) {last}"],
  minimums: [],
  neutral: [
    '(?:bonjour|cher|chère|salut)[^\\ue000-\\ue003\\d.!?]{0,60},?',
    '(?:merci|cordialement|à bientôt)[^\\ue000-\\ue003\\d.!?]{0,60}',
    "(?:{credit} (?:vous|t[’'])attend|{credit} vous attend)",
  ],
  noRush: [],
  labels: {
    amount: '(?:montant|valeur)(?: (?:de la carte cadeau|du chèque-cadeau))?',
    end: "(?:date d[’']expiration|valable jusqu[’']au|expire le)",
    code: 'code(?: (?:cadeau|du chèque-cadeau|de la carte cadeau|de réclamation))?',
    minimum: NOTHING,
    message: 'message',
    other: 'de|à|pour|numéro de commande|commande|envoyé|date|objet|expéditeur',
  },
  subjects: ["(?:.{1,60}) (?:vous a|t[’']a) (?:envoyé|offert) {credit}", "{credit} (?:vous|t[’'])? ?attend"],
  noun: "(?<!\\p{L})(?:crédits?|chèques?[- ]cadeaux?|cartes?[- ]cadeaux?|bons? d[’']achat|avoirs?)(?!\\p{L})",
  pointing:
    "(?:la|le|les|cette?|ces|votre|vos|ta|ton|tes)(?: [\\p{L}-]+){0,2} (?:crédits?|chèques?[- ]cadeaux?|cartes?[- ]cadeaux?|bons? d[’']achat|avoirs?|carte|chèque)",
  goesOn:
    'elle|il|ce|cette|cet|ceci|cela|mais|cependant|toutefois|malheureusement|seulement|uniquement|attention|sauf|à partir|valable|si|offre',
  pronoun: "elle|il|celle-ci|celui-ci|la|le|l[’']|en",
  gives: NOTHING,
  reminds: 'rappel|rappelons|bientôt|encore|reste|oubliez',
  corrects: NOTHING,
};

export const SPANISH: Grammar = {
  language: 'es',
  isForGiftCards: true,
  parts: {
    shop: SHOP,
    person: PERSON,
    name: '(?<name>(?:tarjeta|cheque)[ -]regalo(?: (?:de )?{shop}))',
    credit: '(?:una? |tu |su |la |el )?{name}(?: (?:de|por(?: un)? valor de|por un importe de) {amount})?',
    last: '(?<end>{day})',
  },
  leads: [],
  grants: [
    { pattern: '(?<person>{person}) (?:te|le) ha (?:enviado|regalado) {credit}' },
    { pattern: '(?:has|ha) recibido {credit}' },
  ],
  tails: ['de parte de (?<person>{person})(?=[ .!]*$)'],
  ends: ['(?:(?:tu|su|la|esta) {name} )?(?:es válida hasta el|caduca el) {last}'],
  minimums: [],
  neutral: [
    '(?:hola|estimad[oa]|buenos días)[^\\ue000-\\ue003\\d.!?]{0,60},?',
    '(?:gracias|saludos|un saludo)[^\\ue000-\\ue003\\d.!?]{0,60}',
    '{credit} (?:te|le) (?:está )?espera(?:ndo)?',
  ],
  noRush: [],
  labels: {
    amount: '(?:importe|valor|cantidad)(?: de (?:la tarjeta regalo|tu tarjeta regalo))?',
    end: '(?:fecha de (?:caducidad|vencimiento)|válid[ao] hasta(?: el)?|caduca el)',
    code: 'código(?: (?:de canje|de la tarjeta regalo|de cheque regalo|regalo))?',
    minimum: NOTHING,
    message: 'mensaje',
    other: 'de|para|número de pedido|pedido|enviado|fecha|asunto|remitente',
  },
  subjects: [
    '(?:.{1,60}) (?:te|le) ha (?:enviado|regalado) {credit}',
    '(?:.{0,60})?{credit} (?:te |le )?(?:está )?(?:espera|esperando)(?:te)?',
  ],
  noun: '(?<!\\p{L})(?:créditos?|cheques?[- ]regalo|tarjetas?[- ]regalo|saldo|cup[óo]n(?:es)?|vales?)(?!\\p{L})',
  pointing:
    '(?:la|el|las|los|esta|este|tu|tus|su|sus)(?: [\\p{L}-]+){0,2} (?:créditos?|cheques?|tarjetas?|saldo|cup[óo]n|vales?)',
  goesOn:
    'es|ella|esta|este|esto|pero|sin embargo|lamentablemente|solo|sólo|solamente|únicamente|atención|excepto|a partir|válid[oa]|si|oferta|ha sido|fue',
  pronoun: 'ella|esta|la|lo',
  gives: NOTHING,
  reminds: 'recordatorio|recuerda|pronto|todavía|aún|olvides',
  corrects: NOTHING,
};

export const ITALIAN: Grammar = {
  language: 'it',
  isForGiftCards: true,
  parts: {
    shop: SHOP,
    person: PERSON,
    name: '(?<name>(?:buono|carta)[ -]regalo(?: (?:di )?{shop}))',
    credit:
      '(?:un[ao]? |il tuo |il suo |il |la )?{name}(?: (?:di|da|del valore di|per un importe di) {amount})?',
    last: '(?<end>{day})',
  },
  leads: [],
  grants: [
    { pattern: '(?<person>{person}) (?:ti|le) ha (?:inviato|mandato|regalato) {credit}' },
    { pattern: '(?:hai|ha) ricevuto {credit}' },
  ],
  tails: ['da parte di (?<person>{person})(?=[ .!]*$)'],
  ends: ['(?:(?:il tuo|il suo|il|questo) {name} )?(?:è valido fino al|scade il) {last}'],
  minimums: [],
  neutral: [
    '(?:ciao|gentile|buongiorno|salve)[^\\ue000-\\ue003\\d.!?]{0,60},?',
    '(?:grazie|cordiali saluti|a presto)[^\\ue000-\\ue003\\d.!?]{0,60}',
    '{credit} (?:ti|la) (?:aspetta|attende)',
  ],
  noRush: [],
  labels: {
    amount: '(?:importo|valore)(?: del buono(?: regalo)?)?',
    end: '(?:data di scadenza|valido fino al|scade il|scadenza)',
    code: 'codice(?: (?:regalo|del buono(?: regalo)?|di attivazione))?',
    minimum: NOTHING,
    message: 'messaggio',
    other: "da|a|per|numero (?:d[’']ordine|dell[’']ordine)|ordine|inviato|data|oggetto|mittente",
  },
  subjects: [
    '(?:.{1,60}) (?:ti|le) ha (?:inviato|mandato|regalato) {credit}',
    '{credit} (?:ti|la) (?:aspetta|attende)',
  ],
  noun: '(?<!\\p{L})(?:crediti?|credito|buon[oi][- ](?:regalo|sconto)|carte?[- ]regalo|buoni?|saldo)(?!\\p{L})',
  pointing:
    '(?:il|lo|la|i|le|questo|questa|tuo|tua|suo|sua)(?: [\\p{L}-]+){0,2} (?:credito|buoni?|buono|cart[ae]|saldo)',
  goesOn:
    'esso|essa|questo|questa|ciò|ma|tuttavia|purtroppo|solo|soltanto|solamente|attenzione|eccetto|a partire|valido|se|offerta|è stat[oa]',
  pronoun: 'esso|essa|lo|la',
  gives: NOTHING,
  reminds: 'promemoria|ricorda|presto|ancora|dimenticare',
  corrects: NOTHING,
};
