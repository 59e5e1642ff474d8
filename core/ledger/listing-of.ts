import type { Lot } from '../model/credit.ts';
import type { ReadPage } from '../pages/reading.ts';
import { type ListPage, programmeOn } from './lists.ts';
import type { Snapshot } from './lots.ts';
import type { StoredReading } from './stored-reading.ts';

/** A reading of a page that lists credits, as it is kept. */
export type ListReading = Extract<StoredReading, { page: ListPage }>;

/**
 * Whether a reading lists only some of the credits there are: what it does not show may still be there.
 * Readings stored before pages had to prove that they are whole were refused unless they summed up.
 */
export function isPart({ from, whole }: ListReading): boolean {
  return from !== undefined && whole !== true;
}

/** The lots that a page lists. */
export function snapshotOf(reading: ListReading): Snapshot {
  const { id, observedAt, account, marketplace, page } = reading;
  return { id, observedAt, account, marketplace, programme: programmeOn(page), lots: listedOn(reading) };
}

type Listed = Pick<Lot, 'type' | 'amount' | 'expires' | 'points'>;

/** What a page lists, each by what tells it apart; nothing of a page that lists no credits. */
export function listedOn(reading: ListReading | ReadPage): readonly Listed[] {
  switch (reading.page) {
    case 'rewards':
    case 'benefits':
      return reading.lots;
    case 'card-rewards':
      return reading.cards.map(({ name, tail, points, amount }) => ({
        type: `${name} ··${tail}`,
        amount,
        expires: null,
        points,
      }));
    case 'shop-with-points':
      // Points without an amount are no money: nobody says here what they are worth.
      return reading.programmes.flatMap(({ name, points, amount }) =>
        amount ? [{ type: name, amount, expires: null, ...(points !== undefined && { points }) }] : [],
      );
    case 'aws-credits':
      return reading.credits.map(({ name, remaining, expires }) => ({
        type: name,
        amount: remaining,
        expires,
      }));
    default:
      return [];
  }
}
