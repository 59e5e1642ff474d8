import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readBalancePage } from '../../core/pages/balance-pages.ts';
import { deliverPage, onVisit } from '../../core/platform/deliver-page.ts';

/**
 * Runs in the top frame of the gift card pages of granted marketplaces, registered by the
 * background. An unlisted script and not a content script in WXT's sense: those announce themselves to the
 * page with the extension's id in an event and a message, and Unspent leaves no trace in the page.
 */
export default defineUnlistedScript(() =>
  onVisit(() => {
    deliverPage(document, () => readBalancePage(document, location.href));
  }),
);
