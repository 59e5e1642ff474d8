import { CARD_DEFAULTS } from '../model/advice-settings.ts';
import type { Programme } from './programme.ts';
import { SOURCES } from './sources.ts';

/** Rewards of Amazon's own cards. Their back rates and the worth of a point are the defaults of the advice. */
export const CARD_POINTS = {
  id: 'card-points',
  name: 'programme_card_points',
  earned: [
    {
      says: 'programme_card_points_earned_prime',
      values: { share: { kind: 'share', value: CARD_DEFAULTS['prime-visa'].back } },
      at: ['amazon.com'],
      source: CARD_DEFAULTS['prime-visa'].source,
    },
    {
      says: 'programme_card_points_earned_visa',
      values: { share: { kind: 'share', value: CARD_DEFAULTS['amazon-visa'].back } },
      at: ['amazon.com'],
      source: CARD_DEFAULTS['amazon-visa'].source,
    },
    {
      says: 'programme_card_points_earned_store',
      values: { share: { kind: 'share', value: CARD_DEFAULTS['store-card'].back } },
      at: ['amazon.com'],
      source: CARD_DEFAULTS['store-card'].source,
    },
  ],
  amounts: [],
  posts: [{ says: 'programme_card_points_posts', at: ['amazon.com'], source: SOURCES.awardWallet }],
  spentOn: [{ says: 'programme_card_points_spent_on', source: SOURCES.nerdWallet }],
  notOn: [{ says: 'programme_card_points_not_on', source: SOURCES.pointsFaq }],
  stacking: [
    { says: 'programme_card_points_chosen', source: SOURCES.amazonHelp },
    { says: 'programme_card_points_no_back', source: SOURCES.economist },
    { says: 'programme_card_points_changed_order', source: SOURCES.amazonHelp },
  ],
  ends: { rule: { kind: 'while-open', says: 'programme_card_points_ends', source: SOURCES.cardTerms } },
  ways: [
    { by: 'page', page: 'card-rewards', verified: null },
    { by: 'page', page: 'checkout', verified: null },
    { by: 'page', page: 'order', verified: null },
    { by: 'hand' },
  ],
  places: [
    { page: 'card-rewards', path: '/iss/credit/rewardscardmember', at: ['amazon.com'] },
    { page: 'other', path: '/credit/storecard/member', at: ['amazon.com'] },
  ],
  transferable: false,
  notTransferable: { says: 'programme_not_transferable', source: null },
  points: ['amazon-visa'],
} as const satisfies Programme;
