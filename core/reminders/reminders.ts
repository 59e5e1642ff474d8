import { type DatedLot, daysLeft, isDated } from '../ledger/lots.ts';
import { compareText } from '../ledger/stored-reading.ts';
import { addDays, type CalendarDate, endOf, type Instant, startOf } from '../model/calendar-date.ts';
import type { Lot } from '../model/credit.ts';
import {
  createMarkKey,
  createReminderId,
  joinKey,
  type LotId,
  parseReminderId,
  type ReminderId,
} from '../model/ids.ts';
import { type MarketplaceId, marketplaceById } from '../model/marketplaces.ts';
import { type Money, sum } from '../model/money.ts';
import type { Settings } from '../model/settings.ts';

/** One notification: all that ends on one day at one marketplace. */
export interface Reminder {
  /** The same for the same news, so that showing it again replaces it. */
  readonly id: ReminderId;
  /** `ended`: it lapsed before the most urgent lead time could be told, because the browser was closed. */
  readonly kind: 'ends' | 'ended';
  readonly marketplace: MarketplaceId;
  readonly expires: CalendarDate;
  /** Whole days left at the marketplace; negative when it has ended. */
  readonly daysLeft: number;
  readonly total: Money;
  /** Largest first. */
  readonly lots: readonly Lot[];
  /** What has been told once this reminder has been shown. */
  readonly covers: readonly ReminderMark[];
}

/** That the user was told about a lot at a lead time. */
export interface ReminderMark {
  /** The lot and the lead time. */
  readonly key: string;
  readonly lot: LotId;
  /** How much of the lot was told, in minor units: what is added later is news. */
  readonly covered: number;
}

/** A lead time in days, the end itself, or for good ("not again for this one"). */
type ToldAt = number | 'ended' | 'silenced';

export interface ReminderInput {
  readonly lots: readonly Lot[];
  readonly settings: Pick<Settings, 'leadTimes' | 'notifications'>;
  readonly told: readonly ReminderMark[];
  readonly now: Instant;
}

/**
 * The notifications due at this moment, soonest end first. A lead time is due from the start of the day so
 * many days before the end, on the marketplace's calendar, until it has been told; of several that were
 * missed only the most urgent is shown and covers the others. A credit that ended untold is told once.
 */
export function dueReminders({ lots, settings, told, now }: ReminderInput): Reminder[] {
  if (!settings.notifications || settings.leadTimes.length === 0) return [];
  const covered = new Map(told.map((record) => [record.key, record.covered]));
  const isNews = (lot: Lot, at: ToldAt) =>
    lot.amount.minor >
    Math.max(
      covered.get(createMarkKey(lot.id, at)) ?? 0,
      covered.get(createMarkKey(lot.id, 'silenced')) ?? 0,
    );

  const days = Map.groupBy(lots.filter(isDated), ({ marketplace, expires }) => joinKey(expires, marketplace));
  return [...days]
    .sort(([a], [b]) => compareText(a, b))
    .flatMap(([, ending]) => {
      const [first] = ending;
      if (first === undefined) return [];
      const left = daysLeft(first, now);
      if (left < 0) {
        const last = Math.min(...settings.leadTimes);
        const missed = ending.filter((lot) => isNews(lot, last) && isNews(lot, 'ended'));
        return reminderOf('ended', missed, left, [...settings.leadTimes, 'ended']);
      }
      const due = settings.leadTimes.filter((lead) => left <= lead);
      const nearest = Math.min(...due);
      if (due.length === 0 || !ending.some((lot) => isNews(lot, nearest))) return [];
      return reminderOf(nearest, ending, left, due);
    });
}

function reminderOf(
  at: number | 'ended',
  lots: readonly DatedLot[],
  left: number,
  covers: readonly ToldAt[],
): Reminder[] {
  const [first] = lots;
  if (first === undefined) return [];
  const amounts = lots.map(({ amount }) => amount);
  return [
    {
      id: createReminderId(first.expires, first.marketplace, at),
      kind: at === 'ended' ? 'ended' : 'ends',
      marketplace: first.marketplace,
      expires: first.expires,
      daysLeft: left,
      total: sum(amounts, first.amount.currency),
      lots: [...lots].sort((a, b) => b.amount.minor - a.amount.minor || compareText(a.id, b.id)),
      covers: lots.flatMap((lot) =>
        covers.map((lead) => ({ key: createMarkKey(lot.id, lead), lot: lot.id, covered: lot.amount.minor })),
      ),
    },
  ];
}

/** Whether the reminder with this id was about a lot, told then or not: by its day and marketplace. */
export function isAbout(id: string, lot: Lot): boolean {
  const about = parseReminderId(id);
  return about?.kind === 'end' && about.expires === lot.expires && about.marketplace === lot.marketplace;
}

/** "Not again for this one": these lots as they are now are not told any more; what is added to them is. */
export function silence(lots: readonly Lot[]): ReminderMark[] {
  return lots.map(({ id, amount }) => ({
    key: createMarkKey(id, 'silenced'),
    lot: id,
    covered: amount.minor,
  }));
}

/**
 * The next moment at which a reminder, the badge or a lapse may be due: the start of a lead time, of the day
 * before the end, of the last day, or the end. Only for the alarm; what is due is worked out on waking.
 */
export function nextWake(
  lots: readonly Lot[],
  settings: Pick<Settings, 'leadTimes'>,
  now: Instant,
): Instant | undefined {
  const moments = lots.filter(isDated).flatMap(({ expires, marketplace }) => {
    const { timeZone } = marketplaceById(marketplace);
    const starts = [...settings.leadTimes, 1, 0].map((lead) => startOf(addDays(expires, -lead), timeZone));
    return [...starts, endOf(expires, timeZone)];
  });
  return moments.filter((moment) => moment > now).sort(compareText)[0];
}
