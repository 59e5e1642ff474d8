import { dayAt, daysBetween, type Instant } from '../model/calendar-date.ts';
import type { Account } from '../model/credit.ts';
import { joinKey } from '../model/ids.ts';
import { marketplaceById } from '../model/marketplaces.ts';
import { accountNameAmong } from './account-name.ts';
import { type HoldingsInput, shownOf } from './holdings.ts';
import type { PromiseView } from './overview.ts';
import { pageLink } from './page-link.ts';

export interface TradeInInput extends Pick<HoldingsInput, 'shown'> {
  readonly accounts: readonly Account[];
  readonly now: Instant;
}

/** Devices that are on their way to Amazon: what they bring is promised, and on no balance until it is paid. */
export function tradeInViews(input: TradeInInput): PromiseView[] {
  const { accounts, now } = input;
  return accounts.flatMap(({ key, marketplace }) => {
    const reading = shownOf(input, { account: key }, 'trade-in');
    if (!reading) return [];
    const { timeZone } = marketplaceById(marketplace);
    return reading.items.flatMap(({ title, amount, state, date }, i): PromiseView[] => {
      if (state !== 'open' || amount.minor <= 0) return [];
      const day = date ?? dayAt(reading.observedAt, timeZone);
      return [
        {
          id: joinKey(key, 'trade-in', reading.id, i),
          state: 'waiting',
          account: key,
          marketplace,
          ...accountNameAmong(accounts, key),
          programme: 'trade-in',
          amount,
          type: title,
          day,
          days: daysBetween(day, dayAt(now, timeZone)),
          url: pageLink('trade-in', marketplace),
        },
      ];
    });
  });
}
