import { findAmounts } from '../model/amount-text.ts';
import { findDates } from '../model/date-text.ts';
import { normaliseText } from '../model/text.ts';
import {
  findQualifiers,
  hasKnownWords,
  knowsQualifiers,
  type QualifierKind,
  refersBack,
} from '../vocabulary/index.ts';
import type { Place, ReadField } from './field.ts';
import { showsRateOrMoney } from './figures.ts';
import { isAroundPage } from './list-controls.ts';
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
 * sentence and no arithmetic proves the value, or speaks of it. Words that nobody knows do the same in the
 * value's line, in a heading or the line above it and in its card. Of a page that would take too long nothing
 * stands.
 *
 * @param subject Qualifiers that name what the page is about and say nothing of an amount on it.
 */
export function unexplained(
  view: PageView,
  statements: readonly Statement[],
  explained: readonly Place[],
  subject: readonly QualifierKind[] = [],
): ReadonlySet<string> {
  const world = new World(view, statements, explained, subject);
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
  readonly heading?: PageElement;
  readonly hasFigure: boolean;
  readonly hasQualifier: boolean;
  /** It could change what a sum of the page means: a condition or a chance could not. */
  readonly changesSums: boolean;
  /** A sentence about what stands beside it: `It was returned.` */
  readonly refers?: boolean;
  /** It says something that nobody knows: another shop's name. Then it speaks of what is next to it and no further. */
  readonly isUnknown?: boolean;
}

const HEADING = 'h1, h2, h3, h4, h5, h6, caption, legend, [role="heading"]';
const CONTROL = 'a, button, [role="button"], [role="link"], label, select';
const ROW = 'tr, td, th, li, dd, [role="row"], [role="cell"], [role="listitem"]';
const STATUS_MAX_CHARS = 60;
const FRAGMENT_MAX_WORDS = 2;
/** A whole sentence of Japanese has no spaces. */
const FRAGMENT_MAX_CHARS = 24;
/** Longer lines are legal text. */
const PROSE_MAX_CHARS = 400;
/** What is larger than this is no row, cell or card of one thing. */
const BOX_MAX_CHARS = 320;
/**
 * How much may be looked at: texts, places and pairs of a remark and a statement. The largest pages take some
 * thousands; on one that takes more nothing stands.
 */
const STEPS_MAX = 400_000;
const LETTER = /\p{L}/u;
/** Said of a figure that others add up to, these say that it is not yet, no longer or not the reader's. */
const CHANGE_SUMS: ReadonlySet<QualifierKind> = new Set(['negation', 'past', 'pending', 'of-others']);
/** Stands for what is taken out of a line. */
const TAKEN = '▮';

class World {
  readonly #view: PageView;
  readonly #lines: readonly Line[];
  readonly #lineOf = new Map<PageText, number>();
  readonly #statements: readonly Statement[];
  readonly #spans: readonly Span[];
  /** Every element around the first text of a line that a statement rests on. */
  readonly #aroundStated = new Set<PageElement>();
  readonly #spansByLine = new Map<number, Span[]>();
  /** What the line below each line states, explained ones between them not counted. */
  readonly #directlyBelow = new Map<number, Set<Statement>>();
  readonly #languages: readonly string[];
  readonly #subject: ReadonlySet<QualifierKind>;
  readonly #headings = new Map<number, boolean>();
  readonly #columnHeadings = new Map<number, boolean>();
  #stepsLeft = STEPS_MAX;

  constructor(
    view: PageView,
    statements: readonly Statement[],
    explained: readonly Place[],
    subject: readonly QualifierKind[],
  ) {
    this.#view = view;
    this.#subject = new Set(subject);
    this.#lines = pageLines(view, view.page.body).map(({ nodes, text }) => ({
      nodes,
      text: text || textOf(nodes),
    }));
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
      let at = span.statement && (this.#lines[span.line]?.nodes[0]?.parentElement ?? null);
      for (; at && !this.#aroundStated.has(at); at = at.parentElement) this.#aroundStated.add(at);
      const known = this.#spansByLine.get(span.line);
      if (known) known.push(span);
      else this.#spansByLine.set(span.line, [span]);
    }
    for (const { line, statement } of this.#spans) {
      if (!statement) continue;
      const above = this.#lineAbove(line);
      const known = this.#directlyBelow.get(above);
      if (known) known.add(statement);
      else this.#directlyBelow.set(above, new Set([statement]));
    }
  }

  takenBack(): ReadonlySet<string> {
    const boxes = this.#boxes();
    const taken = new Set<string>();
    const placed = new Set(this.#spans.map(({ statement }) => statement));
    const isProse = !knowsQualifiers(this.#view.language);
    for (const statement of this.#statements) {
      const { name, field } = statement;
      if (field.isUnprinted) continue;
      if (!placed.has(statement) || (isProse && !field.isProven && !field.ways.includes('id')))
        taken.add(name);
    }
    // Where the user has pointed, the words around the figure are unknown: that is why.
    const isKnown = knowsQualifiers(this.#view.language) && !this.#view.pointed;
    const remarks = this.#remarks();
    for (const remark of [...remarks, ...(isKnown ? this.#unknownWords(boxes, remarks) : [])]) {
      for (const name of this.#takenBy(remark, boxes)) taken.add(name);
    }
    return this.#isSpent() ? new Set(this.#statements.map(({ name }) => name)) : taken;
  }

  #isSpent(steps = 0): boolean {
    this.#stepsLeft -= steps;
    return this.#stepsLeft < 0;
  }

  /** Every line with a figure or a qualifier in it that no span covers. */
  #remarks(): Remark[] {
    return this.#lines.flatMap(({ text, nodes }, line): readonly Remark[] => {
      const spans = this.#spansByLine.get(line) ?? [];
      if (text.length > PROSE_MAX_CHARS && spans.length === 0) return [];
      if (this.#isSpent(1 + spans.length * (1 + text.length / 100))) return [];
      const rest = withoutSpans(text, spans);
      if (!LETTER.test(rest) && !/\d/.test(rest)) return [];
      const hasFigure = this.#hasFigure(text, rest, spans);
      const kinds = findQualifiers(rest, this.#languages).flatMap(({ kind }) =>
        this.#subject.has(kind) ? [] : [kind],
      );
      if (!hasFigure && kinds.length === 0) return [];
      const said = { hasFigure, hasQualifier: kinds.length > 0 };
      const changesSums = kinds.some((kind) => CHANGE_SUMS.has(kind));
      const element = nodes[0]?.parentElement;
      if (!element || (!hasFigure && spans.length === 0 && this.#isControl(element))) return [];
      const form = this.#formOf(line, element);
      if (form.role !== 'sentence') return [{ ...form, changesSums, ...said }];
      const refers = changesSums && refersBack(rest, this.#languages);
      return [{ ...form, refers, ...said, changesSums: changesSums || hasFigure }];
    });
  }

  /** The next line above that is not explained, as the headings of columns are. */
  #lineAbove(line: number): number {
    let above = line - 1;
    while (this.#isExplained(above) && !this.#isSpent(1)) above -= 1;
    return above;
  }

  #formOf(line: number, element: PageElement): Pick<Remark, 'line' | 'role' | 'level' | 'heading'> {
    const text = this.#lines[line]?.text ?? '';
    const heading = element.closest(HEADING);
    const level = Number(/^h([1-6])$/.exec(heading?.localName ?? '')?.[1] ?? 6);
    if (heading) return { line, role: 'heading', level, heading };
    const isStatus = text.length <= STATUS_MAX_CHARS && (!/[.!?。؟]$/.test(text) || isFragment(text));
    return { line, role: isStatus ? 'status' : 'sentence' };
  }

  /**
   * Words that are not known where only known ones may stand: in the line of a value, in a heading, in the
   * line above a value and in its card, and in a sentence beside it that speaks of it. They may be another
   * shop's name or a qualifier that is missing.
   */
  #unknownWords(boxes: ReadonlyMap<Statement, Box>, remarks: readonly Remark[]): Remark[] {
    const places = new Set<number>();
    for (const [at] of this.#lines.entries()) if (this.#isHeading(at)) places.add(at);
    for (const { line, statement } of this.#spans) if (statement) places.add(line);
    for (const line of this.#directlyBelow.keys()) places.add(line);
    for (const [{ field }, { around, start, end }] of boxes) {
      // Arithmetic proves it over what else its card says, up to words that are known to change it.
      if (field.isProven) continue;
      places.add(end + 1);
      for (const step of [-1, 1]) {
        let at = start + step;
        for (; around?.contains(this.#lines[at]?.nodes[0]) && !this.#isSpent(1); at += step) places.add(at);
      }
    }
    for (const { line, hasFigure } of remarks) if (hasFigure) places.delete(line);
    return [...places].flatMap((line): readonly Remark[] => {
      const { text = '', nodes = [] } = this.#lines[line] ?? {};
      const spans = this.#spansByLine.get(line) ?? [];
      const element = nodes[0]?.parentElement;
      if (!element || text.length > PROSE_MAX_CHARS || this.#isSpent(1 + text.length / 20)) return [];
      const rest = withoutSpans(text, spans);
      const form = this.#formOf(line, element);
      const isInLine = spans.some(({ statement }) => statement);
      const refers = form.role === 'sentence' && refersBack(rest, this.#languages);
      if (form.role === 'sentence' && !isInLine && !refers) return [];
      if (hasKnownWords(rest, [...this.#languages, 'en'])) return [];
      if (!isInLine && (isAroundPage(element) || this.#isControl(element) || this.#isOtherForm(element)))
        return [];
      return [{ ...form, hasFigure: false, hasQualifier: true, changesSums: true, refers, isUnknown: true }];
    });
  }

  /** What a button or a link says is no remark; the label of a choice that states something may hold one. */
  #isControl(element: PageElement): boolean {
    const control = element.closest(CONTROL);
    return control !== null && !this.#aroundStated.has(control);
  }

  /** A form that holds no value, such as a check that a person is there, has words of its own. */
  #isOtherForm(element: PageElement): boolean {
    const form = element.closest('form');
    return form !== null && !this.#aroundStated.has(form);
  }

  #hasFigure(text: string, rest: string, spans: readonly Span[]): boolean {
    if (!/\d/.test(rest)) return false;
    const isCovered = ({ start, end }: { start: number; end: number }) =>
      spans.some((span) => span.start <= start && end <= span.end);
    const { format, language } = this.#view;
    const figures = [...findAmounts(text, format), ...findDates(text, language)];
    return figures.some((figure) => !isCovered(figure)) || showsRateOrMoney(rest);
  }

  #takenBy(remark: Remark, boxes: ReadonlyMap<Statement, Box>): string[] {
    const { line, role, level = 6, heading, hasFigure, changesSums, isUnknown } = remark;
    const below = this.#directlyBelow.get(line);
    const names = new Set<string>();
    const isOther = ({ field }: Statement) => field.isNoFigure === true && !remark.hasQualifier;
    for (const { statement } of this.#spansByLine.get(line) ?? []) {
      if (statement && !isOther(statement)) names.add(statement.name);
    }
    const first = this.#lines[line]?.nodes[0];
    const section = role === 'heading' ? this.#sectionOf(line, boxes) : undefined;
    for (const [statement, { row, around, start, end, lastOfKin }] of boxes) {
      if (this.#isSpent(1)) break;
      const { name, field } = statement;
      if (isOther(statement)) continue;
      const isAbove = line < start;
      const couldChange = hasFigure || !field.isProven;
      if (field.row?.contains(first)) {
        if (couldChange || role !== 'sentence') names.add(name);
      } else if (role === 'status' && remark.hasQualifier && line <= lastOfKin && around?.contains(first)) {
        // Arithmetic proves the amount, not what a status in its own card says of it.
        names.add(name);
      } else if (remark.refers && around?.contains(first)) {
        names.add(name);
      } else if (field.isProven && !changesSums) {
        // What adds up is not changed by a condition or a chance.
      } else if (row?.contains(first)) {
        if (couldChange || role !== 'sentence') names.add(name);
      } else if (role === 'heading') {
        const isWithin = heading?.contains(this.#lines[start]?.nodes[0]) || (!isAbove && line <= end);
        const isOver = isAbove && this.#isBelow(line, level, start);
        if (below?.has(statement)) for (const one of this.#andBelow(name, line, boxes)) names.add(one);
        else if (isWithin || (isOver && section?.contains(this.#firstIn(start)))) names.add(name);
      } else if (role === 'status') {
        // What has an amount and words of its own is another statement.
        if (hasFigure && this.#hasWords(line)) continue;
        const isOver = isAbove && !isUnknown && this.#isNextTo(line, start, end);
        if (isOver || below?.has(statement))
          for (const one of this.#andBelow(name, line, boxes)) names.add(one);
        // What follows a sum is another thing: a status stands above it.
        else if (
          around?.contains(first) ||
          (!row && !field.isProven && !isUnknown && this.#isNextTo(line, start, end))
        )
          names.add(name);
      } else if (couldChange) {
        const isNext = !field.isProven && !row && this.#isNextTo(line, start, end);
        if (isNext || around?.contains(first)) names.add(name);
      }
    }
    return [...names];
  }

  /**
   * A status above the first thing of a list is said of the things below it as well, up to the next heading
   * that is outside their cards: a card has a heading of its own.
   */
  #andBelow(name: string, status: number, boxes: ReadonlyMap<Statement, Box>): string[] {
    const list = /^(\w+)\[/.exec(name)?.[1];
    const all = [...boxes].map(([statement, { start }]) => ({ name: statement.name, start }));
    const from = all.find((one) => one.name === name)?.start ?? 0;
    const below = all.filter((one) => one.start >= from && list && one.name.startsWith(`${list}[`));
    const around = this.#holding(status, from);
    const cards = (around?.children ?? []).filter(
      (child) => !child.matches(HEADING) && below.some(({ start }) => child.contains(this.#firstIn(start))),
    );
    this.#isSpent(cards.length * below.length);
    const isInCards = ({ start }: { start: number }) =>
      cards.some((card) => card.contains(this.#firstIn(start))) &&
      this.#isBelow(from, 6, start, (text) => cards.some((card) => card.contains(text)));
    return [name, ...below.filter(isInCards).map((one) => one.name)];
  }

  #firstIn(line: number): PageText | undefined {
    return this.#lines[line]?.nodes[0];
  }

  /** The smallest element that holds both lines. */
  #holding(line: number, other: number): PageElement | undefined {
    let at: PageElement | null | undefined = this.#firstIn(line)?.parentElement;
    while (at && !at.contains(this.#firstIn(other))) at = at.parentElement;
    return at ?? undefined;
  }

  #hasWords(line: number): boolean {
    return /\p{L}{3}/u.test(this.#lines[line]?.text ?? '');
  }

  /** The smallest element around a heading in which something is stated below it: what it is the heading of. */
  #sectionOf(heading: number, boxes: ReadonlyMap<Statement, Box>): PageElement | undefined {
    this.#isSpent(boxes.size);
    const below = [...boxes.values()].filter(({ start }) => start > heading);
    const starts = below.flatMap(({ start }) => this.#lines[start]?.nodes[0] ?? []);
    let at: PageElement | null | undefined = this.#lines[heading]?.nodes[0]?.parentElement;
    while (at && !this.#isSpent(starts.length) && !starts.some((node) => at?.contains(node))) {
      at = at.parentElement;
    }
    return at ?? undefined;
  }

  /** Whether no heading of the same or a higher level stands between a heading and a line below it. */
  #isBelow(
    heading: number,
    level: number,
    line: number,
    isPassed: (text: PageText | undefined) => boolean = () => false,
  ): boolean {
    for (let at = heading + 1; at <= line && !this.#isSpent(1); at++) {
      if (isPassed(this.#firstIn(at))) continue;
      const element = this.#firstIn(at)?.parentElement.closest('h1, h2, h3, h4, h5, h6');
      if (element && Number(element.localName[1]) <= level) return false;
      // A heading that a reader knows begins a part of its own, whatever element it is; that of a column does not.
      if (this.#isExplained(at) && !this.#isColumnHeading(at)) return false;
    }
    return true;
  }

  /**
   * Whether nothing that somebody states stands between a line and those of a statement. Explained lines, as
   * the headings of columns, stand in the way of what comes after alone.
   */
  #isNextTo(line: number, start: number, end: number): boolean {
    if (line >= start && line <= end) return true;
    const isAbove = line < start;
    const [from, to] = isAbove ? [line + 1, start] : [end + 1, line];
    let others = 0;
    for (let at = from; at < to && !this.#isSpent(1); at++) {
      const spans = this.#spansByLine.get(at) ?? [];
      if (this.#isHeading(at) || spans.some(({ statement }) => statement)) return false;
      if (spans.length === 0) others += 1;
      else if (!isAbove) return false;
    }
    return others <= 2;
  }

  #isExplained(line: number): boolean {
    const length = this.#lines[line]?.text.length ?? 0;
    const spans = this.#spansByLine.get(line) ?? [];
    return spans.some(({ statement, start, end }) => !statement && start === 0 && end >= length);
  }

  /** Whether the element goes on, after this line, to a part with a heading of its own. */
  #hasHeadingAfter(line: number, element: PageElement): boolean {
    for (let at = line + 1; element.contains(this.#lines[at]?.nodes[0]); at++) {
      if (this.#isHeading(at)) return true;
    }
    return false;
  }

  /** A known heading in one row with another. */
  #isColumnHeading(line: number): boolean {
    const known = this.#columnHeadings.get(line) ?? this.#standsInRow(line);
    this.#columnHeadings.set(line, known);
    return known;
  }

  #standsInRow(line: number): boolean {
    const first = this.#lines[line]?.nodes[0];
    return [line - 1, line + 1].some((beside) => {
      const other = this.#lines[beside]?.nodes[0];
      if (!first || !other || !this.#isExplained(beside)) return false;
      let row: PageElement | null = first.parentElement;
      while (row && !row.contains(other)) row = row.parentElement;
      const inRow = this.#view.texts().below(row ?? this.#view.page.body);
      return inRow.every(({ node }) => this.#isExplained(this.#lineOf.get(node) ?? line));
    });
  }

  #isHeading(line: number): boolean {
    let isHeading = this.#headings.get(line);
    if (isHeading === undefined) {
      isHeading = Boolean(this.#lines[line]?.nodes[0]?.parentElement?.closest(HEADING));
      this.#headings.set(line, isHeading);
    }
    return isHeading;
  }

  #boxes(): ReadonlyMap<Statement, Box> {
    const owners = new Map<PageElement, Set<Statement | 'explained'>>();
    const own = new Map<Statement, PageText[]>();
    for (const { line, statement = 'explained' } of this.#spans) {
      const nodes = this.#lines[line]?.nodes ?? [];
      if (this.#isSpent(nodes.length)) break;
      const before = own.get(statement as Statement);
      if (before) before.push(...nodes);
      else if (statement !== 'explained') own.set(statement, [...nodes]);
      for (const node of nodes) {
        for (let at: PageElement | null = node.parentElement; at; at = at.parentElement) {
          this.#isSpent(1);
          const known = owners.get(at);
          if (known?.has(statement)) break;
          if (known) known.add(statement);
          else owners.set(at, new Set([statement]));
        }
      }
    }
    const boxes = new Map<Statement, Box>();
    for (const [statement, nodes] of own) {
      const lines = nodes.map((node) => this.#lineOf.get(node) ?? 0).sort((a, b) => a - b);
      const [start = 0, end = 0] = [lines[0], lines.at(-1)];
      const kin = this.#sharing(lines);
      let [row, around]: (PageElement | undefined)[] = [statement.field.row];
      for (let at: PageElement | null = nodes[0]?.parentElement ?? null; at; at = at.parentElement) {
        const owning = owners.get(at) ?? new Set();
        // What is explained, such as advertising, stands in the card and does not end it.
        const isOfOthers = [...owning].some((one) => one !== 'explained' && !kin.has(one));
        if (isOfOthers || this.#view.texts().lengthBelow(at) > BOX_MAX_CHARS) break;
        if (this.#isSpent(nodes.length)) break;
        if (this.#hasHeadingAfter(end, at)) break;
        if (!nodes.every((node) => at?.contains(node))) continue;
        around = at;
        if (!statement.field.row && at.matches(ROW)) row = at;
      }
      const lastOfKin = Math.max(
        ...[...kin].flatMap((one) => own.get(one) ?? []).map((node) => this.#lineOf.get(node) ?? 0),
      );
      boxes.set(statement, { row, around, start, end, lastOfKin });
    }
    return boxes;
  }

  /** The statements that rest on these lines: the only lot of a type is as much as the type. */
  #sharing(lines: readonly number[]): ReadonlySet<Statement> {
    const spans = lines.flatMap((line) => this.#spansByLine.get(line) ?? []);
    this.#isSpent(spans.length);
    return new Set(spans.flatMap(({ statement }) => statement ?? []));
  }

  #spansOf(place: Place): Span[] {
    if ('line' in place) {
      const [first] = place.line.nodes;
      const line = first && this.#lineOf.get(first);
      return line === undefined ? [] : [{ line, start: place.start, end: place.end }];
    }
    const element = place instanceof PageElement ? place : place.in;
    const byLine = new Map<number, PageText[]>();
    const texts = this.#isSpent() ? [] : this.#view.texts().below(element);
    this.#isSpent(texts.length);
    for (const { node } of texts) {
      const line = this.#lineOf.get(node);
      if (line === undefined) continue;
      const nodes = byLine.get(line);
      if (nodes) nodes.push(node);
      else byLine.set(line, [node]);
    }
    const spans: Span[] = [];
    for (const [line, nodes] of byLine) {
      const whole = this.#lines[line] as Line;
      if (this.#isSpent(whole.nodes.length + whole.text.length / 20)) break;
      const { start, end } = spanIn(whole, nodes);
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
  /** The row or cell that holds this statement and no other. */
  readonly row: PageElement | undefined;
  /** The largest element that does and is no larger than a row. */
  readonly around: PageElement | undefined;
  readonly start: number;
  readonly end: number;
  /** The last line of what shares a line with it. */
  readonly lastOfKin: number;
}

/** `Already spent.`: a status with a full stop. `Limit: $5.00.` is a sentence. */
function isFragment(text: string): boolean {
  return (
    text.length <= FRAGMENT_MAX_CHARS && !/\d/.test(text) && text.split(/\s+/).length <= FRAGMENT_MAX_WORDS
  );
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
