import { expect, it } from 'vitest';
import { outcomeOf } from '../../../core/check/page-outcome.ts';
import { money } from '../../../core/model/money.ts';
import type { PageReading } from '../../../core/pages/reading.ts';

const READ = { marketplace: 'amazon.com', outcome: 'read', via: {} } as const;
const usd = (minor: number) => money(minor, 'USD');
const lot = (minor: number, expires: '2026-12-01' | '2026-12-05' | null) => ({
  type: 'Grocery',
  amount: usd(minor),
  expires,
});
const item = { title: 'Reader', amount: usd(900), status: 'On its way', state: 'open' } as const;

it.each<[string, PageReading, object]>([
  [
    'a balance',
    { ...READ, page: 'gift-card-balance', balance: usd(4217) },
    { kind: 'read', amounts: [usd(4217)], isPart: false },
  ],
  ['an empty balance', { ...READ, page: 'gift-card-balance', balance: usd(0) }, { kind: 'nothing' }],
  [
    'a whole list: its sum, and when the first expires',
    {
      ...READ,
      page: 'rewards',
      whole: true,
      types: [],
      lots: [lot(300, '2026-12-05'), lot(150, '2026-12-01')],
    },
    { kind: 'read', amounts: [usd(450)], isPart: false, expires: '2026-12-01' },
  ],
  [
    'a list without dates',
    { ...READ, page: 'benefits', whole: true, types: [], lots: [lot(300, null)] },
    { kind: 'read', amounts: [usd(300)], isPart: false, expires: null },
  ],
  ['an empty list', { ...READ, page: 'rewards', whole: true, types: [], lots: [] }, { kind: 'nothing' }],
  [
    'a part of a list, though nothing is on it',
    { ...READ, page: 'rewards', types: [], lots: [] },
    { kind: 'read', amounts: [], isPart: true, expires: null },
  ],
  [
    'points without a worth',
    { ...READ, page: 'shop-with-points', programmes: [{ name: 'Points', points: 1200 }] },
    { kind: 'read', amounts: [], isPart: false },
  ],
  [
    'points of which nothing is said',
    { ...READ, page: 'shop-with-points', programmes: [{ name: 'Points' }] },
    { kind: 'read', amounts: [], isPart: false },
  ],
  [
    'a trade-in on its way is no money yet',
    { ...READ, page: 'trade-in', items: [item] },
    { kind: 'read', amounts: [], isPart: false },
  ],
  ['no trade-in', { ...READ, page: 'trade-in', items: [] }, { kind: 'nothing' }],
  [
    'a sign-in form',
    { page: 'rewards', marketplace: 'amazon.com', outcome: 'signed-out' },
    { kind: 'signed-out' },
  ],
])('%s', (_, reading, outcome) => {
  expect(outcomeOf(reading)).toEqual(outcome);
});
