import type { PageElement } from './page-element.ts';
import { type PageView, shownText, shownTexts } from './page-view.ts';

/** Whether one of the page's shown texts of at most so many characters, as a whole, says one of these things. */
export function says(view: PageView, words: readonly RegExp[], maxChars: number): boolean {
  return textElements(view, maxChars, (text) => words.some((one) => one.test(text))).length > 0;
}

/** Elements with text of their own whose whole shown text has at most so many characters, and passes. */
export function textElements(
  view: PageView,
  maxChars: number,
  passes: (text: string) => boolean,
): PageElement[] {
  const { body } = view.page;
  const parents = new Set(
    shownTexts(view, body).flatMap(({ node }) => (node.data.trim() === '' ? [] : [node.parentElement])),
  );
  return [...parents].filter((parent) => {
    // White space in the markup makes it longer than what is shown.
    const text = shownText(view, parent, 2 * maxChars);
    return text !== undefined && text !== '' && text.length <= maxChars && passes(text);
  });
}
