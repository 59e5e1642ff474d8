import { expect, it } from 'vitest';
import { placeOf } from '../../../components/ledger/place.ts';

it.each([
  ['', { tab: 'overview' }],
  ['#calendar', { tab: 'calendar' }],
  ['#accounts', { tab: 'accounts' }],
  ['#history', { tab: 'overview', part: 'history' }],
  ['#listed', { tab: 'calendar', part: 'listed' }],
  ['#panel', { tab: 'balances', part: 'panel' }],
  ['#own-credits', { tab: 'balances', part: 'own-credits' }],
  ['#earn-no-rush', { tab: 'earn', part: 'earn-no-rush' }],
  ['#mail-intake', { tab: 'overview', opens: 'mail' }],
  ['#data', { tab: 'overview', opens: 'export' }],
  ['#add?amount=%243.00', { tab: 'overview', opens: 'credit', start: { amount: '$3.00' } }],
  ['#constructor', { tab: 'overview' }],
  ['#nowhere', { tab: 'overview' }],
])('%s leads there', (hash, place) => {
  expect(placeOf(hash)).toEqual(place);
});
