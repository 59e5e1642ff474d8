import type { AccountOverview } from '../core/ledger/overview.ts';
import type { ProgrammeId } from '../core/model/credit.ts';
import { add, type Currency, type Money } from '../core/model/money.ts';

export interface Total {
  readonly programme: ProgrammeId;
  /** One amount for each currency: nothing is converted. */
  readonly amounts: readonly Money[];
}

/** What all accounts together have in each programme, in the order in which the accounts show them. */
export function totalsByProgramme(accounts: readonly AccountOverview[]): Total[] {
  const totals = new Map<ProgrammeId, Map<Currency, Money>>();
  for (const { programme, amount } of accounts.flatMap(({ holdings }) => holdings)) {
    const amounts = totals.get(programme) ?? new Map<Currency, Money>();
    const before = amounts.get(amount.currency);
    amounts.set(amount.currency, before ? add(before, amount) : amount);
    totals.set(programme, amounts);
  }
  return [...totals].map(([programme, amounts]) => ({ programme, amounts: [...amounts.values()] }));
}
