import { normaliseText } from '../model/text.ts';
import type { PageElement, PageText } from './page-element.ts';
import { type PageView, shownText, shownTexts } from './page-view.ts';

/** Longer texts are prose, not a line of a list. */
const LONGEST_ROW = 300;

/** One search for amounts below an element, and the texts that it has put together. */
export interface TextLook {
  readonly view: PageView;
  readonly root: PageElement;
  /** Parts with words and an amount of their own, left out of the texts around them. */
  readonly asides: ReadonlySet<PageElement>;
  /** Texts already put together: many amounts have the same elements around them. */
  readonly texts: Map<PageElement, string | undefined>;
}

/** The shown text of an element without the asides below it; undefined when it is too long for a line. */
export function textWithout(look: TextLook, element: PageElement): string | undefined {
  const { texts } = look;
  if (!texts.has(element)) texts.set(element, putTogether(look, element));
  return texts.get(element);
}

function putTogether({ view, asides }: TextLook, element: PageElement): string | undefined {
  if (asides.size === 0) return shownText(view, element, LONGEST_ROW);
  let text = '';
  let length = 0;
  for (const { node, newLine } of shownTexts(view, element)) {
    if (isBelow(node, element, asides)) continue;
    text += newLine ? ` ${node.data}` : node.data;
    length += node.data.trim().length;
    if (length > LONGEST_ROW) return undefined;
  }
  return normaliseText(text);
}

/** The text of `element` before and after the one of `middle`, as it stands, a space where a line ends. */
export function textAround(
  { view, asides }: TextLook,
  element: PageElement,
  middle: PageElement,
): [string, string] {
  let before = '';
  let after = '';
  let passed = false;
  for (const { node, newLine } of shownTexts(view, element)) {
    if (isBelow(node, element, asides)) continue;
    const gap = newLine ? ' ' : '';
    if (middle.contains(node)) {
      if (!passed) before += gap;
      passed = true;
    } else if (passed) after += gap + node.data;
    else before += gap + node.data;
  }
  return [before, after];
}

function isBelow(node: PageText, root: PageElement, asides: ReadonlySet<PageElement>): boolean {
  for (let at: PageElement | null = node.parentElement; at && at !== root; at = at.parentElement) {
    if (asides.has(at)) return true;
  }
  return false;
}

/** The line of text that an element stands in: what comes before it, its own text, and what follows. */
export function lineAround(
  look: TextLook,
  element: PageElement,
): { before: string; own: string; after: string } {
  let around = element;
  for (let level = 0; level < 3; level++) {
    const parent: PageElement | null = around.parentElement;
    if (!parent || !look.root.contains(parent) || textWithout(look, parent) === undefined) break;
    around = parent;
  }
  const line = { before: '', own: '', after: '' };
  for (const { node, newLine } of shownTexts(look.view, around)) {
    const isOwn = element.contains(node);
    if (!isOwn && isBelow(node, around, look.asides)) continue;
    if (isOwn) {
      // White space at its beginning may belong to the line before it.
      if (newLine && line.own.trim() === '') line.before = '';
      line.own += newLine ? ` ${node.data}` : node.data;
    } else if (line.own !== '') {
      if (newLine) break;
      line.after += node.data;
    } else line.before = newLine ? node.data : line.before + node.data;
  }
  return line;
}
