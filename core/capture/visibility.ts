/** Elements whose text is code or a fallback and never part of what the page shows, or struck out: a price that was. */
export const UNSHOWN = new Set(
  'script style template noscript head select textarea title s del strike'.split(' '),
);

/** Amazon's class for a price that was. */
const STRUCK_OUT = 'a-text-strike';

/** Inline styles that take text out of sight while it stays in the document. */
const HIDING_STYLE =
  /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|content-visibility\s*:\s*hidden|opacity\s*:\s*0(?:\.0+)?\s*(?:;|!|$)|font-size\s*:\s*0|(?:left|top|text-indent)\s*:\s*-\d{3,}|clip\s*:\s*rect\(\s*0|clip-path\s*:\s*inset\(\s*(?:50|100)%)/i;

/** Amazon's class for the whole price beside the pieces that are seen: out of sight, and the same amount. */
export const READ_ALOUD = '.a-offscreen';

/** Moved off the page, or folded to no height: what style sheets do to text that is to be there and not be seen. */
export function isOutOfSight(style: CSSStyleDeclaration | undefined): boolean {
  if (!style) return false;
  const { position } = style;
  if (position === 'absolute' || position === 'fixed') {
    if (FAR_OFF.test(style.left) || FAR_OFF.test(style.top)) return true;
  }
  // A height in use would ask for layout; the most it may have does not.
  return NO_HEIGHT.test(style.maxHeight) && /hidden|clip/.test(style.overflowY || style.overflow);
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
  const asked = { visibilityProperty: true, opacityProperty: true };
  // In this order: most elements of a page have no attributes, and each question costs time in it.
  return (element) => {
    if (UNSHOWN.has(element.localName)) return false;
    const hasAttributes = element.hasAttributes();
    if (hasAttributes && isHiddenByAttribute(element)) return false;
    if (!element.checkVisibility(asked) && !isBoxless(element)) return false;
    return !hasAttributes || !isOutOfSight(window.getComputedStyle(element)) || element.matches(READ_ALOUD);
  };
}

/** Without a box of its own an element shows what is in it all the same; the browser calls it not visible. */
function isBoxless(element: Element): boolean {
  const style = element.ownerDocument.defaultView?.getComputedStyle(element);
  return style?.display === 'contents' && style.visibility === 'visible';
}

export function isHiddenByAttribute(element: Element): boolean {
  const style = element.getAttribute('style');
  if (style !== null && (HIDING_STYLE.test(style) || style.includes('line-through'))) return true;
  return element.hasAttribute('hidden') || element.classList.contains(STRUCK_OUT);
}
