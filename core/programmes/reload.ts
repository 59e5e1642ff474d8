import { money } from '../model/money.ts';
import type { Programme } from './programme.ts';
import { SOURCES } from './sources.ts';

/** Reload, Prime Reload and Amazon Cash. Whether the reward of 2017 still exists is not known. */
export const RELOAD = {
  id: 'reload',
  name: 'programme_reload',
  earned: [
    {
      says: 'programme_reload_earned_2017',
      values: { share: { kind: 'share', value: 200 } },
      at: ['amazon.com'],
      source: SOURCES.reload2017,
    },
    {
      says: 'programme_reload_earned_cash',
      values: {
        least: { kind: 'money', value: money(500, 'USD') },
        most: { kind: 'money', value: money(50_000, 'USD') },
      },
      at: ['amazon.com'],
      source: SOURCES.cashPage,
    },
  ],
  amounts: [
    {
      says: 'programme_reload_bonus_2018',
      values: {
        bonus: { kind: 'money', value: money(1000, 'EUR') },
        load: { kind: 'money', value: money(3000, 'EUR') },
      },
      at: ['amazon.de'],
      source: SOURCES.t3n,
    },
  ],
  posts: [{ says: 'programme_reload_posts', source: SOURCES.reload2017 }],
  spentOn: [{ says: 'programme_reload_spent_on', source: SOURCES.reload2017 }],
  notOn: [{ says: 'programme_gift_card_not_on', source: SOURCES.giftCardTerms }],
  stacking: [{ says: 'programme_reload_not_with_card', at: ['amazon.com'], source: SOURCES.reload2017 }],
  ends: { rule: { kind: 'dated', says: 'programme_reload_ends', source: SOURCES.t3n } },
  ways: [
    { by: 'page', page: 'gift-card-balance', verified: '2026-05' },
    { by: 'mail', verified: null },
    { by: 'hand' },
  ],
  places: [{ page: 'other', path: '/asv/reload/', at: ['amazon.com'] }],
  transferable: false,
  notTransferable: { says: 'programme_gift_card_not_transferable', source: SOURCES.giftCardTerms },
  points: [],
} as const satisfies Programme;
