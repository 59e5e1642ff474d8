/**
 * Changes of what a page means: words, headings, days and rows after which a value is no longer what it was.
 * Each changes one place and knows which values it takes away.
 */
import { marketplaceOf } from '../../../core/model/marketplaces.ts';
import { amountsIn, otherDigits, replaceAmounts, writeAmount } from '../amounts.ts';
import { datesIn, writeDate } from '../dates.ts';
import { expand, type Grammar, grammarOf, OTHER_NAMES, type Patterns, type Turn } from '../grammar/index.ts';
import { type Change, type DriftPage, type Mutator, mapLeaves, nameOf, valueAt } from '../page.ts';
import type { Random } from '../random.ts';
import { type AmountSpot, languageOf, type Row, type Spot, Spots } from '../spots.ts';
import { shownTexts } from '../visible-text.ts';

/** What a change needs of a page that states something in a language of the grammar. */
interface Stage {
  readonly page: DriftPage;
  readonly random: Random;
  readonly grammar: Grammar;
  readonly language: string;
  readonly spots: Spots;
  readonly say: (patterns: Patterns) => string;
}

function staged(play: (stage: Stage) => Change | undefined): Mutator {
  return (page, random) => {
    if (valueAt(page.expected, 'outcome') !== 'read') return [];
    // What is already refused in part may be read once something else is: nobody knows what is right then.
    if (valueAt(page.expected, 'missing') !== undefined) return [];
    const language = languageOf(page);
    const grammar = grammarOf(language);
    if (!grammar) return [];
    const say = (patterns: Patterns) => expand(patterns, random, (name) => filled(page, random, name));
    const change = play({ page, random, grammar, language, spots: new Spots(page), say });
    return change ? [change] : [];
  };
}

function filled(page: DriftPage, random: Random, name: string): string {
  const currency = marketplaceOf(new URL(page.url))?.currency ?? 'USD';
  if (name === 'amount')
    return writeAmount(100 * (1 + random.int(60)) + random.pick([0, 50, 99]), currency, languageOf(page));
  if (name === 'day')
    return writeDate(`2026-${random.pick(['03', '07', '12'])}-${10 + random.int(18)}`, languageOf(page));
  if (name === 'number') return String(2 + random.int(8));
  return random.pick(OTHER_NAMES);
}

/** From now on these values mean something else, and everything else may be refused. */
function turn(page: DriftPage, paths: readonly string[]): void {
  for (const path of paths) {
    const [, list] = /^(\w+)s\.\d+$/.exec(path) ?? [];
    (list ? page.turned : page.absent).add(path);
    // What the things of a list come to is another sum without this one.
    if (list)
      page.expected = mapLeaves(page.expected, (leaf, at) => (at === list ? undefined : leaf)) ?? null;
  }
  page.mayRefuse = true;
  page.mayOmit = true;
}

function element(page: DriftPage, tag: string, text: string): HTMLElement {
  const made = page.document.createElement(tag);
  made.textContent = text;
  return made;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Words of one kind before, behind or beside an amount. */
export function turnAdded(kind: Turn): Mutator {
  return staged((stage) => {
    const { page, random, grammar, spots, say } = stage;
    const amounts = spots.amounts();
    if (amounts.length === 0) return undefined;
    const spot = random.pick(amounts);
    const { before, after, sentences } = grammar.turns[kind];
    // What arithmetic proves is not changed by prose: there the words stand in the line of the amount.
    const way = random.pick(spot.isProven ? ['before', 'after'] : ['before', 'after', 'beside']);
    if (way === 'beside') {
      const words = say(sentences);
      const { where, put } = beside(
        stage,
        spot,
        element(page, random.pick(['div', 'p', 'span', 'small']), words),
      );
      return {
        what: `“${words}” ${where}`,
        apply: () => {
          put();
          turn(page, spot.paths);
        },
      };
    }
    const words = say(way === 'before' ? before : after);
    return { what: `“${words}” ${way} ${spot.amount.text}`, apply: () => inLine(stage, spot, way, words) };
  });
}

function inLine(
  { page, language, random }: Stage,
  { text, amount, paths }: AmountSpot,
  way: string,
  words: string,
): void {
  const gap = language.startsWith('ja') ? '' : ' ';
  const [start, end] = [amount.at, amount.at + amount.text.length];
  const isFirst = text.data.slice(0, start).trim() === '';
  const own = isFirst && random.chance(0.5) ? capital(words) : words;
  const dressed = random.pick([`${gap}${words}`, `${gap}(${words})`, ` – ${words}`, `${gap}${words}`]);
  text.data =
    way === 'before'
      ? `${text.data.slice(0, start)}${own}${gap}${text.data.slice(start)}`
      : `${text.data.slice(0, end)}${dressed}${text.data.slice(end)}`;
  turn(page, paths);
}

/** What shows more speaks of more than one value. */
const BLOCK_MAX_CHARS = 400;
const BLOCK = 'h1, h2, h3, h4, h5, h6, p, div, section, li, td, dd, main, body';

/** The block around a text; where that is half the page or holds other amounts, the element that holds the text. */
function blockOf(text: Text): Element {
  const own = text.parentElement as Element;
  const block = own.closest(BLOCK) ?? own;
  const said = block.textContent ?? '';
  const isOfOne = said.trim().length <= BLOCK_MAX_CHARS && amountsIn(said).length <= 1;
  return isOfOne ? block : own;
}

/** A place where what is said is said of the value: in its row or cell, else before or behind its block. */
function beside({ page, random }: Stage, spot: Spot, added: HTMLElement): { where: string; put: () => void } {
  const { row, text } = spot;
  const block = blockOf(text);
  if (row?.element.localName === 'tr') {
    const cell = text.parentElement?.closest('td, th') ?? row.element;
    const last = row.element.lastElementChild ?? cell;
    if (random.chance(0.25)) {
      const own = page.document.createElement('td');
      own.append(added);
      return { where: 'in a cell of its own', put: () => row.element.append(own) };
    }
    const chosen = random.pick([cell, cell, last]);
    return { where: `in ${nameOf(chosen)} of the row`, put: () => chosen.append(' ', added) };
  }
  if (row) {
    const into = row.element.matches('span, b, a, p') || random.chance(0.5) ? row.element : undefined;
    const target = into ?? (row.element.contains(block) ? block : row.element);
    return { where: `at the end of ${nameOf(target)}`, put: () => target.append(' ', added) };
  }
  const isOpen = !block.matches('h1, h2, h3, h4, h5, h6, td, li, main, body');
  const way = random.pick(
    isOpen
      ? ['before', 'after', 'inside']
      : block.matches('h1, h2, h3, h4, h5, h6')
        ? ['before', 'after']
        : ['inside'],
  );
  return {
    where: `${way} ${nameOf(block)}`,
    put: () => {
      if (way === 'before') block.before(added);
      else if (way === 'after') block.after(added);
      else block.append(' ', added);
    },
  };
}

/** An order's page says what was paid for this order: a status or a name above it changes no sum. */
function isOfPast(page: DriftPage): boolean {
  return valueAt(page.expected, 'orderId') !== undefined;
}

/** The values below a heading that is put somewhere, and how it is put there. */
interface Above {
  readonly paths: readonly string[];
  readonly where: string;
  readonly put: (words: string) => void;
}

/** Above a whole list, above one of its rows and all that follow, or above a value by itself. */
function above({ page, random, spots }: Stage): Above | undefined {
  // What is bought is nobody's credit.
  const ofCredit = spots.rows.filter(
    ({ list }) => list !== 'items' || valueAt(page.expected, 'step') === undefined,
  );
  const lists = [...new Set(ofCredit.map(({ list }) => list))];
  const alone = spots.amounts().filter(({ row }) => !row);
  const choice = random.pick(
    [...lists, ...alone, undefined].slice(0, Math.max(1, lists.length + alone.length)),
  );
  if (choice === undefined) return undefined;
  if (typeof choice !== 'string') {
    const block = blockOf(choice.text);
    const target = block.matches('td, li, main, body') ? choice.text.parentElement : block;
    if (!target || target.matches('td, li, main, body')) return undefined;
    const tag = random.pick(['div', 'p', 'strong', 'div']);
    return {
      paths: choice.paths,
      where: `above ${nameOf(target)}`,
      put: (words) => target.before(element(page, tag, words)),
    };
  }
  const rows = spots.rows.filter(({ list }) => list === choice).sort(inDocument);
  const from = random.chance(0.7) ? 0 : random.int(rows.length);
  const first = (rows[from] as Row).element;
  const table = first.closest('table');
  const target = from === 0 && table ? table : first;
  // Inside of a card it is said of that card alone.
  const paths = rows
    .slice(from)
    .filter(({ element: row }) => target.parentElement?.contains(row))
    .map(({ path }) => path);
  const hasHeading = target.querySelector('h1, h2, h3, h4, h5, h6') !== null || target.matches('span, b');
  const tag = random.pick(hasHeading ? ['div', 'p', 'strong'] : ['h2', 'h3', 'h4', 'div', 'p', 'strong']);
  return {
    paths,
    where: `above ${nameOf(target)}`,
    put: (words) => {
      if (target.localName !== 'tr')
        return target.before(element(page, target.localName === 'li' ? 'li' : tag, words));
      const cell = element(page, 'td', words);
      cell.setAttribute('colspan', '9');
      const line = page.document.createElement('tr');
      line.append(cell);
      target.before(line);
    },
  };
}

function inDocument(a: Row, b: Row): number {
  return a.element.compareDocumentPosition(b.element) & 4 ? -1 : 1;
}

export const statusAbove: Mutator = staged((stage) => {
  if (isOfPast(stage.page)) return undefined;
  const place = above(stage);
  const words = stage.say(stage.grammar.statuses);
  return (
    place && {
      what: `“${words}” ${place.where}`,
      apply: () => {
        place.put(words);
        turn(stage.page, place.paths);
      },
    }
  );
});

/** Another programme's or another shop's name above the value or at the head of its line. */
export const otherName: Mutator = staged((stage) => {
  const { page, random, spots, grammar, say } = stage;
  if (isOfPast(page)) return undefined;
  const words = say(grammar.otherNames);
  const alone = spots.amounts().filter(({ row }) => !row);
  if (alone.length > 0 && random.chance(0.6)) {
    const spot = random.pick(alone);
    const block = blockOf(spot.text);
    const [first] = shownTexts(block);
    if (!first) return undefined;
    const isLabel = first !== spot.text;
    return {
      what: `“${words}” at the head of ${nameOf(block)}`,
      apply: () => {
        first.data = `${words}${isLabel ? ' – ' : ': '}${first.data.trimStart()}`;
        turn(page, spot.paths);
      },
    };
  }
  const place = above(stage);
  return (
    place && {
      what: `“${words}” ${place.where}`,
      apply: () => {
        place.put(words);
        turn(page, place.paths);
      },
    }
  );
});

/** Another word before the day of a thing, or a second day behind it. */
export const dayTurned: Mutator = staged(({ page, random, grammar, language, spots, say }) => {
  const days = spots.days(language);
  if (days.length === 0) return undefined;
  const { text, date, paths } = random.pick(days);
  const [start, end] = [date.at, date.at + date.text.length];
  const isSecond = random.chance(0.5);
  // A second day with a word of its own leaves the first one what it was.
  const isOther = isSecond && random.chance(0.3);
  const words = say(isOther ? grammar.otherDay : isSecond ? grammar.secondDay : grammar.beforeDay);
  if (isSecond && datesIn(words, language)[0]?.day === date.day) return undefined;
  const dressed = random.pick([` ${words}`, ` (${words})`, `, ${words}`]);
  // What stood between the amount and the day was the old word.
  const lead = /^.*\d[^\d\p{L}]*(?=\s)/u.exec(text.data.slice(0, start))?.[0] ?? '';
  return {
    what: `“${words}” ${isSecond ? 'behind' : 'before'} ${date.text}`,
    apply: () => {
      text.data = isSecond
        ? `${text.data.slice(0, end)}${dressed}${text.data.slice(end)}`
        : `${lead} ${words} ${text.data.slice(start)}`;
      turn(page, isOther ? [] : paths);
    },
  };
});

/** Paging, tabs, filters and counts: what the page lists is no longer all there is. */
export const listControl: Mutator = staged(({ page, random, grammar, spots, say }) => {
  if (valueAt(page.expected, 'whole') !== true) return undefined;
  const words = say(grammar.controls);
  const rows = [...spots.rows].sort(inDocument);
  const row = random.pick([rows[0], rows.at(-1)])?.element;
  const around = row?.closest('table') ?? row?.parentElement ?? row;
  const target = around?.matches('main, body') ? row : around;
  const last =
    target ?? shownTexts(page.document.querySelector('main') ?? page.document.body).at(-1)?.parentElement;
  if (!last) return undefined;
  const tag = random.pick(['a', 'button', 'span', 'div', 'li']);
  const isBefore = random.chance(0.5);
  return {
    what: `<${tag}> “${words}” ${isBefore ? 'before' : 'after'} ${nameOf(last)}`,
    apply: () => {
      const control = element(page, tag, words);
      if (tag === 'a') control.setAttribute('href', '#');
      if (isBefore) last.before(control);
      else last.after(control);
      turn(page, ['whole']);
    },
  };
});

/** A row like the others of which nobody knows what it is. */
export const unknownRow: Mutator = staged(({ page, random, grammar, language, spots, say }) => {
  const rows = spots.rows.filter(
    ({ element: one }) =>
      one.parentElement && !one.matches('span, b') && amountsIn(one.textContent ?? '').length > 0,
  );
  // Above the newest row of an activity the row would move the balance.
  // A way to deliver may have any name.
  const inside = rows.filter(({ list, path }) => list !== 'offers' && path !== 'activity.0');
  if (inside.length === 0) return undefined;
  const { element: row, list } = random.pick(inside);
  const words = say(grammar.unknownRows);
  return {
    what: `a row “${words}” after ${nameOf(row)}`,
    apply: () => {
      const copy = row.cloneNode(true) as Element;
      for (const one of [copy, ...copy.querySelectorAll('[id]')]) one.removeAttribute('id');
      for (const one of copy.querySelectorAll('a')) one.removeAttribute('href');
      for (const text of shownTexts(copy, '')) {
        const isAmount = amountsIn(text.data).length > 0;
        if (!isAmount && datesIn(text.data, language).length > 0) continue;
        text.data = isAmount ? replaceAmounts(text.data, (one) => otherDigits(one.text, random.int)) : words;
      }
      row.after(copy);
      page.added.add(list);
      // A printed total that the rest makes proves the list whole, whatever the row is.
      const isProven = valueAt(page.expected, 'total') !== undefined;
      turn(page, valueAt(page.expected, 'whole') === true && !isProven ? ['whole'] : []);
    },
  };
});

/** Advertising inside the row, cell or block of a value: what a reader must not take for it, and may refuse. */
export const decoysInside: Mutator = staged((stage) => {
  const { page, random, grammar, spots, say } = stage;
  const amounts = spots.amounts();
  if (amounts.length === 0) return undefined;
  const spot = random.pick(amounts);
  const words = say(grammar.advertising);
  const { where, put } = beside(stage, spot, element(page, random.pick(['div', 'span', 'p']), words));
  return {
    what: `“${words}” ${where}`,
    apply: () => {
      put();
      turn(page, []);
    },
  };
});

/** Help and links beside a value, which change nothing: for control. */
export const harmlessWords: Mutator = staged((stage) => {
  const { page, random, grammar, spots, say } = stage;
  const amounts = spots.amounts();
  if (amounts.length === 0) return undefined;
  const words = say(grammar.harmless);
  const tag = random.pick(['a', 'div', 'span', 'p', 'button']);
  const { where, put } = beside(stage, random.pick(amounts), element(page, tag, words));
  return {
    what: `<${tag}> “${words}” ${where}`,
    apply: () => {
      put();
      // A thing that is lost to such words is not wrong, and counts as unread.
      page.mayOmit = true;
    },
  };
});
