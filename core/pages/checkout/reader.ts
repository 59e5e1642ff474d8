/**
 * The checkout. New layout: `/checkout/p/p-<purchase>/<step>`, one page whose parts change without a load;
 * old layout: `/gp/buy/spc/...` (everything on one page), `/gp/buy/payselect/...`, `/gp/buy/shipoptionselect/...`.
 * Last compared with real pages of amazon.com of 2026-09-30 (review and pay); the old layout and the other
 * marketplaces from the words and selectors that programs use there (2015 to 2026).
 */

import type { Money } from '../../model/money.ts';
import { placeOfRow } from '../../page-view/amount-row.ts';
import { type Field, optional, unprinted } from '../../page-view/field.ts';
import { isShown, type PageView, shownAll } from '../../page-view/page-view.ts';
import { says } from '../../page-view/text-elements.ts';
import { readOrderSummary, type SummaryResult } from '../order-summary/order-summary.ts';
import type { SummaryLine } from '../order-summary/verified-summary.ts';
import type { ReaderAnswer } from '../reader.ts';
import type { CheckoutLine, CheckoutReading } from '../reading.ts';
import { purchaseIdIn, stepIn } from '../shop-addresses.ts';
import { readOffers } from './delivery-offers.ts';
import { readItems } from './items.ts';
import { paymentAdverts, paymentHeadings, readPayment } from './payment.ts';

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
  const result = readOrderSummary(view);
  const { offers, explained } = readOffers(view);
  const step = stepIn(view.url) ?? stepOn(view, result, offers.length > 0);
  if (!step) return { missing: ['step'] };
  if (result.found === 'unclear') return { missing: result.missing };
  if (result.found === 'none' && !mayHaveNoSummary(view, step, offers.length > 0))
    return { missing: ['total'] };

  const summary = result.found === 'read' ? result.summary : undefined;
  const lines = summary?.lines ?? [];
  const payment = readPayment(view, summary);
  // Nothing else on such a page is money of the shopper's.
  if (!summary && payment.giftCard.kind === 'doubtful') return { missing: payment.giftCard.fields };
  return {
    fields: {
      step: unprinted(step),
      purchaseId: optional(purchaseIdIn(view.url), unprinted),
      total: totalField(result),
      lines: lines.map(lineField),
      ...payment,
      offers,
      items: readItems(
        view,
        lines.map(({ line }) => line),
      ),
    },
    explained: [
      ...explained,
      ...paymentAdverts(view),
      ...paymentHeadings(view),
      ...(result.found === 'read' ? result.places : []),
    ],
    subject: ['other-thing'],
  };
}

function totalField(result: SummaryResult): Field<Money | null> {
  if (result.found !== 'read') return unprinted(null);
  const { summary, via } = result;
  const at = summary.lines.filter(({ line }) => line.kind === 'total').map(({ row }) => placeOfRow(row));
  return { kind: 'read', value: summary.total, ways: [via], at, isProven: true };
}

function lineField({ line, row }: SummaryLine): Field<CheckoutLine> {
  return { kind: 'read', value: line, ways: [], at: [placeOfRow(row)], isProven: true };
}

/** The payment and delivery steps of the new layout may come without a summary; a page that is neither must not pass for one. */
function mayHaveNoSummary(view: PageView, step: Step, hasOffers: boolean): boolean {
  if (step === 'pay') return showsPayment(view);
  return step === 'delivery' && (hasOffers || shows(view, DELIVERY_SIGNS));
}

function showsPayment(view: PageView): boolean {
  return shows(view, PAY_SIGNS) || says(view, PAY_WORDS, 80);
}

/** The step of an address that does not name one we know. */
function stepOn(view: PageView, summary: SummaryResult, hasOffers: boolean): Step | undefined {
  if (shows(view, PLACE_ORDER)) return 'review';
  if (shows(view, '[name^="ppw-"]')) return 'pay';
  if (hasOffers) return 'delivery';
  return summary.found === 'read' ? 'review' : undefined;
}

/** Fields are never "shown" themselves: what holds them is. */
function shows(view: PageView, signs: string): boolean {
  if (shownAll(view, signs).length > 0) return true;
  return [...view.page.querySelectorAll(signs)].some(
    ({ parentElement: parent }) => parent !== null && isShown(parent),
  );
}
