import { describe, expect, it } from 'vitest';
import type { PageRecord } from '../../../core/ledger/page-record.ts';
import { instantAt } from '../../../core/model/calendar-date.ts';
import type { AccountKey } from '../../../core/model/ids.ts';
import { type NoticeInput, noticesOf } from '../../../core/overview/notices.ts';
import { addressOf } from '../../../core/pages/addresses.ts';
import { accountKey } from '../../support/ids.ts';

const at = (hour: number) => instantAt(Date.UTC(2026, 10, 18, hour));

function ask(pages: readonly PageRecord[], changes: Partial<NoticeInput> = {}) {
  return noticesOf({
    pages,
    accounts: [],
    damaged: 0,
    granted: ['amazon.com'],
    wasGranted: ['amazon.com'],
    ...changes,
  });
}

type FailedOutcome = 'signed-out' | 'blocked' | 'unrecognised';
const of = { marketplace: 'amazon.com', page: 'rewards' } as const;

function failed(
  outcome: FailedOutcome,
  hours: readonly number[],
  changes: Partial<PageRecord> & { account?: AccountKey } = {},
): PageRecord {
  const { account, ...others } = changes;
  const failures = hours.map((hour) => ({
    reading: `failed at ${hour}`,
    at: at(hour),
    outcome,
    missing: outcome === 'unrecognised' ? [`lots[${hour}]` as const] : [],
    ...(account !== undefined && { account }),
  }));
  return { ...of, scope: 'amazon.com', failures, ...others };
}

function read(hour: number, changes: Partial<PageRecord> = {}): PageRecord {
  return { ...of, scope: accountKey('alex'), lastRead: at(hour), ...changes };
}

describe('notices', () => {
  it('say that a grant was lost', () => {
    expect(ask([], { wasGranted: ['amazon.com', 'amazon.de'] })).toEqual([
      { kind: 'grant-lost', marketplace: 'amazon.de' },
    ]);
  });

  it('say how many records were set aside', () => {
    expect(ask([], { damaged: 2 })).toEqual([{ kind: 'damaged-records', count: 2 }]);
  });
});

describe('a page that is not understood', () => {
  it('is nothing to say after one visit, and is said after the second in a row', () => {
    expect(ask([read(1), failed('unrecognised', [2])])).toEqual([]);
    expect(ask([read(1), failed('unrecognised', [2, 5])])).toEqual([
      {
        kind: 'unrecognised',
        page: 'rewards',
        marketplace: 'amazon.com',
        account: accountKey('alex'),
        at: at(5),
        visits: 2,
        url: addressOf('rewards', 'amazon.com'),
        missing: ['lots[5]'],
        lastRead: at(1),
      },
    ]);
  });

  it.each([
    ['its user said that what was read does not match it', 'layout', 'refused'],
    ['the browser translated it', 'original', 'translated'],
  ] as const)('says at once why a page is not read where that is known: %s', (_, name, cause) => {
    const record = failed('unrecognised', [2]);
    const failures = record.failures?.map((failure) => ({ ...failure, missing: [name] })) ?? [];
    expect(ask([{ ...record, failures }])).toMatchObject([
      { kind: 'unrecognised', page: 'rewards', cause, missing: [] },
    ]);
  });

  it('is said no more once that page is read, whatever else is', () => {
    expect(ask([failed('unrecognised', [1, 2]), read(3)])).toEqual([]);
    expect(ask([failed('unrecognised', [1, 2]), read(3, { page: 'gift-card-balance' })])).toHaveLength(1);
  });

  it('counts from the last good reading on', () => {
    expect(ask([failed('unrecognised', [1, 2, 4]), read(3)])).toEqual([]);
    expect(ask([failed('unrecognised', [1, 2, 4, 5]), read(3)])).toMatchObject([{ visits: 2 }]);
  });

  it('is a matter of the account where the page says whose it is', () => {
    const accounts = [
      { key: accountKey('alex'), marketplace: 'amazon.com', name: 'Alex' },
      { key: accountKey('sam'), marketplace: 'amazon.com', name: 'Sam' },
    ] as const;
    const pages = [
      read(6),
      read(1, { scope: accountKey('sam') }),
      failed('unrecognised', [2, 3], { account: accountKey('sam') }),
    ];
    expect(ask(pages, { accounts })).toMatchObject([
      { kind: 'unrecognised', account: accountKey('sam'), accountName: 'Sam', lastRead: at(1) },
    ]);
    expect(ask([...pages, read(7, { scope: accountKey('sam') })], { accounts })).toEqual([]);
  });

  it('is a matter of the marketplace where the page does not, and several accounts could be meant', () => {
    const pages = [read(1), read(1, { scope: accountKey('sam') }), failed('unrecognised', [2, 3])];
    const [notice] = ask(pages);
    expect(notice).toMatchObject({ kind: 'unrecognised', lastRead: at(1) });
    expect(notice).not.toHaveProperty('account');
    expect(ask([...pages, read(4, { scope: accountKey('sam') })])).toEqual([]);
  });

  it('of which nothing is kept is said no more once one of its kind is read', () => {
    const page = 'digital-product';
    const pages = [failed('unrecognised', [1, 2], { page, account: accountKey('alex') })];
    expect(ask(pages)).toHaveLength(1);
    expect(ask([...pages, read(3, { page, scope: 'amazon.com' })])).toEqual([]);
  });

  it('counts once in a record of before visits were counted', () => {
    const { failures = [], ...old } = failed('unrecognised', [2]);
    const [failure] = failures;
    expect(failure && ask([read(1), { ...old, failed: failure }])).toEqual([]);
  });
});

describe('a marketplace that asks to sign in, or shows a robot check', () => {
  it('is said at the first time, once, until any page of it is read', () => {
    const both = [failed('signed-out', [1]), failed('signed-out', [2], { page: 'gift-card-balance' })];
    expect(ask(both)).toMatchObject([{ kind: 'signed-out', page: 'gift-card-balance', at: at(2) }]);
    expect(ask([failed('blocked', [1])])).toMatchObject([{ kind: 'blocked', page: 'rewards' }]);
    expect(ask([failed('blocked', [1]), read(2, { page: 'gift-card-balance' })])).toEqual([]);
  });

  it('says nothing of how well its pages are understood', () => {
    const [lost, out] = [failed('unrecognised', [1, 3]), failed('signed-out', [2])];
    const failures = [...(lost.failures ?? []), ...(out.failures ?? [])].sort((a, b) =>
      a.at < b.at ? -1 : 1,
    );
    expect(ask([{ ...lost, failures }])).toMatchObject([{ kind: 'unrecognised', visits: 2 }]);
  });
});
