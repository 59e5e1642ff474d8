import { add } from '../../core/model/money.ts';
import type { LedgerSum, LedgerTotals } from '../../core/overview/ledger-views.ts';

/** What a search of the history has found so far. */
export interface FoundTotals {
  readonly totals: Pick<LedgerTotals, 'count' | 'sums'>;
  readonly state: 'counting' | 'stopped' | 'whole';
}

/** Two pieces in one: sums of one account and currency are added up. */
export function addTotals(
  a: FoundTotals['totals'],
  { count, sums }: FoundTotals['totals'],
): FoundTotals['totals'] {
  const others = new Map(sums.map((sum) => [keyOf(sum), sum]));
  const both = a.sums.map((sum) => {
    const other = others.get(keyOf(sum));
    others.delete(keyOf(sum));
    return other ? addSums(sum, other) : sum;
  });
  return { count: a.count + count, sums: [...both, ...others.values()] };
}

/** Money of two accounts is never added up, nor is that of two currencies. */
export function keyOf({ account, used }: LedgerSum): string {
  return `${account} ${used.currency}`;
}

function addSums(a: LedgerSum, b: LedgerSum): LedgerSum {
  return {
    account: a.account,
    earned: add(a.earned, b.earned),
    used: add(a.used, b.used),
    gone: add(a.gone, b.gone),
    expired: add(a.expired, b.expired),
    ended: add(a.ended, b.ended),
  };
}
