import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { failuresOf, mergePageRecords, type PageRecord } from '../../../core/ledger/page-record.ts';
import { instantAt } from '../../../core/model/calendar-date.ts';

const OF = { scope: 'amazon.com', marketplace: 'amazon.com', page: 'rewards' } as const;
const moment = fc.integer({ min: 0, max: 99 }).map((second) => instantAt(second * 1000));
const id = fc.integer({ min: 0, max: 80 }).map((number) => `reading ${number}`);

const failure = fc.record({
  reading: id,
  at: moment,
  outcome: fc.constantFrom('signed-out', 'blocked', 'unrecognised'),
  missing: fc.array(fc.constantFrom('balance', 'activity'), { maxLength: 2 }),
});

/** What one reading adds, and rows as versions before this one wrote them. */
const record: fc.Arbitrary<PageRecord> = fc.oneof(
  moment.map((lastRead) => ({ ...OF, lastRead })),
  fc.record({ reading: id, at: moment, way: fc.constantFrom('id', 'label') }).map(({ way, ...served }) => ({
    ...OF,
    lastRead: served.at,
    served: { ...served, via: { balance: way } },
  })),
  failure.map((one) => ({ ...OF, failures: [one] })),
  failure.map((one) => ({ ...OF, failed: one })),
);

const merged = (parts: readonly PageRecord[]) => parts.reduce(mergePageRecords);

describe('what is known of a page', () => {
  it('is the same whatever order its parts came in, in whatever groups, and however often', () => {
    const parts = fc.array(record, { minLength: 1, maxLength: 90 });
    fc.assert(
      fc.property(parts, parts, parts, (a, b, c) => {
        const [first, second, third] = [merged(a), merged(b), merged(c)];
        const all = mergePageRecords(mergePageRecords(first, second), third);
        expect(mergePageRecords(second, first)).toEqual(mergePageRecords(first, second));
        expect(mergePageRecords(first, mergePageRecords(second, third))).toEqual(all);
        expect(mergePageRecords(all, second)).toEqual(all);
        expect(mergePageRecords(all, all)).toEqual(all);
        expect(merged([...a, ...b, ...c].toReversed())).toEqual(all);
      }),
    );
  });

  it('is the newest reading with its ways, and each visit that failed once', () => {
    const one = { reading: 'a', outcome: 'unrecognised', missing: ['balance'] } as const;
    const parts: PageRecord[] = [
      { ...OF, failures: [{ ...one, at: '2026-11-18T20:00:00.000Z' }] },
      { ...OF, failures: [{ ...one, at: '2026-11-18T20:00:09.000Z', missing: ['activity'] }] },
      { ...OF, failures: [{ ...one, reading: 'b', at: '2026-11-19T20:00:00.000Z' }] },
      {
        ...OF,
        lastRead: '2026-11-17T20:00:00.000Z',
        served: { reading: 'c', at: '2026-11-17T20:00:00.000Z', via: { balance: 'id' } },
      },
      { ...OF, lastRead: '2026-11-16T20:00:00.000Z' },
    ];
    expect(merged(parts)).toEqual({
      ...OF,
      lastRead: '2026-11-17T20:00:00.000Z',
      served: { reading: 'c', at: '2026-11-17T20:00:00.000Z', via: { balance: 'id' } },
      failures: [
        { ...one, at: '2026-11-18T20:00:09.000Z', missing: ['activity'] },
        { ...one, reading: 'b', at: '2026-11-19T20:00:00.000Z' },
      ],
    });
  });

  it('stays small for a page that fails on every visit', () => {
    const visits = Array.from({ length: 200 }, (_, at): PageRecord => {
      const failed = { reading: `visit ${at}`, at: instantAt(at * 1000) };
      return { ...OF, failures: [{ ...failed, outcome: 'unrecognised', missing: [] }] };
    });
    const failures = failuresOf(merged(visits));
    expect(failures).toHaveLength(50);
    expect(failures.at(-1)?.reading).toBe('visit 199');
  });
});
