import { type CalendarDate, dayAt, type Instant } from '../model/calendar-date.ts';
import type { Balance, Entry } from '../model/credit.ts';
import { createAdjustmentId, createOpeningId, type EntryId } from '../model/ids.ts';
import { marketplaceById } from '../model/marketplaces.ts';
import { add, type Money, money, negate, subtract } from '../model/money.ts';
import type { GiftCardBalanceReading } from '../pages/reading.ts';
import type { RowGroup } from './activity.ts';
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
  /** What the first reading of all said: the balance before it is not known otherwise where no row says it. */
  readonly first?: Observation & {
    readonly held: Money;
    /** What the known rows up to its day sum to; absent where that has still to be worked out. */
    readonly moved?: Money;
  };
  /** The sum of all activity entries known. */
  readonly explained: Money;
}

interface Observation {
  readonly reading: string;
  readonly asOf: Instant;
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
    // What Amazon holds for an order is off the balance, and no row shows it yet.
    first: { reading: id, asOf: observedAt, held: add(balance, hold ?? money(0, balance.currency)) },
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
  const [first] = [a.first, b.first]
    .filter((one) => one !== undefined)
    .sort((x, y) => (isNewer(x, y) ? 1 : -1));
  return withHold({
    ...newer,
    ...(firstPage && { firstPage }),
    ...(first && { first }),
    explained: a.explained,
  });
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

/** The balance before the oldest known movement: what it was, and on which day. */
export interface Opening {
  readonly day: CalendarDate;
  readonly amount: Money;
}

/**
 * The opening of a history: what was there before the rows of the oldest day, by their closing balances. Without those
 * it is what the first reading said, less what moved before.
 *
 * @param printed The balance before that day, in minor units, where the rows say it.
 */
export function openingOf(
  { first, marketplace, amount }: GiftCardBalance,
  oldest: readonly RowGroup[],
  printed: number | undefined,
  movedBy: Money,
): Opening | undefined {
  const day = oldest[0]?.date;
  if (day !== undefined && printed !== undefined) return { day, amount: money(printed, amount.currency) };
  if (!first) return undefined;
  const seenOn = dayAt(first.asOf, marketplaceById(marketplace).timeZone);
  const before = subtract(first.held, movedBy);
  // Rows that move more than there was leave others out: nothing is said of what was before them.
  if (before.minor < 0) return undefined;
  return { day: day !== undefined && day < seenOn ? day : seenOn, amount: before };
}

/** The ids that `balanceEntries` may give for this account. */
export function balanceEntryIds({ account }: Pick<Balance, 'account'>): EntryId[] {
  return [
    createOpeningId(account),
    ...(['held', 'not-in-activity'] as const).map((reason) => createAdjustmentId(account, reason)),
  ];
}

/**
 * What the known movements do not say of the balance, so that all entries sum to it: what was there before, the part
 * that Amazon holds, and the rest, dated by the newest reading.
 *
 * @param spent What other pages show as spent out of the hold, negative: no more than it.
 */
export function balanceEntries(
  balance: GiftCardBalance,
  opening: Opening | undefined,
  spent = money(0, balance.amount.currency),
): Entry[] {
  const { account, marketplace, amount, explained, asOf } = balance;
  const none = money(0, amount.currency);
  const hold = balance.hold ?? none;
  const start = opening?.amount ?? none;
  const day = dayAt(asOf, marketplaceById(marketplace).timeZone);
  const entry = { account, programme: 'gift-card' } as const;
  const adjusted = [
    ['held', negate(add(hold, spent))],
    ['not-in-activity', add(subtract(subtract(amount, start), explained), hold)],
  ] as const;
  return [
    ...(opening
      ? [
          {
            ...entry,
            id: createOpeningId(account),
            day: opening.day,
            kind: 'opening',
            amount: start,
          } as const,
        ]
      : []),
    ...adjusted.map(
      ([reason, part]) =>
        ({
          ...entry,
          id: createAdjustmentId(account, reason),
          day,
          kind: 'adjusted',
          amount: part,
          reason,
        }) as const,
    ),
  ].filter((one) => one.amount.minor !== 0);
}
