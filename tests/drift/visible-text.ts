/** What a shopper sees of a saved page, decided without the readers: their answer is what is being tested. */

const NO_TEXT = 'script,style,noscript,template,title,textarea,option';

/** Selectors that the page's own style elements hide. */
export function hidingSelectors(document: Document): string {
  const selectors: string[] = [];
  for (const style of document.querySelectorAll('style')) {
    for (const [, names = '', body = ''] of (style.textContent ?? '').matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
      if (/display\s*:\s*none|visibility\s*:\s*hidden/.test(body) && !names.includes('@'))
        selectors.push(names.trim());
    }
  }
  return selectors.join(',');
}

const INLINE = '[hidden],[style*="display:none"],[style*="display: none"],[style*="visibility:hidden"]';

export function isShown(element: Element, hiding: string): boolean {
  if (element.closest(NO_TEXT) || element.closest(INLINE)) return false;
  return hiding === '' || !element.closest(hiding);
}

/** The shown text nodes below an element that are more than white space, in document order. */
export function shownTexts(root: Element, hiding = hidingSelectors(root.ownerDocument)): Text[] {
  const document = root.ownerDocument;
  // 4 is NodeFilter.SHOW_TEXT: the constants belong to a window, which this code does without.
  const walker = document.createTreeWalker(root, 4);
  const texts: Text[] = [];
  const shown = new Map<Element, boolean>();
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node as Text;
    const parent = text.parentElement;
    if (!parent || text.data.trim() === '') continue;
    let known = shown.get(parent);
    if (known === undefined) {
      known = isShown(parent, hiding);
      shown.set(parent, known);
    }
    if (known) texts.push(text);
  }
  return texts;
}
