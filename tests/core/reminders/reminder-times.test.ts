import { describe, expect, it, test } from 'vitest';
import type { Instant } from '../../../core/model/calendar-date.ts';
import { DEFAULT_SETTINGS } from '../../../core/model/settings.ts';
import type { ReminderMark } from '../../../core/reminders/marks.ts';
import { duePanelReminders } from '../../../core/reminders/panel-reminders.ts';
import { endOfQuiet, mayTell, tellingTime } from '../../../core/reminders/reminder-times.ts';
import { dueReminders, nextWake } from '../../../core/reminders/reminders.ts';
import { accountKey, lotId } from '../../support/ids.ts';
import { lot } from '../../support/ledger.ts';

/** 9:00, and quiet from 22:00 to 7:00. */
const inZone = (timeZone: string) => ({ ...DEFAULT_SETTINGS, timeZone });
/** Its last day ends at midnight in Los Angeles, which is 8:00 UTC on December 1. */
const LAST = { expires: '2026-11-30', marketplace: 'amazon.com' } as const;

describe('the time at which a reminder is shown', () => {
  test.each([
    // At home: 9:00 of the day itself.
    ['America/Los_Angeles', 3, '2026-11-27T17:00:00.000Z'],
    ['America/New_York', 14, '2026-11-16T14:00:00.000Z'],
    ['America/New_York', 0, '2026-11-30T14:00:00.000Z'],
    // The day begins there at 8:00, 9:00 and 17:00.
    ['Europe/London', 0, '2026-11-30T09:00:00.000Z'],
    ['Europe/Berlin', 0, '2026-11-30T08:00:00.000Z'],
    ['Asia/Tokyo', 0, '2026-12-01T00:00:00.000Z'],
    // 9:00 in Honolulu is 11:00 in Los Angeles.
    ['Pacific/Honolulu', 0, '2026-11-30T19:00:00.000Z'],
  ] as const)(
    'in %s, %d days before, is 9:00 once that day has begun at amazon.com',
    (zone, lead, expected) => {
      expect(tellingTime(LAST, lead, inZone(zone))).toBe(expected);
    },
  );

  it('is the start of the day where any time will do', () => {
    const any = { ...inZone('America/New_York'), remindAt: null, quietHours: null };
    expect(tellingTime(LAST, 3, any)).toBe('2026-11-27T08:00:00.000Z');
  });

  it('is the end of the quiet hours where the day begins in them', () => {
    const any = { ...inZone('America/New_York'), remindAt: null };
    expect(tellingTime(LAST, 3, any)).toBe('2026-11-27T12:00:00.000Z');
    expect(tellingTime(LAST, 0, any)).toBe('2026-11-30T12:00:00.000Z');
  });

  it('is the end of the quiet hours where the chosen time lies in them', () => {
    const late = { ...inZone('America/New_York'), remindAt: '23:00' } as const;
    expect(tellingTime(LAST, 3, late)).toBe('2026-11-28T12:00:00.000Z');
  });

  it('is three hours before the end where the chosen time is later', () => {
    // The last day begins at 10:00 in Athens, and is over at 10:00 on the next.
    expect(tellingTime(LAST, 0, inZone('Europe/Athens'))).toBe('2026-12-01T05:00:00.000Z');
    const late = { ...inZone('America/Los_Angeles'), remindAt: '23:30', quietHours: null } as const;
    expect(tellingTime(LAST, 0, late)).toBe('2026-12-01T05:00:00.000Z');
  });

  it('is the evening before where three hours before the end it is night', () => {
    const late = { ...inZone('Europe/Athens'), quietHours: { from: '22:00', to: '08:00' } } as const;
    expect(tellingTime(LAST, 0, late)).toBe('2026-11-30T20:00:00.000Z');
  });

  it('follows the clock of the user over daylight saving, not that of the shop', () => {
    // America sets its clocks back on November 1, Europe on October 25.
    const ends = { expires: '2026-11-02', marketplace: 'amazon.com' } as const;
    expect([9, 8, 1, 0].map((lead) => tellingTime(ends, lead, inZone('Europe/London')))).toEqual([
      '2026-10-24T08:00:00.000Z',
      '2026-10-25T09:00:00.000Z',
      '2026-11-01T09:00:00.000Z',
      '2026-11-02T09:00:00.000Z',
    ]);
  });
});

describe('in the quiet hours', () => {
  const evening = '2026-11-28T03:30:00.000Z';
  const newYork = inZone('America/New_York');

  it('nothing is told, but on the last day', () => {
    expect(mayTell(LAST, evening, newYork)).toBe(false);
    expect(mayTell(LAST, '2026-11-30T11:59:00.000Z', newYork)).toBe(true);
    expect(mayTell(LAST, evening, { ...newYork, quietHours: null })).toBe(true);
  });

  it('their end is known', () => {
    expect(endOfQuiet(evening, newYork)).toBe('2026-11-28T12:00:00.000Z');
    expect(endOfQuiet('2026-11-28T12:00:00.000Z', newYork)).toBeUndefined();
  });
});

describe('a browser in New York', () => {
  const settings = inZone('America/New_York');
  const lots = [lot(300, '2026-11-30')];

  class Browser {
    readonly #told = new Map<string, ReminderMark>();
    wake(now: Instant, held = lots): string[] {
      const due = dueReminders({ lots: held, accounts: [], settings, told: [...this.#told.values()], now });
      for (const mark of due.flatMap(({ covers }) => covers)) this.#told.set(mark.key, mark);
      return due.map(({ kind, daysLeft, total }) => `${kind} ${daysLeft} ${total.minor}`);
    }
  }

  it('tells at the chosen time and wakes for it', () => {
    const browser = new Browser();
    const told: string[] = [];
    let now: Instant = '2026-11-01T12:00:00.000Z';
    for (
      let at = nextWake({ lots, told: [], settings, now });
      at !== undefined;
      at = nextWake({ lots, told: [], settings, now })
    ) {
      now = at;
      told.push(...browser.wake(now).map((text) => `${now} ${text}`));
    }
    expect(told).toEqual([
      '2026-11-16T14:00:00.000Z ends 14 300',
      '2026-11-27T14:00:00.000Z ends 3 300',
      '2026-11-30T14:00:00.000Z ends 0 300',
    ]);
  });

  it('tells what it missed as soon as it starts, and not again at the time of the day', () => {
    const browser = new Browser();
    // 8:00 three days before the end; the reminder of 14 days before was missed.
    expect(browser.wake('2026-11-27T13:00:00.000Z')).toEqual(['ends 3 300']);
    expect(browser.wake('2026-11-27T14:00:00.000Z')).toEqual([]);
    expect(browser.wake('2026-11-30T14:00:00.000Z')).toEqual(['ends 0 300']);
  });

  it('keeps what it missed until the quiet hours are over, and wakes then', () => {
    const browser = new Browser();
    const night = '2026-11-28T04:00:00.000Z';
    expect(browser.wake(night)).toEqual([]);
    expect(nextWake({ lots, told: [], settings, now: night })).toBe('2026-11-28T12:00:00.000Z');
    expect(browser.wake('2026-11-28T12:00:00.000Z')).toEqual(['ends 2 300']);
  });

  it('tells on the last day at any hour what it missed', () => {
    expect(new Browser().wake('2026-11-30T10:00:00.000Z')).toEqual(['ends 0 300']);
    expect(new Browser().wake('2026-12-01T07:30:00.000Z')).toEqual(['ends 0 300']);
  });

  it('tells at once, also at night, what ended while it was closed', () => {
    expect(new Browser().wake('2026-12-02T07:30:00.000Z')).toEqual(['ended -1 300']);
  });

  it('tells of a credit that comes to a day already told when it comes, not at the next time', () => {
    const browser = new Browser();
    browser.wake('2026-11-27T14:00:00.000Z');
    const more = [...lots, lot(100, '2026-11-30', { id: lotId('second') })];
    expect(browser.wake('2026-11-27T20:00:00.000Z', more)).toEqual(['ends 3 400']);
  });

  it('tells of a month of Shopper Panel at the chosen time too', () => {
    const account = { key: accountKey('alex'), marketplace: 'amazon.com' } as const;
    const month = { account: account.key, marketplace: 'amazon.com', month: '2026-11', receipts: 4 } as const;
    const at = (now: Instant) =>
      duePanelReminders({ panel: [month], accounts: [account], now }, [], settings).length;
    expect(at('2026-11-27T13:59:59.999Z')).toBe(0);
    expect(at('2026-11-27T14:00:00.000Z')).toBe(1);
    expect(at('2026-11-28T04:00:00.000Z')).toBe(0);
    expect(at('2026-11-30T10:00:00.000Z')).toBe(1);
  });
});
