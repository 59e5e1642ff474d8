import { type DatedLot, daysLeft, hasEnded, isDated } from '../ledger/lots.ts';
import { compareText } from '../ledger/stored-reading.ts';
import { type CalendarDate, endOf, type Instant } from '../model/calendar-date.ts';
import type { Account, Lot } from '../model/credit.ts';
import { createReminderId, parseReminderId, type ReminderId } from '../model/ids.ts';
import { type MarketplaceId, marketplaceById } from '../model/marketplaces.ts';
import { type Money, money, sum } from '../model/money.ts';
import { accountNameAmong } from '../overview/account-name.ts';
import { type Marks, markOf, marksOf, type ReminderMark, type ToldAt } from './marks.ts';
import {
  askedTime,
  endOfQuiet,
  firstAfter,
  leadTimeStart,
  mayTell,
  type ReminderSettings,
  tellingTime,
} from './reminder-times.ts';

/** One notification: all that ends on one day for one account. */
export interface Reminder {
  /** The same at each lead time, so that each replaces the one before. */
  readonly id: ReminderId;
  /** `ended`: it lapsed before the most urgent lead time could be told, because the browser was closed. */
  readonly kind: 'ends' | 'ended';
  readonly marketplace: MarketplaceId;
  /** Only where several accounts are known. */
  readonly accountName?: string;
  readonly expires: CalendarDate;
  /** Whole days left at the marketplace; negative when it has ended. */
  readonly daysLeft: number;
  readonly total: Money;
  /** Largest first, each without what was muted of it. */
  readonly lots: readonly Lot[];
  /** What has been told once this reminder has been shown. */
  readonly covers: readonly ReminderMark[];
}

export interface ReminderInput {
  readonly lots: readonly Lot[];
  readonly accounts: readonly Account[];
  readonly settings: ReminderSettings;
  readonly told: readonly ReminderMark[];
  readonly now: Instant;
}

/**
 * The notifications due at this moment, soonest end first. A lead time is due from its telling time until it has
 * been told; of several that were missed only the most urgent is shown. What is shown covers every lead time that has
 * begun, also one of this day whose time of day is still to come. A credit whose owner asked for a day waits for that
 * day. One that ended untold is told once, at any hour: a page that is read meanwhile may take it away.
 */
export function dueReminders(input: ReminderInput): Reminder[] {
  const { lots, settings, now } = input;
  if (!settings.notifications || settings.leadTimes.length === 0) return [];
  const marks = marksOf(input.told);
  const isNews = ({ lot }: OpenLot, at: ToldAt) => lot.amount.minor > marks.told(lot.id, at);

  const groups = Map.groupBy(lots.filter(isDated), (lot) => createReminderId(lot, 'ends'));
  return [...groups]
    .sort(([a], [b]) => compareText(a, b))
    .flatMap(([, ending]) => {
      const open = openLots(ending, marks, input);
      const [first] = open;
      if (first === undefined) return [];
      const left = daysLeft(first.lot, now);
      if (left < 0) {
        const last = Math.min(...settings.leadTimes);
        const isMissed = (lot: OpenLot) => isNews(lot, last) || lot.asked.length > 0;
        const missed = open.filter((lot) => isMissed(lot) && isNews(lot, 'ended'));
        return reminderOf('ended', missed, [...settings.leadTimes, 'ended'], input);
      }
      const begun = settings.leadTimes.filter((lead) => left <= lead);
      const due = begun.filter((lead) => tellingTime(first.lot, lead, settings) <= now);
      const nearest = Math.min(...due);
      const isDue = (lot: OpenLot) => lot.asked.length > 0 || (due.length > 0 && isNews(lot, nearest));
      if (!open.some(isDue)) return [];
      return mayTell(first.lot, now, settings) ? reminderOf('ends', open, begun, input) : [];
    });
}

/** What becomes of a notification on the screen, and what it has to say now where that can change. */
export type Standing = { readonly stands: false } | { readonly stands: true; readonly reminder?: Reminder };

/** Of the notification of this id. That something ended stays news until the user has seen it. */
export function standingOf(id: string, input: ReminderInput): Standing {
  const { lots, accounts, settings, now } = input;
  const about = parseReminderId(id);
  if (!settings.notifications || about === undefined || about.kind === 'panel') return { stands: false };
  if (about.kind === 'ended') return { stands: accounts.some(({ key }) => key === about.account) };
  const meant = lots.filter(isDated).filter((lot) => isAbout(id, lot) && daysLeft(lot, now) >= 0);
  const [reminder] = reminderOf('ends', openLots(meant, marksOf(input.told), input), [], input);
  return reminder ? { stands: true, reminder } : { stands: false };
}

/** A lot that is to be told: not muted as a whole, and not waiting for a day. */
interface OpenLot {
  readonly lot: DatedLot;
  /** What is not muted of it. */
  readonly amount: Money;
  /** The days for which its owner asked. They have come. */
  readonly asked: readonly CalendarDate[];
}

function openLots(
  lots: readonly DatedLot[],
  marks: Marks,
  { settings, now }: Pick<ReminderInput, 'settings' | 'now'>,
): OpenLot[] {
  return lots.flatMap((lot) => {
    const { minor, currency } = lot.amount;
    const open = minor - marks.muted(lot.id);
    const asked = marks.asked(lot.id);
    const last = asked.at(-1);
    const isWaiting = last !== undefined && now < askedTime(lot, last, settings);
    return open > 0 && !isWaiting ? [{ lot, amount: money(open, currency), asked }] : [];
  });
}

function reminderOf(
  kind: Reminder['kind'],
  open: readonly OpenLot[],
  covers: readonly ToldAt[],
  { accounts, now }: ReminderInput,
): Reminder[] {
  const [first] = open.map(({ lot }) => lot);
  if (first === undefined) return [];
  const amounts = open.map(({ amount }) => amount);
  return [
    {
      id: createReminderId(first, kind),
      kind,
      marketplace: first.marketplace,
      ...accountNameAmong(accounts, first.account),
      expires: first.expires,
      daysLeft: daysLeft(first, now),
      total: sum(amounts, first.amount.currency),
      lots: open
        .map(({ lot, amount }) => ({ ...lot, amount }))
        .sort((a, b) => b.amount.minor - a.amount.minor || compareText(a.id, b.id)),
      covers: open.flatMap(({ lot, asked }) => [...covers, ...asked].map((at) => markOf(lot, at))),
    },
  ];
}

/** Whether the reminder with this id was about a lot, told then or not. */
export function isAbout(id: string, lot: Lot): boolean {
  return isDated(lot) && (id === createReminderId(lot, 'ends') || id === createReminderId(lot, 'ended'));
}

/**
 * The next moment at which a reminder, the badge or a lapse may be due: the start of a lead time, of the day
 * before the end, of the last day, a telling time, a day that was asked for, the end of the quiet hours, or the end.
 * Only for the alarm; what is due is worked out on waking.
 */
export function nextWake({
  lots,
  told,
  settings,
  now,
}: Omit<ReminderInput, 'accounts'>): Instant | undefined {
  const dated = lots.filter(isDated).filter((lot) => !hasEnded(lot, now));
  if (dated.length === 0) return undefined;
  const marks = marksOf(told);
  const moments = dated.flatMap((lot) => [
    ...[...settings.leadTimes, 1, 0].map((lead) => leadTimeStart(lot, lead)),
    ...settings.leadTimes.map((lead) => tellingTime(lot, lead, settings)),
    ...marks.asked(lot.id).map((day) => askedTime(lot, day, settings)),
    endOf(lot.expires, marketplaceById(lot.marketplace).timeZone),
  ]);
  return firstAfter(now, [endOfQuiet(now, settings), ...moments]);
}
