/** Parts of the page that come late, or not at all, or as another structure. */
import { amountsIn } from '../amounts.ts';
import { type Change, type DriftPage, isMoney, type Json, leavesOf, type Mutator, nameOf } from '../page.ts';
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

/** Every place that shows one amount loses it, so that no reader can honestly state it. */
function amountRemoved(page: DriftPage, minor: number, wholeElement: boolean): Change {
  return {
    what: `every ${minor} ${wholeElement ? 'is removed with its element' : 'is left blank'}`,
    apply: () => {
      for (const text of showing(page.document.body, minor)) {
        if (wholeElement) text.parentElement?.remove();
        else text.data = ' ';
      }
      for (const field of moneyOf(page)) if (field.minor === minor) page.absent.add(field.path);
      page.mayRefuse = true;
    },
  };
}

/** A label or heading loses its words. What it named may become unknown, and must not become something else. */
function wordsRemoved(page: DriftPage, text: Text): Change {
  return {
    what: `no “${text.data.trim().slice(0, 30)}” in ${nameOf(text.parentElement as Element)}`,
    apply: () => {
      text.data = ' ';
      page.mayRefuse = true;
      page.mayBeOther = true;
    },
  };
}

export const partRemoved: Mutator = (page, random) => {
  const amounts = moneyOf(page).filter(({ minor }) => showing(page.document.body, minor).length > 0);
  if (amounts.length > 0 && random.chance(0.6)) {
    return [amountRemoved(page, random.pick(amounts).minor, random.chance(0.5))];
  }
  const words = shownTexts(page.document.body).filter((text) => amountsIn(text.data).length === 0);
  return random.some(words, 1 + random.int(3)).map((text) => wordsRemoved(page, text));
};

/** Whether an element holds every amount of a field with the words that introduce it. */
function holdsWhole(page: DriftPage, element: Element, fields: readonly Field[]): boolean {
  const texts = shownTexts(element);
  const first = texts.findIndex((text) => amountsIn(text.data).length > 0);
  const introduced = texts.slice(0, first + 1).some((text) => /\p{L}{4}/u.test(text.data));
  return (
    introduced &&
    fields.every(({ minor }) => showing(element, minor).length === showing(page.document.body, minor).length)
  );
}

/** A whole section of the page, heading and all, that scripts put in place after load. */
export const lateInsertion: Mutator = (page, random) => {
  const fields = Object.keys(page.expected as Record<string, Json>)
    .map((key) => moneyOf(page, key))
    .filter((money) => money.length > 0);
  const sections = [...page.document.body.querySelectorAll('div,section,ul')].filter(
    (element) => !element.closest('table') && fields.some((money) => holdsWhole(page, element, money)),
  );
  if (sections.length === 0) return [];
  const section = random.pick(sections);
  return [
    {
      what: `${nameOf(section)} arrives after load`,
      apply: () => {
        const place = page.document.createComment('');
        section.replaceWith(place);
        page.late.unshift(() => place.replaceWith(section));
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
          table.replaceChildren(...rows);
          retag(table, tags.table);
        },
      };
    });
