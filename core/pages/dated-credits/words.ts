import { namesNoRush } from '../../model/no-rush-name.ts';
import { lastDayIn } from '../../page-view/last-day.ts';
import type { PageView } from '../../page-view/page-view.ts';
import { findDayWords, findQualifiers, type QualifierKind } from '../../vocabulary/index.ts';

/**
 * The words of the pages that list credits by type and last day. English is second hand (2015 to 2026); the
 * other languages are plain translation, since no marketplace but amazon.com is known to have the pages.
 */

const CREDIT =
  /rewards?\b|credits?\b|benefits?\b|balances?\b|prämien?|guthaben|gutschriften?|bonus|vorteile?|récompenses?|crédits?|avantages?|soldes?\b|premi[oa]?\b|crediti?o?\b|vantaggi|saldos?\b|recompensas?|créditos?|beneficios?|特典|残高|クレジット/i;

/** `Your No-Rush Reward Balance`, `Your No-Rush and Amazon Day Reward Balance`. */
export function isRewardsHeading(line: string): boolean {
  return line.length <= 120 && namesNoRush(line) && CREDIT.test(line);
}

/** English is from links ("Your credit & benefit balances", "Benefits balance"). */
export function isBenefitsHeading(line: string): boolean {
  const isOfCredit = /benefits?\b|credits?\b|beneficios?\b|créditos?\b/i.test(line);
  return line.length <= 80 && isOfCredit && /balances?\b|saldos?\b/i.test(line) && !/\d/.test(line);
}

/** Whether words name credit at all: `Courtesy credit`. */
export function namesCredit(text: string): boolean {
  return CREDIT.test(text);
}

const GIFT_CARD =
  /gift[ -]?cards?|geschenk(?:karte|gutschein)|cartes?[ -]cadeau|tarjetas? (?:de )?regalo|buon[oi] regalo|ギフト/i;
const POINTS = /\bpoints?\b|\bpunkte?\b|\bpuntos?\b|\bpunti\b|ポイント|\bvisa\b|\bcoins?\b/i;

/** What has a page of its own, and is no promotional credit where it is listed beside some. */
export function hasOwnPage(name: string): boolean {
  return GIFT_CARD.test(name) || POINTS.test(name);
}

/** What an amount or a day behind a label is. */
export type Label = 'total' | 'balance' | 'past' | 'name';

const ALL = /\btotal\w*\b|\boverall\b|\bgesamt\w*|合計/i;
const LEFT =
  /^(?:your |current |available |the |remaining |unused |aktuelle[rs]? |verfügbare[rs]? )*(?:balance|available|remaining|unused|left|amount left|amount available|amount remaining|guthaben|restguthaben|verfügbar|solde|disponible|restant|saldo|残高|利用可能額)(?: balance| amount| credits?| rewards?| disponibles?)?$|^unused\b|\bremaining (?:balance|credit|reward)s?$/i;
const NAME =
  /^(?:(?:credit|reward|benefit) )?(?:type|name)$|^(?:credit|reward|benefit)$|^art$|^type$|^tipo$|^種類$/i;
/** Sums and balances of something else that shops print on any page: a card's, a cart's, an order's. */
const OF_OTHERS =
  /\bcards?\b|\bvisa\b|\bpay\b|\bcart\b|\bbasket\b|\borders?\b|\bitems?\b|\bcoins?\b|\bpoints?\b|karte|bestell|warenkorb|artikel|punkt|carte|commande|panier|tarjeta|pedido|carrito|carta|ordine|carrello|カード|注文|カート|ポイント/i;

/** What a label says; undefined for one that is not known, or that says more than that. */
export function labelOf(view: PageView, text: string): Label | undefined {
  const label = text.replace(/\s*[:：]$/, '').trim();
  // A label with a number in it is that of a year, say.
  if (label.length > 80 || /\d/.test(label) || OF_OTHERS.test(label)) return undefined;
  const kinds = qualifiersIn(view, label);
  if (kinds.size > 0) return [...kinds].every((kind) => kind === 'past') ? 'past' : undefined;
  if (NAME.test(label)) return 'name';
  if (LEFT.test(label)) return 'balance';
  return ALL.test(label) || (/[:：]$/.test(text) && CREDIT.test(label)) ? 'total' : undefined;
}

export type Column = 'name' | 'balance' | 'expires' | 'granted' | 'used';

const NAME_COLUMN = /^(?:description|beschreibung|descripción|descrizione|programm?e?|source)$/i;
const AMOUNT_COLUMN = /^(?:amount|value|betrag|wert|montant|importe|importo|金額)$/i;

/** The column of a table, by its heading. */
export function columnOf(view: PageView, heading: string): Column | undefined {
  const [day, another] = findDayWords(heading, languagesOf(view));
  if (day && !another && day.kind === 'last-day') return 'expires';
  const label = labelOf(view, heading);
  if (label === 'past')
    return /\b(?:original|initial|granted|issued|earned)/i.test(heading) ? 'granted' : 'used';
  if (label === 'name' || NAME_COLUMN.test(heading)) return 'name';
  return label === 'balance' || AMOUNT_COLUMN.test(heading) ? 'balance' : undefined;
}

export function qualifiersIn(view: PageView, text: string): ReadonlySet<QualifierKind> {
  return new Set(findQualifiers(text, languagesOf(view)).map(({ kind }) => kind));
}

function languagesOf(view: PageView): readonly string[] {
  return [view.language, view.marketplace.languages[0]];
}

/** Whether a name or heading says that what it names is not there to be spent: pending, used, a friend's. */
export function isStatus(view: PageView, text: string): boolean {
  if (NO_CREDIT.test(text) || namesOtherDay(view, text)) return true;
  // `Shipping credit` and `Credit for eligible books` are credit. Signs mean nothing without a number.
  const words = text.replace(/\b(?:eligible|qualifying)\b/gi, ' ').replace(/[<>=≤≥~≈]+/g, ' ');
  const kinds = qualifiersIn(view, words);
  return [...kinds].some((kind) => kind !== 'other-thing');
}

/** `Starts January 5`: no name of credit is tied to a day. */
function namesOtherDay(view: PageView, text: string): boolean {
  const said = lastDayIn(view, text);
  return said.kind === 'absent' && said.other !== undefined;
}

/** What is owed, asked for or shown to explain the page, though it has an amount. */
const NO_CREDIT =
  /\b(?:limits?|thresholds?|fees?|due|owed|debts?|bills?|loans?|goals?|quotes?|previews?|demos?|ebt|snap)\b/i;

const AVAILABLE =
  /^(?:available|active|current|ready to use|verfügbar|aktiv|disponibles?|activ[oae]s?|disponibil[ei]|attiv[oi]|利用可能)\b/i;

/** What leads from credit to something else: `Picks for your rewards`, `Ways to spend credit`. */
const LEADS_AWAY =
  /\b(?:for|to|with|on|about|how|ways?|für|mit|über|wie|pour|avec|sur|comment|para|con|sobre|cómo|per|come)\b/i;

/** A word that the headings of a shopper's own credit never hold: `Popular rewards`, another shop's name. */
const UNKNOWN_WORD =
  /(?<![\p{L}-])(?!(?:you|your|yours|my|all|the|of|by|and|in|a|no-rush|no|rush|amazon|day|prime|available|active|current|unused|remaining|total|now|ready|use|digital|content|services?|shipping|delivery|promotional|promotion|courtesy|rewards?|credits?|benefits?|balances?|category|categories|type|types|details?|summary|overview|list|account)(?![\p{L}-]))\p{L}/iu;

/** Whether a heading leads to credit that is there to be spent. */
export function isOwnSection(view: PageView, text: string): boolean {
  if (LEADS_AWAY.test(text.replace(AVAILABLE, ''))) return false;
  const isNamed = namesCredit(text) && !(isInEnglish(view, text) && UNKNOWN_WORD.test(text));
  return (isNamed || AVAILABLE.test(text)) && !isStatus(view, text);
}

const ENGLISH_CREDIT = /\b(?:rewards?|credits?|benefits?|balances?)\b/i;

/** Amazon shows English on pages of every language. */
function isInEnglish({ language }: PageView, heading: string): boolean {
  return /^en\b/i.test(language) || ENGLISH_CREDIT.test(heading);
}

const NONE =
  /^(?:(?:you |at the moment,? you |currently,? you )?(?:(?:currently )?have no|(?:currently )?don[’']t (?:currently )?have any|do not (?:currently )?have any|no|0)(?: (?:active|available|current|no-rush|amazon day|digital|and|or|promotional))* (?:rewards?|credits?|benefits?|balances?)(?: (?:or|and) (?:rewards?|credits?|benefits?|balances?))?(?: (?:available|right now|at this time|at the moment|now|yet|to display|to show|here|currently))*|du hast keine \S* ?(?:prämien|guthaben)|sie haben keine \S* ?(?:prämien|guthaben)|keine \S* ?(?:prämien|guthaben)|(?:vous n[’']avez )?aucune? (?:récompense|crédit)|no tienes (?:\S+ )?(?:recompensas|créditos)(?: disponibles)?)[.!]?$/i;

export function saysNone(line: string): boolean {
  return line.length <= 160 && NONE.test(line);
}
