import { addDays, type CalendarDate, instantAt } from '../../core/model/calendar-date.ts';
import type { Lot } from '../../core/model/credit.ts';
import { createMarkKey } from '../../core/model/ids.ts';
import { EVERY_MARKETPLACE, marketplaceById } from '../../core/model/marketplaces.ts';
import type { TimeOfDay } from '../../core/model/time-of-day.ts';
import { mute, postpone, type ReminderMark } from '../../core/reminders/marks.ts';
import type { ReminderSettings } from '../../core/reminders/reminder-times.ts';
import { dueReminders, nextWake, type Reminder } from '../../core/reminders/reminders.ts';
import type { Random } from '../drift/random.ts';
import { accountKey, lotId } from './ids.ts';
import { lot as credit } from './ledger.ts';
import {
  askedTime,
  DAY_MS,
  type EndMoments,
  HOUR_MS,
  isQuiet,
  momentsOf,
  STEP_MS,
  type Wishes,
  Zone,
} from './reminder-rules.ts';

/** Where users are: every kind of offset and of daylight saving. */
const USER_ZONES = [
  'America/Los_Angeles',
  'America/New_York',
  'America/St_Johns',
  'America/Sao_Paulo',
  'Europe/London',
  'Europe/Berlin',
  'Europe/Athens',
  'Africa/Cairo',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Asia/Tokyo',
  'Australia/Lord_Howe',
  'Pacific/Auckland',
  'Pacific/Kiritimati',
  'Pacific/Honolulu',
];

const zones = new Map<string, Zone>();
function zoneOf(name: string): Zone {
  const zone = zones.get(name) ?? new Zone(name);
  zones.set(name, zone);
  return zone;
}

const START = Date.UTC(2026, 0, 1);
const STEPS = (365 * DAY_MS) / STEP_MS;
/** After the year the browser stays open until all has ended. */
const TAIL = (110 * DAY_MS) / STEP_MS;
/** The background wakes at least this often. */
const SLEEP_MAX_MS = 6 * HOUR_MS;

const OPEN = 0;
const ASLEEP = 1;
const CLOSED = 2;

/** A credit, and what the rules say has been told of it. */
interface Held {
  lot: Lot & { readonly expires: CalendarDate };
  readonly day: number;
  muted: number;
  /** The day of the user's calendar for which they asked. */
  asked?: number | undefined;
  readonly told: Map<number | 'ended', number>;
  moments: EndMoments;
}

export interface Tally {
  shown: number;
  ended: number;
  lastDay: number;
  atNight: number;
  asked: number;
}

interface Event {
  readonly at: number;
  /** Waits for the browser to be open, and wakes the background. */
  readonly isNews: boolean;
  readonly run: () => void;
}

/** One random year of one browser. */
export class Year {
  readonly #random: Random;
  readonly #tally: Tally;
  readonly #power = new Uint8Array(STEPS + TAIL);
  readonly #events: Event[] = [];
  #held: Held[] = [];
  readonly #marks = new Map<string, ReminderMark>();
  #wishes: Wishes;
  #settings: ReminderSettings;
  /** How far the device's clock is ahead. */
  #ahead = 0;
  #alarm = Number.POSITIVE_INFINITY;
  /** Clock or zone were set since the background was last awake; it cannot know. */
  #isUnaware = false;
  #now = START;

  constructor(random: Random, tally: Tally) {
    this.#random = random;
    this.#tally = tally;
    this.#wishes = this.#anyWishes(zoneOf(random.pick(USER_ZONES)));
    this.#settings = settingsOf(this.#wishes);
    this.#plan();
  }

  /** @throws Error at the first reminder that is late, missing, too early, told twice, or about something else */
  play(): void {
    let waiting = 0;
    for (let step = 0; step < STEPS + TAIL; step += 1) {
      this.#now = START + step * STEP_MS + this.#ahead;
      const power = this.#power[step];
      let wakes = power === OPEN && step > 0 && this.#power[step - 1] === CLOSED;
      for (let next = this.#events[waiting]; next && next.at <= step; next = this.#events[waiting]) {
        if (next.isNews && power !== OPEN) break;
        next.run();
        this.#now = START + step * STEP_MS + this.#ahead;
        wakes ||= next.isNews;
        waiting += 1;
      }
      if (power !== OPEN) continue;
      if (wakes || this.#alarm <= this.#now) this.#wake();
      if (!this.#isUnaware) this.#check();
    }
  }

  #plan(): void {
    const random = this.#random;
    const step = () => random.int(STEPS);
    for (let count = random.int(12); count > 0; count -= 1) this.#turnOff(CLOSED, random.int(96 * 25));
    for (let count = random.int(4); count > 0; count -= 1) this.#turnOff(CLOSED, random.int(96 * 60));
    for (let count = random.int(40); count > 0; count -= 1) this.#turnOff(ASLEEP, random.int(96));
    const shops = random.some(EVERY_MARKETPLACE, 1 + random.int(3));
    for (let count = 2 + random.int(7); count > 0; count -= 1) {
      const { id, currency } = random.pick(shops);
      const at = step();
      const expires = addDays('2026-01-01', Math.floor(at / 96) + random.int(75));
      for (let twins = random.chance(0.2) ? 2 : 1; twins > 0; twins -= 1) {
        const lot = credit(100 + random.int(900), expires, {
          id: lotId(`${count}-${twins}`),
          account: accountKey(random.chance(0.7) ? 'alex' : 'sam'),
          marketplace: id,
        });
        this.#news(at, () => this.#add({ ...lot, amount: { minor: lot.amount.minor, currency } }));
      }
    }
    for (let count = random.int(5); count > 0; count -= 1) {
      this.#news(step(), () => this.#wish(this.#anyWishes(this.#wishes.zone)));
    }
    for (let count = random.int(6); count > 0; count -= 1) this.#news(step(), () => this.#grow());
    for (let count = random.int(3); count > 0; count -= 1) this.#news(step(), () => this.#use());
    for (let count = random.int(4); count > 0; count -= 1) this.#news(step(), () => this.#mute());
    for (let count = random.int(3); count > 0; count -= 1) this.#news(step(), () => this.#unmute());
    for (let count = random.int(6); count > 0; count -= 1) this.#news(step(), () => this.#postpone());
    for (let count = random.int(3); count > 0; count -= 1) {
      const zone = zoneOf(random.pick(USER_ZONES));
      this.#happens(step(), () => {
        this.#isUnaware = true;
        this.#wish({ ...this.#wishes, zone });
      });
    }
    for (let count = random.int(3); count > 0; count -= 1) {
      const at = step();
      const wrong = random.pick([-1, 1]) * random.pick([HOUR_MS, 5 * HOUR_MS, DAY_MS, 20 * DAY_MS]);
      this.#happens(at, () => this.#setClock(wrong));
      this.#happens(at + random.int(96 * 3), () => this.#setClock(0));
    }
    this.#events.sort((a, b) => a.at - b.at);
  }

  #turnOff(power: number, steps: number): void {
    const from = 1 + this.#random.int(STEPS - 1);
    const to = Math.min(from + steps, STEPS);
    for (let at = from; at < to; at += 1) this.#power[at] = Math.max(this.#power[at] ?? OPEN, power);
  }

  #news(at: number, run: () => void): void {
    this.#events.push({ at, isNews: true, run });
  }

  #happens(at: number, run: () => void): void {
    this.#events.push({ at, isNews: false, run });
  }

  #anyWishes(zone: Zone): Wishes {
    const random = this.#random;
    const minute = () => random.int(96) * 15;
    const hours = { from: minute(), to: minute() };
    return {
      leadTimes: random.some([30, 14, 7, 3, 1, 0], random.int(4) || 3),
      notifications: random.chance(0.95),
      remindAt: random.pick([null, 540, 540, minute()]),
      quiet: random.pick([null, { from: 1320, to: 420 }, { from: 1320, to: 420 }, hours]),
      zone,
    };
  }

  #wish(wishes: Wishes): void {
    this.#wishes = wishes;
    this.#settings = settingsOf(wishes);
    for (const held of this.#held) held.moments = this.#momentsOf(held);
  }

  #momentsOf({ lot, day }: Pick<Held, 'lot' | 'day'>): EndMoments {
    return momentsOf(day, zoneOf(marketplaceById(lot.marketplace).timeZone), this.#wishes);
  }

  #setClock(ahead: number): void {
    this.#ahead = ahead;
    this.#isUnaware = true;
    // An alarm is set by the clock, and never for later than this.
    this.#alarm = Math.min(this.#alarm, this.#now + SLEEP_MAX_MS);
  }

  #add(lot: Held['lot']): void {
    const day = Date.parse(lot.expires) / DAY_MS;
    const held = { lot, day, muted: 0, told: new Map(), moments: this.#momentsOf({ lot, day }) };
    // No page lists what has ended.
    if (held.moments.end > this.#now) this.#held.push(held);
  }

  #grow(): void {
    const held = this.#any();
    if (!held) return;
    const { minor, currency } = held.lot.amount;
    held.lot = { ...held.lot, amount: { minor: minor + 100, currency } };
  }

  #use(): void {
    const used = this.#any();
    this.#held = this.#held.filter((held) => held !== used);
  }

  #mute(): void {
    const some = this.#any();
    const muted = this.#held.filter((held) => some && groupOf(held.lot) === groupOf(some.lot));
    for (const mark of mute(muted.map(({ lot }) => lot))) this.#marks.set(mark.key, mark);
    for (const held of muted) held.muted = held.lot.amount.minor;
  }

  #unmute(): void {
    const muted = this.#held.filter((held) => held.muted > 0);
    for (const mark of mute(muted.map(({ lot }) => lot))) this.#marks.delete(mark.key);
    for (const held of muted) held.muted = 0;
  }

  /** It is offered until the last day begins. */
  #postpone(): void {
    const held = this.#any();
    if (!held || held.moments.lastDay <= this.#now) return;
    const day = this.#wishes.zone.dayOf(this.#now) + 1;
    const date = addDays('1970-01-01', day);
    for (const mark of postpone([held.lot], date)) this.#marks.set(mark.key, mark);
    const isTold = this.#marks.has(createMarkKey(held.lot.id, date));
    if (!isTold) held.asked = Math.max(held.asked ?? day, day);
  }

  #any(): Held | undefined {
    const alive = this.#held.filter(({ moments }) => moments.end > this.#now);
    return alive.length > 0 ? this.#random.pick(alive) : undefined;
  }

  #wake(): void {
    const now = instantAt(this.#now);
    const lots = this.#held.map(({ lot }) => lot);
    const told = [...this.#marks.values()];
    for (const reminder of dueReminders({ lots, accounts: [], settings: this.#settings, told, now })) {
      this.#show(reminder);
    }
    const next = nextWake({ lots, told: [...this.#marks.values()], settings: this.#settings, now });
    this.#alarm = next === undefined ? Number.POSITIVE_INFINITY : Date.parse(next);
    this.#isUnaware = false;
    this.#held = this.#held.filter((held) => held.moments.end > this.#now - 2 * DAY_MS || this.#isOwed(held));
  }

  #show(reminder: Reminder): void {
    const about = this.#held.filter(({ lot }) => reminder.lots.some(({ id }) => id === lot.id));
    if (about.length !== reminder.lots.length) this.#fail('is about what is not there', reminder);
    if (!about.some((held) => this.#isOwed(held))) this.#fail('is early, or told twice', reminder);
    const [{ moments }] = about as [Held];
    if ((reminder.kind === 'ended') !== moments.end <= this.#now) this.#fail('is of another kind', reminder);
    for (const held of about) {
      const { minor } = held.lot.amount;
      const shown = reminder.lots.find(({ id }) => id === held.lot.id);
      if (shown?.amount.minor !== minor - held.muted) this.#fail('says another amount', reminder);
      for (const { lead, begin } of held.moments.leads) if (begin <= this.#now) held.told.set(lead, minor);
      if (reminder.kind === 'ended') held.told.set('ended', minor);
      if (this.#isWaiting(held)) this.#fail('does not wait', reminder);
      if (held.asked !== undefined) this.#tally.asked += 1;
      held.asked = undefined;
    }
    for (const mark of reminder.covers) this.#marks.set(mark.key, mark);
    this.#tally.shown += 1;
    if (reminder.kind === 'ended') this.#tally.ended += 1;
    else if (moments.lastDay <= this.#now) this.#tally.lastDay += 1;
    if (isQuiet(this.#now, this.#wishes)) this.#tally.atNight += 1;
  }

  #check(): void {
    for (const held of this.#held) if (this.#isOwed(held)) this.#fail('is late', held.lot);
  }

  #isWaiting({ asked, moments }: Held): boolean {
    return asked !== undefined && this.#now < askedTime(asked, moments, this.#wishes);
  }

  /** Whether the rules want this credit to be told now. */
  #isOwed(held: Held): boolean {
    const { lot, muted, told, moments } = held;
    const { notifications, leadTimes } = this.#wishes;
    const { minor } = lot.amount;
    if (!notifications || leadTimes.length === 0 || minor <= muted) return false;
    const isAsked = held.asked !== undefined;
    if (isAsked && this.#isWaiting(held)) return false;
    const isNews = (at: number | 'ended') => minor > (told.get(at) ?? 0);
    if (moments.end <= this.#now) return (isAsked || isNews(Math.min(...leadTimes))) && isNews('ended');
    let nearest = Number.POSITIVE_INFINITY;
    for (const { lead, time } of moments.leads) if (time <= this.#now && lead < nearest) nearest = lead;
    if (!isAsked && (nearest === Number.POSITIVE_INFINITY || !isNews(nearest))) return false;
    return moments.lastDay <= this.#now || !isQuiet(this.#now, this.#wishes);
  }

  #fail(what: string, about: object): never {
    const facts = { now: instantAt(this.#now), settings: this.#settings, about };
    throw new Error(`A reminder ${what}: ${JSON.stringify(facts)}`);
  }
}

function groupOf({ expires, marketplace, account }: Lot): string {
  return `${expires} ${marketplace} ${account}`;
}

function settingsOf({ leadTimes, notifications, remindAt, quiet, zone }: Wishes): ReminderSettings {
  return {
    leadTimes,
    notifications,
    remindAt: remindAt === null ? null : timeOf(remindAt),
    quietHours: quiet && { from: timeOf(quiet.from), to: timeOf(quiet.to) },
    timeZone: zone.name,
  };
}

function timeOf(minute: number): TimeOfDay {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}` as TimeOfDay;
}
