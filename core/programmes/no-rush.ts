import { money } from '../model/money.ts';
import type { Programme } from './programme.ts';
import { SOURCES } from './sources.ts';

/** Rewards for slower delivery. A lot ends on the fixed day of its offer, not a number of days after the order. */
export const NO_RUSH = {
  id: 'no-rush',
  name: 'programme_no_rush',
  earned: [
    { says: 'programme_no_rush_earned', source: SOURCES.moneyNinja },
    { says: 'programme_no_rush_earned_each_order', at: ['amazon.co.uk'], source: SOURCES.bigTechQuestion },
    { says: 'programme_no_rush_discount', source: SOURCES.yoFreeSamples },
    { says: 'programme_no_rush_discount_only', at: ['amazon.de'], source: SOURCES.smartdroid },
  ],
  amounts: [
    {
      says: 'programme_no_rush_amount',
      values: {
        least: { kind: 'money', value: money(100, 'USD') },
        most: { kind: 'money', value: money(300, 'USD') },
      },
      at: ['amazon.com'],
      source: SOURCES.yoFreeSamples,
    },
    {
      says: 'programme_no_rush_amount_day',
      values: { amount: { kind: 'money', value: money(200, 'USD') } },
      at: ['amazon.com'],
      source: SOURCES.frugalSouth,
    },
    {
      says: 'programme_no_rush_amount_2018',
      values: { amount: { kind: 'money', value: money(100, 'GBP') } },
      at: ['amazon.co.uk'],
      source: SOURCES.bigTechQuestion,
    },
  ],
  posts: [{ says: 'programme_no_rush_posts', source: SOURCES.moneyNinja }],
  spentOn: [
    { says: 'programme_no_rush_spent_on', source: SOURCES.moneyNinja },
    { says: 'programme_no_rush_by_type', source: SOURCES.code },
  ],
  notOn: [{ says: 'programme_no_rush_not_on', source: SOURCES.consumerReports }],
  stacking: [
    { says: 'programme_no_rush_combined', source: SOURCES.hotHardware },
    { says: 'programme_credit_returned', source: SOURCES.amazonHelp },
    { says: 'programme_credit_cancelled', source: SOURCES.amazonHelp },
  ],
  ends: { rule: { kind: 'dated', says: 'programme_no_rush_ends', source: SOURCES.rewardMails } },
  ways: [
    { by: 'page', page: 'rewards', verified: null },
    { by: 'page', page: 'checkout', verified: null },
    { by: 'mail', verified: null },
    { by: 'hand' },
  ],
  places: [{ page: 'rewards', path: '/norushcredits', at: ['amazon.com'] }],
  transferable: false,
  notTransferable: { says: 'programme_not_transferable', source: null },
  points: [],
} as const satisfies Programme;
