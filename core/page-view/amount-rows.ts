import { findAmounts, parseAmount, parseBareAmount } from '../model/amount-text.ts';
import { isSameMoney, type Money } from '../model/money.ts';
import { normaliseText } from '../model/text.ts';
import { withoutConverted } from './converted-amounts.ts';
import type { Place } from './field.ts';
import type { PageElement } from './page-element.ts';
import { type PageView, shownText, shownTexts } from './page-view.ts';
import { lineAround, type TextLook, textAround, textWithout } from './row-texts.ts';
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

export interface AmountRows {
  /** In page order. */
  readonly rows: readonly AmountRow[];
  /** Elements with an amount in running text ("Save $5 with ..."): nobody's line. */
  readonly sentences: readonly PageElement[];
  /** Elements with digits of money that could not be given to one label. Where one stands, a list is not whole. */
  readonly unclear: readonly PageElement[];
}

export interface AmountSearch {
  /** Whether these words are a label that is looked for. Only those may have other amounts beside them. */
  readonly isKnown: (label: string, amount: Money) => boolean;
  /** Take numbers without a currency mark instead, which some old pages print. */
  readonly bare?: boolean;
}

const DEEPEST_ROW = 14;
/** Twice as many as on the largest checkout that is known, which lists 120 products. */
const AMOUNTS_MAX_COUNT = 800;
/** Advertising makes a few lines unclear. Where more are, leaving it out does not help. */
const UNCLEAR_MAX_COUNT = 100;
/** What looks like money though it may not parse. */
const MONEY = /\p{Sc}\s?\d|\d\s?\p{Sc}|\d[.,]\d{2}(?!\d)|\b(?:USD|EUR|GBP|JPY|CAD|AUD|INR)\b/u;
/** What every amount has beside its digits: a mark, a currency's letters, or a fraction. Spares the full search. */
const PERHAPS_MONEY = /\p{Sc}|[.,]\d\d(?!\d)|kr|zł|TL|R|円|元|[A-Z]{3}|\p{Script=Arabic}/u;
const LONGEST_AMOUNT = 40;
const LETTERS = /\p{L}/u;
/** What glued to an amount would be a part of it. */
const GLUED = /[\d.,]/;

/**
 * Finds every shown amount below `root` and the words beside it: from each text with digits upwards to the
 * first element that says more than an amount. Undefined where there are more amounts than any page of one
 * order or product has.
 */
export function findAmountRows(
  view: PageView,
  root: PageElement,
  search: AmountSearch,
): AmountRows | undefined {
  const look: Look = { view, root, search, asides: new Set(), texts: new Map(), own: new Map() };
  const elements = digitElements(view, root);
  if (elements.length > AMOUNTS_MAX_COUNT) return undefined;
  const first = candidates(look, elements);
  const unknown = first.rows
    .filter(({ label, amount }) => !search.isKnown(label, amount))
    .map(({ element }) => element);
  const asides = new Set([...unknown, ...first.sentences]);
  const unclearCount = first.unclear.size;
  if (unclearCount === 0 || unclearCount > UNCLEAR_MAX_COUNT || asides.size === 0) return inPageOrder(first);

  // Advertising inside a line makes two amounts of it: look again with what has words of its own left out.
  const again = candidates({ ...look, asides, texts: new Map() }, [...first.unclear.values()].flat());
  const rescued = again.rows.filter(({ label, amount }) => search.isKnown(label, amount));
  const anchors = new Set(rescued.flatMap((row) => row.anchors));
  const rescuers = new Set(rescued.map(({ element }) => element));
  const rows = first.rows.filter(({ element }) => !isIn(rescuers, element, root));
  const unclear = [...first.unclear].map(
    ([element, own]) => [element, own.filter((one) => !anchors.has(one))] as const,
  );
  return inPageOrder({
    rows: [...rows, ...rescued],
    sentences: first.sentences,
    unclear: new Map(unclear),
  });
}

interface Look extends TextLook {
  readonly search: AmountSearch;
  /** By text, the same without amounts in other currencies. */
  readonly own: Map<string, string>;
}

interface Candidate extends AmountRow {
  readonly anchors: readonly PageElement[];
}

interface Candidates {
  readonly rows: readonly Candidate[];
  readonly sentences: readonly PageElement[];
  /** Elements with several amounts or none that parses, each with the texts that led to it. */
  readonly unclear: ReadonlyMap<PageElement, readonly PageElement[]>;
}

function inPageOrder({ rows, sentences, unclear }: Candidates): AmountRows {
  const lines = rows.filter(({ line }) => line !== undefined);
  const byElement = new Map(rows.filter(({ line }) => line === undefined).map((row) => [row.element, row]));
  const sorted = [...byElement.values(), ...lines].map(({ anchors: _, ...row }): AmountRow => row);
  sorted.sort((a, b) => a.element.order - b.element.order);
  return { rows: sorted, sentences, unclear: [...unclear.values()].flat() };
}

/** Whether an element is one of these or stands in one, up to the root. */
function isIn(elements: ReadonlySet<PageElement>, element: PageElement, root: PageElement): boolean {
  for (let at: PageElement | null = element; at; at = at === root ? null : at.parentElement) {
    if (elements.has(at)) return true;
  }
  return false;
}

function digitElements(view: PageView, root: PageElement): PageElement[] {
  const found = new Set<PageElement>();
  for (const { node, hasDigits } of shownTexts(view, root)) {
    const { data, parentElement } = node;
    if (!hasDigits || data.length > 2_000) continue;
    if (LETTERS.test(data) && !PERHAPS_MONEY.test(data)) continue;
    found.add(parentElement);
  }
  return [...found];
}

function candidates(look: Look, anchors: readonly PageElement[]): Candidates {
  const { view } = look;
  const climbs = new Map<PageElement, { anchors: PageElement[]; wholes: Map<PageElement, Money> }>();
  const unclear = new Map<PageElement, PageElement[]>();
  for (const anchor of anchors) {
    const climb = climbFrom(look, anchor);
    if (climb === 'converted') continue;
    if (!climb) {
      if (MONEY.test(shownText(view, anchor) ?? '')) unclear.set(anchor, [anchor]);
      continue;
    }
    const known = climbs.get(climb.element) ?? { anchors: [], wholes: new Map<PageElement, Money>() };
    known.anchors.push(anchor);
    if (climb.whole) known.wholes.set(climb.whole.element, climb.whole.amount);
    climbs.set(climb.element, known);
  }

  const rows: Candidate[] = [];
  const sentences: PageElement[] = [];
  for (const [element, { anchors: own, wholes }] of climbs) {
    const read = wholes.size > 1 ? 'unclear' : readRow(look, element, [...wholes][0]);
    if (read === 'sentence') sentences.push(element);
    else if (read === 'unclear') {
      const lines = lineRows(look, element);
      if (lines.length > 0) rows.push(...lines.map((row) => ({ anchors: own, ...row })));
      else unclear.set(element, own);
    } else if (read !== 'none') {
      const row = inItsLine(look, { element, ...read });
      if (row === 'unclear') unclear.set(element, own);
      else rows.push({ anchors: own, ...row });
    }
  }
  return { rows, sentences, unclear };
}

interface Climb {
  /** The first element on the way up that says more than an amount. */
  readonly element: PageElement;
  /** The largest element on the way that is an amount and nothing else. */
  readonly whole?: { readonly element: PageElement; readonly amount: Money };
}

function climbFrom(look: Look, anchor: PageElement): Climb | 'converted' | undefined {
  let whole: Climb['whole'];
  let isForeign = false;
  let at: PageElement | null = anchor;
  for (let level = 0; at && level < DEEPEST_ROW && look.root.contains(at); level++, at = at.parentElement) {
    const shown = textWithout(look, at);
    if (shown === undefined) return undefined;
    const text = ownText(look, shown);
    if (text === '' && shown !== '') {
      isForeign = true;
      continue;
    }
    if (isForeign && holdsOwnAmount(look, at)) return 'converted';
    const amount = text.length <= LONGEST_AMOUNT ? parseWhole(look, text) : undefined;
    if (amount) whole = { element: at, amount };
    else if (whole && !LETTERS.test(wordsAround(look, at, whole.element).join(''))) continue;
    else if (LETTERS.test(text)) return whole ? { element: at, whole } : { element: at };
  }
  return undefined;
}

/** A text without amounts in other currencies: put together once, as many amounts have the same texts around them. */
function ownText({ view, own }: Look, shown: string): string {
  let text = own.get(shown);
  if (text === undefined) {
    text = MONEY.test(shown) ? withoutConverted(shown, view.format) : shown;
    own.set(shown, text);
  }
  return text;
}

/** Whether a text of its own below an element is an amount in the page's currency. */
function holdsOwnAmount(look: Look, element: PageElement): boolean {
  return shownTexts(look.view, element).some(
    ({ node, hasDigits }) => hasDigits && parseWhole(look, node.data) !== undefined,
  );
}

/** What stands before and after an amount in an element, but for the same in another currency. */
function wordsAround(look: Look, element: PageElement, amount: PageElement): string[] {
  return textAround(look, element, amount).map((text) =>
    withoutConverted(normaliseText(text), look.view.format),
  );
}

function parseWhole({ view, search }: Look, text: string): Money | undefined {
  if (!search.bare) return parseAmount(text, view.format);
  return /\d[.,]\d\d$/.test(text) ? parseBareAmount(text, view.format) : undefined;
}

/** The rows of an element whose lines `<br>` parts; none where one of them is no row. */
function lineRows(look: Look, element: PageElement): AmountRow[] {
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
function readRow(
  look: Look,
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
function readMixedText({ view }: Look, text: string): Words | 'sentence' | 'unclear' | 'none' {
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
function inItsLine(look: Look, row: AmountRow): AmountRow | 'unclear' {
  const { before, own, after } = lineAround(look, row.element);
  if (GLUED.test(before.at(-1) ?? '') || GLUED.test(after[0] ?? '')) return 'unclear';
  const text = normaliseText(before + own + after);
  const [found, ...more] = findAmounts(text, look.view.format);
  if (!found || more.length > 0 || !isSameMoney(found.amount, row.amount)) return row;
  const [left, right] = [text.slice(0, found.start), text.slice(found.end)];
  const words = MONEY.test(left) || MONEY.test(right) ? 'none' : rowOf(left, right, row.amount);
  // Other words in the line may be a link or a remark: what is known alone stays.
  if (typeof words === 'string') return row;
  const isKnown = (label: string) => look.search.isKnown(label, row.amount);
  return isKnown(row.label) && !isKnown(words.label) ? row : { ...row, label: words.label };
}

/** Money that does not parse: part of a longer sentence it is nobody's amount, else something was not understood. */
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
