import { useEffect } from 'preact/hooks';

/**
 * Brings the part of the page that the address names into sight, opened where it is folded.
 *
 * @param isDrawn The browser looked for it before it was drawn.
 */
export function useLinkedPart(isDrawn: boolean): void {
  useEffect(() => {
    if (!isDrawn) return undefined;
    show();
    addEventListener('hashchange', show);
    return () => removeEventListener('hashchange', show);
  }, [isDrawn]);
}

function show(): void {
  const part = document.getElementById(location.hash.slice(1));
  if (!part) return;
  if (part instanceof HTMLDetailsElement) part.open = true;
  part.scrollIntoView();
}
