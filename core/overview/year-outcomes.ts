import { isOfOneYear, type MonthSum } from '../ledger/months.ts';
import type { CalendarDate } from '../model/calendar-date.ts';
import { type Account, type Entry, PROGRAMME_IDS, type ProgrammeId } from '../model/credit.ts';
import { marketplaceById } from '../model/marketplaces.ts';
import { type Money, money } from '../model/money.ts';

/** The programmes that a year's sums are about: gift card money was paid for, and points are worth what somebody says. */
export const SAVING_PROGRAMMES: readonly ProgrammeId[] = PROGRAMME_IDS.filter(
  (id) => id !== 'gift-card' && id !== 'card-points' && id !== 'partner-points',
);

/** What became of one account's credits in one year. All amounts are zero or above. */
export interface YearOutcomes extends Account {
  readonly used: Money;
  readonly expired: Money;
  /** The next two say what is not known: it may have been used. */
  readonly gone: Money;
  readonly ended: Money;
  /** How many entries say `used` and `expired`; absent where there are too many to look at. */
  readonly counts?: { readonly used: number; readonly expired: number };
  /** The last day on which one expired, as far as is known. */
  readonly lastExpired?: CalendarDate;
}

/**
 * The sums of a year for one account.
 *
 * @param sums Of any account and month; those of others are passed over.
 * @param entries All of the account's entries in that year; undefined where there are too many.
 */
export function yearOutcomes(
  account: Account,
  year: number,
  sums: readonly MonthSum[],
  entries: readonly Entry[] | undefined,
): YearOutcomes {
  const { currency } = marketplaceById(account.marketplace);
  const mine = sums.filter(
    (sum) =>
      sum.account === account.key &&
      SAVING_PROGRAMMES.includes(sum.programme) &&
      sum.month.startsWith(`${year}-`),
  );
  const of = (fate: 'used' | 'expired' | 'gone' | 'ended') =>
    money(
      mine.reduce((total, sum) => total + sum[fate], 0),
      currency,
    );
  const meant = entries?.filter((entry) => SAVING_PROGRAMMES.includes(entry.programme) && isOfOneYear(entry));
  const expired = meant?.filter(({ kind }) => kind === 'expired') ?? [];
  const lastExpired = expired
    .map(({ day }) => day)
    .sort()
    .at(-1);
  return {
    ...account,
    used: of('used'),
    expired: of('expired'),
    gone: of('gone'),
    ended: of('ended'),
    ...(meant && {
      counts: { used: meant.filter(({ kind }) => kind === 'used').length, expired: expired.length },
    }),
    ...(lastExpired && { lastExpired }),
  };
}

/** So many outcomes are known before they are told in percent. */
const SHARE_FROM_OUTCOMES = 5;
const WHOLE_PERCENT = 100;

/**
 * How much of what is known was used, in whole percent; undefined where too little is known. Neither nothing nor all is
 * said where it is only nearly so.
 */
export function usedPercent({ used, expired, counts }: YearOutcomes): number | undefined {
  if (!counts || counts.used + counts.expired < SHARE_FROM_OUTCOMES) return undefined;
  const known = used.minor + expired.minor;
  if (known <= 0) return undefined;
  if (used.minor === 0 || expired.minor === 0) return used.minor === 0 ? 0 : WHOLE_PERCENT;
  return Math.min(WHOLE_PERCENT - 1, Math.max(1, Math.round((used.minor / known) * WHOLE_PERCENT)));
}
