import type { GiftCardBalanceReading, RewardsReading } from '../../core/pages/page-reading.ts';

/** Readings as a content script would send them, for the tests of what happens to them on the way. */
export function giftCardReading(changes: Partial<GiftCardBalanceReading> = {}): GiftCardBalanceReading {
  return {
    page: 'gift-card-balance',
    marketplace: 'amazon.com',
    outcome: 'read',
    account: { customerId: 'A1FAKE00000000', name: 'Alex' },
    via: { balance: 'id' },
    balance: { minor: 4217, currency: 'USD' },
    activity: [
      {
        date: '2026-05-12',
        kind: 'spent',
        amount: { minor: -1948, currency: 'USD' },
        closing: { minor: 4217, currency: 'USD' },
        orderId: '111-5500001-6600001',
      },
    ],
    ...changes,
  };
}

export function rewardsReading(changes: Partial<RewardsReading> = {}): RewardsReading {
  return {
    page: 'rewards',
    marketplace: 'amazon.com',
    outcome: 'read',
    account: { customerId: 'A1FAKE00000000', name: 'Alex' },
    via: { lots: 'table' },
    types: [{ name: 'Digital content and services', balance: { minor: 300, currency: 'USD' } }],
    lots: [
      {
        type: 'Digital content and services',
        amount: { minor: 300, currency: 'USD' },
        expires: '2026-06-30',
      },
    ],
    ...changes,
  };
}

export const READING_ID = '3f0c1c7e-0000-4000-8000-000000000001';
