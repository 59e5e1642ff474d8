import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  entriesOf,
  familiesOf,
  mergeRowGroups,
  type RowGroup,
  rowGroupsOf,
} from '../../../core/ledger/activity.ts';
import { type CalendarDate, instantAt } from '../../../core/model/calendar-date.ts';
import type { ActivityRow } from '../../../core/pages/reading.ts';
import { anyFacts, anyRows, giftCard, row, shuffled, usd } from '../../support/ledger.ts';

type Page = readonly ActivityRow[];

/** The entries of several pages read one after the other. */
function read(...pages: Page[]) {
  return union(pages.map((rows, i) => giftCard(`r${i}`, instantAt(Date.UTC(2026, 10, i + 1, 12)), 0, rows)));
}

function union(readings: readonly ReturnType<typeof giftCard>[]) {
  const groups = new Map<string, RowGroup>();
  for (const group of readings.flatMap(rowGroupsOf)) {
    const known = groups.get(group.id);
    groups.set(group.id, known ? mergeRowGroups(known, group) : group);
  }
  return familiesOf([...groups.values()])
    .flatMap(entriesOf)
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

const spent = row('2026-05-12', -1948, { closing: usd(500), orderId: '111-5500001-6600001' });

describe('the activity over several readings', () => {
  it('says what each row did', () => {
    expect(
      read([
        row('2026-05-12', -1948, { kind: 'spent', orderId: '111-5500001-6600001' }),
        row('2026-05-11', 300, { kind: 'refund' }),
        row('2026-05-10', 2500, { kind: 'claimed' }),
        row('2026-05-09', -50, { kind: 'other' }),
      ]),
    ).toMatchObject([
      { day: '2026-05-09', kind: 'used', activity: 'other', amount: usd(-50) },
      { day: '2026-05-10', kind: 'earned', activity: 'claimed', amount: usd(2500) },
      { day: '2026-05-11', kind: 'refunded', activity: 'refund', amount: usd(300) },
      { day: '2026-05-12', kind: 'used', orderId: '111-5500001-6600001', amount: usd(-1948) },
    ]);
  });

  it('counts a row once, on however many readings it stands', () => {
    expect(read([spent], [spent], [spent])).toHaveLength(1);
  });

  it('keeps two equal rows of one page two', () => {
    const equal = row('2026-05-12', 1000);
    expect(read([equal, equal])).toHaveLength(2);
    expect(read([equal], [equal, equal], [equal])).toHaveLength(2);
  });

  it('tells equal rows on different pages apart by the balance after them', () => {
    const later = row('2026-05-12', 1000, { closing: usd(2000) });
    const earlier = row('2026-05-12', 1000, { closing: usd(1000) });
    expect(read([later], [earlier])).toHaveLength(2);
  });

  it('does not count a pending row, and counts it once when it is posted', () => {
    const pending = row('2026-05-12', -1948, { orderId: '111-5500001-6600001', pending: true });
    expect(read([pending])).toEqual([]);
    expect(read([pending], [spent], [pending])).toHaveLength(1);
  });

  it('takes a row without closing balance for the one that has it', () => {
    const { closing: _, ...bare } = spent;
    expect(read([bare], [spent])).toEqual(read([spent], [bare]));
    expect(read([bare], [spent])).toHaveLength(1);
    expect(read([bare, bare], [spent])).toHaveLength(2);
  });

  it('takes a row that has got its order number for the one without it', () => {
    const { orderId: _, ...early } = spent;
    expect(read([early], [spent])).toEqual(read([spent], [early]));
    expect(read([early], [spent])).toMatchObject([{ orderId: '111-5500001-6600001' }]);
  });

  it('keeps two rows two where one has an order number and another balance after it', () => {
    const { orderId: _, ...other } = { ...spent, closing: usd(2448) };
    expect(read([spent, other])).toHaveLength(2);
    expect(read([spent], [other])).toHaveLength(2);
  });

  it('lets a known kind win over one that was not understood, without counting twice', () => {
    const unclear: ActivityRow = { ...spent, kind: 'other' };
    for (const entries of [read([unclear], [spent]), read([spent], [unclear])]) {
      expect(entries).toMatchObject([{ activity: 'spent' }]);
    }
  });
});

const anyReadings = fc.uniqueArray(
  fc
    .record({ facts: anyFacts, rows: anyRows })
    .map(({ facts, rows }) => giftCard(facts.id, facts.observedAt, 0, rows)),
  { maxLength: 5, selector: ({ id }) => id },
);

describe('activity in any order', () => {
  it('gives the same entries, also when some readings arrive twice', () => {
    const arrivals = anyReadings.chain((readings) =>
      fc.tuple(fc.constant(readings), shuffled([...readings, ...readings.slice(0, 2)])),
    );
    fc.assert(
      fc.property(arrivals, ([readings, order]) => {
        expect(union(order)).toEqual(union(readings));
      }),
      { numRuns: 500 },
    );
  });

  it('never counts fewer rows than one page showed, nor any that no page showed', () => {
    fc.assert(
      fc.property(anyReadings, (readings) => {
        const entries = union(readings);
        const shown = readings.map(({ activity = [] }) => activity.filter(({ pending }) => !pending));
        // A row without an order number may be one that another page showed with it.
        const facts = (item: { amount: { minor: number } }, day: CalendarDate) =>
          `${day} ${item.amount.minor}`;
        const counted = Map.groupBy(entries, (entry) => facts(entry, entry.day));
        for (const rows of shown) {
          for (const [key, same] of Map.groupBy(rows, (shownRow) => facts(shownRow, shownRow.date))) {
            expect(counted.get(key)?.length).toBeGreaterThanOrEqual(same.length);
          }
        }
        for (const [key, same] of counted) {
          const most = shown.flat().filter((shownRow) => facts(shownRow, shownRow.date) === key).length;
          expect(same.length).toBeLessThanOrEqual(most);
        }
      }),
      { numRuns: 300 },
    );
  });
});
