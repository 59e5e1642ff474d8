/** After a change, wait this long before reading again: a checkout changes many times in one click. */
const PAUSE_MS = 300;

/**
 * Calls `look` now and after each change of the page for as long as it is open: the checkout goes from step
 * to step and redraws its totals without a load. At most about three times a second, and not at all while
 * nobody sees the page: then once when it is seen again. Returns how to stop.
 */
export function followPage(document: Document, look: () => void): () => void {
  let timer: number | undefined;
  let isStale = false;
  const stopped = new AbortController();

  function lookSoon(): void {
    if (document.hidden) isStale = true;
    else timer ??= window.setTimeout(lookNow, PAUSE_MS);
  }

  function lookNow(): void {
    timer = undefined;
    if (document.hidden) isStale = true;
    else look();
  }

  const observer = new MutationObserver(lookSoon);
  // Below the body only: what is drawn beside it, our own panel, is no change of the page.
  observer.observe(document.body, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    attributeFilter: ['class', 'style', 'hidden', 'checked', 'aria-checked'],
  });
  const passive = { capture: true, passive: true, signal: stopped.signal };
  // Ticking a box changes no node.
  document.addEventListener('change', lookSoon, passive);
  document.addEventListener(
    'visibilitychange',
    () => {
      if (document.hidden || !isStale) return;
      isStale = false;
      lookSoon();
    },
    { signal: stopped.signal },
  );
  timer = window.setTimeout(lookNow);

  return () => {
    observer.disconnect();
    stopped.abort();
    window.clearTimeout(timer);
  };
}
