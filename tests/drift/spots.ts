/** Where a page shows the values that it is expected to state. */
import { amountsIn, type WrittenAmount } from './amounts.ts';
import { datesIn, type WrittenDate } from './dates.ts';
import { type DriftPage, isMoney, type Json, leavesOf, valueAt } from './page.ts';
import { shownTexts } from './visible-text.ts';

/** A thing of a list (`lots.1`), and the smallest element that shows all of it. */
export interface Row {
  readonly list: string;
  readonly path: string;
  readonly element: Element;
  /** Arithmetic over figures of the page gives its amounts. */
  readonly isProven: boolean;
}

/** One place that shows a value of the reading, and no other place shows it. */
export interface Spot {
  readonly text: Text;
  /** The values that mean what this place says: `balance`, `lots.1`. */
  readonly paths: readonly string[];
  readonly row: Row | undefined;
  readonly isProven: boolean;
}

export interface AmountSpot extends Spot {
  readonly amount: WrittenAmount;
}

export interface DaySpot extends Spot {
  readonly date: WrittenDate;
}

const DAY = /^\d{4}-\d\d-\d\d$/;
/** What shows more than this is the page and no thing of a list. */
const ROW_MAX_CHARS = 800;

/** The page's values found on it once, for all that a change asks. */
export class Spots {
  readonly #page: DriftPage;
  readonly #texts: readonly Text[];
  readonly rows: readonly Row[];

  constructor(page: DriftPage) {
    this.#page = page;
    this.#texts = shownTexts(page.document.body);
    this.rows = this.#findRows();
  }

  /** Places of amounts. */
  amounts(): AmountSpot[] {
    const scalars = leavesOf(this.#page.expected).filter(
      ({ path, value }) => isMoney(value) && !/\.\d+\./.test(path) && !this.#page.absent.has(path),
    );
    return this.#texts.flatMap((text) =>
      amountsIn(text.data).flatMap((amount): AmountSpot[] => {
        const rows = this.#rowsWith(text, amount.minor);
        const named = scalars.filter(({ value }) => isMoney(value) && Math.abs(value.minor) === amount.minor);
        const outside = this.#showing(amount.minor).filter((one) => !this.#isInRow(one));
        const places = this.#isOfOrder() ? this.#showing(amount.minor) : outside;
        const isOnly = outside.length > 0 ? places.length === 1 && places[0] === text : rows.length > 0;
        if (rows.length === 0 && (named.length === 0 || !isOnly)) return [];
        // Of two places which of two things each of them states nobody knows.
        if (rows.length > 1 && this.#showing(amount.minor).length > 1) return [];
        // What is bought is nobody's credit.
        if (rows.some(({ list }) => list === 'items') && this.#isOfOrder()) return [];
        const own = isOnly && this.#showing(amount.minor).length === Math.max(1, outside.length) ? named : [];
        const stated = rows.length > 0 ? own : named;
        const paths = [...rows.map(({ path }) => path), ...stated.map(({ path }) => path)];
        const isProven =
          rows.some((row) => row.isProven) || stated.some(({ path }) => this.#isProvenScalar(path));
        return [{ text, amount, paths, row: rows[0], isProven }];
      }),
    );
  }

  /** Places of the days of things in lists. */
  days(language: string): DaySpot[] {
    return this.rows.flatMap((row) => {
      const days = leavesOf(valueAt(this.#page.expected, row.path) as Json).flatMap(({ value }) =>
        typeof value === 'string' && DAY.test(value) ? [value] : [],
      );
      return this.#texts
        .filter((text) => row.element.contains(text))
        .flatMap((text) => datesIn(text.data, language).map((date) => ({ text, date })))
        .filter(({ date }) => days.includes(date.day))
        .map(({ text, date }) => ({ text, date, paths: [row.path], row, isProven: row.isProven }));
    });
  }

  /** Shown amounts outside of all things of lists. */
  #showing(minor: number): Text[] {
    return this.#texts.filter((text) => amountsIn(text.data).some((one) => one.minor === minor));
  }

  #isInRow(text: Text): boolean {
    return this.rows.some(({ element }) => element.contains(text));
  }

  /** The things of lists that say this amount here and nowhere else. */
  #rowsWith(text: Text, minor: number): Row[] {
    return this.rows.filter(({ element, path }) => {
      if (!element.contains(text)) return false;
      const leaves = moneyLeaves(valueAt(this.#page.expected, path) as Json).filter((one) => one === minor);
      const shown = this.#showing(minor).filter((one) => element.contains(one));
      return leaves.length > 0 && shown.length <= leaves.length;
    });
  }

  #findRows(): Row[] {
    const { expected } = this.#page;
    if (typeof expected !== 'object' || expected === null) return [];
    return Object.entries(expected).flatMap(([list, items]) => {
      if (!Array.isArray(items)) return [];
      const seen = new Map<string, number>();
      return items.flatMap((item: Json, at): Row[] => {
        const same = JSON.stringify(item);
        const before = seen.get(same) ?? 0;
        seen.set(same, before + 1);
        const equal = items.filter((one) => JSON.stringify(one) === same).length;
        const found = this.#elementsOf(item);
        const element = found.length === equal ? found[before] : undefined;
        const path = `${list}.${at}`;
        return element ? [{ list, path, element, isProven: this.#isProvenItem(list, items, at) }] : [];
      });
    });
  }

  /** The smallest elements that show every amount and day of a thing, in document order. */
  #elementsOf(item: Json): Element[] {
    const language = languageOf(this.#page);
    const witnesses = leavesOf(item)
      .flatMap(({ value }): ((text: Text) => boolean)[] => {
        if (isMoney(value)) {
          const minor = Math.abs(value.minor);
          return [({ data }) => amountsIn(data).some((one) => one.minor === minor)];
        }
        if (typeof value !== 'string') return [];
        if (DAY.test(value)) return [({ data }) => datesIn(data, language).some(({ day }) => day === value)];
        return value.length > 3 ? [({ data }) => plain(data) === plain(value)] : [];
      })
      .map((isShown) => this.#texts.filter(isShown))
      .filter((texts) => texts.length > 0)
      .sort((a, b) => a.length - b.length);
    const [first, ...others] = witnesses;
    if (!first || !hasMoney(item)) return [];
    const found = new Set<Element>();
    for (const text of first) {
      let at = text.parentElement;
      while (at && !others.every((texts) => texts.some((one) => at?.contains(one)))) at = at.parentElement;
      const row = at?.closest('tr') ?? at;
      if (row && (row.textContent ?? '').trim().length <= ROW_MAX_CHARS) found.add(row);
    }
    return [...found].filter((one) => ![...found].some((other) => other !== one && one.contains(other)));
  }

  #isProvenItem(list: string, items: readonly Json[], at: number): boolean {
    if (this.#isOfOrder()) return list !== 'offers';
    if (list === 'activity') return isInChain(items, at) || isInChain(items, at - 1);
    return this.#sums().has(list);
  }

  /** What an order comes to and what pays it are lines of a summary that adds up. */
  #isOfOrder(): boolean {
    const { expected } = this.#page;
    return valueAt(expected, 'orderId') !== undefined || listAt(expected, 'lines').length > 0;
  }

  #isProvenScalar(path: string): boolean {
    const { expected } = this.#page;
    if (path === 'balance' || path === 'hold')
      return isInChain(listAt(expected, 'activity'), 0) || newestCloses(expected);
    if (this.#isOfOrder()) return true;
    const value = valueAt(expected, path) as Json;
    return isMoney(value) && [...this.#sums().values()].includes(Math.abs(value.minor));
  }

  /** Lists whose amounts sum to another amount of the reading, with the sum. */
  #sums(): ReadonlyMap<string, number> {
    const { expected } = this.#page;
    const found = new Map<string, number>();
    for (const [list, items] of Object.entries(expected as Record<string, Json>)) {
      if (!Array.isArray(items) || items.length === 0) continue;
      const parts = items.filter(
        (item: Json) => !['total', 'before-tax'].includes(String(valueAt(item, 'kind'))),
      );
      const sum = parts.reduce((all: number, item: Json) => all + signedAmount(item), 0);
      const others = leavesOf(expected).filter(
        ({ path }) => !path.startsWith(`${list}.`) || /total/.test(path),
      );
      if (others.some(({ value }) => isMoney(value) && value.minor === sum)) found.set(list, sum);
    }
    return found;
  }
}

/** The language in which the page is written. */
export function languageOf({ document }: DriftPage): string {
  return document.documentElement.lang || 'en-US';
}

function plain(text: string): string {
  return text.replaceAll(/[\s\p{Cf}]+/gu, ' ').trim();
}

function listAt(value: unknown, key: string): readonly Json[] {
  const list = valueAt(value, key);
  return Array.isArray(list) ? (list as readonly Json[]) : [];
}

function hasMoney(item: Json): boolean {
  return moneyLeaves(item).length > 0;
}

function moneyLeaves(item: Json): number[] {
  return leavesOf(item).flatMap(({ value }) => (isMoney(value) ? [Math.abs(value.minor)] : []));
}

function signedAmount(item: Json): number {
  const money = (valueAt(item, 'amount') ?? valueAt(item, 'balance')) as Json | undefined;
  return isMoney(money) ? money.minor : 0;
}

/** Whether the closing balance of a row follows from the older row below it. */
function isInChain(items: readonly Json[], at: number): boolean {
  const [newer, older] = [closing(items[at]), closing(items[at + 1])];
  return newer !== undefined && older !== undefined && newer - signedAmount(items[at] as Json) === older;
}

/** Rows that are pending have no closing balance yet; of nothing there is nothing to take away. */
function newestCloses(expected: Json): boolean {
  const balance = valueAt(expected, 'balance') as Json | undefined;
  const newest = listAt(expected, 'activity')
    .map(closing)
    .find((minor) => minor !== undefined);
  return isMoney(balance) && (balance.minor === 0 || newest === balance.minor);
}

function closing(item: Json | undefined): number | undefined {
  const money = valueAt(item, 'closing') as Json | undefined;
  return isMoney(money) ? money.minor : undefined;
}
