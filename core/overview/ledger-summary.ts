import type { MonthSum } from '../ledger/months.ts';
import { compareText } from '../ledger/stored-reading.ts';
import type { Account, Entry, EntryKind, ProgrammeId } from '../model/credit.ts';
import { type AccountKey, joinKey } from '../model/ids.ts';
import { type MarketplaceId, marketplaceById } from '../model/marketplaces.ts';
import { money } from '../model/money.ts';
import type { LedgerMonth, LedgerSummary, LedgerTotals, LedgerYear } from './ledger-views.ts';
import { SAVING_PROGRAMMES, yearOutcomes } from './year-outcomes.ts';

/**
 * The ledger by accounts, programmes and months, and by years: nothing is ever summed over currencies.
 *
 * @param entriesOf An account's entries of this year; undefined where there are too many.
 */
export function summaryOf(
  accounts: readonly Account[],
  sums: readonly MonthSum[],
  year: number,
  entriesOf: ReadonlyMap<AccountKey, readonly Entry[] | undefined>,
): LedgerSummary {
  const byAccount = Map.groupBy(sums, ({ account }) => account);
  return {
    accounts: accounts.map((account) => ({
      ...account,
      programmes: programmesOf(byAccount.get(account.key) ?? []),
    })),
    years: yearsOf(accounts, sums),
    thisYear: {
      year,
      accounts: accounts.map((account) => yearOutcomes(account, year, sums, entriesOf.get(account.key))),
    },
  };
}

/** What entries come to, by account and currency. */
export function totalsOf(entries: readonly Entry[]): Pick<LedgerTotals, 'count' | 'sums'> {
  const groups = Map.groupBy(entries, ({ account, amount }) => joinKey(account, amount.currency));
  return {
    count: entries.length,
    sums: [...groups.values()].flatMap((same) => {
      const [first] = same;
      if (!first) return [];
      const { account } = first;
      const { currency } = first.amount;
      const of = (sign: 1 | -1, ...kinds: readonly EntryKind[]) => {
        const meant = same.filter(({ kind }) => kinds.includes(kind));
        return money(sign * meant.reduce((sum, { amount }) => sum + amount.minor, 0) || 0, currency);
      };
      return {
        account,
        earned: of(1, 'earned', 'refunded'),
        used: of(-1, 'used'),
        gone: of(-1, 'gone'),
        expired: of(-1, 'expired'),
        ended: of(-1, 'ended'),
      };
    }),
  };
}

function programmesOf(sums: readonly MonthSum[]): { programme: ProgrammeId; perMonth: LedgerMonth[] }[] {
  return [...Map.groupBy(sums, ({ programme }) => programme)].map(([programme, months]) => {
    let total = 0;
    const perMonth = months
      .sort((a, b) => compareText(a.month, b.month))
      .map(({ month, currency, earned, used, gone, expired, ended, change, closing }) => {
        total += change;
        // Of gift cards only what the page printed is known: a movement that no page showed may lie in between.
        const balance = programme === 'gift-card' ? closing : total;
        return {
          month,
          earned: money(earned, currency),
          used: money(used, currency),
          gone: money(gone, currency),
          expired: money(expired, currency),
          ended: money(ended, currency),
          ...(balance !== undefined && { balance: money(balance, currency) }),
        };
      });
    return { programme, perMonth };
  });
}

/** The kinds that a year tells apart. */
const FATES = ['used', 'gone', 'expired', 'ended'] as const;
type YearSum = Pick<MonthSum, (typeof FATES)[number]>;

function yearsOf(accounts: readonly Account[], sums: readonly MonthSum[]): LedgerYear[] {
  const shops = new Map(accounts.map(({ key, marketplace }) => [key, marketplace]));
  const years = new Map<string, YearSum & { year: number; marketplace: MarketplaceId }>();
  for (const { account, programme, month, ...sum } of sums) {
    const marketplace = shops.get(account);
    if (marketplace === undefined || !SAVING_PROGRAMMES.includes(programme)) continue;
    const year = month.slice(0, 4);
    const key = joinKey(year, marketplace);
    const before = years.get(key) ?? {
      year: Number(year),
      marketplace,
      used: 0,
      gone: 0,
      expired: 0,
      ended: 0,
    };
    const added = FATES.map((fate) => [fate, before[fate] + sum[fate]] as const);
    years.set(key, { ...before, ...Object.fromEntries(added) });
  }
  return [...years]
    .sort(([a], [b]) => compareText(a, b))
    .map(([, { year, marketplace, used, gone, expired, ended }]) => {
      const of = (minor: number) => money(minor, marketplaceById(marketplace).currency);
      return {
        year,
        marketplace,
        used: of(used),
        gone: of(gone),
        expired: of(expired),
        ended: of(ended),
      };
    })
    .filter((year) => FATES.some((fate) => year[fate].minor !== 0));
}
