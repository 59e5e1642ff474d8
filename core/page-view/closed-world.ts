import { findAmounts } from '../model/amount-text.ts';
import { findDates } from '../model/date-text.ts';
import { normaliseText } from '../model/text.ts';
import { findQualifiers, knowsQualifiers } from '../vocabulary/index.ts';
import type { Place, ReadField } from './field.ts';
import { PageElement, type PageText } from './page-element.ts';
import type { PageView } from './page-view.ts';
import { pageLines, textOf } from './shown-lines.ts';

/** A value of the answer by its name (`lots[1]`), and the field that states it. */
export interface Statement {
  readonly name: string;
  readonly field: ReadField<unknown>;
}

/**
 * The names of the values that do not stand: beside what they rest on stands a figure or a qualifier that
 * nobody explains. A value that names no place does not stand at all.
 *
 * Unexplained is what lies in no place of a statement and in none of `explained`. It takes back a value in its
 * own line, in its row or cell, below it where it is a heading or a status, and beside it where it is a
 * sentence and no arithmetic proves the value.
 */
export function unexplained(
  view: PageView,
  statements: readonly Statement[],
  explained: readonly Place[],
): ReadonlySet<string> {
  const world = new World(view, statements, explained);
  return world.takenBack();
}

/** A part of a line that a statement rests on; without one it is explained and changes nothing. */
interface Span {
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly statement?: Statement;
}

interface Line {
  readonly text: string;
  readonly nodes: readonly PageText[];
}

interface Remark {
  readonly line: number;
  /** A short text without a verb, as a heading or a status is. */
  readonly role: 'heading' | 'status' | 'sentence';
  /** From 1 to 6 for a heading of the page. */
  readonly level?: number;
  readonly hasFigure: boolean;
}

const HEADING = 'h1, h2, h3, h4, h5, h6, caption, legend, [role="heading"]';
const CONTROL = 'a, button, [role="button"], [role="link"], label, select';
const STATUS_MAX_CHARS = 60;
/** Longer lines are legal text. */
const PROSE_MAX_CHARS = 400;
/** What is larger than this is no row, cell or card of one thing. */
const BOX_MAX_CHARS = 320;
const PERCENT = /\d\s?[%٪]/;
/** Money that may not parse. */
const MONEY = /\p{Sc}\s?\d|\d\s?\p{Sc}/u;
const COUNT_OF_POINTS = /\d\s?(?:points?|pts|punkte?n?|puntos?|punti|ポイント)/iu;
const LETTER = /\p{L}/u;
/** Stands for what is taken out of a line. */
const TAKEN = '▮';

class World {
  readonly #view: PageView;
  readonly #lines: readonly Line[];
  readonly #lineOf = new Map<PageText, number>();
  readonly #statements: readonly Statement[];
  readonly #spans: readonly Span[];
  readonly #spansByLine = new Map<number, Span[]>();
  readonly #languages: readonly string[];

  constructor(view: PageView, statements: readonly Statement[], explained: readonly Place[]) {
    this.#view = view;
    this.#lines = pageLines(view, view.page.body).map(({ nodes }) => ({ nodes, text: textOf(nodes) }));
    for (const [at, { nodes }] of this.#lines.entries()) for (const node of nodes) this.#lineOf.set(node, at);
    this.#statements = statements;
    this.#languages = [view.language, view.marketplace.languages[0]];
    this.#spans = [
      ...statements.flatMap((statement) =>
        statement.field.at.flatMap((place) => this.#spansOf(place).map((span) => ({ ...span, statement }))),
      ),
      ...explained.flatMap((place) => this.#spansOf(place)),
    ];
    for (const span of this.#spans) {
      const known = this.#spansByLine.get(span.line);
      if (known) known.push(span);
      else this.#spansByLine.set(span.line, [span]);
    }
  }

  takenBack(): ReadonlySet<string> {
    const taken = new Set<string>();
    const isProse = !knowsQualifiers(this.#view.language);
    for (const { name, field } of this.#statements) {
      if (field.isUnprinted) continue;
      const hasPlace = this.#spans.some(({ statement }) => statement?.name === name);
      if (!hasPlace || (isProse && !field.isProven)) taken.add(name);
    }
    const boxes = this.#boxes();
    for (const remark of this.#remarks()) {
      for (const name of this.#takenBy(remark, boxes)) taken.add(name);
    }
    return taken;
  }

  /** Every line with a figure or a qualifier in it that no span covers. */
  #remarks(): Remark[] {
    return this.#lines.flatMap(({ text, nodes }, line): readonly Remark[] => {
      const spans = this.#spansByLine.get(line) ?? [];
      if (text.length > PROSE_MAX_CHARS && spans.length === 0) return [];
      const rest = withoutSpans(text, spans);
      if (!LETTER.test(rest) && !/\d/.test(rest)) return [];
      const hasFigure = this.#hasFigure(text, rest, spans);
      if (!hasFigure && findQualifiers(rest, this.#languages).length === 0) return [];
      const element = nodes[0]?.parentElement;
      const isControl = !hasFigure && spans.length === 0 && element?.closest(CONTROL);
      if (!element || isControl) return [];
      const heading = element.closest(HEADING);
      const level = Number(/^h([1-6])$/.exec(heading?.localName ?? '')?.[1] ?? 6);
      if (heading) return [{ line, role: 'heading', level, hasFigure }];
      const isStatus = text.length <= STATUS_MAX_CHARS && !/[.!?。؟]$/.test(text);
      return [{ line, role: isStatus ? 'status' : 'sentence', hasFigure }];
    });
  }

  #hasFigure(text: string, rest: string, spans: readonly Span[]): boolean {
    if (!/\d/.test(rest)) return false;
    const isCovered = ({ start, end }: { start: number; end: number }) =>
      spans.some((span) => span.start <= start && end <= span.end);
    const { format, language } = this.#view;
    const figures = [...findAmounts(text, format), ...findDates(text, language)];
    return (
      figures.some((figure) => !isCovered(figure)) ||
      PERCENT.test(rest) ||
      MONEY.test(rest) ||
      COUNT_OF_POINTS.test(rest)
    );
  }

  #takenBy({ line, role, level = 6, hasFigure }: Remark, boxes: ReadonlyMap<Statement, Box>): string[] {
    const names = new Set<string>();
    for (const { statement } of this.#spansByLine.get(line) ?? []) if (statement) names.add(statement.name);
    const first = this.#lines[line]?.nodes[0];
    for (const [statement, { element, start, end }] of boxes) {
      const { name, field } = statement;
      const isInBox = element?.contains(first);
      if (role === 'heading' && line < start && this.#isBelow(line, level, start)) names.add(name);
      // What a statement rests on may stand on both sides of a heading: `Prime Visa`, `Pending`, `200 points`.
      else if (role === 'heading' && line > start && line <= end) names.add(name);
      else if (role === 'status' && (isInBox || this.#isNextTo(line, start, end))) names.add(name);
      else if (role === 'sentence' && (hasFigure || !field.isProven)) {
        if (isInBox || (!field.isProven && this.#isNextTo(line, start, end))) names.add(name);
      }
    }
    return [...names];
  }

  /** Whether no heading of the same or a higher level stands between a heading and a line below it. */
  #isBelow(heading: number, level: number, line: number): boolean {
    for (let at = heading + 1; at <= line; at++) {
      const element = this.#lines[at]?.nodes[0]?.parentElement?.closest('h1, h2, h3, h4, h5, h6');
      if (element && Number(element.localName[1]) <= level) return false;
    }
    return true;
  }

  /** Whether nothing that somebody states or explains stands between a line and those of a statement. */
  #isNextTo(line: number, start: number, end: number): boolean {
    const [from, to] = line < start ? [line + 1, start] : [end + 1, line];
    if (line >= start && line <= end) return true;
    for (let at = from; at < to; at++) if (this.#spansByLine.has(at) || this.#isHeading(at)) return false;
    return to - from <= 2;
  }

  #isHeading(line: number): boolean {
    return Boolean(this.#lines[line]?.nodes[0]?.parentElement?.closest(HEADING));
  }

  #boxes(): ReadonlyMap<Statement, Box> {
    const owners = new Map<PageElement, Set<Statement>>();
    const own = new Map<Statement, PageText[]>();
    for (const { line, statement } of this.#spans) {
      if (!statement) continue;
      const nodes = this.#lines[line]?.nodes ?? [];
      own.set(statement, [...(own.get(statement) ?? []), ...nodes]);
      for (const node of nodes) {
        for (let at: PageElement | null = node.parentElement; at; at = at.parentElement) {
          const known = owners.get(at);
          if (known?.has(statement)) break;
          if (known) known.add(statement);
          else owners.set(at, new Set([statement]));
        }
      }
    }
    const boxes = new Map<Statement, Box>();
    for (const [statement, nodes] of own) {
      const lines = nodes.map((node) => this.#lineOf.get(node) ?? 0);
      const [start, end] = [Math.min(...lines), Math.max(...lines)];
      let element: PageElement | undefined;
      for (let at: PageElement | null = nodes[0]?.parentElement ?? null; at; at = at.parentElement) {
        if (owners.get(at)?.size !== 1 || this.#view.texts().lengthBelow(at) > BOX_MAX_CHARS) break;
        if (nodes.every((node) => at?.contains(node))) element = at;
      }
      boxes.set(statement, { element, start, end });
    }
    return boxes;
  }

  #spansOf(place: Place): Span[] {
    if ('line' in place) {
      const [first] = place.line.nodes;
      const line = first && this.#lineOf.get(first);
      return line === undefined ? [] : [{ line, start: place.start, end: place.end }];
    }
    const element = place instanceof PageElement ? place : place.in;
    const byLine = new Map<number, PageText[]>();
    for (const { node } of this.#view.texts().below(element)) {
      const line = this.#lineOf.get(node);
      if (line === undefined) continue;
      const nodes = byLine.get(line);
      if (nodes) nodes.push(node);
      else byLine.set(line, [node]);
    }
    const spans: Span[] = [];
    for (const [line, nodes] of byLine) {
      const { start, end } = spanIn(this.#lines[line] as Line, nodes);
      if (place instanceof PageElement) spans.push({ line, start, end });
      else {
        const found = this.#lines[line]?.text.indexOf(place.text, start) ?? -1;
        if (found >= 0 && found + place.text.length <= end) {
          spans.push({ line, start: found, end: found + place.text.length });
        }
      }
    }
    return spans;
  }
}

interface Box {
  /** The largest element that holds this statement and no other, where it is a row, a cell or a card. */
  readonly element: PageElement | undefined;
  readonly start: number;
  readonly end: number;
}

/** Where the texts of an element stand in the normalised text of their line. */
function spanIn({ nodes, text }: Line, own: readonly PageText[]): { start: number; end: number } {
  const set = new Set(own);
  const first = nodes.findIndex((node) => set.has(node));
  const last = nodes.findLastIndex((node) => set.has(node));
  const dataOf = (until: number) =>
    nodes
      .slice(0, until)
      .map(({ data }) => data)
      .join('');
  const start = first === 0 ? 0 : normaliseText(`${dataOf(first)}x`).length - 1;
  const end = last === nodes.length - 1 ? text.length : normaliseText(dataOf(last + 1)).length;
  return { start, end };
}

/** What is left of a line; each part that is taken out leaves a mark, so that no word grows together. */
function withoutSpans(text: string, spans: readonly Span[]): string {
  let rest = text;
  for (const { start, end } of spans.toSorted((a, b) => b.start - a.start)) {
    rest = `${rest.slice(0, start)}${TAKEN.repeat(Math.max(0, end - start))}${rest.slice(end)}`;
  }
  return rest.replaceAll(/▮+/g, ' ▮ ');
}
