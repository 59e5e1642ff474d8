import type { PageElement } from './page-element.ts';
import { type PageView, shownText, shownTexts } from './page-view.ts';

/** Longer texts say no one thing. */
const TEXT_MAX_CHARS = 600;

/** Whether one of the page's shown texts, as a whole, says one of these things. */
export function says(view: PageView, words: readonly RegExp[], longest: number): boolean {
  return (
    textElements(view, (text) => text.length <= longest && words.some((one) => one.test(text))).length > 0
  );
}

/** Elements with text of their own whose whole shown text passes. */
export function textElements(view: PageView, passes: (text: string) => boolean): PageElement[] {
  const { body } = view.page;
  const parents = new Set(
    shownTexts(view, body).flatMap(({ node }) => (node.data.trim() === '' ? [] : [node.parentElement])),
  );
  return [...parents].filter((parent) => {
    const text = shownText(view, parent, TEXT_MAX_CHARS);
    return text !== undefined && text !== '' && passes(text);
  });
}
