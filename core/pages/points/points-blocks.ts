import type { PageElement } from '../../page-view/page-element.ts';
import { isShown, type PageView, shownText } from '../../page-view/page-view.ts';
import { type PageLine, pageLines } from '../../page-view/shown-lines.ts';

/** The part of a page that speaks of one card or programme of points. */
export interface PointsBlock {
  /** Whose it is: the same for every line that names it. */
  readonly key: string;
  /** The line that names it. */
  readonly named: PageLine;
  /** All lines of the part, that one among them. */
  readonly lines: readonly PageLine[];
  /** Another part of its make stands beside it and says nothing: it is still to come, or lost. */
  readonly hasEmptyTwin: boolean;
}

/** Longer parts are the page around it. */
const PART_MAX_CHARS = 1_500;
const LEVELS_MAX = 12;
/** A page that names more cards or programmes is not one shopper's. */
const NAMED_MAX = 100;

/**
 * The parts of a page that each name one card or programme: around the line that names it, the largest element
 * that names no other. So nothing depends on the order of what stands in it.
 *
 * @param keyOf Whose line it is; undefined where it names nobody. @returns undefined where more lines name one
 * than on any page of one shopper.
 */
export function pointsBlocks(
  view: PageView,
  keyOf: (line: string) => string | undefined,
): PointsBlock[] | undefined {
  const { body } = view.page;
  const all = pageLines(view, body);
  const named = all.flatMap((line) => {
    const key = keyOf(line.text);
    return key === undefined ? [] : [{ key, line }];
  });
  if (named.length > NAMED_MAX) return undefined;
  const blocks = new Map<PageElement, PointsBlock>();
  for (const { key, line } of named) {
    const others = named.filter((other) => other.key !== key).map((other) => other.line);
    const element = around(line, others, body);
    if (!element || blocks.has(element) || view.texts().lengthBelow(element) > PART_MAX_CHARS) continue;
    const lines = all.filter(({ nodes }) => nodes.every((node) => element.contains(node)));
    blocks.set(element, { key, named: line, lines, hasEmptyTwin: hasEmptyTwin(view, element) });
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
  for (let level = 0; at && at !== body && level < LEVELS_MAX; level++, at = at.parentElement) {
    const box = at;
    if (others.some((other) => other.nodes.some((node) => box.contains(node)))) break;
    if (nodes.every((node) => box.contains(node))) found = box;
  }
  return found;
}
