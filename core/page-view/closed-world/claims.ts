import { normaliseText } from '../../model/text.ts';
import type { Place, ReadField } from '../field.ts';
import { PageElement, type PageText } from '../page-element.ts';
import type { PageView } from '../page-view.ts';
import { pageLines, textOf } from '../shown-lines.ts';
import { WorkLeft } from './work-left.ts';

/** A value of the answer by its name (`lots[1]`), and the field that states it. */
export interface Statement {
  readonly name: string;
  readonly field: ReadField<unknown>;
}

/** A part of a line that a statement rests on; without one it is explained and changes nothing. */
export interface Span {
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly statement?: Statement;
}

export interface Line {
  readonly text: string;
  readonly nodes: readonly PageText[];
}

/** Stands for what is taken out of a line. */
const TAKEN = '▮';

/** What is claimed of a page: its lines, and the parts of them that a statement rests on or that are explained. */
export class Claims {
  readonly view: PageView;
  readonly lines: readonly Line[];
  readonly statements: readonly Statement[];
  readonly spans: readonly Span[];
  /** What the line below each line states, explained ones between them not counted. */
  readonly directlyBelow = new Map<number, Set<Statement>>();
  readonly languages: readonly string[];
  readonly work = new WorkLeft();
  readonly #lineOf = new Map<PageText, number>();
  readonly #spansByLine = new Map<number, Span[]>();
  /** Every element around the first text of a line that a statement rests on. */
  readonly #aroundStated = new Set<PageElement>();

  constructor(view: PageView, statements: readonly Statement[], explained: readonly Place[]) {
    this.view = view;
    this.statements = statements;
    this.languages = [view.language, view.marketplace.languages[0]];
    this.lines = pageLines(view, view.page.body).map(({ nodes, text }) => ({
      nodes,
      text: text || textOf(nodes),
    }));
    for (const [at, { nodes }] of this.lines.entries()) for (const node of nodes) this.#lineOf.set(node, at);
    this.spans = [
      ...statements.flatMap((statement) =>
        statement.field.at.flatMap((place) => this.#spansOf(place).map((span) => ({ ...span, statement }))),
      ),
      ...explained.flatMap((place) => this.#spansOf(place)),
    ];
    for (const span of this.spans) addTo(this.#spansByLine, span.line, span);
    for (const { line, statement } of this.spans) {
      if (!statement) continue;
      let at: PageElement | null = this.firstIn(line)?.parentElement ?? null;
      for (; at && !this.#aroundStated.has(at); at = at.parentElement) this.#aroundStated.add(at);
      const above = this.#lineAbove(line);
      const known = this.directlyBelow.get(above);
      if (known) known.add(statement);
      else this.directlyBelow.set(above, new Set([statement]));
    }
  }

  textAt(line: number): string {
    return this.lines[line]?.text ?? '';
  }

  firstIn(line: number): PageText | undefined {
    return this.lines[line]?.nodes[0];
  }

  lineOf(text: PageText): number | undefined {
    return this.#lineOf.get(text);
  }

  spansIn(line: number): readonly Span[] {
    return this.#spansByLine.get(line) ?? [];
  }

  /** What no span of a line covers; each part that is taken out leaves a mark, so that no word grows together. */
  unclaimedIn(line: number): string {
    let rest = this.textAt(line);
    for (const { start, end } of this.spansIn(line).toSorted((a, b) => b.start - a.start)) {
      rest = `${rest.slice(0, start)}${TAKEN.repeat(Math.max(0, end - start))}${rest.slice(end)}`;
    }
    return rest.replaceAll(/▮+/g, ' ▮ ');
  }

  /** The whole line is explained and states nothing. */
  isExplained(line: number): boolean {
    const { length } = this.textAt(line);
    return this.spansIn(line).some(({ statement, start, end }) => !statement && start === 0 && end >= length);
  }

  isAroundStated(element: PageElement): boolean {
    return this.#aroundStated.has(element);
  }

  /** The next line above that is not explained, as the headings of columns are, and has words. */
  #lineAbove(line: number): number {
    let above = line - 1;
    while (above >= 0 && this.#saysNothing(above) && !this.work.isSpent(1)) above -= 1;
    return above;
  }

  #saysNothing(line: number): boolean {
    return this.isExplained(line) || !/\p{L}|\p{Sc}|%/u.test(this.textAt(line));
  }

  #spansOf(place: Place): Span[] {
    if ('line' in place) {
      const [first] = place.line.nodes;
      const line = first && this.#lineOf.get(first);
      return line === undefined ? [] : [{ line, start: place.start, end: place.end }];
    }
    const element = place instanceof PageElement ? place : place.in;
    const byLine = new Map<number, PageText[]>();
    const texts = this.work.isSpent() ? [] : this.view.texts().below(element);
    this.work.isSpent(texts.length);
    for (const { node } of texts) {
      const line = this.#lineOf.get(node);
      if (line !== undefined) addTo(byLine, line, node);
    }
    const spans: Span[] = [];
    for (const [line, nodes] of byLine) {
      const whole = this.lines[line] as Line;
      if (this.work.isSpent(whole.nodes.length + whole.text.length / 20)) break;
      const { start, end } = spanIn(whole, nodes);
      if (place instanceof PageElement) spans.push({ line, start, end });
      else {
        const found = whole.text.indexOf(place.text, start);
        if (found >= 0 && found + place.text.length <= end) {
          spans.push({ line, start: found, end: found + place.text.length });
        }
      }
    }
    return spans;
  }
}

function addTo<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const known = lists.get(key);
  if (known) known.push(value);
  else lists.set(key, [value]);
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
