import { joinKey } from '../model/ids.ts';
import { type Money, sum } from '../model/money.ts';
import type { EndingCredit, Overview } from './overview.ts';

/** Credits of one account, type and last day: one row, and one figure. */
export interface EndingGroup {
  /** The first of them: what is the same of all. */
  readonly credit: EndingCredit;
  readonly credits: readonly EndingCredit[];
  readonly amount: Money;
}

/** What one account has that is due, in one currency. */
export interface DueSum {
  readonly account: EndingCredit['account'];
  readonly accountName?: string;
  readonly amount: Money;
}

/** @param ending soonest first, as the groups are then. */
export function endingGroups(ending: readonly EndingCredit[]): EndingGroup[] {
  const groups = Map.groupBy(ending, ({ account, programme, type, expires, amount, own }) =>
    joinKey(account, programme, type, expires, amount.currency, own === undefined ? 'listed' : 'own'),
  );
  return [...groups.values()].flatMap((credits) => {
    const [credit] = credits;
    return credit ? [{ credit, credits, amount: sumOf(credits, credit) }] : [];
  });
}

/** Those that end up to the day up to which the toolbar button counts. */
export function dueOf({ ending, dueBy }: Pick<Overview, 'ending' | 'dueBy'>): EndingCredit[] {
  return ending.filter(({ expires }) => expires <= dueBy.day);
}

/** One sum for each account and currency, the one that ends soonest first. Never one over several. */
export function dueSums(due: readonly EndingCredit[]): DueSum[] {
  const owned = Map.groupBy(due, ({ account, amount }) => joinKey(account, amount.currency));
  return [...owned.values()].flatMap((credits) => {
    const [first] = credits;
    if (!first) return [];
    const { account, accountName } = first;
    return [{ account, ...(accountName !== undefined && { accountName }), amount: sumOf(credits, first) }];
  });
}

function sumOf(credits: readonly EndingCredit[], { amount }: EndingCredit): Money {
  return sum(
    credits.map((credit) => credit.amount),
    amount.currency,
  );
}
