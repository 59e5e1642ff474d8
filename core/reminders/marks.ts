import { type CalendarDate, isCalendarDate } from '../model/calendar-date.ts';
import type { Lot } from '../model/credit.ts';
import { createMarkKey, type LotId, markedAt } from '../model/ids.ts';

/** That the user was told about a lot, or what its owner wants to be told of it. */
export interface ReminderMark {
  /** The lot, and at what it was told or what is wanted of it. */
  readonly key: string;
  readonly lot: LotId;
  /** How much of the lot is meant, in minor units: what is added later is news. */
  readonly covered: number;
}

/** A lead time in days, the end itself, or the day for which the owner asked. */
export type ToldAt = number | 'ended' | CalendarDate;

/** What stands in the key of a mark that a lot is muted, and before the day until which one waits; databases hold it. */
export const MUTED = 'silenced';
const ASKED = 'asked-';

/** "Mute this one": these lots as they are now are not told any more; what is added to them is. */
export function mute(lots: readonly Lot[]): ReminderMark[] {
  return lots.map((lot) => markOf(lot, MUTED));
}

/** "Remind me tomorrow": these lots are told on this day of the user's calendar, and not before. */
export function postpone(lots: readonly Lot[], until: CalendarDate): ReminderMark[] {
  return lots.map((lot) => markOf(lot, `${ASKED}${until}`));
}

export function markOf({ id, amount }: Lot, at: ToldAt | string): ReminderMark {
  return { key: createMarkKey(id, at), lot: id, covered: amount.minor };
}

/** Whether a mark says what an owner wants: that may be taken back. What was told stays told. */
export function isWish(mark: Pick<ReminderMark, 'key' | 'lot'>): boolean {
  return markedAt(mark) === MUTED || isPostponed(mark);
}

export function isPostponed(mark: Pick<ReminderMark, 'key' | 'lot'>): boolean {
  return postponedUntil(mark) !== undefined;
}

/** The day until which a lot waits. */
function postponedUntil(mark: Pick<ReminderMark, 'key' | 'lot'>): CalendarDate | undefined {
  const at = markedAt(mark);
  const day = at.slice(ASKED.length);
  return at.startsWith(ASKED) && isCalendarDate(day) ? day : undefined;
}

/** What is known of lots by their marks. */
export interface Marks {
  /** How much of a lot was told, in minor units. */
  readonly told: (lot: LotId, at: ToldAt) => number;
  /** How much of it is muted. */
  readonly muted: (lot: LotId) => number;
  /** The days for which its owner asked and on which it was not told yet, in order. */
  readonly asked: (lot: LotId) => readonly CalendarDate[];
}

export function marksOf(marks: readonly ReminderMark[]): Marks {
  const covered = new Map(marks.map((mark) => [mark.key, mark.covered]));
  const days = Map.groupBy(
    marks.flatMap((mark) => {
      const day = postponedUntil(mark);
      const isOpen = day !== undefined && mark.covered > (covered.get(createMarkKey(mark.lot, day)) ?? 0);
      return isOpen ? [{ lot: mark.lot, day }] : [];
    }),
    ({ lot }) => lot,
  );
  return {
    told: (lot, at) => covered.get(createMarkKey(lot, at)) ?? 0,
    muted: (lot) => covered.get(createMarkKey(lot, MUTED)) ?? 0,
    asked: (lot) => (days.get(lot) ?? []).map(({ day }) => day).sort(),
  };
}
