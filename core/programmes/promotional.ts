import { money } from '../model/money.ts';
import type { Programme } from './programme.ts';
import { SOURCES } from './sources.ts';

/** Courtesy credit, credit from events, and the credit that comes with a gift card deal. */
export const PROMOTIONAL = {
  id: 'promotional',
  name: 'programme_promotional',
  earned: [
    { says: 'programme_promotional_earned_courtesy', source: SOURCES.amazonHelp },
    { says: 'programme_promotional_earned_event', source: SOURCES.eventPress },
    { says: 'programme_promotional_earned_deal', source: SOURCES.t3n },
  ],
  amounts: [
    {
      says: 'programme_promotional_amount',
      values: {
        least: { kind: 'money', value: money(1000, 'USD') },
        most: { kind: 'money', value: money(2000, 'USD') },
      },
      at: ['amazon.com'],
      source: SOURCES.eventPress,
    },
  ],
  posts: [
    { says: 'programme_promotional_posts', source: SOURCES.amazonHelp },
    {
      says: 'programme_promotional_posts_days',
      values: { days: { kind: 'count', value: 4 } },
      at: ['amazon.com'],
      source: SOURCES.cbs,
    },
  ],
  spentOn: [{ says: 'programme_promotional_spent_on', source: SOURCES.amazonHelp }],
  notOn: [{ says: 'programme_promotional_not_on', source: SOURCES.amazonHelp }],
  stacking: [
    { says: 'programme_promotional_automatic', source: SOURCES.amazonHelp },
    { says: 'programme_before_points', source: SOURCES.primeVideoHelp },
    { says: 'programme_credit_returned', source: SOURCES.amazonHelp },
    { says: 'programme_credit_cancelled', source: SOURCES.amazonHelp },
  ],
  ends: { rule: { kind: 'dated', says: 'programme_promotional_ends', source: SOURCES.amazonHelp } },
  ways: [
    { by: 'page', page: 'benefits', verified: null },
    { by: 'page', page: 'checkout', verified: null },
    { by: 'page', page: 'order', verified: '2026-09' },
    { by: 'mail', verified: null },
    { by: 'hand' },
  ],
  places: [{ page: 'benefits', path: '/benefitsbalance', at: ['amazon.com'] }],
  transferable: false,
  notTransferable: { says: 'programme_not_transferable', source: null },
  points: [],
} as const satisfies Programme;
