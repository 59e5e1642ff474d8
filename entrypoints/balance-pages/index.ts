import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readBalancePage } from '../../core/pages/balance-pages.ts';
import type { PageReading } from '../../core/pages/page-reading.ts';
import { deliverPage, onVisit } from '../../core/platform/deliver-page.ts';
import type { DeliveredReading } from '../../core/protocol/reading-schema.ts';

/**
 * Runs in the top frame of the gift card and rewards pages of granted marketplaces, registered by the
 * background. An unlisted script and not a content script in WXT's sense: those announce themselves to the
 * page with the extension's id in an event and a message, and Unspent leaves no trace in the page.
 */
export default defineUnlistedScript(() =>
  onVisit(() => {
    deliverPage(document, () => balancePage(readBalancePage(document, location.href)));
  }),
);

/** Other pages of ours have no use for what they say yet, so it is not sent. */
function balancePage(reading: PageReading | undefined): DeliveredReading | undefined {
  if (reading?.outcome !== 'read') return reading;
  return reading.page === 'gift-card-balance' || reading.page === 'rewards' ? reading : undefined;
}
