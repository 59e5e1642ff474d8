import { type FoundAmount, findAmounts } from '../../model/amount-text.ts';
import type { Money } from '../../model/money.ts';
import { isAdvertising } from '../../page-view/advertising.ts';
import { type LinePart, type Place, partOf } from '../../page-view/field.ts';
import { isHarmlessDay, lastDayIn } from '../../page-view/last-day.ts';
import { visitDay } from '../../page-view/named-days.ts';
import type { PageView } from '../../page-view/page-view.ts';
import type { PageLine } from '../../page-view/shown-lines.ts';
import { wholeAmount } from '../../page-view/shown-values.ts';
import { type Clause, clausesOf } from './clauses.ts';
import { labelOf, qualifiersIn } from './words.ts';

/** A line of the list, or a label and the line of its value, and what it says. */
export type CreditLine = { readonly lines: readonly PageLine[] } & (
  | {
      readonly role: 'total' | 'balance';
      readonly amount: Money;
      readonly at: readonly LinePart[];
      readonly name?: LinePart;
    }
  /** The last days of lots. */
  | { readonly role: 'ends'; readonly clauses: readonly Clause[] }
  /** Past movements: used, expired, granted. They are understood and not part of a balance. */
  | { readonly role: 'past'; readonly amounts: readonly Money[]; readonly at: readonly Place[] }
  | { readonly role: 'name'; readonly name: LinePart }
  /** Advertising, links. */
  | { readonly role: 'aside' }
  /** Not understood. */
  | { readonly role: 'other' }
);

/** Names may be sentences of what they pay for. */
const NAME_MAX_CHARS = 160;
const HEADING = 'h1, h2, h3, h4, h5, h6';

/** What the lines of a list say, each by itself and by the label before it. */
export function creditLines(view: PageView, lines: readonly PageLine[]): CreditLine[] {
  const found: CreditLine[] = [];
  for (let at = 0; at < lines.length; at++) {
    const [line, next] = [lines[at] as PageLine, lines[at + 1]];
    const labelled = next && labelledLines(view, line, next);
    if (labelled) at++;
    found.push(labelled ?? lineAlone(view, line));
  }
  return found;
}

/** A label and the value in the line below. */
function labelledLines(view: PageView, line: PageLine, next: PageLine): CreditLine | undefined {
  if (/\d/.test(line.text)) return undefined;
  const amount = wholeAmount(view, next.text);
  const lines = [line, next];
  const at = lines.map((one) => partOf(one));
  if (amount) {
    const label = labelOf(view, line.text);
    if (label === 'total' || label === 'balance') return { lines, role: label, amount, at };
    return label === 'past' ? { lines, role: 'past', amounts: [amount], at } : undefined;
  }
  if (/[:：]$/.test(line.text) && labelOf(view, line.text) === 'name' && isName(next))
    return { lines, role: 'name', name: partOf(next) };
  if (!/\d/.test(next.text) || findAmounts(next.text, view.format).length > 0) return undefined;
  const label = line.text.replace(/\s*[:：]$/, '');
  const end = lastDayIn(view, `${label} ${next.text}`);
  // The label must be needed, and the value nothing but a day.
  if (lastDayIn(view, next.text).kind !== 'doubtful') return undefined;
  if (end.kind === 'read') {
    const inNext = end.parts.flatMap(({ start, end: until }) =>
      start > label.length ? [partOf(next, start - label.length - 1, until - label.length - 1)] : [],
    );
    return { lines, role: 'ends', clauses: [{ end, at: [partOf(line), ...inNext] }] };
  }
  const isOver = end.kind === 'absent' && end.other && end.other.day <= visitDay(view);
  return isOver && isHarmlessDay(view, label) ? { lines, role: 'past', amounts: [], at } : undefined;
}

function lineAlone(view: PageView, line: PageLine): CreditLine {
  const lines = [line];
  const { text } = line;
  const whole = wholeAmount(view, text);
  if (whole) return { lines, role: 'balance', amount: whole, at: [partOf(line)] };
  if (isAdvertising(text)) return { lines, role: 'aside' };
  const inline = labelledAmount(view, line);
  if (inline) return inline;
  const amounts = findAmounts(text, view.format);
  const clauses = clausesOf(view, line, amounts);
  if (clauses) return { lines, role: 'ends', clauses };
  const past = pastIn(view, line, amounts);
  if (past) return past;
  if (isLink(view, line)) return { lines, role: 'aside' };
  return isName(line) ? { lines, role: 'name', name: nameOf(line) } : { lines, role: 'other' };
}

/** `Total balance: $5.00`, `Balance: $3.00`, `Grocery credit: $5.00`. */
function labelledAmount(view: PageView, line: PageLine): CreditLine | undefined {
  const [, label = '', value = ''] = /^([^:：]+[:：])\s*([^:：]+)$/.exec(line.text) ?? [];
  const amount = wholeAmount(view, value);
  if (!amount) return undefined;
  const [lines, at] = [[line], [partOf(line)]];
  const role = labelOf(view, label);
  if (role === 'total' || role === 'balance') {
    const name = partOf(line, 0, label.length - 1);
    return { lines, role, amount, at, ...(role === 'total' && { name }) };
  }
  return role === 'past' ? { lines, role, amounts: [amount], at } : undefined;
}

/** `$2.00 of $10.00 used`, `$2.00 expired on D`, `Added on D`: a past movement and nothing else. */
function pastIn(view: PageView, line: PageLine, amounts: readonly FoundAmount[]): CreditLine | undefined {
  const { text } = line;
  const said = lastDayIn(view, text);
  const other = said.kind === 'absent' ? said.other : undefined;
  if (amounts.length === 0 && !other) return undefined;
  if (other && other.day > visitDay(view)) return undefined;
  // `Used on D` by itself is a status of what stands beside it.
  if (amounts.length === 0 && !isHarmlessDay(view, text)) return undefined;
  const kinds = qualifiersIn(view, text);
  const isPast = [...kinds].every((kind) => kind === 'past') && (kinds.size > 0 || other);
  const hasMore = text.length > 80 || /\d\s?%/.test(text);
  if (!isPast || hasMore) return undefined;
  return { lines: [line], role: 'past', amounts: amounts.map(({ amount }) => amount), at: [partOf(line)] };
}

/** A link or button with words of its own. One around a whole entry does not count. */
function isLink(view: PageView, { nodes, text }: PageLine): boolean {
  const link = nodes[0]?.parentElement.closest('a, button, [role="button"], [role="link"]');
  return Boolean(link && view.texts().lengthBelow(link) <= text.length);
}

/** Whether a line can be a name: it is not a sentence. */
function isName(line: PageLine): boolean {
  const { text } = line;
  if (/[:：]$/.test(text) && !line.nodes[0]?.parentElement.closest(HEADING)) return false;
  return text.length <= NAME_MAX_CHARS && /\p{L}{2}/u.test(text) && !/[.!?。]$|\d[.,]\d/.test(text);
}

function nameOf(line: PageLine): LinePart {
  return partOf(line, 0, line.text.replace(/\s*[:：]$/, '').length);
}
