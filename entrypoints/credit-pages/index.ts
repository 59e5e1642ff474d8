import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readCreditPage } from '../../core/pages/credit-pages.ts';
import { deliverPage, onVisit } from '../../core/platform/deliver-page.ts';
import { followAddress } from './follow-address.ts';

/**
 * Runs in the top frame of the pages of single credit systems, where the marketplace has such a page, and of
 * the AWS Billing console: there most pages are none of ours, and one follows the other without a load.
 */
export default defineUnlistedScript(() =>
  onVisit(() => {
    const begin = () => deliverPage(document, () => readCreditPage(document, location.href));
    let stop = begin();
    followAddress(window, () => {
      stop();
      stop = begin();
    });
  }),
);
