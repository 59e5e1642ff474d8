import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type Instant, instantAt } from '../../../core/model/calendar-date.ts';
import type { Lot } from '../../../core/model/credit.ts';
import { mute, postpone, type ReminderMark } from '../../../core/reminders/marks.ts';
import {
  dueReminders,
  isAbout,
  nextWake,
  type Reminder,
  standingOf,
} from '../../../core/reminders/reminders.ts';
import { accountKey, lotId } from '../../support/ids.ts';
import { lot, usd } from '../../support/ledger.ts';
import { REMINDED_AT_ANY_TIME } from '../../support/reminder-settings.ts';

const settings = REMINDED_AT_ANY_TIME;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** A browser that remembers what it told, as the store does. */
class Browser {
  lots: readonly Lot[];
  readonly #told = new Map<string, ReminderMark>();
  readonly shown: Reminder[] = [];
  constructor(lots: readonly Lot[]) {
    this.lots = lots;
  }
  wake(now: Instant, lead = settings.leadTimes): string[] {
    const due = dueReminders({
      lots: this.lots,
      accounts: [],
      settings: { ...settings, leadTimes: lead },
      told: [...this.#told.values()],
      now,
    });
    this.mark(due.flatMap(({ covers }) => covers));
    this.shown.push(...due);
    return due.map(({ kind, daysLeft, total }) => `${kind} ${daysLeft} ${total.minor}`);
  }
  mark(told: readonly ReminderMark[]) {
    for (const record of told) this.#told.set(record.key, record);
  }
}

describe('reminders', () => {
  it('come at the start of each lead time on the calendar of the marketplace', () => {
    const browser = new Browser([lot(300, '2026-11-26')]);
    expect(browser.wake('2026-11-12T07:59:59.999Z')).toEqual([]);
    expect(browser.wake('2026-11-12T08:00:00.000Z')).toEqual(['ends 14 300']);
    expect(browser.wake('2026-11-20T12:00:00.000Z')).toEqual([]);
    expect(browser.wake('2026-11-23T08:00:00.000Z')).toEqual(['ends 3 300']);
    expect(browser.wake('2026-11-26T08:00:00.000Z')).toEqual(['ends 0 300']);
    expect(browser.wake('2026-11-27T08:00:00.000Z')).toEqual([]);
  });

  it('are one for all that ends on a day at a marketplace, with the sum', () => {
    const browser = new Browser([
      lot(300, '2026-11-26'),
      lot(100, '2026-11-26', { id: lotId('second') }),
      lot(500, '2026-11-27', { id: lotId('third') }),
      lot(700, '2026-11-26', {
        id: lotId('fourth'),
        marketplace: 'amazon.co.uk',
        amount: { minor: 700, currency: 'GBP' },
      }),
    ]);
    browser.wake('2026-11-13T12:00:00.000Z');
    expect(browser.shown.map(({ marketplace, total, expires }) => [marketplace, total, expires])).toEqual([
      ['amazon.co.uk', { minor: 700, currency: 'GBP' }, '2026-11-26'],
      ['amazon.com', usd(400), '2026-11-26'],
      ['amazon.com', usd(500), '2026-11-27'],
    ]);
  });

  it('show only the most urgent of several missed lead times', () => {
    const browser = new Browser([lot(300, '2026-11-26')]);
    expect(browser.wake('2026-11-25T12:00:00.000Z')).toEqual(['ends 1 300']);
    expect(browser.wake('2026-11-25T13:00:00.000Z')).toEqual([]);
    expect(browser.wake('2026-11-26T12:00:00.000Z')).toEqual(['ends 0 300']);
  });

  it('tell once that a credit ended while the browser was closed', () => {
    const browser = new Browser([lot(300, '2026-11-26')]);
    browser.wake('2026-11-12T12:00:00.000Z');
    expect(browser.wake('2027-01-20T12:00:00.000Z')).toEqual(['ended -55 300']);
    expect(browser.wake('2027-01-21T12:00:00.000Z')).toEqual([]);
  });

  it('say nothing of the end of a credit that was told on its last day', () => {
    const browser = new Browser([lot(300, '2026-11-26')]);
    browser.wake('2026-11-26T12:00:00.000Z');
    expect(browser.wake('2026-11-28T12:00:00.000Z')).toEqual([]);
  });

  it('are not repeated when the clock is set back', () => {
    const browser = new Browser([lot(300, '2026-11-26')]);
    expect(browser.wake('2026-11-23T12:00:00.000Z')).toEqual(['ends 3 300']);
    expect(browser.wake('2026-11-22T12:00:00.000Z')).toEqual([]);
    expect(browser.wake('2026-11-10T12:00:00.000Z')).toEqual([]);
    expect(browser.wake('2026-11-12T12:00:00.000Z')).toEqual([]);
    expect(browser.wake('2026-11-23T12:00:00.000Z')).toEqual([]);
  });

  it('tell of a credit that comes to a day already told, and of one that grows', () => {
    const browser = new Browser([lot(300, '2026-11-26')]);
    browser.wake('2026-11-23T12:00:00.000Z');
    browser.lots = [lot(300, '2026-11-26'), lot(100, '2026-11-26', { id: lotId('second') })];
    expect(browser.wake('2026-11-23T13:00:00.000Z')).toEqual(['ends 3 400']);
    browser.lots = [lot(350, '2026-11-26'), lot(100, '2026-11-26', { id: lotId('second') })];
    expect(browser.wake('2026-11-23T14:00:00.000Z')).toEqual(['ends 3 450']);
    browser.lots = [lot(50, '2026-11-26')];
    expect(browser.wake('2026-11-23T15:00:00.000Z')).toEqual([]);
  });

  it('stop for a credit that the user muted, also at its end', () => {
    const browser = new Browser([lot(300, '2026-11-26')]);
    browser.mark(mute(browser.lots));
    expect(browser.wake('2026-11-23T12:00:00.000Z')).toEqual([]);
    expect(browser.wake('2026-11-27T12:00:00.000Z')).toEqual([]);
  });

  it('come on the day that the owner asked for, and not before', () => {
    const browser = new Browser([lot(300, '2026-11-26')]);
    browser.wake('2026-11-22T12:00:00.000Z');
    browser.mark(postpone(browser.lots, '2026-11-24'));
    expect(browser.wake('2026-11-23T12:00:00.000Z')).toEqual([]);
    expect(browser.wake('2026-11-24T00:00:00.000Z')).toEqual(['ends 3 300']);
    expect(browser.wake('2026-11-24T12:00:00.000Z')).toEqual([]);
    expect(browser.wake('2026-11-26T12:00:00.000Z')).toEqual(['ends 0 300']);
  });

  it('asked for come also where no lead time has begun, and later than asked after a closed browser', () => {
    const browser = new Browser([lot(300, '2026-12-26')]);
    browser.mark(postpone(browser.lots, '2026-11-24'));
    expect(browser.wake('2026-11-27T12:00:00.000Z')).toEqual(['ends 29 300']);
    expect(browser.wake('2026-11-28T12:00:00.000Z')).toEqual([]);
  });

  it('asked for that never came are told at the end', () => {
    const browser = new Browser([lot(300, '2026-11-26')]);
    browser.wake('2026-11-26T12:00:00.000Z');
    browser.mark(postpone(browser.lots, '2026-11-27'));
    expect(browser.wake('2026-11-28T12:00:00.000Z')).toEqual(['ended -2 300']);
    expect(browser.wake('2026-11-29T12:00:00.000Z')).toEqual([]);
  });

  it('say nothing of what waits for a day, and come early enough to act on it', () => {
    const [waits, other] = [lot(300, '2026-11-26'), lot(100, '2026-11-26', { id: lotId('second') })];
    const browser = new Browser([waits, other]);
    browser.mark(postpone([waits], '2026-11-29'));
    expect(browser.wake('2026-11-23T12:00:00.000Z')).toEqual(['ends 3 100']);
    expect(browser.wake('2026-11-26T12:00:00.000Z')).toEqual(['ends 0 100']);
    // Three hours before the end on the calendar of the marketplace.
    expect(browser.wake('2026-11-27T05:00:00.000Z')).toEqual(['ends 0 400']);
  });

  it('asked for wake the browser', () => {
    const lots = [lot(300, '2026-12-26')];
    const told = postpone(lots, '2026-11-24');
    expect(nextWake({ lots, told, settings, now: '2026-11-23T12:00:00.000Z' })).toBe(
      '2026-11-24T00:00:00.000Z',
    );
  });

  it('on the screen are withdrawn while all that they are about waits for a day', () => {
    const lots = [lot(300, '2026-11-26')];
    const browser = new Browser(lots);
    browser.wake('2026-11-23T12:00:00.000Z');
    const id = browser.shown[0]?.id ?? '';
    const input = { lots, accounts: [], settings, told: postpone(lots, '2026-11-24') };
    expect(standingOf(id, { ...input, now: '2026-11-23T13:00:00.000Z' })).toEqual({ stands: false });
    expect(standingOf(id, { ...input, now: '2026-11-24T13:00:00.000Z' })).toMatchObject({ stands: true });
  });

  it('are none when notifications are off, no lead time is chosen, or no end is shown', () => {
    const now = '2026-11-26T12:00:00.000Z';
    const lots = [lot(300, '2026-11-26')];
    const input = { lots, accounts: [], settings, told: [], now } as const;
    expect(dueReminders({ ...input, settings: { ...settings, notifications: false } })).toEqual([]);
    expect(dueReminders({ ...input, settings: { ...settings, leadTimes: [] } })).toEqual([]);
    const undated = lots.map((dated) => ({ ...dated, expires: null }));
    expect(dueReminders({ ...input, lots: undated })).toEqual([]);
  });

  it('know by their id what they were about', () => {
    const browser = new Browser([lot(300, '2026-11-26')]);
    browser.wake('2026-11-23T12:00:00.000Z');
    const id = browser.shown[0]?.id ?? '';
    expect(isAbout(id, lot(100, '2026-11-26'))).toBe(true);
    expect(isAbout(id, lot(100, '2026-11-27'))).toBe(false);
    expect(isAbout(id, lot(100, '2026-11-26', { account: accountKey('kim') }))).toBe(false);
  });
});

describe('reminders over sleeps, restarts and clock changes', () => {
  const anyLot = fc
    .record({ day: fc.integer({ min: 0, max: 60 }), minor: fc.integer({ min: 1, max: 500 }), id: fc.uuid() })
    .map(({ day, minor, id }) => {
      return lot(minor, addDays('2026-11-01', day), { id: lotId(id) });
    });
  /** Sleeps of an hour, a day and forty days, the clock a day back and a day forward. */
  const anyStep = fc.constantFrom(HOUR, HOUR, 6 * HOUR, DAY, DAY, 40 * DAY, -DAY);

  it('tell each credit at each lead time once at most, and never let one end untold', () => {
    fc.assert(
      fc.property(fc.array(anyLot, { maxLength: 5 }), fc.array(anyStep, { maxLength: 60 }), (lots, steps) => {
        const browser = new Browser(lots);
        let clock = Date.UTC(2026, 9, 20);
        for (const step of [...steps, 200 * DAY]) {
          clock += step;
          browser.wake(instantAt(clock));
        }
        // The most urgent lead time that a reminder covers stands last.
        const toldAt = ({ covers }: Reminder, { id }: Pick<Lot, 'id'>) =>
          covers.filter((mark) => mark.lot === id).at(-1)?.key;
        const toldOnce = browser.shown.flatMap((one) => one.lots.map((each) => toldAt(one, each)));
        expect(new Set(toldOnce).size).toBe(toldOnce.length);
        for (const each of lots) {
          const told = browser.shown.flatMap((one) => toldAt(one, each) ?? []);
          expect(told.at(-1)).toMatch(/\|(0|ended)$/);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('come at every lead time when the browser wakes where it is told to', () => {
    const lots = [lot(300, '2026-11-26'), lot(100, '2026-12-01', { id: lotId('second') })];
    const browser = new Browser(lots);
    const told: string[] = [];
    let now: Instant = '2026-11-01T12:00:00.000Z';
    for (
      let at = nextWake({ lots, told: [], settings, now });
      at !== undefined;
      at = nextWake({ lots, told: [], settings, now })
    ) {
      now = at;
      told.push(...browser.wake(now));
    }
    expect(told).toEqual([
      'ends 14 300',
      'ends 14 100',
      'ends 3 300',
      'ends 0 300',
      'ends 3 100',
      'ends 0 100',
    ]);
    expect(now).toBe('2026-12-02T08:00:00.000Z');
  });
});

describe('the next wake', () => {
  it('is the next start of a lead time, last days or end, also across daylight saving', () => {
    const lots = [lot(300, '2026-11-03')];
    expect(nextWake({ lots, told: [], settings, now: '2026-10-01T00:00:00.000Z' })).toBe(
      '2026-10-20T07:00:00.000Z',
    );
    expect(nextWake({ lots, told: [], settings, now: '2026-10-20T07:00:00.000Z' })).toBe(
      '2026-10-31T07:00:00.000Z',
    );
    expect(nextWake({ lots, told: [], settings, now: '2026-11-02T00:00:00.000Z' })).toBe(
      '2026-11-02T08:00:00.000Z',
    );
    expect(nextWake({ lots, told: [], settings, now: '2026-11-03T09:00:00.000Z' })).toBe(
      '2026-11-04T08:00:00.000Z',
    );
  });

  it('is none where nothing with an end is left', () => {
    expect(
      nextWake({ lots: [lot(300, '2026-11-03')], told: [], settings, now: '2026-11-04T08:00:00.000Z' }),
    ).toBeUndefined();
    expect(nextWake({ lots: [], told: [], settings, now: '2026-11-04T08:00:00.000Z' })).toBeUndefined();
  });
});
