import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readBalancePage } from '../../core/pages/balance-pages.ts';
import type { PageReading } from '../../core/pages/page-reading.ts';
import { askUntilAnswered, isAlive } from '../../core/platform/client.ts';
import { logProblem } from '../../core/platform/log.ts';
import { isPrivateWindow } from '../../core/platform/private-window.ts';
import type { DeliveredReading } from '../../core/protocol/reading-schema.ts';
import { watchPage } from './watch-page.ts';

/**
 * Runs in the top frame of the gift card and rewards pages of granted marketplaces, registered by the
 * background. An unlisted script and not a content script in WXT's sense: those announce themselves to the
 * page with the extension's id in an event and a message, and Unspent leaves no trace in the page.
 */
export default defineUnlistedScript(() => {
  if (isPrivateWindow()) return;
  // A page that the browser loads ahead is read once the shopper has really come to it.
  if ('prerendering' in document && document.prerendering === true)
    document.addEventListener('prerenderingchange', start, { once: true });
  else start();
});

function start(): void {
  // One visit that fails counts once, however often its page changes and still is not understood.
  const failedVisit = crypto.randomUUID();
  const stop = watchPage(document, {
    read() {
      if (!isAlive()) stop();
      try {
        return balancePage(readBalancePage(document, location.href));
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
}

/** Other pages of ours have no use for what they say yet, so it is not sent. */
function balancePage(reading: PageReading | undefined): DeliveredReading | undefined {
  if (reading?.outcome !== 'read') return reading;
  return reading.page === 'gift-card-balance' || reading.page === 'rewards' ? reading : undefined;
}
