import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forecastOf, type History, type PastUse, pastUseOf } from '../../../core/ledger/forecast.ts';
import { addDays, type CalendarDate, daysBetween } from '../../../core/model/calendar-date.ts';
import { money } from '../../../core/model/money.ts';
import { accountKey } from '../../support/ids.ts';
import { DIGITAL, usd } from '../../support/ledger.ts';

const TYPE = { account: accountKey('alex'), programme: 'no-rush', type: DIGITAL } as const;
const TODAY = '2026-11-27';

type Movement = History['left'][number];
const move = (kind: Movement['kind'], day: CalendarDate, minor: number): Movement => ({
  kind,
  day,
  amount: usd(-minor),
});
/** Four uses of $3.00 on four days. */
const USES = (['2026-08-10', '2026-09-10', '2026-10-10', '2026-11-10'] as const).map((day) =>
  move('used', day, 300),
);
const history = (changes: Partial<History> = {}): History => ({
  since: '2026-08-01',
  until: '2026-11-25',
  left: USES,
  ...changes,
});
const paceOf = (changes: Partial<History> = {}) => pastUseOf(TYPE, 'USD', history(changes));

describe('a pace', () => {
  it('is what was used over the known days', () => {
    expect(paceOf()).toEqual({ ...TYPE, days: 116, used: usd(1200) });
  });

  it.each<[string, Partial<History>]>([
    ['three uses', { left: USES.slice(1) }],
    [
      'uses on two days',
      { left: USES.map((one, i) => ({ ...one, day: i > 1 ? '2026-11-10' : '2026-10-10' })) },
    ],
    [
      'less than 60 days',
      {
        since: '2026-09-27',
        left: USES.map((one) => ({ ...one, day: `2026-11-0${USES.indexOf(one) + 1}` as CalendarDate })),
      },
    ],
    [
      'a third of which nobody knows',
      { left: [...USES, move('gone', '2026-10-01', 300), move('ended', '2026-10-02', 300)] },
    ],
  ])('is none after %s', (_, changes) => {
    expect(paceOf(changes)).toBeUndefined();
  });

  it('stands where just less than a third is not known, and what expired counts as known', () => {
    expect(paceOf({ left: [...USES, move('gone', '2026-10-01', 599)] })).toBeDefined();
    const expired = move('expired', '2026-10-03', 100);
    expect(paceOf({ left: [...USES, expired, move('ended', '2026-10-02', 600)] })).toBeDefined();
  });

  it('begins at 60 days and looks back 180 at most', () => {
    const four = USES.map((one, i) => ({ ...one, day: addDays('2026-10-01', i) }));
    expect(paceOf({ since: '2026-09-26', left: four })).toMatchObject({ days: 60 });
    const long = [move('used', '2026-01-05', 5000), move('gone', '2026-01-05', 50_000), ...USES];
    expect(paceOf({ since: '2026-01-01', left: long })).toMatchObject({ days: 180, used: usd(1200) });
  });

  it('knows what an order or the owner says after the page was last read', () => {
    const left = [...USES, move('used', '2026-11-27', 100)];
    expect(paceOf({ left })).toMatchObject({ days: 118, used: usd(1300) });
  });
});

const past = (used: number, days: number): PastUse => ({ ...TYPE, days, used: usd(used) });
const credit = (minor: number, daysLeft: number) => ({
  amount: usd(minor),
  expires: addDays(TODAY, daysLeft),
  daysLeft,
});

describe('a forecast', () => {
  it('is what will be left, in whole units, with how it was worked out', () => {
    // $51.00 in 180 days: $3.96 in the 14 days that are left.
    expect(forecastOf(past(5100, 180), [credit(450, 3), credit(550, 14)])).toEqual({
      sum: usd(1000),
      by: '2026-12-11',
      daysLeft: 14,
      left: usd(600),
      used: usd(5100),
      days: 180,
      pace: usd(850),
      usable: usd(396),
    });
  });

  it('uses each credit before its own end', () => {
    // $1.00 a day: $2.00 of what ends in two days, and all of what ends later.
    expect(forecastOf(past(10_000, 100), [credit(1000, 20), credit(500, 2)])).toMatchObject({
      usable: usd(1200),
      left: usd(300),
    });
  });

  it.each([
    ['all will be used', past(30_000, 100), [credit(1000, 10)]],
    ['less than one unit will be left', past(100, 100), [credit(99, 1)]],
    ['less than a fifth will be left', past(8_100, 100), [credit(1000, 10)]],
    ['nothing expires', past(100, 100), []],
  ])('is none where %s', (_, use, credits) => {
    expect(forecastOf(use, credits)).toBeUndefined();
  });

  it('counts in the units of its currency', () => {
    const yen = { ...past(0, 100), used: money(100, 'JPY') };
    const credits = [{ ...credit(0, 10), amount: money(57, 'JPY') }];
    expect(forecastOf(yen, credits)).toMatchObject({ left: money(47, 'JPY') });
  });

  it('never leaves less for a slower pace, nor more than there is', () => {
    const credits = fc.array(
      fc.record({ minor: fc.integer({ min: 1, max: 5000 }), days: fc.integer({ min: 0, max: 60 }) }),
      { minLength: 1, maxLength: 6 },
    );
    fc.assert(
      fc.property(
        credits,
        fc.integer({ min: 1, max: 30_000 }),
        fc.integer({ min: 0, max: 30_000 }),
        (all, used, more) => {
          const expiring = all.map(({ minor, days }) => credit(minor, days));
          const slow = forecastOf(past(used, 120), expiring);
          const fast = forecastOf(past(used + more, 120), expiring);
          if (fast) expect(slow?.left.minor).toBeGreaterThanOrEqual(fast.left.minor);
          if (slow) expect(slow.left.minor + slow.usable.minor).toBeLessThanOrEqual(slow.sum.minor);
          expect(expiring.every(({ expires, daysLeft }) => daysBetween(TODAY, expires) === daysLeft)).toBe(
            true,
          );
        },
      ),
    );
  });
});
