import { findAmounts } from '../model/amount-text.ts';
import { isSameMoney, type Money } from '../model/money.ts';
import { normaliseText } from '../model/text.ts';
import { type AmountLook, LETTERS, MONEY, wordsAround } from './amount-climb.ts';
import { withoutConverted } from './converted-amounts.ts';
import type { Place } from './field.ts';
import type { PageElement } from './page-element.ts';
import { lineAround, textAround, textWithout } from './row-texts.ts';
import { pageLines } from './shown-lines.ts';

/** An amount and the words beside it, found by what they say and not by what their elements are called. */
export interface AmountRow {
  /** The smallest element that holds the words and the amount. */
  readonly element: PageElement;
  readonly label: string;
  readonly amount: Money;
  /** The line itself, where its element has several that are parted by line breaks alone. */
  readonly line?: string;
}

/** Where a row stands. */
export function placeOfRow({ element, line }: AmountRow): Place {
  return line === undefined ? element : { in: element, text: line };
}

/** What every amount has beside its digits: a mark, a currency's letters, or a fraction. Spares the full search. */
export const PERHAPS_MONEY = /\p{Sc}|[.,]\d\d(?!\d)|kr|zł|TL|R|円|元|[A-Z]{3}|\p{Script=Arabic}/u;
/** Characters that would be part of an amount if they directly touch it. */
const GLUED = /[\d.,]/;

/** The rows of an element whose lines are separated by `<br>`. Empty where one of the lines is not a row. */
export function lineRows(look: AmountLook, element: PageElement): AmountRow[] {
  const lines = pageLines(look.view, element);
  const rows: AmountRow[] = [];
  for (const { text, nodes } of lines) {
    const isOwn = nodes.some((node) => node.parentElement === element && LETTERS.test(node.data));
    if (!isOwn) continue;
    const read = readMixedText(look, text);
    if (read === 'unclear') return [];
    if (typeof read !== 'string') rows.push({ element, ...read, line: text });
    else if (MONEY.test(text) && read === 'none') return [];
  }
  const amounts = lines.filter(({ text }) => findAmounts(text, look.view.format).length > 0);
  const isAll = amounts.every(({ text, nodes }) =>
    nodes.every((node) => node.parentElement !== element) ? LETTERS.test(text) : true,
  );
  return isAll && rows.length > 1 ? rows : [];
}

type Words = Pick<AmountRow, 'label' | 'amount'>;

/** The line an element holds: words, then an amount, or the other way round. */
export function readRow(
  look: AmountLook,
  element: PageElement,
  whole: readonly [PageElement, Money] | undefined,
): Words | 'sentence' | 'unclear' | 'none' {
  const { format } = look.view;
  if (!whole) return readMixedText(look, textWithout(look, element) ?? '');
  const [before, after] = textAround(look, element, whole[0]);
  if (GLUED.test(before.at(-1) ?? '') || GLUED.test(after[0] ?? '')) return 'unclear';
  const words = wordsAround(look, element, whole[0]);
  if (words.some((text) => MONEY.test(text) || findAmounts(text, format).length > 0)) return 'unclear';
  return rowOf(words[0] ?? '', words[1] ?? '', whole[1]);
}

/** Words and amount in one text: `Order total: $0.50`. */
function readMixedText({ view }: AmountLook, text: string): Words | 'sentence' | 'unclear' | 'none' {
  if (!PERHAPS_MONEY.test(text)) return 'none';
  const [found, ...more] = findAmounts(text, view.format);
  if (!found) return unreadable(text);
  const [before = '', after = ''] = [text.slice(0, found.start), text.slice(found.end)].map((part) =>
    MONEY.test(part) ? withoutConverted(part, view.format) : part,
  );
  if (more.length > 0 || MONEY.test(before) || MONEY.test(after)) return 'unclear';
  return rowOf(before, after, found.amount);
}

/**
 * The row seen in its line, which may go on outside its element: `<b>Order</b> <b>total: $5.00</b>`, and
 * `<b>total: $5</b><b>1.00</b>`, where what looked like the amount is a part of one.
 */
export function inItsLine(look: AmountLook, row: AmountRow): AmountRow | 'unclear' {
  const { before, own, after } = lineAround(look, row.element);
  if (GLUED.test(before.at(-1) ?? '') || GLUED.test(after[0] ?? '')) return 'unclear';
  const text = normaliseText(before + own + after);
  const [found, ...more] = findAmounts(text, look.view.format);
  if (!found || more.length > 0 || !isSameMoney(found.amount, row.amount)) return row;
  const [left, right] = [text.slice(0, found.start), text.slice(found.end)];
  const words = MONEY.test(left) || MONEY.test(right) ? 'none' : rowOf(left, right, row.amount);
  // Other words in the line may be a link or a remark. The row keeps the label that is known without them.
  if (typeof words === 'string') return row;
  const isKnown = (label: string) => look.search.isKnown(label, row.amount);
  return isKnown(row.label) && !isKnown(words.label) ? row : { ...row, label: words.label };
}

/**
 * Money that does not parse. In a longer sentence it belongs to no label; elsewhere something was not
 * understood.
 */
function unreadable(text: string): 'sentence' | 'unclear' | 'none' {
  const match = MONEY.exec(text);
  if (!match) return 'none';
  const after = text.slice(match.index + match[0].length);
  return text.length > 40 && LETTERS.test(text.slice(0, match.index)) && /\p{L}{3}/u.test(after)
    ? 'sentence'
    : 'unclear';
}

function rowOf(before: string, after: string, amount: Money): Words | 'sentence' | 'none' {
  const remark = after.replace(/[(（][^)）]*[)）]/g, ' ').trim();
  if (LETTERS.test(before) && LETTERS.test(remark)) return 'sentence';
  const label = (LETTERS.test(before) ? before : after).trim();
  return label === '' ? 'none' : { label, amount };
}
