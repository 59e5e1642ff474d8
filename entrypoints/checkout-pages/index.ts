import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { PageReading } from '../../core/pages/reading.ts';
import { readShopPage } from '../../core/pages/shop-pages.ts';
import { ask, askUntilAnswered, isAlive } from '../../core/platform/client.ts';
import { logProblem } from '../../core/platform/log.ts';
import { isPrivateWindow } from '../../core/platform/private-window.ts';
import type { TipWorld } from '../../core/protocol/tips.ts';
import { followPage } from './follow-page.ts';

/** A page that is being redrawn says nothing for a moment. Only what it still does not say by then counts. */
const SETTLED_MS = 3000;

/** The background puts the script that holds the tips' frame here before it answers with the first tip. */
const world = globalThis as TipWorld;

/**
 * Runs in the top frame of checkout, thank-you and order pages of granted marketplaces: reads them whenever
 * they change, sends what is new, and lets the tips for it be shown.
 */
export default defineUnlistedScript(() => {
  if (isPrivateWindow()) return;
  if ('prerendering' in document && document.prerendering === true)
    document.addEventListener('prerenderingchange', start, { once: true });
  else start();
});

function start(): void {
  // One visit that fails counts once, however often its page changes and still is not understood.
  const failedVisit = crypto.randomUUID();
  let latest = '';
  let settling: number | undefined;

  function look(): void {
    if (!isAlive()) {
      stop();
      return;
    }
    const reading = read();
    const text = JSON.stringify(reading);
    if (text === latest) return;
    latest = text;
    window.clearTimeout(settling);
    if (reading?.outcome === 'read' || reading === undefined) void take(reading, text);
    else {
      settling = window.setTimeout(() => void take(reading, text), SETTLED_MS);
      world.unspentTip?.remove();
    }
  }

  async function take(reading: PageReading | undefined, text: string): Promise<void> {
    if (reading === undefined) {
      world.unspentTip?.remove();
      return;
    }
    // A product page is looked at and forgotten; only what an order may need later is kept.
    if (reading.page !== 'digital-product') {
      const id = reading.outcome === 'read' ? crypto.randomUUID() : failedVisit;
      const request = { id, observedAt: new Date().toISOString(), reading };
      const kept = await askUntilAnswered('deliver-reading', request);
      if (!kept.ok) {
        stop();
        return;
      }
    }
    if (reading.outcome !== 'read') return;
    if (reading.page !== 'checkout' && reading.page !== 'order' && reading.page !== 'digital-product') return;
    const advice = await ask('advise', { reading });
    // The page has changed meanwhile: another answer is on its way.
    if (text !== latest) return;
    if (advice.ok && advice.data) world.unspentTip?.show(advice.data);
    else world.unspentTip?.remove();
  }

  function stop(): void {
    unfollow();
    window.clearTimeout(settling);
    world.unspentTip?.remove();
  }

  const unfollow = followPage(document, look);
}

function read(): PageReading | undefined {
  try {
    return readShopPage(document, location.href);
  } catch (error) {
    logProblem('reading the page failed', error);
    return undefined;
  }
}
