import { findQualifiers, type QualifierKind } from '../../vocabulary/index.ts';
import type { TradeInItem } from '../reading.ts';

/**
 * The words of the trade-in page. "Gift card deposited" and "Returned" are from a program of about 2012; the
 * rest is plain English, unconfirmed. In other languages nobody has published any: there the page is refused.
 */

type Column = 'title' | 'amount' | 'status' | 'date';

const COLUMNS: readonly (readonly [Column, RegExp])[] = [
  ['status', /^(?:trade-in )?status$/i],
  [
    'amount',
    /^(?:(?:total|expected|estimated|appraised|trade-in|quoted|offer|gift card)\s?)*(?:value|amount|price|expected)$/i,
  ],
  ['date', /^(?:date(?: submitted| received| updated)?|submitted(?: on)?|trade-in date)$/i],
  ['title', /^(?:items?|devices?|products?|title|description|trade-in items?)$/i],
];

export function tradeInColumn(heading: string): Column | undefined {
  return COLUMNS.find(([, words]) => words.test(heading))?.[0];
}

/** Whether these words lead to the amount of an item: `Total expected:`. */
export function tradeInLabel(text: string): boolean {
  return tradeInColumn(text.trim().replace(/\s*[:：]$/, '')) === 'amount';
}

/** In this order: a payment that is pending is under way, a device on its way back is no open one. */
const STATES: readonly (readonly [TradeInItem['state'], RegExp])[] = [
  ['returned', /\breturn|cancel|reject|declin|expired|denied|refused|ineligible|unsuccessful|\bfailed/i],
  [
    'open',
    /await|pending|waiting|in transit|shipped|processing|inspect|submitted|\bopen\b|under review|on its way|expected|\byet\b/i,
  ],
  ['paid', /deposited|\bpaid\b|credited|issued/i],
  ['open', /received|accepted|started/i],
];

const NEGATION = /\bnot\b|n[’']t\b|\bcannot\b|\bnever\b|\bno longer\b|\bunable\b/i;
/** States of a device that Amazon takes. */
const ACCEPTANCE = /accept|approv|eligible|qualif|\btake\b|\btaken\b/i;

export function tradeInState(status: string): TradeInItem['state'] {
  if (NEGATION.test(status)) return negatedState(status);
  const state = STATES.find(([, words]) => words.test(status))?.[0] ?? 'other';
  if (state !== 'paid' && state !== 'returned') return state;
  const kinds = findQualifiers(status, ['en']).map(({ kind }) => kind);
  if (kinds.includes('pending') || ONLY_POSSIBLE.test(status)) return 'open';
  return state === 'paid' && kinds.some((kind) => LESS_THAN_PAID.has(kind)) ? 'other' : state;
}

const ONLY_POSSIBLE = /\b(?:can|may|could|will) be\b|\brequested\b/i;
/** Words that change such a state: called off, in part, on a condition, to somebody else. */
const LESS_THAN_PAID: ReadonlySet<QualifierKind> = new Set([
  'negation',
  'condition',
  'limit',
  'chance',
  'frequency',
  'of-others',
]);

/** `Not yet accepted` may come, `not accepted` does not, and `not returned` says nothing of what happens. */
function negatedState(status: string): TradeInItem['state'] {
  if (/\byet\b|\bstill\b/i.test(status)) return 'open';
  if (ACCEPTANCE.test(status)) return 'returned';
  const isFinal = /\bnever\b|\bno longer\b/i.test(status) || STATES[0]?.[1].test(status);
  return isFinal ? 'other' : 'open';
}

const NONE =
  /(?:no|don[’']t have any|do not have any|haven[’']t)(?: \S+){0,3} (?:trade-?ins?|items?|traded)/i;

export function saysNoTradeIns(line: string): boolean {
  return line.length <= 160 && NONE.test(line) && !/\d/.test(line);
}
