import { describe, expect, it } from 'vitest';
import { type NoticeQuestion, noticesOf } from '../../../core/ledger/notices.ts';
import { mergePageRecords, type PageRecord } from '../../../core/ledger/page-record.ts';

const EARLY = '2026-11-18T20:00:00.000Z';
const LATE = '2026-11-19T20:00:00.000Z';

function ask(pages: readonly PageRecord[], changes: Partial<NoticeQuestion> = {}) {
  return noticesOf({
    pages,
    damaged: 0,
    granted: ['amazon.com'],
    wasGranted: ['amazon.com'],
    addressOf: (page, marketplace) => `https://${marketplace}/${page}`,
    ...changes,
  });
}

function failure(
  outcome: 'signed-out' | 'blocked' | 'unrecognised',
  at: string,
  page: PageRecord['page'] = 'rewards',
): PageRecord {
  const missing = outcome === 'unrecognised' ? ['total'] : [];
  return {
    scope: 'amazon.com',
    marketplace: 'amazon.com',
    page,
    failed: { reading: 'r', at, outcome, missing },
  };
}

function read(at: string, page: PageRecord['page'] = 'rewards'): PageRecord {
  return { scope: 'alex', marketplace: 'amazon.com', page, lastRead: at };
}

describe('notices', () => {
  it('say that a grant was lost', () => {
    expect(ask([], { wasGranted: ['amazon.com', 'amazon.de'] })).toEqual([
      { kind: 'grant-lost', marketplace: 'amazon.de' },
    ]);
  });

  it('say which page was not understood, what was missing and when it last was', () => {
    expect(ask([read(EARLY), failure('unrecognised', LATE)])).toEqual([
      {
        kind: 'unrecognised',
        page: 'rewards',
        marketplace: 'amazon.com',
        at: LATE,
        url: 'https://amazon.com/rewards',
        missing: ['total'],
        lastRead: EARLY,
      },
    ]);
  });

  it('end when that page is read again, and not when another one is', () => {
    expect(ask([failure('unrecognised', EARLY), read(LATE)])).toEqual([]);
    expect(ask([failure('unrecognised', EARLY), read(LATE, 'gift-card-balance')])).toHaveLength(1);
  });

  it('say once that a marketplace asks to sign in, until any page of it is read', () => {
    const both = [failure('signed-out', EARLY), failure('signed-out', LATE, 'gift-card-balance')];
    expect(ask(both)).toMatchObject([{ kind: 'signed-out', page: 'gift-card-balance', at: LATE }]);
    expect(ask([failure('blocked', EARLY), read(LATE, 'gift-card-balance')])).toEqual([]);
  });

  it('say how many records were set aside', () => {
    expect(ask([], { damaged: 2 })).toEqual([{ kind: 'damaged-records', count: 2 }]);
  });
});

describe('what is known of a page', () => {
  it('is the newest read and the newest failure, in any order', () => {
    const parts = [failure('blocked', EARLY), failure('unrecognised', LATE), read(EARLY), read(LATE)];
    const merged = parts.reduce(mergePageRecords);
    expect(merged).toMatchObject({ lastRead: LATE, failed: { at: LATE, outcome: 'unrecognised' } });
    expect(parts.toReversed().reduce(mergePageRecords)).toEqual({ ...merged, scope: 'alex' });
  });
});
