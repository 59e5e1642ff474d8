import type { Programme } from './programme.ts';
import { SOURCES } from './sources.ts';

/** A device handed in: its worth joins the gift card balance, and for many there is a rebate on a new one. */
export const TRADE_IN = {
  id: 'trade-in',
  name: 'programme_trade_in',
  earned: [{ says: 'programme_trade_in_earned', source: SOURCES.tradeInPress }],
  amounts: [
    {
      says: 'programme_trade_in_rebate',
      values: { least: { kind: 'share', value: 1000 }, most: { kind: 'share', value: 2000 } },
      at: ['amazon.com'],
      source: SOURCES.tradeInPress,
    },
  ],
  posts: [{ says: 'programme_trade_in_posts', source: SOURCES.tradeInPress }],
  spentOn: [{ says: 'programme_trade_in_spent_on', source: SOURCES.tradeInPress }],
  notOn: [{ says: 'programme_trade_in_not_on', source: SOURCES.tradeInPress }],
  stacking: [{ says: 'programme_trade_in_percentage', source: SOURCES.tradeInPress }],
  ends: { rule: { kind: 'dated', says: 'programme_trade_in_ends', source: SOURCES.tradeInPress } },
  ways: [
    { by: 'page', page: 'trade-in', verified: null },
    { by: 'page', page: 'gift-card-balance', verified: null },
    { by: 'hand' },
  ],
  places: [{ page: 'trade-in', path: '/tradein/ya', at: ['amazon.com'] }],
  transferable: false,
  notTransferable: { says: 'programme_trade_in_not_transferable', source: SOURCES.tradeInUsers },
  points: [],
} as const satisfies Programme;
