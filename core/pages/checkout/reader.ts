/**
 * The checkout. New layout: `/checkout/p/p-<purchase>/<step>`, one page whose parts change without a load;
 * old layout: `/gp/buy/spc/...` (everything on one page), `/gp/buy/payselect/...`, `/gp/buy/shipoptionselect/...`.
 * Last compared with real pages of amazon.com of 2026-09-30 (review and pay); the old layout and the other
 * marketplaces from the words and selectors that programs use there (2015 to 2026).
 */

import { isShown, type PageView, shownAll } from '../../page-view/page-view.ts';
import { says } from '../../page-view/text-elements.ts';
import { readOrderSummary, type SummaryResult } from '../order-summary/order-summary.ts';
import type { ReaderAnswer } from '../reader.ts';
import type { CheckoutReading } from '../reading.ts';
import { purchaseIdIn, stepIn } from '../shop-addresses.ts';
import { readOffers } from './delivery-offers.ts';
import { readItems } from './items.ts';
import { readPayment } from './payment.ts';

type Step = CheckoutReading['step'];

/** What only a payment step has: its fields, its buttons, in both layouts. */
const PAY_SIGNS =
  '[name^="ppw-"], [data-csa-c-slot-id*="payselect"], [class*="pmts-"], #pm_gc_checkbox, #pm_gc_radio, [paymentmethodtype], [data-paymentmethodtype], #select-payments-view';
const DELIVERY_SIGNS =
  '[name*="ShippingSpeed"], [class*="delivery-option"], [data-csa-c-slot-id*="shipaddressselect"], [data-csa-c-slot-id*="shipoptionselect"], #shippingOptionFormId';
const PLACE_ORDER = '#placeOrder, #placeYourOrder, [name="placeYourOrder1"], #submitOrderButtonId';
const PAY_WORDS = [
  /^(?:select (?:a )?|choose (?:a )?|your )?payment methods?$/i,
  /^(?:use this payment method|pay(?:ing)? with\b.*|.+ ending in \d{4})$/i,
  /^(?:zahlungsart(?:en)?|zahlungsmethode|moyens? de paiement|modes? de paiement|metodo di pagamento|métodos? de pago|formas? de pagamento|betaalmethode|お支払い方法)(?: auswählen|を選択)?$/i,
];

export function readCheckout(view: PageView): ReaderAnswer<'checkout'> {
  const summary = readOrderSummary(view);
  const step = stepIn(view.url) ?? stepOn(view, summary);
  if (!step) return { missing: ['step'] };
  if (summary.found === 'unclear') return { missing: summary.missing };
  if (summary.found === 'none' && !mayHaveNoSummary(view, step)) return { missing: ['total'] };

  const lines = summary.found === 'read' ? summary.summary.lines : [];
  const payment = readPayment(view, lines);
  const offers = readOffers(view);
  const items = readItems(view, lines);
  if (!payment || !offers || !items) {
    const missing = [!payment && 'gift card', !offers && 'reward', !items && 'items'];
    return { missing: missing.filter((name) => name !== false) };
  }
  const purchaseId = purchaseIdIn(view.url);
  return {
    read: {
      page: 'checkout',
      step,
      ...(purchaseId && { purchaseId }),
      total: summary.found === 'read' ? summary.summary.total : null,
      lines,
      ...payment,
      offers,
      items,
    },
    via: summary.found === 'read' ? { total: summary.via } : {},
  };
}

/** The payment and delivery steps of the new layout may come without a summary; a page that is neither must not pass for one. */
function mayHaveNoSummary(view: PageView, step: Step): boolean {
  if (step === 'pay') return showsPayment(view);
  return step === 'delivery' && (shows(view, DELIVERY_SIGNS) || (readOffers(view)?.length ?? 0) > 0);
}

function showsPayment(view: PageView): boolean {
  return shows(view, PAY_SIGNS) || says(view, PAY_WORDS, 80);
}

/** The step of an address that does not name one we know. */
function stepOn(view: PageView, summary: SummaryResult): Step | undefined {
  if (shows(view, PLACE_ORDER)) return 'review';
  if (shows(view, '[name^="ppw-"]')) return 'pay';
  if ((readOffers(view)?.length ?? 0) > 0) return 'delivery';
  return summary.found === 'read' ? 'review' : undefined;
}

/** Fields are never "shown" themselves: what holds them is. */
function shows(view: PageView, signs: string): boolean {
  if (shownAll(view, signs).length > 0) return true;
  return [...view.page.querySelectorAll(signs)].some(
    ({ parentElement: parent }) => parent !== null && isShown(parent),
  );
}
