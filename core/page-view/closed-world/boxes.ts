import type { PageElement, PageText } from '../page-element.ts';
import type { Claims, Statement } from './claims.ts';
import type { Headings } from './headings.ts';

/** The elements and lines that are one statement's alone. */
export interface Box {
  /** The row or cell that holds this statement and no other. */
  readonly row: PageElement | undefined;
  /** The largest element that does and is no larger than a row. */
  readonly around: PageElement | undefined;
  /** The same for each line by itself, where it rests on lines that are far apart. */
  readonly cards: readonly PageElement[];
  readonly start: number;
  readonly end: number;
  /** The last line of what shares a line with it. */
  readonly lastOfKin: number;
}

export type Boxes = ReadonlyMap<Statement, Box>;

const ROW = 'tr, td, th, li, dd, [role="row"], [role="cell"], [role="listitem"]';
/** What is larger than this is no row, cell or card of one thing. */
const BOX_MAX_CHARS = 320;

/** The box of every statement that has a place on the page. */
export function boxesOf(claims: Claims, headings: Headings): Boxes {
  const own = textsOf(claims);
  const owners = ownersOf(claims);
  const lineOf = (node: PageText) => claims.lineOf(node) ?? 0;
  const boxes = new Map<Statement, Box>();
  for (const [statement, nodes] of own) {
    const lines = nodes.map(lineOf).sort((a, b) => a - b);
    const [start = 0, end = 0] = [lines[0], lines.at(-1)];
    const kin = sharing(claims, lines);
    const isOwn = (element: PageElement) => {
      // What is explained, such as advertising, stands in the card and does not end it.
      const isOfOthers = [...(owners.get(element) ?? [])].some((one) => one !== 'explained' && !kin.has(one));
      return !isOfOthers && claims.view.texts().lengthBelow(element) <= BOX_MAX_CHARS;
    };
    let [row, around]: (PageElement | undefined)[] = [statement.field.row];
    for (const at of elementsAround(nodes[0])) {
      if (!isOwn(at) || headings.isFollowed(end, at) || claims.work.isSpent(nodes.length)) break;
      if (!nodes.every((node) => at.contains(node))) continue;
      around = at;
      if (!statement.field.row && at.matches(ROW)) row = at;
    }
    const cards = around ? [around] : lines.flatMap((line) => cardOf(claims, headings, line, isOwn) ?? []);
    const lastOfKin = Math.max(...[...kin].flatMap((one) => own.get(one) ?? []).map(lineOf));
    boxes.set(statement, { row, around, cards, start, end, lastOfKin });
  }
  return boxes;
}

/** The largest element around a line that is its statement's alone. */
function cardOf(
  claims: Claims,
  headings: Headings,
  line: number,
  isOwn: (element: PageElement) => boolean,
): PageElement | undefined {
  let card: PageElement | undefined;
  for (const at of elementsAround(claims.firstIn(line))) {
    if (!isOwn(at) || headings.isFollowed(line, at) || claims.work.isSpent(1)) break;
    card = at;
  }
  return card;
}

function* elementsAround(text: PageText | undefined): Generator<PageElement> {
  for (let at: PageElement | null = text?.parentElement ?? null; at; at = at.parentElement) yield at;
}

/** The texts of the lines that each statement rests on. */
function textsOf({ spans, lines, work }: Claims): ReadonlyMap<Statement, PageText[]> {
  const own = new Map<Statement, PageText[]>();
  for (const { line, statement } of spans) {
    const nodes = lines[line]?.nodes ?? [];
    if (!statement) continue;
    if (work.isSpent(nodes.length)) break;
    const before = own.get(statement);
    if (before) before.push(...nodes);
    else own.set(statement, [...nodes]);
  }
  return own;
}

/** Who has something in each element. */
function ownersOf({ spans, lines, work }: Claims): ReadonlyMap<PageElement, Set<Statement | 'explained'>> {
  const owners = new Map<PageElement, Set<Statement | 'explained'>>();
  for (const { line, statement = 'explained' } of spans) {
    for (const node of lines[line]?.nodes ?? []) {
      for (let at: PageElement | null = node.parentElement; at; at = at.parentElement) {
        if (work.isSpent(1)) return owners;
        const known = owners.get(at);
        if (known?.has(statement)) break;
        if (known) known.add(statement);
        else owners.set(at, new Set([statement]));
      }
    }
  }
  return owners;
}

/** The statements that rest on these lines: the only lot of a type is as much as the type. */
function sharing(claims: Claims, lines: readonly number[]): ReadonlySet<Statement> {
  const spans = lines.flatMap((line) => claims.spansIn(line));
  claims.work.isSpent(spans.length);
  return new Set(spans.flatMap(({ statement }) => statement ?? []));
}
