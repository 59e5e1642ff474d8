import { mayHoldAmount, parseAmount } from '../model/amount-text.ts';
import type { CalendarDate } from '../model/calendar-date.ts';
import { mayHoldDay, parseDate } from '../model/date-text.ts';
import type { Money } from '../model/money.ts';
import type { PageElement } from './page-element.ts';
import { type PageView, shownLines, shownTexts } from './page-view.ts';

/** An element whose whole text is one amount or one day. */
export interface ShownValue {
  readonly element: PageElement;
  readonly text: string;
  readonly amount?: Money;
  readonly date?: CalendarDate;
}

/** Longer texts are prose. */
const LONGEST = 48;
/** How far up a value may be wrapped. */
const HIGHEST = 14;

/**
 * All amounts and days that stand alone, in page order. Of elements inside one another that say the same thing
 * the outermost counts, so a value split over several elements is read as the whole that it is:
 * `<td>-$19<span>.48</span></td>` is one amount, and `-$19` is not one.
 *
 * `without` is what may stand beside a value and is no part of it: the word Pending.
 */
export function shownValues(view: PageView, root: PageElement, without?: RegExp): ShownValue[] {
  // By their lines: an element that only wraps a value has the same lines and need not be parsed again.
  const known = new Map<readonly string[], Value | 'nothing'>();
  const look = (element: PageElement) => {
    const lines = shownLines(view, element, LONGEST);
    if (!lines) return 'too long';
    let value = known.get(lines);
    if (!value) {
      value = valueIn(view, lines.join(' '), without) ?? 'nothing';
      known.set(lines, value);
    }
    return value;
  };
  const found = new Map<PageElement, ShownValue>();
  for (const { node, hasDigits } of shownTexts(view, root)) {
    if (!hasDigits) continue;
    let outermost: ShownValue | undefined;
    let at: PageElement | null = node.parentElement;
    for (let level = 0; at && at !== root && level < HIGHEST; level++) {
      const value = look(at);
      if (value === 'too long') break;
      if (value !== 'nothing') outermost = { element: at, ...value };
      at = at.parentElement;
    }
    if (outermost) found.set(outermost.element, outermost);
  }
  return [...found.values()];
}

type Value = Omit<ShownValue, 'element'>;

function valueIn(view: PageView, text: string, without?: RegExp): Value | undefined {
  if (!mayHoldAmount(text, view.format) && !mayHoldDay(text)) return undefined;
  const bare = without ? text.replace(without, ' ') : text;
  const amount = wholeAmount(view, bare);
  if (amount) return { text, amount };
  const date = readDay(view, bare);
  return date ? { text, date } : undefined;
}

/**
 * The amount that is all of a text. An element that holds only a number holds one number, so a plain space in
 * it (`1 234,56 €`) separates groups of digits.
 */
export function wholeAmount(view: PageView, text: string): Money | undefined {
  if (!mayHoldAmount(text, view.format)) return undefined;
  const amount = parseAmount(text, view.format);
  if (amount) return amount;
  const grouped = text.replace(/(?<=\d) (?=\d{3}(?!\d))/g, '\u00a0');
  return grouped === text ? undefined : parseAmount(grouped, view.format);
}

/** Every day has its year. Most other texts with digits (order numbers, serial numbers) fail this test. */
const YEAR = /(?<!\d)(?:19|20)?\d{2}(?!\d)/;
const LONGEST_DAY = 40;

/**
 * A day in the page's language. Where a word names its month, in another language of the marketplace too: pages
 * mix them. A day in numbers is read only in the order of the page's own language: 02.03. would be a guess in
 * any other.
 */
function readDay(view: PageView, text: string): CalendarDate | undefined {
  if (text.length > LONGEST_DAY || !mayHoldDay(text) || !YEAR.test(text)) return undefined;
  const others = /\p{L}/u.test(text) ? view.marketplace.languages : [];
  for (const language of [view.language, ...others]) {
    const date = parseDate(text, language);
    if (date) return date;
  }
  return undefined;
}
