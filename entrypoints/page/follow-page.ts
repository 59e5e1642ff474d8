/** A page that is read once changes for so long after it has come: amounts and rows may come late. */
const END_MS = 15_000;
const FIRST_PAUSE_MS = 100;
/** A checkout goes from step to step for as long as it is open, and changes many times in one click. */
const FOLLOWED_PAUSE_MS = 300;
const PAUSE_MAX_MS = 5_000;

/**
 * Calls `look` now and after changes of the page. A page that is followed is looked at for as long as it is
 * open, while somebody sees it; any other for its first seconds, also in a tab in the background. After each
 * look the pause doubles, so that a page that never rests costs little; what the user does makes it short
 * again. Never polls. Returns how to stop.
 */
export function followPage(document: Document, isFollowed: boolean, look: () => void): () => void {
  const firstPause = isFollowed ? FOLLOWED_PAUSE_MS : FIRST_PAUSE_MS;
  let pause = firstPause;
  let timer: number | undefined;
  let isStale = false;
  const stopped = new AbortController();
  const isUnseen = () => isFollowed && document.hidden;

  function lookSoon(): void {
    if (isUnseen()) isStale = true;
    else timer ??= window.setTimeout(lookNow, pause);
  }

  function lookNow(): void {
    timer = undefined;
    if (isUnseen()) {
      isStale = true;
      return;
    }
    pause = Math.min(pause * 2, PAUSE_MAX_MS);
    look();
  }

  const observer = new MutationObserver(lookSoon);
  // Below the body only: what is drawn beside it, the frame of our tips, is no change of the page.
  observer.observe(document.body ?? document, {
    subtree: true,
    childList: true,
    characterData: true,
    ...(isFollowed && {
      attributes: true,
      attributeFilter: ['class', 'style', 'hidden', 'checked', 'aria-checked'],
    }),
  });
  const passive = { capture: true, passive: true, signal: stopped.signal };
  if (isFollowed) {
    // Ticking a box changes no node.
    document.addEventListener('change', afterInput, passive);
    document.addEventListener('click', hurry, passive);
    document.addEventListener('visibilitychange', onSeen, { signal: stopped.signal });
  } else {
    const end = window.setTimeout(() => {
      if (timer !== undefined) lookNow();
      stop();
    }, END_MS);
    stopped.signal.addEventListener('abort', () => window.clearTimeout(end));
  }
  timer = window.setTimeout(lookNow);

  function hurry(): void {
    pause = firstPause;
    if (timer === undefined) return;
    window.clearTimeout(timer);
    timer = window.setTimeout(lookNow, pause);
  }

  function afterInput(): void {
    hurry();
    lookSoon();
  }

  function onSeen(): void {
    if (document.hidden || !isStale) return;
    isStale = false;
    lookSoon();
  }

  function stop(): void {
    observer.disconnect();
    stopped.abort();
    window.clearTimeout(timer);
  }
  return stop;
}
