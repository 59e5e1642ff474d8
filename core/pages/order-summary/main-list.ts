import { isSameMoney, sum } from '../../model/money.ts';
import type { FoundList } from './summary-lists.ts';
import type { SummaryRow, VerifiedSummary } from './verified-summary.ts';

/** The one summary of a page that may have copies of it, or one for each parcel below or above it. */
export function mainList(
  lists: readonly FoundList[],
  totals: readonly SummaryRow[],
): { readonly main: FoundList; readonly parcels: readonly FoundList[] } | undefined {
  const longest = lists.toSorted((a, b) => b.summary.lines.length - a.summary.lines.length);
  for (const main of longest) {
    const parcels = lists.filter((one) => one !== main && !isCopyOf(one.summary, main.summary));
    if (parcels.length === 0 && !isParcel(main)) return { main, parcels };
  }
  for (const main of longest) {
    const parcels = lists.filter((one) => one !== main && !isCopyOf(one.summary, main.summary));
    if (makeTogether(parcels, main)) return { main, parcels };
  }
  return together(longest, totals);
}

/** A shorter copy, such as the one that sticks to the screen's edge, may leave lines out, and none may differ. */
function isCopyOf(copy: VerifiedSummary, summary: VerifiedSummary): boolean {
  return (
    isSameMoney(copy.total, summary.total) &&
    copy.lines.every(({ line }) =>
      summary.lines.some(({ line: own }) => own.kind === line.kind && isSameMoney(own.amount, line.amount)),
    )
  );
}

function isParcel({ summary }: FoundList): boolean {
  return summary.rank === 0;
}

function makeTogether(parcels: readonly FoundList[], { summary }: FoundList): boolean {
  if (parcels.length < 2) return parcels.length === 1 && parcels.every(isParcel) && summary.rank > 0;
  const whole = sum(
    parcels.map((parcel) => parcel.summary.total),
    summary.total.currency,
  );
  return [summary.total, ...summary.subtotals].some((amount) => isSameMoney(amount, whole));
}

/** Parcels whose totals make one that stands elsewhere: their lines are those of the order. */
function together(lists: readonly FoundList[], totals: readonly SummaryRow[]): ReturnType<typeof mainList> {
  const [first] = lists;
  if (!first) return undefined;
  const whole = sum(
    lists.map(({ summary }) => summary.total),
    first.summary.total.currency,
  );
  const outside = totals.filter(({ element }) => !lists.some((list) => list.element.contains(element)));
  const total = outside.find(({ amount }) => isSameMoney(amount, whole));
  if (!total) return undefined;
  const inOrder = lists.toSorted((a, b) => a.element.order - b.element.order);
  const lines = inOrder.flatMap(({ summary }) => summary.lines).filter(({ line }) => line.kind !== 'total');
  const summary: VerifiedSummary = {
    total: total.amount,
    rank: total.meaning?.rank ?? 0,
    lines: [...lines, { line: { kind: 'total', label: total.label, amount: total.amount }, row: total }],
    subtotals: lists.map((list) => list.summary.total),
    refunds: inOrder.flatMap((list) => list.summary.refunds),
    remarks: inOrder.flatMap((list) => list.summary.remarks),
  };
  return { main: { element: first.element, summary }, parcels: lists };
}
