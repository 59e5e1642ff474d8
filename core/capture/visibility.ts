/** Elements whose text is code or a fallback and never part of what the page shows, or struck out: a price that was. */
export const UNSHOWN = new Set(
  'script style template noscript head select textarea title s del strike'.split(' '),
);

/** The attribute, and Amazon's class for a price that was. */
const HIDDEN_OR_STRUCK_OUT = '[hidden], .a-text-strike';

/** Inline styles that take text out of sight while it stays in the document, or strike it out. */
const HIDING_STYLE =
  /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|content-visibility\s*:\s*hidden|opacity\s*:\s*0(?:\.0+)?\s*(?:;|!|$)|font-size\s*:\s*0|(?:left|top|text-indent)\s*:\s*-\d{3,}|clip\s*:\s*rect\(\s*0|clip-path\s*:\s*inset\(\s*(?:50|100)%)|line-through/i;

/** Amazon's class for the whole price beside the pieces that are seen: out of sight, and the same amount. */
export const READ_ALOUD = '.a-offscreen';

/** Moved off the page, or folded to no height: what style sheets do to text that is to be there and not be seen. */
export function isOutOfSight(style: CSSStyleDeclaration): boolean {
  // Asked by name: a property of the style costs the browser more.
  const computed = (property: string) => style.getPropertyValue(property);
  const position = computed('position');
  if (position === 'absolute' || position === 'fixed') {
    if (FAR_OFF.test(computed('left')) || FAR_OFF.test(computed('top'))) return true;
  }
  // A height in use would ask for layout; the most it may have does not.
  return (
    NO_HEIGHT.test(computed('max-height')) &&
    /hidden|clip/.test(computed('overflow-y') || computed('overflow'))
  );
}

const FAR_OFF = /^-\d{4,}|^-999/;
const NO_HEIGHT = /^0(?:px)?$/;

/** Whether a shopper sees an element that stands in what is shown. */
export type IsShown = (element: Element) => boolean;

/**
 * Makes the test whether an element is shown, for one walk down the document of a window. Uses the browser's
 * own `checkVisibility` and computed styles, of which only the place of what is positioned asks for a layout
 * (one, which the browser is about to do anyway).
 */
export function visibilityIn(window: Window): IsShown {
  const hidden = hiddenByAttribute(window.document);
  const asked = { visibilityProperty: true, opacityProperty: true };
  // Each question about style costs as much as ten others, so they come last and are as few as can be.
  return (element) => {
    if (UNSHOWN.has(element.localName) || hidden.has(element)) return false;
    if (!element.checkVisibility(asked) && !isBoxless(window.getComputedStyle(element))) return false;
    return (
      !element.hasAttributes() ||
      !isOutOfSight(window.getComputedStyle(element)) ||
      element.matches(READ_ALOUD)
    );
  };
}

/** Without a box of its own an element shows what is in it all the same; the browser calls it not visible. */
function isBoxless({ display, visibility }: CSSStyleDeclaration): boolean {
  return display === 'contents' && visibility === 'visible';
}

/** The elements that their own attributes hide: one question to the document in place of three to each element. */
export function hiddenByAttribute(document: Document): ReadonlySet<Element> {
  const hidden = new Set<Element>(document.querySelectorAll(HIDDEN_OR_STRUCK_OUT));
  for (const element of document.querySelectorAll('[style]')) {
    if (HIDING_STYLE.test(element.getAttribute('style') ?? '')) hidden.add(element);
  }
  return hidden;
}
