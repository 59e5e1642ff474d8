import { describe, expect, it } from 'vitest';
import { MOVEMENTS_MAX, rewardHistoryOf } from '../../../core/ledger/reward-history.ts';
import { addDays, type CalendarDate } from '../../../core/model/calendar-date.ts';
import type { Entry } from '../../../core/model/credit.ts';
import { createLapseId, createMovementId, type LotId } from '../../../core/model/ids.ts';
import { accountKey, lotId } from '../../support/ids.ts';
import { DIGITAL, usd } from '../../support/ledger.ts';

let count = 0;

function moved(
  kind: 'used' | 'lapsed',
  day: CalendarDate,
  minor: number,
  changes: { lot?: LotId; type?: string } = {},
): Entry {
  count += 1;
  const type = changes.type ?? DIGITAL;
  const lot = changes.lot ?? lotId(`alex|no-rush|2026-12-${String(count)}|${type}|0`);
  const id = kind === 'lapsed' ? createLapseId(lot) : createMovementId(lot, `reading-${count}`);
  return { id, account: accountKey('alex'), programme: 'no-rush', day, kind, amount: usd(-minor), type };
}

function history(
  used: readonly Entry[],
  lapsed: readonly Entry[],
  since: CalendarDate | undefined = '2026-01-01',
) {
  return rewardHistoryOf({
    used,
    lapsed,
    isMeant: (type) => type === DIGITAL,
    currency: 'USD',
    today: '2026-11-20',
    since,
  });
}

describe('what became of rewards', () => {
  it('is nothing where nothing is known', () => {
    expect(history([], [])).toEqual({ used: { count: 0, sum: usd(0) }, lapsed: { count: 0, sum: usd(0) } });
  });

  it('counts rewards and not movements', () => {
    const lot = lotId('alex|no-rush|2026-12-24|Digital|0');
    const used = [moved('used', '2026-11-01', 50, { lot }), moved('used', '2026-11-02', 30, { lot })];
    const lapsed = [moved('lapsed', '2026-11-03', 70, { lot }), moved('lapsed', '2026-11-04', 100)];
    expect(history(used, lapsed)).toMatchObject({
      used: { count: 1, sum: usd(80) },
      lapsed: { count: 2, sum: usd(170) },
    });
  });

  it('leaves other rewards out', () => {
    const other = [moved('used', '2026-11-01', 50, { type: 'Prime Pantry' })];
    expect(history(other, []).used).toEqual({ count: 0, sum: usd(0) });
  });

  it('compares both over the same time where one of them is cut off', () => {
    const used = Array.from({ length: MOVEMENTS_MAX }, (_, i) => moved('used', addDays('2026-09-01', i), 10));
    const lapsed = [moved('lapsed', '2026-08-31', 100), moved('lapsed', '2026-09-01', 200)];
    expect(history(used, lapsed).lapsed).toEqual({ count: 1, sum: usd(200) });
  });
});

describe('what is spent in 30 days', () => {
  const used = [moved('used', '2026-10-01', 300), moved('used', '2026-11-01', 301)];
  const lapsed = [moved('lapsed', '2026-10-15', 100)];

  it('is known where some was used and some lapsed, rounded down', () => {
    expect(history(used, lapsed).spendPer30Days).toEqual(usd(100));
  });

  it('is measured over the time of which something is known', () => {
    expect(history(used, lapsed, '2026-08-22').spendPer30Days).toEqual(usd(200));
  });

  it.each<[string, readonly Entry[], readonly Entry[], CalendarDate | undefined]>([
    ['nothing lapsed: there may be more spending than rewards', used, [], '2026-01-01'],
    ['nothing was used', [], lapsed, '2026-01-01'],
    ['the page was first read too lately', used, lapsed, '2026-09-22'],
    ['the page was never read', used, lapsed, undefined],
    [
      'all is long ago',
      [moved('used', '2026-05-01', 300)],
      [moved('lapsed', '2026-05-02', 100)],
      '2026-01-01',
    ],
  ])('is not known when %s', (_, someUsed, someLapsed, since) => {
    expect(
      rewardHistoryOf({
        used: someUsed,
        lapsed: someLapsed,
        isMeant: () => true,
        currency: 'USD',
        today: '2026-11-20',
        since,
      }),
    ).not.toHaveProperty('spendPer30Days');
  });
});
