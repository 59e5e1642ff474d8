/** What a shopper sees of a saved page, decided without the readers: their answer is what is being tested. */

const NO_TEXT = new Set(['script', 'style', 'noscript', 'template', 'title', 'textarea', 'option']);

const HIDING =
  /display\s*:\s*none|visibility\s*:\s*hidden|opacity\s*:\s*0(?![.\d])|(?:left|top)\s*:\s*-\d{4}|max-height\s*:\s*0/;

/** Whether a style attribute or the body of a rule takes text out of sight. */
export function isHiding(style: string): boolean {
  return HIDING.test(style);
}

/** Selectors that the page's own style elements hide. */
export function hidingSelectors(document: Document): string {
  const selectors: string[] = [];
  for (const style of document.querySelectorAll('style')) {
    for (const [, names = '', body = ''] of (style.textContent ?? '').matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
      if (isHiding(body) && !names.includes('@')) selectors.push(names.trim());
    }
  }
  return selectors.join(',');
}

function hidesItself(element: Element, hiding: string): boolean {
  if (NO_TEXT.has(element.localName)) return true;
  if (!element.hasAttributes() && hiding === '') return false;
  return (
    element.hasAttribute('hidden') ||
    isHiding(element.getAttribute('style') ?? '') ||
    (hiding !== '' && element.matches(hiding))
  );
}

/** The shown text nodes below an element that are more than white space, in document order. */
export function shownTexts(root: Element, hiding = hidingSelectors(root.ownerDocument)): Text[] {
  for (let at: Element | null = root; at; at = at.parentElement) if (hidesItself(at, hiding)) return [];
  const texts: Text[] = [];
  let node: Node | null = root.firstChild;
  while (node) {
    if (node.nodeType === 3 && (node as Text).data.trim() !== '') texts.push(node as Text);
    const inside: Node | null =
      node.nodeType === 1 && !hidesItself(node as Element, hiding) ? node.firstChild : null;
    if (inside) {
      node = inside;
      continue;
    }
    while (node && node !== root && !node.nextSibling) node = node.parentNode;
    node = !node || node === root ? null : node.nextSibling;
  }
  return texts;
}
