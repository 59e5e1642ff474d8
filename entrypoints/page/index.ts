import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { isPrivateWindow } from '../../core/platform/private-window.ts';
import { deliverPage } from './deliver-page.ts';
import { followAddress } from './follow-address.ts';

/**
 * Runs in the top frame of the pages that are read, of granted marketplaces, registered by the background. It
 * captures what the page shows; the background reads. An unlisted script and not a content script in WXT's
 * sense: those announce themselves to the page with the extension's id in an event and a message, and Unspent
 * leaves no trace in the page.
 */
export default defineUnlistedScript(() => {
  if (isPrivateWindow()) return;
  // Browsers load pages ahead: it starts once the user has really come to the page.
  if ('prerendering' in document && document.prerendering === true)
    document.addEventListener('prerenderingchange', start, { once: true });
  else start();
});

function start(): void {
  let isRestored = false;
  window.addEventListener('pageshow', ({ persisted }) => {
    isRestored ||= persisted;
  });
  let stop = deliverPage(document, () => isRestored);
  followAddress(window, () => {
    stop();
    stop = deliverPage(document, () => isRestored);
  });
}
