import { add } from '../../core/model/money.ts';
import type { LedgerSum, LedgerTotals } from '../../core/overview/ledger-views.ts';

/** What a search of the history has found so far. */
export interface FoundTotals {
  readonly totals: Pick<LedgerTotals, 'count' | 'sums'>;
  readonly state: 'counting' | 'stopped' | 'whole';
}

/** Two pieces in one: sums of one currency are added up. */
export function addTotals(
  a: FoundTotals['totals'],
  { count, sums }: FoundTotals['totals'],
): FoundTotals['totals'] {
  const others = new Map(sums.map((sum) => [sum.used.currency, sum]));
  const both = a.sums.map((sum) => {
    const other = others.get(sum.used.currency);
    others.delete(sum.used.currency);
    return other ? addSums(sum, other) : sum;
  });
  return { count: a.count + count, sums: [...both, ...others.values()] };
}

function addSums(a: LedgerSum, b: LedgerSum): LedgerSum {
  return {
    earned: add(a.earned, b.earned),
    used: add(a.used, b.used),
    gone: add(a.gone, b.gone),
    expired: add(a.expired, b.expired),
    ended: add(a.ended, b.ended),
  };
}
