import type { PageElement } from '../../page-view/page-element.ts';
import { isShown, type PageView, shownLines, shownText } from '../../page-view/page-view.ts';
import { type PageLine, pageLines } from '../../page-view/shown-lines.ts';

/** The part of a page that speaks of one card or programme of points. */
export interface PointsBlock {
  /** Whose it is: the same for every line that names it. */
  readonly key: string;
  /** The line that names it. */
  readonly named: string;
  /** All lines of the part, that one among them. */
  readonly lines: readonly string[];
  /** Another part of its make stands beside it and says nothing: it is still to come, or lost. */
  readonly hasEmptyTwin: boolean;
}

/** Longer parts are the page around it. */
const LONGEST = 1_500;
const HIGHEST = 12;
/** Nobody has so many cards. */
const MOST_NAMED = 100;

/**
 * The parts of a page that each name one card or programme: around the line that names it, the largest
 * element that names no other. So nothing depends on the order of what stands in it.
 *
 * @param keyOf Whose line it is; undefined where it names nobody.
 * @returns undefined where more lines name somebody than on any page of one's own.
 */
export function pointsBlocks(
  view: PageView,
  keyOf: (line: string) => string | undefined,
): PointsBlock[] | undefined {
  const { body } = view.page;
  const named = pageLines(view, body).flatMap((line) => {
    const key = keyOf(line.text);
    return key === undefined ? [] : [{ key, line }];
  });
  if (named.length > MOST_NAMED) return undefined;
  const blocks = new Map<PageElement, PointsBlock>();
  for (const { key, line } of named) {
    const others = named.filter((other) => other.key !== key).map((other) => other.line);
    const element = around(line, others, body);
    const lines = element && shownLines(view, element, LONGEST);
    if (element && lines && !blocks.has(element))
      blocks.set(element, { key, named: line.text, lines, hasEmptyTwin: hasEmptyTwin(view, element) });
  }
  return [...blocks.values()];
}

function hasEmptyTwin(view: PageView, element: PageElement): boolean {
  return [...(element.parentElement?.children ?? [])].some(
    (other) =>
      other.localName === element.localName &&
      other.getAttribute('class') === element.getAttribute('class') &&
      other.children.length > 0 &&
      isShown(other) &&
      shownText(view, other) === '',
  );
}

function around(
  { nodes }: PageLine,
  others: readonly PageLine[],
  body: PageElement,
): PageElement | undefined {
  let found: PageElement | undefined;
  let at = nodes[0]?.parentElement ?? null;
  for (let level = 0; at && at !== body && level < HIGHEST; level++, at = at.parentElement) {
    const box = at;
    if (others.some((other) => other.nodes.some((node) => box.contains(node)))) break;
    if (nodes.every((node) => box.contains(node))) found = box;
  }
  return found;
}
