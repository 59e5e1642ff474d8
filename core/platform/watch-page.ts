import type { DeliveredReading } from '../protocol/reading-schema.ts';

/** By then a page that could not be read is said to be so. What comes later still counts. */
const SETTLED_MS = 3000;
/** From then on the page is left alone. */
const END_MS = 15_000;
/** After a change, wait this long before reading again; doubled each time, so a restless page costs a handful of readings. */
const FIRST_PAUSE_MS = 100;

export interface Watch {
  /** What the page says now; undefined where there is nothing for us. */
  read(): DeliveredReading | undefined;
  /** Called with each reading that differs from the one delivered before. */
  deliver(reading: DeliveredReading): void;
}

/**
 * Reads the page now, and for a short while again when it changes, since amounts and rows may come after the
 * load. Looks only when something changed; never polls. A page that has been read once stays read: a later
 * moment in which it is half redrawn says nothing. Returns how to stop at once.
 */
export function watchPage(document: Document, { read, deliver }: Watch): () => void {
  let latest: DeliveredReading | undefined;
  let delivered = '';
  let hasRead = false;
  let isSettled = false;
  let pause = FIRST_PAUSE_MS;
  const timers = new Set<number>();
  let next: number | undefined;
  const observer = new MutationObserver(() => {
    next ??= later(pause, look);
  });

  function later(delay: number, action: () => void): number {
    const timer = window.setTimeout(() => {
      timers.delete(timer);
      action();
    }, delay);
    timers.add(timer);
    return timer;
  }

  function look(): void {
    next = undefined;
    pause *= 2;
    latest = read();
    report();
  }

  function report(): void {
    if (!latest) return;
    const isRead = latest.outcome === 'read';
    if (!isRead && (hasRead || !isSettled)) return;
    hasRead ||= isRead;
    const text = JSON.stringify(latest);
    if (text === delivered) return;
    delivered = text;
    deliver(latest);
  }

  function stop(): void {
    observer.disconnect();
    for (const timer of timers) window.clearTimeout(timer);
    timers.clear();
  }

  observer.observe(document, { subtree: true, childList: true, characterData: true });
  later(SETTLED_MS, () => {
    isSettled = true;
    report();
  });
  later(END_MS, () => {
    if (next !== undefined) look();
    stop();
  });
  later(0, look);
  return stop;
}
