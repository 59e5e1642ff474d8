import { describe, expect, it } from 'vitest';
import { monthChanges } from '../../../core/ledger/months.ts';
import type { Entry } from '../../../core/model/credit.ts';
import { usedPercent, yearOutcomes } from '../../../core/overview/year-outcomes.ts';
import { accountKey, entryId } from '../../support/ids.ts';
import { usd } from '../../support/ledger.ts';
import { ALEX, outcomes } from '../../support/ledger-page.ts';

function entry(changed: Partial<Entry>): Entry {
  return {
    id: entryId(JSON.stringify(changed)),
    account: ALEX.key,
    programme: 'no-rush',
    day: '2026-06-01',
    kind: 'used',
    amount: usd(-100),
    ...changed,
  };
}

function ofEntries(...entries: Entry[]) {
  return yearOutcomes(ALEX, 2026, monthChanges([], entries), entries);
}

describe('a year of one account', () => {
  it('keeps used, expired and what is not known apart', () => {
    const year = ofEntries(
      entry({ kind: 'used', amount: usd(-700) }),
      entry({ kind: 'expired', amount: usd(-150), day: '2026-02-03' }),
      entry({ kind: 'expired', amount: usd(-50), day: '2026-11-18' }),
      entry({ kind: 'gone', amount: usd(-20) }),
      entry({ kind: 'ended', amount: usd(-30) }),
      entry({ kind: 'opening', amount: usd(9000) }),
      entry({ kind: 'adjusted', amount: usd(-4000) }),
    );
    expect(year).toEqual({
      ...ALEX,
      used: usd(700),
      expired: usd(200),
      gone: usd(20),
      ended: usd(30),
      counts: { used: 1, expired: 2 },
      lastExpired: '2026-11-18',
    });
  });

  it.each(['gift-card', 'card-points', 'partner-points'] as const)('counts nothing of %s', (programme) => {
    expect(ofEntries(entry({ programme }), entry({ programme, kind: 'expired' }))).toMatchObject({
      used: usd(0),
      expired: usd(0),
      counts: { used: 0, expired: 0 },
    });
  });

  it('leaves out other years, other accounts, and what happened between two visits in different years', () => {
    const between = entry({ kind: 'used', day: '2026-01-02', since: '2025-12-20' });
    expect(ofEntries(between)).toMatchObject({ used: usd(0), counts: { used: 0, expired: 0 } });
    const others = [entry({ day: '2025-06-01' }), entry({ account: accountKey('another') })];
    expect(yearOutcomes(ALEX, 2026, monthChanges([], others), [])).toMatchObject({ used: usd(0) });
  });

  it('counts nothing where there are too many entries to look at', () => {
    const year = yearOutcomes(ALEX, 2026, monthChanges([], [entry({})]), undefined);
    expect(year.used).toEqual(usd(100));
    expect(year).not.toHaveProperty('counts');
    expect(usedPercent(year)).toBeUndefined();
  });
});

it.each([
  [6400, 3600, 5, 64],
  [6400, 3600, 4, undefined],
  [99_999, 1, 5, 99],
  [1, 99_999, 5, 1],
  [500, 0, 5, 100],
  [0, 500, 5, 0],
  [0, 0, 5, undefined],
])('of %i used and %i expired, known from %i: %s percent', (used, expired, known, percent) => {
  const year = outcomes({ used: usd(used), expired: usd(expired), counts: { used: known - 1, expired: 1 } });
  expect(usedPercent(year)).toBe(percent);
});
