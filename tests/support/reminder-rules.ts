/**
 * When a reminder is to be shown, in plain arithmetic over a grid of quarter hours: the rules of
 * `core/reminders/reminder-times.ts` said a second time, without its code. All moments are in milliseconds.
 */

export const STEP_MS = 15 * 60_000;
export const HOUR_MS = 4 * STEP_MS;
export const DAY_MS = 24 * HOUR_MS;
const DAY_MIN = 24 * 60;

/** A zone's clocks from 2024 to 2030. */
export class Zone {
  readonly name: string;
  readonly #changes: { readonly from: number; readonly offset: number }[] = [];
  readonly #starts = new Map<number, number>();

  constructor(name: string) {
    this.name = name;
    let at: Temporal.ZonedDateTime | null =
      Temporal.Instant.from('2024-01-01T00:00Z').toZonedDateTimeISO(name);
    while (at && at.year < 2030) {
      this.#changes.unshift({ from: at.epochMilliseconds, offset: at.offsetNanoseconds / 1e6 });
      at = at.getTimeZoneTransition('next');
    }
  }

  #local(moment: number): number {
    return moment + (this.#changes.find(({ from }) => from <= moment)?.offset ?? 0);
  }

  /** Days since 1970 on the calendar of the zone. */
  dayOf(moment: number): number {
    return Math.floor(this.#local(moment) / DAY_MS);
  }

  /** Minutes since midnight that a clock shows. */
  minuteOf(moment: number): number {
    return Math.floor((this.#local(moment) % DAY_MS) / 60_000);
  }

  /** The first moment of a day. */
  startOf(day: number): number {
    const known = this.#starts.get(day);
    if (known !== undefined) return known;
    let moment = (day - 1) * DAY_MS;
    while (this.dayOf(moment) < day) moment += STEP_MS;
    this.#starts.set(day, moment);
    return moment;
  }
}

/** Minutes since midnight. */
export interface Wishes {
  readonly leadTimes: readonly number[];
  readonly notifications: boolean;
  readonly remindAt: number | null;
  readonly quiet: { readonly from: number; readonly to: number } | null;
  readonly zone: Zone;
}

export interface LeadMoments {
  readonly lead: number;
  readonly begin: number;
  readonly time: number;
}

export interface EndMoments {
  readonly lastDay: number;
  readonly end: number;
  readonly leads: readonly LeadMoments[];
}

export function isQuiet(moment: number, { quiet, zone }: Wishes): boolean {
  if (quiet === null) return false;
  const { from, to } = quiet;
  const minute = zone.minuteOf(moment);
  return from <= to ? from <= minute && minute < to : minute >= from || minute < to;
}

/** Of what ends with this day of a shop's zone. */
export function momentsOf(day: number, shop: Zone, wishes: Wishes): EndMoments {
  const lastDay = shop.startOf(day);
  const end = shop.startOf(day + 1);
  const leads = wishes.leadTimes.map((lead) => {
    const begin = shop.startOf(day - lead);
    return { lead, begin, time: calmTime(begin, { lastDay, end }, wishes) };
  });
  return { lastDay, end, leads };
}

/** When the user is told who asked for this day of their calendar. */
export function askedTime(day: number, ends: Pick<EndMoments, 'lastDay' | 'end'>, wishes: Wishes): number {
  return calmTime(wishes.zone.startOf(day), ends, wishes);
}

function calmTime(
  start: number,
  { lastDay, end }: Pick<EndMoments, 'lastDay' | 'end'>,
  wishes: Wishes,
): number {
  let time = start;
  if (wishes.remindAt !== null) while (!strikes(time, wishes.remindAt, wishes.zone)) time += STEP_MS;
  while (isQuiet(time, wishes)) time += STEP_MS;
  return Math.min(time, latestOf(lastDay, end, wishes));
}

/** Whether clocks come to this minute, or are set forward over it. */
function strikes(moment: number, minute: number, zone: Zone): boolean {
  const shown = zone.minuteOf(moment);
  const before = zone.minuteOf(moment - STEP_MS);
  const passed = (shown - before + DAY_MIN) % DAY_MIN;
  const ago = (shown - minute + DAY_MIN) % DAY_MIN;
  return ago === 0 || (passed <= 120 && ago < passed);
}

function latestOf(lastDay: number, end: number, wishes: Wishes): number {
  let latest = end - 3 * HOUR_MS;
  if (!isQuiet(latest, wishes)) return latest;
  while (isQuiet(latest - STEP_MS, wishes)) latest -= STEP_MS;
  return Math.max(latest, lastDay);
}
