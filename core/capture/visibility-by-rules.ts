import { hiddenByAttribute, type IsShown, isOutOfSight, READ_ALOUD, UNSHOWN } from './visibility.ts';

/** Amazon's own classes for parts that wait to be shown, for documents that come without their style sheets. */
const HIDING_CLASSES = '.hide, .aok-hidden, .a-hidden, .js-hide, .a-popover-preload';
/** What a browser's own style sheet hides beside `UNSHOWN` and `hidden`. */
const HIDDEN_BY_BROWSERS =
  'area, datalist, dialog:not([open]), input[type="hidden" i], link, meta, noembed, noframes, param, rp';

/**
 * The same for a document without a window, or an engine without boxes: by attributes, Amazon's own classes
 * and the document's style rules.
 */
export function visibilityByRules(document: Document): IsShown {
  const hidingRules = hidingSelectors(document);
  const hidden = hiddenByAttribute(document);
  return (element) => {
    if (UNSHOWN.has(element.localName) || hidden.has(element)) return false;
    if (element.matches(hidingRules)) return false;
    return !element.hasAttribute('style') || !isOutOfSight((element as HTMLElement).style);
  };
}

/** The selectors of the document's own rules that hide, the browser's and Amazon's known classes. Never empty. */
function hidingSelectors(document: Document): string {
  const selectors = [HIDDEN_BY_BROWSERS, HIDING_CLASSES];
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
    // The engine does not know this selector, so the rule hides nothing.
    return false;
  }
}
