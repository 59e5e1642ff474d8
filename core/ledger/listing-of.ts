import { isSameMoney, sum } from '../model/money.ts';
import { namesNoRush } from '../model/no-rush-name.ts';
import type { ReadPage } from '../pages/reading.ts';
import { isListPage, type ListPage, programmeOn } from './lists.ts';
import type { Listed, Snapshot } from './lots.ts';
import type { StoredReading } from './stored-reading.ts';

/** A reading of a page that lists credits, as it is kept. */
export type ListReading = Extract<StoredReading, { page: ListPage }>;

/**
 * The lots that a page lists.
 *
 * @param isRewardsRead The page of No-Rush rewards is known: what the page of all credits says of them is the same money.
 */
export function snapshotOf(reading: ListReading, isRewardsRead = false): Snapshot {
  const { id, observedAt, account, marketplace, page, repeats } = reading;
  const lastSeen = repeats?.at.at(-1);
  return {
    id,
    observedAt,
    account,
    marketplace,
    programme: programmeOn(page),
    ...(lastSeen !== undefined && { lastSeen }),
    isWhole: isWhole(reading),
    lots: isRewardsRead && page === 'benefits' ? withoutNoRush(listedOn(reading)) : listedOn(reading),
  };
}

function withoutNoRush(lots: readonly Listed[]): readonly Listed[] {
  return lots.filter(({ type }) => !namesNoRush(type));
}

/** Whether a reading of any page lists all credits there are that such a page can list. */
export function isWholeList(reading: StoredReading): boolean {
  return isListReading(reading) && isWhole(reading);
}

function isListReading(reading: StoredReading): reading is ListReading {
  return isListPage(reading.page);
}

/**
 * Whether a reading lists all credits there are: what it does not show is no longer there. Readings from before pages
 * had to prove it were refused unless they summed up, so they count as they did, but where a printed total is another.
 */
function isWhole(reading: ListReading): boolean {
  if (reading.whole === true || reading.from !== undefined) return reading.whole === true;
  const total = 'total' in reading ? reading.total : undefined;
  if (!total) return true;
  const listed = listedOn(reading).map(({ amount }) => amount);
  return isSameMoney(total, sum(listed, total.currency));
}

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
    case 'gift-card-balance':
    case 'trade-in':
    case 'amazon-pay':
    case 'checkout':
    case 'thank-you':
    case 'order':
    case 'digital-product':
      return [];
  }
}
