import type { Lot } from '../model/credit.ts';
import { type Money, subtract, sum } from '../model/money.ts';
import { weakestOrigin } from './confidence.ts';
import { lesserOf } from './share.ts';

/**
 * D2. The order of use that loses least: earliest end first, unknown ends last. It is a reason to use a
 * credit, not a statement about the shop: which credit Amazon takes first is not known.
 */
export function byEarliestEnd(lots: readonly Lot[]): readonly Lot[] {
  return [...lots].sort(
    (a, b) =>
      compare(a.expires ?? '9999', b.expires ?? '9999') ||
      compare(a.programme, b.programme) ||
      compare(a.type, b.type) ||
      a.amount.minor - b.amount.minor ||
      compare(a.id, b.id),
  );
}

/** What is left of each amount when a price is paid from them in the given order. */
export function leftAfter(amounts: readonly Money[], price: Money): readonly Money[] {
  let due = price;
  return amounts.map((amount) => {
    const paid = lesserOf(amount, due);
    due = subtract(due, paid);
    return subtract(amount, paid);
  });
}

/** Lots of the same programme, type and end are one figure to the shopper. Order of first appearance is kept. */
export function joinTwins(lots: readonly Lot[]): readonly Lot[] {
  const groups = Map.groupBy(lots, (lot) => JSON.stringify([lot.programme, lot.type, lot.expires]));
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    const own = weakestOrigin(group);
    return first === undefined
      ? []
      : [
          {
            ...first,
            ...(own && { own }),
            amount: sum(
              group.map((lot) => lot.amount),
              first.amount.currency,
            ),
          },
        ];
  });
}

export function sumOf(lots: readonly Lot[]): Money | undefined {
  const [first] = lots;
  return (
    first &&
    sum(
      lots.map((lot) => lot.amount),
      first.amount.currency,
    )
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
