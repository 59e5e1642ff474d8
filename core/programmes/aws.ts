import { money } from '../model/money.ts';
import type { Programme } from './programme.ts';
import { SOURCES } from './sources.ts';

/** Credits of Amazon Web Services. They have nothing to do with the shop: no use there, another account. */
export const AWS = {
  id: 'aws',
  name: 'programme_aws',
  earned: [{ says: 'programme_aws_earned', source: SOURCES.awsToolkit }],
  amounts: [
    {
      says: 'programme_aws_amount',
      values: { amount: { kind: 'money', value: money(20_000, 'USD') } },
      source: SOURCES.awsToolkit,
    },
  ],
  posts: [{ says: 'programme_aws_posts', source: SOURCES.awsReport }],
  spentOn: [{ says: 'programme_aws_spent_on', source: SOURCES.awsBilling }],
  notOn: [{ says: 'programme_aws_not_on', source: SOURCES.awsTerms }],
  stacking: [
    { says: 'programme_aws_order', source: SOURCES.awsBilling },
    { says: 'programme_aws_order_differs', source: SOURCES.awsBilling },
    { says: 'programme_aws_free_tier', source: SOURCES.awsToolkit },
  ],
  ends: { rule: { kind: 'dated', says: 'programme_aws_ends', source: SOURCES.awsToolkit } },
  ways: [{ by: 'page', page: 'aws-credits', verified: null }, { by: 'hand' }],
  places: [{ page: 'aws-credits', path: 'https://console.aws.amazon.com/billing/home#/credits', at: [] }],
  transferable: false,
  notTransferable: { says: 'programme_aws_not_transferable', source: SOURCES.awsTerms },
  points: [],
} as const satisfies Programme;
