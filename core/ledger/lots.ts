import { type CalendarDate, dayAt, daysBetween, type Instant } from '../model/calendar-date.ts';
import type { Entry, Lot } from '../model/credit.ts';
import { createLapseId, createListedLotId, joinKey } from '../model/ids.ts';
import type { MarketplaceId } from '../model/marketplaces.ts';
import { marketplaceById } from '../model/marketplaces.ts';
import { negate } from '../model/money.ts';
import type { ListedProgramme } from './lists.ts';
import type { ReadingFacts } from './stored-reading.ts';

/** What a page that lists the credits of a programme showed at one moment. */
export interface Snapshot extends ReadingFacts {
  readonly marketplace: MarketplaceId;
  readonly programme: ListedProgramme;
  readonly lots: readonly Pick<Lot, 'type' | 'amount' | 'expires' | 'points'>[];
}

/** A lot whose end the page said. */
export type DatedLot = Lot & { readonly expires: CalendarDate };

/**
 * The lots of a snapshot that can still be spent at its moment. Lots of equal type and end (twins) are told
 * apart by rank, largest first: of all ways to match the twins of two snapshots this one needs the least
 * movement, so nothing is reported as used and earned that merely changed places on the page.
 */
export function lotsOf(snapshot: Snapshot): Lot[] {
  const ranks = new Map<string, number>();
  return [...snapshot.lots]
    .sort((a, b) => b.amount.minor - a.amount.minor)
    .filter(({ amount }) => amount.minor > 0)
    .map(({ type, amount, expires, points }) => {
      const { account, marketplace, programme } = snapshot;
      const twins = joinKey(expires ?? '', type);
      const rank = ranks.get(twins) ?? 0;
      ranks.set(twins, rank + 1);
      return {
        id: createListedLotId({ account, programme, expires, type, rank }),
        account,
        marketplace,
        programme,
        type,
        amount,
        expires,
        asOf: snapshot.observedAt,
        ...(points !== undefined && { points }),
      };
    })
    .filter((lot) => !hasEnded(lot, snapshot.observedAt));
}

export function isDated(lot: Lot): lot is DatedLot {
  return lot.expires !== null;
}

/** Whole days left on the marketplace's calendar: 0 on the last day, negative once it is over. */
export function daysLeft(lot: DatedLot, now: Instant): number {
  return daysBetween(dayAt(now, marketplaceById(lot.marketplace).timeZone), lot.expires);
}

/** True from the first instant of the day after the last one, on the marketplace's calendar. */
export function hasEnded(lot: Lot, now: Instant): boolean {
  return isDated(lot) && dayAt(now, marketplaceById(lot.marketplace).timeZone) > lot.expires;
}

/**
 * The entry of a lot that reached its end with this amount left. Its id does not say how that was noticed:
 * the clock and a later snapshot derive the same entry.
 */
export function lapseOf(lot: DatedLot): Entry {
  return {
    id: createLapseId(lot.id),
    account: lot.account,
    programme: lot.programme,
    day: lot.expires,
    kind: 'lapsed',
    amount: negate(lot.amount),
    type: lot.type,
    expires: lot.expires,
    ...(lot.own && { own: lot.own }),
  };
}
