import { money } from '../model/money.ts';
import type { Programme } from './programme.ts';
import { SOURCES } from './sources.ts';

/** Receipts of other shops and surveys. What fewer receipts than the month's full number bring is not known. */
export const SHOPPER_PANEL = {
  id: 'shopper-panel',
  name: 'programme_shopper_panel',
  earned: [
    {
      says: 'programme_shopper_panel_earned',
      values: { count: { kind: 'count', value: 10 } },
      source: SOURCES.panel,
    },
    { says: 'programme_shopper_panel_surveys', source: SOURCES.panel },
  ],
  amounts: [
    {
      says: 'programme_shopper_panel_amount',
      values: { amount: { kind: 'money', value: money(1000, 'USD') } },
      at: ['amazon.com'],
      source: SOURCES.panel,
    },
    {
      says: 'programme_shopper_panel_amount',
      values: { amount: { kind: 'money', value: money(500, 'GBP') } },
      at: ['amazon.co.uk'],
      source: SOURCES.panelUk,
    },
  ],
  posts: [{ says: 'programme_shopper_panel_posts', source: SOURCES.panel }],
  spentOn: [{ says: 'programme_shopper_panel_spent_on', source: SOURCES.panel }],
  notOn: [{ says: 'programme_shopper_panel_not_on', source: SOURCES.panelPress }],
  stacking: [{ says: 'programme_shopper_panel_more', source: SOURCES.panelUk }],
  ends: { rule: { kind: 'monthly', says: 'programme_shopper_panel_ends', source: SOURCES.panel } },
  ways: [{ by: 'page', page: 'gift-card-balance', verified: null }, { by: 'hand' }],
  places: [{ page: 'other', path: 'https://panel.amazon.com', at: [] }],
  transferable: false,
  notTransferable: { says: 'programme_gift_card_not_transferable', source: SOURCES.giftCardTerms },
  points: [],
} as const satisfies Programme;
