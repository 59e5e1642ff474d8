import type { DeliveredReading } from '../protocol/reading-schema.ts';
import { askUntilAnswered, isAlive } from './client.ts';
import { logProblem } from './log.ts';
import { isPrivateWindow } from './private-window.ts';
import { watchPage } from './watch-page.ts';

/** Starts once the user has really come to the page: browsers load pages ahead. Never in a private window. */
export function onVisit(start: () => void): void {
  if (isPrivateWindow()) return;
  if ('prerendering' in document && document.prerendering === true)
    document.addEventListener('prerenderingchange', start, { once: true });
  else start();
}

/** Reads the page for a short while and sends what it says. Returns how to stop at once. */
export function deliverPage(document: Document, read: () => DeliveredReading | undefined): () => void {
  // One visit that fails counts once, however often its page changes and still is not understood.
  const failedVisit = crypto.randomUUID();
  const stop = watchPage(document, {
    read() {
      if (!isAlive()) stop();
      try {
        return read();
      } catch (error) {
        logProblem('reading the page failed', error);
        return undefined;
      }
    },
    async deliver(reading) {
      const id = reading.outcome === 'read' ? crypto.randomUUID() : failedVisit;
      const request = { id, observedAt: new Date().toISOString(), reading };
      const answer = await askUntilAnswered('deliver-reading', request);
      if (!answer.ok) stop();
    },
  });
  return stop;
}
