/**
 * The page of one order. Addresses: `/your-orders/order-details?orderID=`, `/gp/your-account/order-details`,
 * `/gp/css/order-details`, `/gp/css/summary/edit.html`. Last compared with real pages of amazon.com (both
 * layouts, 2023 to October 2026) and amazon.de (April to September 2026). Orders of Whole Foods and Amazon
 * Fresh have pages of their own, at `/fopo/` and `/uff/`: they are none of these.
 */

import { findAmounts } from '../../model/amount-text.ts';
import type { CalendarDate } from '../../model/calendar-date.ts';
import { findDates, parseDate } from '../../model/date-text.ts';
import { add, isSameMoney, type Money, sum } from '../../model/money.ts';
import { ORDER_ID } from '../../model/order-ids.ts';
import { normaliseText } from '../../model/text.ts';
import type { PageElement } from '../../page-view/page-element.ts';
import { type PageView, shownAll, shownLines, shownText, shownTexts } from '../../page-view/page-view.ts';
import { textElements } from '../../page-view/text-elements.ts';
import { readOrderSummary } from '../order-summary/order-summary.ts';
import type { SummaryRow, VerifiedSummary } from '../order-summary/summary-sum.ts';
import { meaningOf } from '../order-summary/words.ts';
import type { ReaderAnswer } from '../reader.ts';
import type { CheckoutLine } from '../reading.ts';
import { orderIdIn } from '../shop-addresses.ts';

/** The words before an order number; the number itself is in a `bdi` or an element of its own. */
const ORDER_NUMBER =
  /(?:order ?(?:#|no\.?|number)|bestellnr\.?|bestellnummer|bestellung nr\.?|n° de commande|commande n°|numéro de commande|numero dell'ordine|ordine n\.?|n\.? ?º? de pedido|número de pedido|pedido n\.?º|bestelnummer|注文番号)[\s:#]*/i;

/** The words before the day of the order: "Ordered on" and "Order placed" on real pages, the others from the language. */
const ORDERED =
  /^(?:order placed|ordered on|bestellt am|bestellung aufgegeben(?: am)?|commande effectuée(?: le)?|commandé le|ordine effettuato(?: il)?|pedido realizado(?: el)?|注文日)[\s:]*(?=\S)/i;

/** Said by an order that was called off, as a text of its own; "vom Verkäufer" on a page of amazon.de of May 2026. */
const CANCELLED: readonly RegExp[] = [
  /^(?:this |your )?order (?:has been |was |is )?cancell?ed\b/i,
  /^(?:diese |deine )?bestellung (?:wurde |ist )?(?:vom verkäufer )?storniert\b/i,
  /^(?:cette |votre )?commande (?:a été )?annulée\b/i,
  /^(?:questo |il tuo )?ordine (?:è stato )?annullato\b/i,
  /^(?:este |tu )?pedido (?:se ha |ha sido )?cancelado\b/i,
  /^(?:deze |je )?bestelling is geannuleerd\b/i,
  /^(?:この)?(?:ご)?注文は?キャンセル(?:されました|済み)/,
];

/** The status of a shipment, or of a service (amazon.de, June 2026), that was called off; the order is cancelled when all of them were. */
const CANCELLED_STATUS =
  /^(?:service )?(?:cancell?ed|storniert|annulée?|annullato|cancelado|geannuleerd|キャンセル済み)$/i;
/** Longer pages are not this one. */
const LONGEST_PAGE = 200_000;
const SHIPMENT_STATUS = '[data-component="shipmentStatus"]';

export function readOrder(view: PageView): ReaderAnswer<'order'> {
  const result = readOrderSummary(view);
  const orderId = orderIdOn(view) ?? orderIdIn(view.url);
  if (!orderId) return { missing: ['orderId'] };
  if (result.found === 'unclear') return { missing: result.missing };
  const cancelled = isCancelled(view);
  const placed = dayOfOrder(view);
  const about = {
    page: 'order' as const,
    orderId,
    ...(placed && { placed }),
    ...(cancelled && { cancelled: true as const }),
  };
  // An order that its seller called off before it was charged has an empty summary (amazon.de, May 2026).
  if (result.found === 'none') return cancelled ? { read: about, via: {} } : { missing: ['total'] };
  const { summary } = result;
  const refund = refundIn(view, summary);
  if (refund === 'unclear') return { missing: ['refund'] };
  const giftCard = sumOf(summary, 'gift-card');
  const points = sumOf(summary, 'points');
  const promotion = sumOf(summary, 'promotion');
  const read = {
    ...about,
    total: summary.total,
    ...(giftCard && { giftCard }),
    ...(points && { points }),
    ...(promotion && { promotion }),
    ...(refund && { refund }),
  };
  return { read, via: { total: result.via } };
}

function sumOf({ lines, total }: VerifiedSummary, kind: CheckoutLine['kind']): Money | undefined {
  const own = lines.filter((line) => line.kind === kind);
  return own.length > 0
    ? sum(
        own.map(({ amount }) => amount),
        total.currency,
      )
    : undefined;
}

/** The day on which it was placed, where the page says one and one only. */
function dayOfOrder(view: PageView): CalendarDate | undefined {
  const { body } = view.page;
  const lines = shownLines(view, body, LONGEST_PAGE) ?? [];
  const days = new Set(lines.flatMap((line, at) => dayBehindWords(view, `${line} ${lines[at + 1] ?? ''}`)));
  // In elements that make no lines, each piece of text may be the words alone.
  for (const { node } of shownTexts(view, body)) {
    if (!ORDERED.test(`${normaliseText(node.data)} .`)) continue;
    let around: PageElement | null = node.parentElement;
    for (let level = 0; around && level < 6; level++, around = around.parentElement) {
      const text = shownText(view, around, 120);
      if (text === undefined) break;
      for (const day of dayBehindWords(view, text)) days.add(day);
    }
  }
  const [day, ...others] = days;
  return others.length === 0 ? day : undefined;
}

function dayBehindWords(view: PageView, text: string): CalendarDate[] {
  const label = ORDERED.exec(text);
  const day = label && dayAtStart(text.slice(label[0].length), view.language);
  return day ? [day] : [];
}

/** The day that directly follows; in the layout since 2024 the order number stands in the same block behind it. */
function dayAtStart(text: string, language: string): CalendarDate | undefined {
  const [first] = findDates(text, language);
  return parseDate(text, language) ?? (first?.start === 0 ? first.date : undefined);
}

/**
 * The number the page itself prints, where it prints one: the amounts are that order's. (The addresses of
 * saved pages are not always the ones at which they were saved.)
 */
function orderIdOn(view: PageView): string | undefined {
  const { body } = view.page;
  const found = new Set<string>();
  for (const { node } of shownTexts(view, body)) {
    if (node.data.length > 400 || !/\d-\d/.test(node.data)) continue;
    const id = labelledId(view, node.parentElement);
    if (id) found.add(id);
  }
  const [id, ...others] = found;
  return others.length === 0 ? id : undefined;
}

function labelledId(view: PageView, from: PageElement): string | undefined {
  let at: PageElement | null = from;
  for (let level = 0; at && level < 8; level++, at = at.parentElement) {
    const text = shownText(view, at, 160);
    if (text === undefined) return undefined;
    const match = ORDER_ID.exec(text);
    if (match && ORDER_NUMBER.test(text.slice(0, match.index))) return match[0];
  }
  return undefined;
}

function isCancelled(view: PageView): boolean {
  const isSaid = (text: string) => text.length <= 160 && CANCELLED.some((words) => words.test(text));
  // In the status of a shipment it is said of that shipment.
  if (textElements(view, isSaid).some((element) => !element.closest(SHIPMENT_STATUS))) return true;
  const box = shownAll(view, '[data-component="cancelled"]').some(
    (element) => shownText(view, element, 2_000) !== '',
  );
  const shipments = shownAll(view, SHIPMENT_STATUS).map((element) => shownLines(view, element)?.[0]);
  const alone = shownAll(view, '.od-status-message')
    .filter((element) => !element.closest(SHIPMENT_STATUS))
    .map((element) => shownText(view, element, 160));
  const statuses = [...shipments, ...alone].filter((text) => text !== '');
  return (
    box ||
    (statuses.length > 0 && statuses.every((text) => text !== undefined && CANCELLED_STATUS.test(text)))
  );
}

/** The total that came back, where a second place says the same: its parts, their popover, or the order's own sums. */
function refundIn(view: PageView, summary: VerifiedSummary): Money | undefined | 'unclear' {
  const totals = summary.refunds.filter(({ meaning }) => meaning?.role === 'refund-total');
  const [first, ...others] = totals;
  if (!first) return undefined;
  if (others.some(({ amount }) => !isSameMoney(amount, first.amount))) return 'unclear';
  if (first.amount.minor < 0) return 'unclear';
  const parts = summary.refunds.filter(({ meaning }) => meaning?.role === 'refund');
  if (parts.length > 0) {
    const whole = sum(
      parts.map(({ amount }) => amount),
      first.amount.currency,
    );
    return isSameMoney(whole, first.amount) ? first.amount : 'unclear';
  }
  if (others.length > 0) return first.amount;
  const details = popoverAmounts(view, first);
  if (details.length > 0) {
    return details.some((amount) => isSameMoney(amount, first.amount)) ? first.amount : 'unclear';
  }
  const paid = ['gift-card', 'points'] as const;
  const whole = paid.reduce((left, kind) => {
    const amount = sumOf(summary, kind);
    return amount ? add(left, { ...amount, minor: -amount.minor }) : left;
  }, summary.total);
  return [summary.total, whole].some((amount) => isSameMoney(amount, first.amount))
    ? first.amount
    : undefined;
}

/** Amounts beside the words of a refund's total in the details that its popover holds, as an attribute or hidden. */
function popoverAmounts(view: PageView, row: SummaryRow): Money[] {
  const line = row.element.closest('li, tr') ?? row.element;
  const attributes = [...line.querySelectorAll('[data-a-popover]')].map(
    (element) => element.getAttribute('data-a-popover') ?? '',
  );
  const hidden = [...line.querySelectorAll('.a-popover-preload')].map((element) => element.textContent);
  return [...attributes.map(withoutMarkup), ...hidden].flatMap((text) =>
    amountsAfterTotal(view, normaliseText(text)),
  );
}

/** The text in a popover's JSON, whose markup stands in it escaped. */
function withoutMarkup(json: string): string {
  return json
    .replace(/\\u003c/gi, '<')
    .replace(/\\u003e|&gt;/gi, '>')
    .replace(/\\[nrt]/g, ' ')
    .replace(/<[^>]*>/g, ' ');
}

function amountsAfterTotal(view: PageView, text: string): Money[] {
  const found = findAmounts(text, view.format);
  return found.flatMap(({ amount, start }, at) => {
    const label = text.slice(at === 0 ? 0 : found[at - 1]?.end, start).trim();
    return meaningOf(label)?.role === 'refund-total' ? [amount] : [];
  });
}
