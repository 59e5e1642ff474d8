import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowGroupsOf } from '../../../core/ledger/activity.ts';
import { startOfDay } from '../../../core/ledger/closings.ts';
import {
  balanceEntries,
  balanceEntryIds,
  type GiftCardBalance,
  giftCardBalanceOf,
  mergeBalances,
  openingOf,
} from '../../../core/ledger/gift-card.ts';
import type { ActivityRow } from '../../../core/pages/reading.ts';
import { anyFacts, giftCard, row, shuffled, usd } from '../../support/ledger.ts';

const NOON = '2026-11-02T12:00:00.000Z';
const LATER = '2026-11-03T12:00:00.000Z';

function balance(minor: number, explained: number, hold?: number): GiftCardBalance {
  const reading = giftCard('a', NOON, minor, [], hold === undefined ? {} : { hold: usd(hold) });
  return { ...giftCardBalanceOf(reading), explained: usd(explained) };
}

describe('the gift card balance', () => {
  it('is that of the newest reading, whichever arrives last', () => {
    const old = giftCardBalanceOf(giftCard('a', NOON, 1000, []));
    const recent = giftCardBalanceOf(giftCard('b', LATER, 700, []));
    expect(mergeBalances(old, recent)).toMatchObject({ amount: usd(700), asOf: LATER });
    expect(mergeBalances(recent, old)).toMatchObject({ amount: usd(700), asOf: LATER });
  });

  it('keeps the hold that the first page showed while a later page shows the same balance', () => {
    const first = giftCardBalanceOf(giftCard('a', NOON, 1000, [], { hold: usd(200) }));
    const second = giftCardBalanceOf(giftCard('b', LATER, 1000, [], { continued: true }));
    expect(mergeBalances(first, second).hold).toEqual(usd(200));
    const moved = giftCardBalanceOf(giftCard('b', LATER, 900, [], { continued: true }));
    expect(mergeBalances(first, moved).hold).toBeUndefined();
    const released = giftCardBalanceOf(giftCard('b', LATER, 1000, []));
    expect(mergeBalances(first, released).hold).toBeUndefined();
  });

  it('is the same for any order of readings', () => {
    const anyBalances = fc.uniqueArray(
      fc
        .record({
          facts: anyFacts,
          minor: fc.constantFrom(500, 700),
          hold: fc.option(fc.constant(usd(100)), { nil: undefined }),
          continued: fc.boolean(),
        })
        .map(({ facts, minor, hold, continued }) =>
          giftCardBalanceOf(
            giftCard(facts.id, facts.observedAt, minor, [], {
              ...(continued ? { continued } : hold && { hold }),
            }),
          ),
        ),
      { minLength: 1, maxLength: 5, selector: ({ reading }) => reading },
    );
    fc.assert(
      fc.property(
        anyBalances.chain((all) => fc.tuple(fc.constant(all), shuffled([...all, ...all.slice(0, 1)]))),
        ([all, order]) => {
          expect(order.reduce(mergeBalances)).toEqual(all.reduce(mergeBalances));
        },
      ),
    );
  });
});

describe('the opening of a gift card history', () => {
  const rowsOf = (...rows: readonly ActivityRow[]) => rowGroupsOf(giftCard('r', NOON, 0, rows));
  const NOTHING = usd(0);

  it('is what the oldest closing balance was before its row, on the day of that row', () => {
    const oldest = rowsOf(row('2026-05-12', -1948, { closing: usd(4217) }));
    expect(openingOf(balance(4217, -1948), oldest, startOfDay(oldest), NOTHING)).toEqual({
      day: '2026-05-12',
      amount: usd(6165),
    });
    const first = rowsOf(row('2026-05-12', 2500, { closing: usd(2500) }));
    expect(openingOf(balance(2500, 2500), first, startOfDay(first), NOTHING)).toEqual({
      day: '2026-05-12',
      amount: usd(0),
    });
  });

  it('is the first balance read, less what had moved by then, where no closing balance is printed', () => {
    const oldest = rowsOf(row('2026-05-12', -1948));
    expect(openingOf(balance(4217, -1948), oldest, undefined, usd(-1948))).toEqual({
      day: '2026-05-12',
      amount: usd(6165),
    });
  });

  it('is the first balance read, on the day it was, where no row is known', () => {
    expect(openingOf(balance(4217, 0), [], undefined, NOTHING)).toEqual({
      day: '2026-11-02',
      amount: usd(4217),
    });
    const older = giftCardBalanceOf(giftCard('a', NOON, 4217, []));
    const newer = giftCardBalanceOf(giftCard('b', LATER, 1000, []));
    for (const merged of [mergeBalances(older, newer), mergeBalances(newer, older)]) {
      expect(openingOf(merged, [], undefined, NOTHING)).toEqual({ day: '2026-11-02', amount: usd(4217) });
    }
  });

  it('has in it what Amazon held at that moment: no row shows that yet', () => {
    expect(openingOf(balance(800, 0, 200), [], undefined, NOTHING)).toEqual({
      day: '2026-11-02',
      amount: usd(1000),
    });
  });

  it('is not known where the rows move more than there was: others are missing', () => {
    expect(
      openingOf(balance(1000, 0), rowsOf(row('2026-05-12', 2500)), undefined, usd(2500)),
    ).toBeUndefined();
  });
});

describe('what the movements leave of a balance', () => {
  const none = { day: '2026-05-12', amount: usd(0) } as const;

  it('is nothing where they explain it', () => {
    expect(balanceEntries(balance(1000, 1000), none)).toEqual([]);
    expect(balanceEntries(balance(1000, 1000), undefined)).toEqual([]);
  });

  it('is the opening, on the day of the oldest row', () => {
    const opening = { day: '2026-05-12', amount: usd(750) } as const;
    const [entry, ...others] = balanceEntries(balance(1000, 250), opening);
    expect(entry).toMatchObject({ kind: 'opening', amount: usd(750), day: '2026-05-12' });
    expect(entry).not.toHaveProperty('reason');
    expect(others).toEqual([]);
  });

  it('is adjusted by the rest, dated by the reading', () => {
    expect(balanceEntries(balance(1000, 250), none)).toMatchObject([
      { kind: 'adjusted', reason: 'not-in-activity', amount: usd(750), day: '2026-11-02' },
    ]);
  });

  it('says apart what Amazon holds', () => {
    expect(balanceEntries(balance(800, 1000, 200), none)).toMatchObject([
      { kind: 'adjusted', reason: 'held', amount: usd(-200) },
    ]);
    expect(
      balanceEntries(balance(800, 900, 200), none).map(({ reason, amount }) => [reason, amount.minor]),
    ).toEqual([
      ['held', -200],
      ['not-in-activity', 100],
    ]);
  });

  it('says less held by what other pages show as spent out of it', () => {
    expect(balanceEntries(balance(800, 1000, 200), none, usd(-150))).toMatchObject([
      { reason: 'held', amount: usd(-50) },
    ]);
  });

  it('brings the sum of entries to the balance, under ids that are known beforehand', () => {
    const amounts = fc.integer({ min: 0, max: 1_000_000 });
    fc.assert(
      fc.property(
        amounts,
        fc.integer({ min: -1_000_000, max: 1_000_000 }),
        amounts,
        fc.option(amounts, { nil: undefined }),
        (now, explained, hold, start) => {
          const is = balance(now, explained, hold);
          const opening = start === undefined ? undefined : { ...none, amount: usd(start) };
          const entries = balanceEntries(is, opening);
          expect(entries.reduce((sum, { amount }) => sum + amount.minor, explained)).toBe(now);
          expect(balanceEntryIds(is)).toEqual(expect.arrayContaining(entries.map(({ id }) => id)));
        },
      ),
    );
  });
});
