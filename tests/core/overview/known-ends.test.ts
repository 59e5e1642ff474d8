import { describe, expect, it, test } from 'vitest';
import type { PageRecord } from '../../../core/ledger/page-record.ts';
import type { Instant } from '../../../core/model/calendar-date.ts';
import { type KnownEndsInput, knownEndsOf } from '../../../core/overview/known-ends.ts';
import type { PageKind } from '../../../core/pages/reading.ts';
import { accountKey } from '../../support/ids.ts';
import { lot } from '../../support/ledger.ts';

const NOW: Instant = '2026-11-27T17:00:00.000Z';
const alex = accountKey('alex');
const sam = accountKey('sam');

function read(page: PageKind, lastWhole?: Instant, scope = alex): PageRecord {
  return {
    scope,
    marketplace: 'amazon.com',
    page,
    lastRead: NOW,
    ...(lastWhole !== undefined && { lastWhole }),
  };
}

/** All of amazon.com that shows ends, read as a whole by one account. */
const ALL: KnownEndsInput = {
  accounts: [{ key: alex, marketplace: 'amazon.com' }],
  held: [],
  lots: [],
  pages: [read('rewards', NOW), read('benefits', '2026-11-13T17:00:00.000Z')],
  alike: [],
  granted: ['amazon.com'],
  settings: { leadTimes: [14, 3, 0] },
  now: NOW,
};

const known = (changed: Partial<KnownEndsInput>) => knownEndsOf({ ...ALL, ...changed });
const undated = { ...lot(500, '2026-12-08'), expires: null };

describe('that nothing else ends', () => {
  it('is known where every page was read as a whole within the longest lead time', () => {
    expect(known({})).toEqual({ isAll: true, checked: 2, unchecked: [], withoutEnds: [], undated: 0 });
  });

  test.each<[string, Partial<KnownEndsInput>]>([
    ['a page was never read', { pages: [read('rewards', NOW)] }],
    ['of a page only a part was read', { pages: [read('rewards', NOW), read('benefits')] }],
    ['a page was read too long ago', { now: '2026-11-28T17:00:00.000Z' }],
    ['nobody’s pages are known', { accounts: [] }],
    [
      'another account’s pages were not read',
      { accounts: [...ALL.accounts, { key: sam, marketplace: 'amazon.com' }] },
    ],
    ['a site shows no end on any page', { granted: ['amazon.com', 'amazon.de'] }],
    ['no site is allowed', { granted: [] }],
    ['whose some pages are has to be asked', { held: [sam] }],
    ['a credit has no date', { lots: [undated] }],
    ['two credits may be one', { alike: [{}] as never }],
  ])('is not known where %s', (_, changed) => {
    expect(known(changed).isAll).toBe(false);
  });

  it('names what was not checked, for each account that lacks it', () => {
    const accounts = [...ALL.accounts, { key: sam, marketplace: 'amazon.com' }] as const;
    const pages = [...ALL.pages, read('rewards', NOW, sam)];
    expect(known({ accounts, pages })).toMatchObject({
      checked: 3,
      unchecked: [{ page: 'benefits', marketplace: 'amazon.com' }],
    });
    expect(known({ accounts: [], pages: [] }).unchecked).toHaveLength(2);
  });
});

it('credits without a date are counted, but not points nor what its owner says is endless', () => {
  const points = { ...undated, programme: 'card-points' } as const;
  const endless = { ...undated, endless: true } as const;
  expect(known({ lots: [undated, points, endless, lot(300, '2026-12-08')] }).undated).toBe(1);
});
