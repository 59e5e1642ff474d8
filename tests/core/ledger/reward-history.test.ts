import { describe, expect, it } from 'vitest';
import { MOVEMENTS_MAX, rewardHistoryOf } from '../../../core/ledger/reward-history.ts';
import { addDays, type CalendarDate } from '../../../core/model/calendar-date.ts';
import type { Entry } from '../../../core/model/credit.ts';
import { createLapseId, createMovementId, type LotId } from '../../../core/model/ids.ts';
import { accountKey, lotId } from '../../support/ids.ts';
import { DIGITAL, usd } from '../../support/ledger.ts';

let count = 0;

function moved(
  kind: 'used' | 'gone' | 'expired' | 'ended',
  day: CalendarDate,
  minor: number,
  changes: { lot?: LotId; type?: string } = {},
): Entry {
  count += 1;
  const type = changes.type ?? DIGITAL;
  const lot = changes.lot ?? lotId(`alex|no-rush|2026-12-${String(count)}|${type}|0`);
  const id =
    kind === 'expired' || kind === 'ended' ? createLapseId(lot) : createMovementId(lot, `reading-${count}`);
  return { id, account: accountKey('alex'), programme: 'no-rush', day, kind, amount: usd(-minor), type };
}

function history(
  used: readonly Entry[],
  over: readonly Entry[],
  since: CalendarDate | undefined = '2026-01-01',
) {
  return rewardHistoryOf({
    used,
    over,
    isMeant: (type) => type === DIGITAL,
    currency: 'USD',
    today: '2026-11-20',
    since,
  });
}

describe('what became of rewards', () => {
  it('is nothing where nothing is known', () => {
    expect(history([], [])).toEqual({ used: { count: 0, sum: usd(0) }, over: { count: 0, sum: usd(0) } });
  });

  it('counts rewards and not movements', () => {
    const lot = lotId('alex|no-rush|2026-12-24|Digital|0');
    const used = [moved('used', '2026-11-01', 50, { lot }), moved('used', '2026-11-02', 30, { lot })];
    const over = [moved('ended', '2026-11-03', 70, { lot }), moved('ended', '2026-11-04', 100)];
    expect(history(used, over)).toMatchObject({
      used: { count: 1, sum: usd(80) },
      over: { count: 2, sum: usd(170) },
    });
  });

  it('counts what is no longer listed as used, and what is known to have expired as over', () => {
    const used = [moved('gone', '2026-11-01', 50)];
    const over = [moved('expired', '2026-11-03', 70)];
    expect(history(used, over)).toMatchObject({ used: { count: 1 }, over: { count: 1 } });
  });

  it('leaves other rewards out', () => {
    const other = [moved('used', '2026-11-01', 50, { type: 'Prime Pantry' })];
    expect(history(other, []).used).toEqual({ count: 0, sum: usd(0) });
  });

  it('compares both over the same time where one of them is cut off', () => {
    const used = Array.from({ length: MOVEMENTS_MAX }, (_, i) => moved('used', addDays('2026-09-01', i), 10));
    const over = [moved('ended', '2026-08-31', 100), moved('ended', '2026-09-01', 200)];
    expect(history(used, over).over).toEqual({ count: 1, sum: usd(200) });
  });
});

describe('what is spent in 30 days', () => {
  const used = [moved('used', '2026-10-01', 300), moved('used', '2026-11-01', 301)];
  const over = [moved('ended', '2026-10-15', 100)];

  it('is known where some was used and some was left at its end, rounded down', () => {
    expect(history(used, over).spendPer30Days).toEqual(usd(100));
  });

  it('is measured over the time of which something is known', () => {
    expect(history(used, over, '2026-08-22').spendPer30Days).toEqual(usd(200));
  });

  it.each<[string, readonly Entry[], readonly Entry[], CalendarDate | undefined]>([
    ['nothing was left at its end: there may be more spending than rewards', used, [], '2026-01-01'],
    ['nothing was used', [], over, '2026-01-01'],
    ['the page was first read too lately', used, over, '2026-09-22'],
    ['the page was never read', used, over, undefined],
    [
      'all is long ago',
      [moved('used', '2026-05-01', 300)],
      [moved('ended', '2026-05-02', 100)],
      '2026-01-01',
    ],
  ])('is not known when %s', (_, someUsed, someOver, since) => {
    expect(
      rewardHistoryOf({
        used: someUsed,
        over: someOver,
        isMeant: () => true,
        currency: 'USD',
        today: '2026-11-20',
        since,
      }),
    ).not.toHaveProperty('spendPer30Days');
  });
});
