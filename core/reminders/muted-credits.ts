import { type DatedLot, daysLeft, hasEnded, isDated } from '../ledger/lots.ts';
import { compareText } from '../ledger/stored-reading.ts';
import type { Instant } from '../model/calendar-date.ts';
import type { Account, Lot } from '../model/credit.ts';
import { joinKey } from '../model/ids.ts';
import { money, sum } from '../model/money.ts';
import { accountNameAmong } from '../overview/account-name.ts';
import type { MutedCredit } from '../overview/muted-credit.ts';
import { marksOf, type ReminderMark } from './marks.ts';

export interface MutedInput {
  readonly lots: readonly Lot[];
  readonly accounts: readonly Account[];
  readonly told: readonly ReminderMark[];
  readonly now: Instant;
}

/** What is muted and has not ended, soonest end first. */
export function mutedCredits({ lots, accounts, told, now }: MutedInput): MutedCredit[] {
  const marks = marksOf(told);
  const muted = lots
    .filter(isDated)
    .filter((lot) => !hasEnded(lot, now))
    .map((lot) => ({
      lot,
      minor: Math.min(marks.muted(lot.id), lot.amount.minor),
    }))
    .filter(({ minor }) => minor > 0);
  const rows = Map.groupBy(muted, ({ lot }) => joinKey(lot.expires, lot.marketplace, lot.account, lot.type));
  return [...rows]
    .sort(([a], [b]) => compareText(a, b))
    .flatMap(([, same]) => {
      const first: DatedLot | undefined = same[0]?.lot;
      if (first === undefined) return [];
      const { marketplace, account, type, expires } = first;
      const { currency } = first.amount;
      return [
        {
          lots: same.map(({ lot }) => lot.id),
          marketplace,
          ...accountNameAmong(accounts, account),
          type,
          expires,
          daysLeft: daysLeft(first, now),
          amount: sum(
            same.map(({ minor }) => money(minor, currency)),
            currency,
          ),
        },
      ];
    });
}
