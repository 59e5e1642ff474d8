import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  canonical,
  compareRegisters,
  merge,
  type SyncDocument,
  withoutOldNews,
} from '../../../core/sync/document.ts';
import { keyOf, readingOf } from '../../../core/sync/sync-record.ts';
import {
  DEVICES,
  documents,
  START,
  sharedCredit,
  sharedMark,
  sharedReading,
} from '../../support/sync-documents.ts';

/** 10,000 in one run: `UNSPENT_MERGES=10000`. */
const numRuns = Number(process.env.UNSPENT_MERGES ?? 1000);

/** Byte for byte: two documents that say the same are one text. */
const text = (document: SyncDocument) => canonical(Object.fromEntries(document));
const EMPTY: SyncDocument = new Map();

describe('what devices know together', () => {
  it('is the same whichever comes first', () => {
    fc.assert(
      fc.property(documents, documents, (a, b) => {
        expect(text(merge(a, b))).toBe(text(merge(b, a)));
      }),
      { numRuns, seed: 11 },
    );
  });

  it('is the same however they come together', () => {
    fc.assert(
      fc.property(documents, documents, documents, (a, b, c) => {
        expect(text(merge(merge(a, b), c))).toBe(text(merge(a, merge(b, c))));
      }),
      { numRuns, seed: 12 },
    );
  });

  it('does not change when it comes again', () => {
    fc.assert(
      fc.property(documents, documents, (a, b) => {
        const once = merge(a, b);
        expect(text(merge(once, b))).toBe(text(once));
        expect(text(merge(once, once))).toBe(text(once));
      }),
      { numRuns, seed: 13 },
    );
  });

  it('never goes back: each value is the newest of those known, and only a reading that another outdates is gone', () => {
    fc.assert(
      fc.property(documents, documents, (a, b) => {
        const merged = merge(a, b);
        for (const [key, register] of [...a, ...b]) {
          const now = merged.get(key);
          if (now) expect(compareRegisters(now, register)).toBeGreaterThanOrEqual(0);
          else expect(isOutdated(key, merged)).toBe(true);
        }
        for (const [key, register] of merged) {
          const said = [a.get(key), b.get(key)].map((one) => canonical(one));
          expect(said).toContain(canonical(register));
        }
      }),
      { numRuns, seed: 14 },
    );
  });
});

function isOutdated(key: string, merged: SyncDocument): boolean {
  const lost = readingOf(key);
  if (!lost) return false;
  const others = [...merged.keys()].flatMap((other) => readingOf(other) ?? []);
  const newer = others.filter(
    ({ account, page, observedAt }) =>
      account === lost.account && page === lost.page && observedAt >= lost.observedAt,
  );
  return newer.some(({ isWhole }) => isWhole) || newer.length >= 5;
}

it('keeps of a page the last whole list and what was read since', () => {
  const say = (id: string, t: number, isWhole: boolean): SyncDocument => {
    const v = sharedReading(id, t, 100, isWhole);
    return new Map([[keyOf(v), { t, d: DEVICES[0]!, v }]]);
  };
  const ids = (document: SyncDocument) => [...document.keys()].map((key) => readingOf(key)?.id).sort();
  const all = [say('a', 1, false), say('b', 2, true), say('c', 3, false), say('d', 4, false)].reduce(
    merge,
    EMPTY,
  );
  expect(ids(all)).toEqual(['b', 'c', 'd']);
  expect(ids(merge(all, say('e', 5, true)))).toEqual(['e']);
});

it('keeps the most that was told, whichever device told last', () => {
  const say = (d: number, t: number, covered: number): SyncDocument => {
    const v = sharedMark('2026-12-31', covered, 3);
    return new Map([[keyOf(v), { t, d: DEVICES[d]!, v }]]);
  };
  const [all] = merge(say(0, 1, 300), say(1, 2, 100)).values();
  expect(all?.v).toEqual(sharedMark('2026-12-31', 300, 3));
});

it('forgets a deletion after 400 days, and nothing else', () => {
  const v = sharedCredit(1);
  const day = 24 * 60 * 60_000;
  const document: SyncDocument = new Map([
    [keyOf(v), { t: START, d: DEVICES[0]!, v }],
    ['credit:gone', { t: START, d: DEVICES[0]!, v: null }],
  ]);
  expect(withoutOldNews(document, START + 399 * day).size).toBe(2);
  expect([...withoutOldNews(document, START + 401 * day).keys()]).toEqual([keyOf(v)]);
});
