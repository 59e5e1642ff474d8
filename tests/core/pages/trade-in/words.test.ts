import { expect, test } from 'vitest';
import { tradeInState } from '../../../../core/pages/trade-in/words.ts';

test.each([
  ['Gift card to be deposited', 'open'],
  ['Return requested', 'open'],
  ['Paid in part', 'other'],
  ['Gift card deposited, then reversed', 'other'],
  ['Not accepted', 'returned'],
  ['Your device wasn’t approved', 'returned'],
  ['Does not qualify', 'returned'],
  ['Not yet accepted', 'open'],
  ['Not received', 'open'],
  ['Payment has not been issued', 'open'],
  ['Not returned', 'other'],
  ['Never received', 'other'],
  ['Offer declined', 'returned'],
  ['Accepted', 'open'],
  ['Gift card deposited', 'paid'],
] as const)('%s is %s', (status, state) => {
  expect(tradeInState(status)).toBe(state);
});
