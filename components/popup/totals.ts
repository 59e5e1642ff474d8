import type { ProgrammeId } from '../../core/model/credit.ts';
import { add, type Currency, type Money } from '../../core/model/money.ts';
import type { AccountOverview, Holding } from '../../core/overview/overview.ts';

export interface Total {
  readonly programme: ProgrammeId;
  /** One amount for each currency: nothing is converted. */
  readonly amounts: readonly Money[];
}

/** What all accounts together have in each programme, in the order in which the accounts show them. */
export function totalsByProgramme(accounts: readonly AccountOverview[]): Total[] {
  const byProgramme = Map.groupBy(
    accounts.flatMap(({ holdings }) => holdings),
    ({ programme }) => programme,
  );
  return [...byProgramme].map(([programme, holdings]) => ({ programme, amounts: sumsOf(holdings) }));
}

/** One sum for each currency, in the order in which the currencies first appear. */
export function sumsOf(holdings: readonly Pick<Holding, 'amount'>[]): Money[] {
  const sums = new Map<Currency, Money>();
  for (const { amount } of holdings) {
    if (!amount) continue;
    const before = sums.get(amount.currency);
    sums.set(amount.currency, before ? add(before, amount) : amount);
  }
  return [...sums.values()];
}
