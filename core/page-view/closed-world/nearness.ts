import type { PageElement, PageText } from '../page-element.ts';
import type { Boxes } from './boxes.ts';
import type { Claims } from './claims.ts';
import { HEADING, type Headings } from './headings.ts';

const PRICE = /\p{Sc}/u;

/** What stands beside, above and below what on a page. */
export class Nearness {
  readonly #claims: Claims;
  readonly #headings: Headings;
  readonly #columnHeadings = new Map<number, boolean>();

  constructor(claims: Claims, headings: Headings) {
    this.#claims = claims;
    this.#headings = headings;
  }

  /**
   * Whether nothing that somebody states stands between a line and those of a statement. Explained lines, as
   * the headings of columns, stand in the way of what comes after alone.
   */
  isNextTo(line: number, start: number, end: number): boolean {
    if (line >= start && line <= end) return true;
    const isAbove = line < start;
    const [from, to] = isAbove ? [line + 1, start] : [end + 1, line];
    let others = 0;
    for (let at = from; at < to && !this.#claims.work.isSpent(1); at++) {
      const spans = this.#claims.spansIn(at);
      if (this.#headings.isHeading(at) || spans.some(({ statement }) => statement)) return false;
      if (spans.length === 0) others += 1;
      else if (!isAbove) return false;
    }
    return others <= 2;
  }

  /** Whether no heading of the same or a higher level stands between a heading and a line below it. */
  isBelow(
    heading: number,
    level: number,
    line: number,
    isPassed: (text: PageText | undefined) => boolean = () => false,
  ): boolean {
    for (let at = heading + 1; at <= line && !this.#claims.work.isSpent(1); at++) {
      const first = this.#claims.firstIn(at);
      if (isPassed(first)) continue;
      const element = first?.parentElement.closest('h1, h2, h3, h4, h5, h6');
      if (element && Number(element.localName[1]) <= level) return false;
      // A heading that a reader knows begins a part of its own, whatever element it is; that of a column does
      // not, nor advertising with its amounts.
      const isPrice = PRICE.test(this.#claims.textAt(at));
      if (this.#claims.isExplained(at) && !isPrice && !this.#isColumnHeading(at)) return false;
    }
    return true;
  }

  /** The smallest element around a heading in which something is stated below it: what it is the heading of. */
  sectionOf(heading: number, boxes: Boxes): PageElement | undefined {
    const { work } = this.#claims;
    work.isSpent(boxes.size);
    const below = [...boxes.values()].filter(({ start }) => start > heading);
    const starts = below.flatMap(({ start }) => this.#claims.firstIn(start) ?? []);
    let at: PageElement | null | undefined = this.#claims.firstIn(heading)?.parentElement;
    while (at && !work.isSpent(starts.length) && !starts.some((node) => at?.contains(node))) {
      at = at.parentElement;
    }
    return at ?? undefined;
  }

  /**
   * The things of lists below a value of a list that what stands above the value is said of as well: up to the
   * next heading that is outside their cards, for a card has a heading of its own. With the value itself.
   */
  andBelow(name: string, status: number, boxes: Boxes): string[] {
    const isListed = (one: string) => one.endsWith(']');
    const all = [...boxes].map(([statement, { start }]) => ({ name: statement.name, start }));
    const from = all.find((one) => one.name === name)?.start ?? 0;
    const below = all.filter((one) => one.start >= from && isListed(name) && isListed(one.name));
    const around = this.#holding(status, from);
    const firstIn = (line: number) => this.#claims.firstIn(line);
    const cards = (around?.children ?? []).filter(
      (child) => !child.matches(HEADING) && below.some(({ start }) => child.contains(firstIn(start))),
    );
    this.#claims.work.isSpent(cards.length * below.length);
    const isInCards = ({ start }: { start: number }) =>
      cards.some((card) => card.contains(firstIn(start))) &&
      this.isBelow(from, 6, start, (text) => cards.some((card) => card.contains(text)));
    return [name, ...below.filter(isInCards).map((one) => one.name)];
  }

  /** The smallest element that holds both lines. */
  #holding(line: number, other: number): PageElement | undefined {
    let at: PageElement | null | undefined = this.#claims.firstIn(line)?.parentElement;
    while (at && !at.contains(this.#claims.firstIn(other))) at = at.parentElement;
    return at ?? undefined;
  }

  /** A known heading in one row with another. */
  #isColumnHeading(line: number): boolean {
    const known = this.#columnHeadings.get(line) ?? this.#standsInRow(line);
    this.#columnHeadings.set(line, known);
    return known;
  }

  #standsInRow(line: number): boolean {
    const claims = this.#claims;
    const first = claims.firstIn(line);
    return [line - 1, line + 1].some((beside) => {
      const other = claims.firstIn(beside);
      if (!first || !other || !claims.isExplained(beside)) return false;
      let row: PageElement | null = first.parentElement;
      while (row && !row.contains(other)) row = row.parentElement;
      const inRow = claims.view.texts().below(row ?? claims.view.page.body);
      return inRow.every(({ node }) => claims.isExplained(claims.lineOf(node) ?? line));
    });
  }
}
