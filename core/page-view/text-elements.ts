import { normaliseText } from '../model/text.ts';
import type { PageView } from './page-view.ts';

/** Whether one of the page's shown texts, as a whole, says one of these things. */
export function says(view: PageView, words: readonly RegExp[], longest: number): boolean {
  return (
    textElements(view, (text) => text.length <= longest && words.some((one) => one.test(text))).length > 0
  );
}

/** Elements with text of their own whose whole text passes. */
export function textElements(view: PageView, passes: (text: string) => boolean): Element[] {
  const { body } = view.document;
  if (!body) return [];
  const walker = view.document.createTreeWalker(body, /* text */ 0x4);
  const seen = new Set<Element>();
  const found: Element[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!parent || seen.has(parent) || (node as Text).data.trim() === '') continue;
    seen.add(parent);
    const { textContent: text } = parent;
    if (text && text.length < 600 && passes(normaliseText(text)) && view.isShown(parent)) found.push(parent);
  }
  return found;
}
