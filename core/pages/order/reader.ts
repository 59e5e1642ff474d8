/**
 * The page of one order. Addresses: `/your-orders/order-details?orderID=`, `/gp/your-account/order-details`,
 * `/gp/css/order-details`, `/gp/css/summary/edit.html`, and what is made to be printed,
 * `/gp/css/summary/print.html` and `/gp/digital/your-account/order-summary.html`. Last compared with real pages
 * of amazon.com (both layouts, 2023 to October 2026), amazon.de (April to September 2026) and amazon.ca
 * (digital, 2024). Orders of Whole Foods and Amazon Fresh have pages of their own, at `/fopo/` and `/uff/`:
 * they are not read.
 */

import type { Money } from '../../model/money.ts';
import { placeOfRow } from '../../page-view/amount-row.ts';
import { ABSENT, type Field, unprinted } from '../../page-view/field.ts';
import type { PageView } from '../../page-view/page-view.ts';
import { readOrderSummary } from '../order-summary/order-summary.ts';
import { sumOf, type VerifiedSummary } from '../order-summary/verified-summary.ts';
import type { ReaderAnswer } from '../reader.ts';
import type { CheckoutLine } from '../reading.ts';
import { orderIdIn } from '../shop-addresses.ts';
import { cancelledField } from './cancelled.ts';
import { placedField } from './order-day.ts';
import { orderIdOn } from './order-number.ts';
import { promotionsField } from './promotions.ts';
import { refundField } from './refund.ts';

export function readOrder(view: PageView): ReaderAnswer<'order'> {
  const result = readOrderSummary(view);
  const printed = orderIdOn(view);
  const orderId = printed?.id ?? orderIdIn(view.url);
  if (!orderId) return { missing: ['orderId'] };
  if (result.found === 'unclear') return { missing: result.missing };
  const cancelled = cancelledField(view);
  const about = { orderId: unprinted(orderId), placed: placedField(view), cancelled };
  if (result.found === 'none') {
    // An order that its seller called off before it was charged has an empty summary (amazon.de, May 2026).
    if (cancelled.kind !== 'read') return { missing: ['total'] };
    return { fields: { ...about, ...NO_SUMS }, subject: SUBJECT };
  }
  const { summary, via, places } = result;
  const total = {
    kind: 'read',
    value: summary.total,
    ways: [via],
    at: totalAt(summary),
    isProven: true,
  } as const;
  return {
    fields: {
      ...about,
      total,
      giftCard: sumField(summary, 'gift-card'),
      points: sumField(summary, 'points'),
      promotion: sumField(summary, 'promotion'),
      promotions: promotionsField(view, summary),
      refund: refundField(view, summary),
    },
    explained: [...places, ...(printed?.at ?? [])],
    subject: SUBJECT,
  };
}

/**
 * An order's page speaks of its payment, its shipping and its state: a cancelled order still prints its sums.
 */
const SUBJECT = ['other-thing', 'past', 'negation'] as const;

const NO_SUMS = {
  total: ABSENT,
  giftCard: ABSENT,
  points: ABSENT,
  promotion: ABSENT,
  promotions: ABSENT,
  refund: ABSENT,
};

function totalAt({ lines }: VerifiedSummary) {
  return lines.filter(({ line }) => line.kind === 'total').map(({ row }) => placeOfRow(row));
}

function sumField(summary: VerifiedSummary, kind: CheckoutLine['kind']): Field<Money> {
  const value = sumOf(summary, kind);
  if (!value) return ABSENT;
  const own = summary.lines.filter(({ line }) => line.kind === kind);
  return { kind: 'read', value, ways: [], at: own.map(({ row }) => placeOfRow(row)), isProven: true };
}
