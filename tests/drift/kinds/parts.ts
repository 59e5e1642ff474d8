/** Parts of the page that come late, or not at all, or as another structure. */
import { amountsIn } from '../amounts.ts';
import { datesIn } from '../dates.ts';
import {
  type Change,
  type DriftPage,
  isMoney,
  type Json,
  leavesOf,
  type Mutator,
  nameOf,
  valueAt,
} from '../page.ts';
import { shownTexts } from '../visible-text.ts';
import { retag } from './structure.ts';

interface Field {
  readonly path: string;
  /** Without its sign: pages write the sign in many ways. */
  readonly minor: number;
}

/** The amounts that the page is expected to state. */
function moneyOf(page: DriftPage, under?: string): Field[] {
  return leavesOf(page.expected)
    .filter(({ path, value }) => isMoney(value) && !page.absent.has(path))
    .filter(({ path }) => under === undefined || path === under || path.startsWith(`${under}.`))
    .map(({ path, value }) => ({ path, minor: isMoney(value) ? Math.abs(value.minor) : 0 }));
}

function showing(root: Element, minor: number): Text[] {
  return shownTexts(root).filter((text) => amountsIn(text.data).some((amount) => amount.minor === minor));
}

function without(expected: Json, field: string): Json {
  const entries = Object.entries(expected as Record<string, Json>);
  return Object.fromEntries(entries.filter(([key]) => key !== field));
}

/** Every place that shows one amount loses it, so that no reader can honestly state it. */
function amountRemoved(page: DriftPage, minor: number, wholeElement: boolean): Change {
  return {
    what: `every ${minor} ${wholeElement ? 'is removed with its element' : 'is left blank'}`,
    apply: () => {
      for (const text of showing(page.document.body, minor)) {
        const element = text.parentElement;
        if (!wholeElement) text.data = ' ';
        // What can be chosen is one thing of a list, and goes as a whole.
        else if (element?.querySelector('input')) page.mayOmit = true;
        if (wholeElement) element?.remove();
      }
      const gone = moneyOf(page).filter((field) => field.minor === minor);
      for (const { path } of gone) page.absent.add(path);
      // A type's balance beyond its dated lots is one more lot: with a part gone, the others follow from what is left.
      if (gone.some(({ path }) => /^(?:lots|types)\./.test(path)))
        page.expected = without(page.expected, 'lots');
      page.mayRefuse = true;
    },
  };
}

/** Whether the amounts next to a text are stated. Words beside one that is not may be those that forbid it: `Pending`. */
function isBesideStated(page: DriftPage, shown: readonly Text[], at: number): boolean {
  const stated = new Set(moneyOf(page).map(({ minor }) => minor));
  const hasAmount = (text: Text) => amountsIn(text.data).length > 0;
  const nearest = [shown.slice(0, at).findLast(hasAmount), shown.slice(at).find(hasAmount)];
  return nearest.every((text) => !text || amountsIn(text.data).some(({ minor }) => stated.has(minor)));
}

function daysIn({ document }: DriftPage, texts: readonly Text[]): ReadonlySet<Json> {
  const language = document.documentElement.lang || 'en';
  return new Set(texts.flatMap(({ data }) => datesIn(data, language).map(({ day }) => day)));
}

/** Whether a text shows a day that stands elsewhere too: then it cannot be told for which of both it is gone. */
function sharesDay(page: DriftPage, shown: readonly Text[], text: Text): boolean {
  const own = daysIn(page, [text]);
  if (own.size === 0) return false;
  const others = daysIn(
    page,
    shown.filter((other) => other !== text),
  );
  return !own.isDisjointFrom(others);
}

/** A label or heading loses its words. What it named may become unknown, and must not become something else. */
function wordsRemoved(page: DriftPage, text: Text): Change {
  return {
    what: `no “${text.data.trim().slice(0, 30)}” in ${nameOf(text.parentElement as Element)}`,
    apply: () => {
      const days = daysIn(page, [text]);
      text.data = ' ';
      for (const { path, value } of leavesOf(page.expected)) if (days.has(value)) page.absent.add(path);
      page.mayRefuse = true;
      page.mayBeOther = true;
    },
  };
}

export const partRemoved: Mutator = (page, random) => {
  // What must be refused as it is, the page or a part of it, may lack the very part for which it is refused.
  if (valueAt(page.expected, 'outcome') !== 'read' || valueAt(page.expected, 'missing')) return [];
  const shown = shownTexts(page.document.body);
  const minors = new Set(shown.flatMap((text) => amountsIn(text.data).map(({ minor }) => minor)));
  const amounts = moneyOf(page).filter(({ minor }) => minors.has(minor));
  if (amounts.length > 0 && random.chance(0.6)) {
    return [amountRemoved(page, random.pick(amounts).minor, random.chance(0.5))];
  }
  const words = shown.filter(
    (text, at) => amountsIn(text.data).length === 0 && isBesideStated(page, shown, at),
  );
  return random
    .some(words, 1 + random.int(3))
    .filter((text) => !sharesDay(page, shown, text))
    .map((text) => wordsRemoved(page, text));
};

/** The amounts that a text shows or is a piece of: an amount may be split over several elements. */
function minorsAround(text: Text): ReadonlySet<number> {
  const minors = new Set(amountsIn(text.data).map(({ minor }) => minor));
  let around: Node | null = text.parentNode;
  for (let level = 0; around && level < 4; level++, around = around.parentNode) {
    const { textContent } = around;
    if (!textContent || textContent.length > 80) break;
    for (const { minor } of amountsIn(textContent)) minors.add(minor);
  }
  return minors;
}

/** The sections that hold every amount of some field together with words before the first of them. */
function wholeSections(page: DriftPage): Element[] {
  const shown = shownTexts(page.document.body);
  const amounts = shown
    .filter(({ data }) => /\d/.test(data))
    .map((text) => ({ text, minors: [...minorsAround(text)] }));
  const found = new Set<Element>();
  for (const key of Object.keys(page.expected as Record<string, Json>)) {
    const minors = new Set(moneyOf(page, key).map(({ minor }) => minor));
    const places = amounts.filter((one) => one.minors.some((minor) => minors.has(minor)));
    const first = places[0]?.text;
    for (let at = first?.parentElement; at && at !== page.document.body; at = at.parentElement) {
      const section = at;
      if (!section.matches('div,section,ul') || section.closest('table')) continue;
      if (places.some(({ text }) => !section.contains(text))) continue;
      const before = shown
        .slice(0, shown.indexOf(first as Text) + 1)
        .filter((text) => section.contains(text));
      if (before.some((text) => /\p{L}{4}/u.test(text.data))) found.add(section);
    }
  }
  return [...found];
}

/** A whole section of the page, heading and all, that scripts put in place after load. */
export const lateInsertion: Mutator = (page, random) => {
  const sections = wholeSections(page);
  if (sections.length === 0) return [];
  const section = random.pick(sections);
  return [
    {
      what: `${nameOf(section)} arrives after load`,
      apply: () => {
        const place = page.document.createComment(`late ${page.late.length}`);
        section.replaceWith(place);
        page.late.unshift({ place, part: section });
      },
    },
  ];
};

const LISTS = [
  { table: 'div', row: 'div', cell: 'div' },
  { table: 'ul', row: 'li', cell: 'span' },
  { table: 'section', row: 'ul', cell: 'li' },
] as const;

export const tableToList: Mutator = (page, random) =>
  [...page.document.querySelectorAll('table')]
    .filter((table) => amountsIn(table.textContent ?? '').length > 0 && !table.querySelector('table'))
    .map((table): Change => {
      const tags = random.pick(LISTS);
      return {
        what: `${nameOf(table)} becomes <${tags.table}> of <${tags.row}> of <${tags.cell}>`,
        apply: () => {
          for (const cell of [...table.querySelectorAll('td,th')]) retag(cell, tags.cell);
          const rows = [...table.querySelectorAll('tr')].map((row) => retag(row, tags.row));
          // A row that is moved out of a part which is already gone leaves no record, and cannot be put back.
          for (const row of rows) row.remove();
          table.replaceChildren(...rows);
          retag(table, tags.table);
        },
      };
    });
