/**
 * Elements whose text is code, a fallback, or a former price that is struck out: the page does not state it.
 */
export const UNSHOWN = new Set(
  'script style template noscript head select textarea title s del strike'.split(' '),
);

/** The attribute, and Amazon's class for a former price. */
const HIDDEN_OR_STRUCK_OUT = '[hidden], .a-text-strike';

/** Inline styles that take text out of sight while it stays in the document, or strike it out. */
const HIDING_STYLE =
  /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|content-visibility\s*:\s*hidden|opacity\s*:\s*0(?:\.0+)?\s*(?:;|!|$)|font-size\s*:\s*0|(?:left|top|text-indent)\s*:\s*-\d{3,}|clip\s*:\s*rect\(\s*0|clip-path\s*:\s*inset\(\s*(?:50|100)%)|line-through/i;

/**
 * Amazon's class for the whole price, which is out of sight beside the pieces that are seen. It is the same
 * amount.
 */
export const READ_ALOUD = '.a-offscreen';

/** Moved off the page, or folded to no height: how style sheets hide text that stays in the document. */
export function isOutOfSight(style: CSSStyleDeclaration): boolean {
  // Reading it by name costs the browser less than the property does.
  const computed = (property: string) => style.getPropertyValue(property);
  const position = computed('position');
  if (position === 'absolute' || position === 'fixed') {
    if (FAR_OFF.test(computed('left')) || FAR_OFF.test(computed('top'))) return true;
  }
  // The used height would force a layout; the maximum height does not.
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
  // Reading a style costs as much as ten other checks, so styles come last and are read as rarely as possible.
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

/** An element without a box shows its children, though the browser calls it not visible. */
function isBoxless({ display, visibility }: CSSStyleDeclaration): boolean {
  return display === 'contents' && visibility === 'visible';
}

/** The elements that their own attributes hide. One query of the document replaces three of each element. */
export function hiddenByAttribute(document: Document): ReadonlySet<Element> {
  const hidden = new Set<Element>(document.querySelectorAll(HIDDEN_OR_STRUCK_OUT));
  for (const element of document.querySelectorAll('[style]')) {
    if (HIDING_STYLE.test(element.getAttribute('style') ?? '')) hidden.add(element);
  }
  return hidden;
}
