import { type CalendarDate, dayAt, daysBetween, type Instant } from '../model/calendar-date.ts';
import type { Entry, Lot } from '../model/credit.ts';
import { createLapseId, createListedLotId, joinKey } from '../model/ids.ts';
import type { MarketplaceId } from '../model/marketplaces.ts';
import { marketplaceById } from '../model/marketplaces.ts';
import { negate } from '../model/money.ts';
import type { ListedProgramme } from './lists.ts';
import type { ReadingFacts } from './stored-reading.ts';

/** One line of a page that lists credits. */
export type Listed = Pick<Lot, 'type' | 'amount' | 'expires' | 'points'>;

/** A listed credit with when it was last seen. */
export interface SeenCredit extends Listed {
  readonly seen: Instant;
  /** Its owner has said since how much is left, at that moment. */
  readonly said?: true;
}

/** What a page that lists the credits of a programme showed at one moment. */
export interface Snapshot extends Omit<ReadingFacts, 'repeats'> {
  readonly marketplace: MarketplaceId;
  readonly programme: ListedProgramme;
  /** When it still showed the same; absent where it was read once. */
  readonly lastSeen?: Instant;
  /** False where there may be more credits than it lists. */
  readonly isWhole: boolean;
  readonly lots: readonly Listed[];
}

type LotsFrom = Pick<Snapshot, 'account' | 'marketplace' | 'observedAt'> & Pick<Lot, 'programme'>;

/** A lot whose end the page said. */
export type DatedLot = Lot & { readonly expires: CalendarDate };

/**
 * Listed credits as lots: those that can still be spent at the moment of the snapshot. Lots of equal type and
 * end (twins) are told apart by rank, largest first: of all ways to match the twins of two lists this one needs the
 * least movement, so nothing is reported that merely changed places on the page.
 *
 * @param under Stands in place of the programme in their ids.
 */
export function lotsOf(
  { account, marketplace, programme, observedAt }: LotsFrom,
  listed: readonly SeenCredit[],
  under: string = programme,
): Lot[] {
  const ranks = new Map<string, number>();
  return [...listed]
    .sort((a, b) => b.amount.minor - a.amount.minor)
    .filter(({ amount }) => amount.minor > 0)
    .map(({ type, amount, expires, points, seen, said }) => {
      const twins = pileKey({ type, expires });
      const rank = ranks.get(twins) ?? 0;
      ranks.set(twins, rank + 1);
      return {
        id: createListedLotId({ account, programme: under, expires, type, rank }),
        account,
        marketplace,
        programme,
        type,
        amount,
        expires,
        asOf: seen,
        ...(points !== undefined && { points }),
        ...(said && { said }),
      };
    })
    .filter((lot) => !hasEnded(lot, observedAt));
}

/** What lots of equal type and end have in common. */
export function pileKey({ type, expires }: Pick<Listed, 'type' | 'expires'>): string {
  return joinKey(expires ?? '', type);
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
 * The entry of a lot whose last day passed with this amount left. Its id does not say how that was noticed: the
 * clock and a later reading write the same entry.
 *
 * @param kind `expired` only where a page read after the end still shows it, or its owner says so.
 */
export function endOf(lot: DatedLot, kind: 'ended' | 'expired' = 'ended'): Entry {
  return {
    id: createLapseId(lot.id),
    account: lot.account,
    programme: lot.programme,
    day: lot.expires,
    kind,
    amount: negate(lot.amount),
    type: lot.type,
    expires: lot.expires,
    ...(kind === 'ended' && { seen: lot.asOf }),
    ...(lot.own && { own: lot.own }),
  };
}
