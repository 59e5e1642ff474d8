import { normaliseText } from '../model/text.ts';
import type { PageElement, PageText } from './page-element.ts';
import { type PageView, shownTexts } from './page-view.ts';

/** A line of the page with the text nodes that make it up. */
export interface PageLine {
  /** Normalised; empty where it is too long to hold a label or an amount. */
  readonly text: string;
  /** Blank nodes are kept only between others, where they separate words. */
  readonly nodes: readonly PageText[];
}

/** Longer lines are prose. */
const LONGEST = 400;

/** Several fields are looked for in the lines of the same element. */
const known = new WeakMap<PageElement, readonly PageLine[]>();

/** The lines that an element shows, as its blocks break it; without blank ones. */
export function pageLines(view: PageView, root: PageElement): readonly PageLine[] {
  let lines = known.get(root);
  if (!lines) {
    lines = linesOf(view, root);
    known.set(root, lines);
  }
  return lines;
}

function linesOf(view: PageView, root: PageElement): PageLine[] {
  const lines: PageText[][] = [];
  for (const { node, newLine } of shownTexts(view, root)) {
    if (newLine || lines.length === 0) lines.push([]);
    lines.at(-1)?.push(node);
  }
  return lines.map(withoutBlankEnds).flatMap((nodes) => {
    const text = isShort(nodes) ? textOf(nodes) : undefined;
    // The same lines as `shownLines` gives: a line that holds only direction marks is left out.
    return text === '' ? [] : [{ nodes, text: text ?? '' }];
  });
}

/** What these nodes of one line say together. */
export function textOf(nodes: readonly PageText[]): string {
  return normaliseText(nodes.map(({ data }) => data).join(''));
}

function withoutBlankEnds(nodes: readonly PageText[]): readonly PageText[] {
  const isFilled = ({ data }: PageText) => data.trim() !== '';
  return nodes.slice(nodes.findIndex(isFilled), nodes.findLastIndex(isFilled) + 1);
}

function isShort(nodes: readonly PageText[]): boolean {
  let length = 0;
  for (const { data } of nodes) length += data.trim().length;
  return length <= LONGEST;
}
