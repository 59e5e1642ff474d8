/** Elements whose text is code or a fallback, and never part of what the page shows. */
const UNSHOWN = 'script, style, template, noscript, head, select, textarea, title';

/** Amazon's own classes for parts that wait to be shown, for documents that come without their style sheets. */
const HIDING_CLASSES = '.hide, .aok-hidden, .a-hidden, .js-hide, .a-popover-preload';

/** Inline styles that take text out of sight while it stays in the document. */
const HIDING_STYLE =
  /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|content-visibility\s*:\s*hidden|opacity\s*:\s*0(?:\.0+)?\s*(?:;|!|$)|font-size\s*:\s*0|(?:left|top|text-indent)\s*:\s*-\d{3,}|clip\s*:\s*rect\(\s*0|clip-path\s*:\s*inset\(\s*(?:50|100)%)/i;

/** Struck-out text: a price that was. */
const STRUCK = 's, del, strike, .a-text-strike, [style*="line-through"]';

/** Amazon's class for the whole price beside the pieces that are seen: out of sight, and the same amount. */
const READ_ALOUD = '.a-offscreen';

/** Moved off the page, or folded to no height: what style sheets do to text that is to be there and not be seen. */
function isOutOfSight(style: CSSStyleDeclaration | undefined): boolean {
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

/**
 * Makes the test whether an element is shown, for one look at a document: answers are remembered, so a
 * later look needs a new one. Uses the browser's own `checkVisibility` and computed styles, of which
 * only the place of what is positioned asks for a layout (one, which the browser is about to do anyway), and
 * where there is none (a parsed document, jsdom) walks up through attributes, classes and style rules.
 */
export function visibilityIn(document: Document): (element: Element) => boolean {
  const known = new WeakMap<Element, boolean>();
  const window = document.defaultView;
  const hidingRules = window?.Element.prototype.checkVisibility ? '' : hidingSelectors(document);

  const isShownItself = (element: Element): boolean => {
    if (element.matches(UNSHOWN) || element.matches(STRUCK) || element.hasAttribute('hidden')) return false;
    if (HIDING_STYLE.test(element.getAttribute('style') ?? '')) return false;
    if (hidingRules) return !element.matches(hidingRules) && !isOutOfSight(ownStyle(element));
    return (
      element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
      (!element.hasAttributes() ||
        element.matches(READ_ALOUD) ||
        !isOutOfSight(window?.getComputedStyle(element)))
    );
  };

  return (element) => {
    const chain: Element[] = [];
    let shown = true;
    for (let at: Element | null = element; at; at = at.parentElement) {
      const before = known.get(at);
      if (before !== undefined) {
        shown = before;
        break;
      }
      chain.push(at);
    }
    for (const at of chain.reverse()) {
      shown = shown && isShownItself(at);
      known.set(at, shown);
    }
    return shown;
  };
}

function ownStyle(element: Element): CSSStyleDeclaration | undefined {
  return element.hasAttribute('style') ? (element as HTMLElement).style : undefined;
}

/** The selectors of the document's own rules that hide, and Amazon's known classes. Never empty. */
function hidingSelectors(document: Document): string {
  const selectors = [HIDING_CLASSES];
  for (const sheet of document.defaultView ? document.styleSheets : []) {
    for (const rule of readableRules(sheet)) {
      const { selectorText, style } = rule as CSSStyleRule;
      if (!selectorText || !style) continue;
      const hides = style.display === 'none' || /^(?:hidden|collapse)$/.test(style.visibility);
      if (
        (hides || isOutOfSight(style) || style.opacity === '0') &&
        !selectorText.includes(READ_ALOUD) &&
        isSelector(document, selectorText)
      )
        selectors.push(selectorText);
    }
  }
  return selectors.join(', ');
}

function readableRules(sheet: CSSStyleSheet): Iterable<CSSRule> {
  try {
    return sheet.cssRules;
  } catch {
    // Another origin's sheet may not be read; its classes are among the known ones.
    return [];
  }
}

function isSelector(document: Document, text: string): boolean {
  try {
    document.createDocumentFragment().querySelector(text);
    return true;
  } catch {
    // A selector newer than the engine: it hides nothing there either.
    return false;
  }
}
