import type { Programme } from './programme.ts';
import { SOURCES } from './sources.ts';

/** The gift card balance, where trade-in, reload, cash and panel payouts land as well. */
export const GIFT_CARD = {
  id: 'gift-card',
  name: 'programme_gift_card',
  earned: [
    { says: 'programme_gift_card_earned_cards', source: SOURCES.giftCardPage },
    { says: 'programme_gift_card_earned_payouts', source: SOURCES.panel },
  ],
  amounts: [],
  posts: [{ says: 'programme_gift_card_posts', source: SOURCES.code }],
  spentOn: [{ says: 'programme_gift_card_spent_on', source: SOURCES.giftCardTerms }],
  notOn: [{ says: 'programme_gift_card_not_on', source: SOURCES.giftCardTerms }],
  stacking: [
    { says: 'programme_gift_card_first', source: SOURCES.giftCardPage },
    { says: 'programme_before_points', source: SOURCES.primeVideoHelp },
    { says: 'programme_gift_card_refund', source: SOURCES.code },
  ],
  ends: {
    rule: { kind: 'unknown', says: 'programme_gift_card_ends_unknown', source: null },
    at: {
      'amazon.com': { kind: 'never', says: 'programme_gift_card_ends_never', source: SOURCES.giftCardPage },
      'amazon.in': {
        kind: 'after',
        years: 1,
        says: 'programme_gift_card_ends_after',
        values: { years: { kind: 'count', value: 1 } },
        source: SOURCES.amazonIndia,
      },
    },
  },
  ways: [
    { by: 'page', page: 'gift-card-balance', verified: '2026-08' },
    { by: 'page', page: 'checkout', verified: null },
    { by: 'page', page: 'order', verified: '2026-07' },
    { by: 'page', page: 'amazon-pay', verified: null },
    { by: 'mail', verified: null },
    { by: 'hand' },
  ],
  places: [
    {
      page: 'gift-card-balance',
      path: '/gc/balance',
      at: ['amazon.com', 'amazon.co.uk', 'amazon.de', 'amazon.fr', 'amazon.ca', 'amazon.co.jp'],
    },
    { page: 'amazon-pay', path: '/gp/sva/dashboard', at: ['amazon.in'] },
  ],
  transferable: false,
  notTransferable: { says: 'programme_gift_card_not_transferable', source: SOURCES.giftCardTerms },
  points: [],
} as const satisfies Programme;
