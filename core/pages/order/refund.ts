import { findAmounts } from '../../model/amount-text.ts';
import { add, isSameMoney, type Money, sum } from '../../model/money.ts';
import { normaliseText } from '../../model/text.ts';
import { placeOfRow } from '../../page-view/amount-row.ts';
import { ABSENT, doubtful, type Field } from '../../page-view/field.ts';
import type { PageView } from '../../page-view/page-view.ts';
import { meaningOf } from '../order-summary/line-meaning.ts';
import { type SummaryRow, sumOf, type VerifiedSummary } from '../order-summary/verified-summary.ts';

/** The total that came back, where a second place says the same: its parts, their popover, or the order's own sums. */
export function refundField(view: PageView, summary: VerifiedSummary): Field<Money> {
  const amount = refundIn(view, summary);
  if (amount === 'unclear') return doubtful('refund');
  if (!amount) return ABSENT;
  const at = summary.refunds.map(placeOfRow);
  return { kind: 'read', value: amount, ways: [], at, isProven: true };
}

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
