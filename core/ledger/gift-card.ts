import { dayAt, type Instant } from '../model/calendar-date.ts';
import type { Balance, Entry } from '../model/credit.ts';
import { createCorrectionId, type EntryId } from '../model/ids.ts';
import { marketplaceById } from '../model/marketplaces.ts';
import { add, type Money, money, negate, subtract } from '../model/money.ts';
import type { GiftCardBalanceReading } from '../pages/reading.ts';
import { compareReadings, type StoredReading } from './stored-reading.ts';

/** A gift card balance with what it takes to bring it up to date without looking at older readings. */
export interface GiftCardBalance extends Balance {
  /** The newest reading, whose amount this is. */
  readonly reading: string;
  /** What the newest reading of the first page said; only that page can show a hold. */
  readonly firstPage?: {
    readonly reading: string;
    readonly asOf: Instant;
    readonly amount: Money;
    readonly hold?: Money;
  };
  /** The sum of all activity entries known. */
  readonly explained: Money;
}

/** What one reading alone says about the balance; `explained` is zero. */
export function giftCardBalanceOf(reading: StoredReading<GiftCardBalanceReading>): GiftCardBalance {
  const { id, observedAt, account, marketplace, balance, hold, continued } = reading;
  return withHold({
    account,
    marketplace,
    programme: 'gift-card',
    amount: balance,
    asOf: observedAt,
    reading: id,
    ...(continued === undefined && {
      firstPage: { reading: id, asOf: observedAt, amount: balance, ...(hold && { hold }) },
    }),
    explained: money(0, balance.currency),
  });
}

/** The newer of two, with the newer first page of the two. `explained` is taken from the first. */
export function mergeBalances(a: GiftCardBalance, b: GiftCardBalance): GiftCardBalance {
  const newer = isNewer(b, a) ? b : a;
  const pages = [a.firstPage, b.firstPage].filter((page) => page !== undefined);
  const firstPage = pages.reduce<GiftCardBalance['firstPage']>(
    (best, page) => (best === undefined || isNewer(page, best) ? page : best),
    undefined,
  );
  return withHold({ ...newer, ...(firstPage && { firstPage }), explained: a.explained });
}

interface Observation {
  readonly reading: string;
  readonly asOf: Instant;
}

function isNewer(a: Observation, b: Observation): boolean {
  return compareReadings({ id: a.reading, observedAt: a.asOf }, { id: b.reading, observedAt: b.asOf }) > 0;
}

/** A later page prints the same balance but no hold: the first page's is carried on while the amount stays. */
function withHold({ hold: _, ...balance }: GiftCardBalance): GiftCardBalance {
  const { firstPage } = balance;
  const holds = firstPage?.hold !== undefined && firstPage.amount.minor === balance.amount.minor;
  return holds ? { ...balance, hold: firstPage.hold } : balance;
}

/** The ids that `correctionsOf` may give for this account. */
export function correctionIds({ account }: Pick<Balance, 'account'>): EntryId[] {
  return (['held', 'not-in-activity'] as const).map((reason) => createCorrectionId(account, reason));
}

/**
 * What the known movements do not explain of the balance, so that all entries sum to it: the part that
 * Amazon holds, and the rest, mostly what was there before the oldest row read. Dated by the newest reading.
 *
 * @param spent What other pages show as spent out of the hold, negative: no more than it.
 */
export function correctionsOf(balance: GiftCardBalance, spent = money(0, balance.amount.currency)): Entry[] {
  const { account, marketplace, amount, explained, asOf } = balance;
  const hold = balance.hold ?? money(0, amount.currency);
  const parts = [
    ['held', negate(add(hold, spent))],
    ['not-in-activity', add(subtract(amount, explained), hold)],
  ] as const;
  return parts
    .filter(([, part]) => part.minor !== 0)
    .map(([reason, part]) => ({
      id: createCorrectionId(account, reason),
      account,
      programme: 'gift-card',
      day: dayAt(asOf, marketplaceById(marketplace).timeZone),
      kind: 'corrected',
      amount: part,
      reason,
    }));
}
