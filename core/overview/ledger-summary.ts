import type { MonthSum } from '../ledger/months.ts';
import { compareText } from '../ledger/stored-reading.ts';
import type { Account, ProgrammeId } from '../model/credit.ts';
import { joinKey } from '../model/ids.ts';
import { type MarketplaceId, marketplaceById } from '../model/marketplaces.ts';
import { money } from '../model/money.ts';
import type { LedgerMonth, LedgerSummary, LedgerYear } from './ledger-views.ts';

/** The ledger by accounts, programmes and months, and by years: nothing is ever summed over currencies. */
export function summaryOf(accounts: readonly Account[], sums: readonly MonthSum[]): LedgerSummary {
  const byAccount = Map.groupBy(sums, ({ account }) => account);
  return {
    accounts: accounts.map((account) => ({
      ...account,
      programmes: programmesOf(byAccount.get(account.key) ?? []),
    })),
    years: yearsOf(accounts, sums),
  };
}

function programmesOf(sums: readonly MonthSum[]): { programme: ProgrammeId; perMonth: LedgerMonth[] }[] {
  return [...Map.groupBy(sums, ({ programme }) => programme)].map(([programme, months]) => {
    let balance = 0;
    const perMonth = months
      .sort((a, b) => compareText(a.month, b.month))
      .map(({ month, currency, earned, used, lapsed, change }) => {
        balance += change;
        return {
          month,
          earned: money(earned, currency),
          used: money(used, currency),
          lapsed: money(lapsed, currency),
          balance: money(balance, currency),
        };
      });
    return { programme, perMonth };
  });
}

function yearsOf(accounts: readonly Account[], sums: readonly MonthSum[]): LedgerYear[] {
  const shops = new Map(accounts.map(({ key, marketplace }) => [key, marketplace]));
  const years = new Map<string, { year: number; marketplace: MarketplaceId; lapsed: number; used: number }>();
  for (const { account, programme, month, used, lapsed } of sums) {
    const marketplace = shops.get(account);
    if (marketplace === undefined) continue;
    const year = month.slice(0, 4);
    const key = joinKey(year, marketplace);
    const before = years.get(key) ?? { year: Number(year), marketplace, lapsed: 0, used: 0 };
    const saved = programme === 'gift-card' ? 0 : used;
    years.set(key, { ...before, lapsed: before.lapsed + lapsed, used: before.used + saved });
  }
  return [...years]
    .sort(([a], [b]) => compareText(a, b))
    .map(([, { lapsed, used, ...where }]) => {
      const { currency } = marketplaceById(where.marketplace);
      return { ...where, lapsed: money(lapsed, currency), used: money(used, currency) };
    })
    .filter(({ lapsed, used }) => lapsed.minor !== 0 || used.minor !== 0);
}
