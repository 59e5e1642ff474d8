import type {
  CheckoutReading,
  DigitalProductReading,
  GiftCardBalanceReading,
  OrderReading,
  RewardsReading,
  ThankYouReading,
} from '../../core/pages/page-reading.ts';

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

export const PURCHASE = '111-5500009-6600009';

const COMMON = {
  marketplace: 'amazon.com',
  outcome: 'read',
  account: { customerId: 'A1FAKE00000000', name: 'Alex' },
  via: { total: 'lines' },
} as const;

/** A review step: $30.00 with $10.00 from the gift card, a No-Rush reward of $1.50 chosen. */
export function checkoutReading(changes: Partial<CheckoutReading> = {}): CheckoutReading {
  return {
    ...COMMON,
    page: 'checkout',
    step: 'review',
    purchaseId: PURCHASE,
    total: { minor: 2000, currency: 'USD' },
    lines: [
      { kind: 'items', label: 'Items (1):', amount: { minor: 3000, currency: 'USD' } },
      { kind: 'gift-card', label: 'Gift Card:', amount: { minor: -1000, currency: 'USD' } },
      { kind: 'total', label: 'Order total:', amount: { minor: 2000, currency: 'USD' } },
    ],
    giftCard: { applied: { minor: 1000, currency: 'USD' }, selected: true },
    offers: [
      { speed: 'Tomorrow', selected: false },
      {
        speed: 'FREE No-Rush Shipping',
        selected: true,
        reward: { amount: { minor: 150, currency: 'USD' }, type: 'select digital purchases' },
      },
    ],
    items: [
      {
        title: 'A lamp nobody makes',
        asin: 'B0FAKE0001',
        seller: 'Fake Lamps Ltd',
        quantity: 1,
        price: { minor: 3000, currency: 'USD' },
      },
    ],
    ...changes,
  };
}

export function thankYouReading(changes: Partial<ThankYouReading> = {}): ThankYouReading {
  return {
    ...COMMON,
    via: { confirmation: 'status box' },
    page: 'thank-you',
    purchaseId: PURCHASE,
    ...changes,
  };
}

export function orderReading(changes: Partial<OrderReading> = {}): OrderReading {
  return {
    ...COMMON,
    page: 'order',
    orderId: '111-5500001-6600001',
    total: { minor: 2000, currency: 'USD' },
    ...changes,
  };
}

export function digitalProductReading(changes: Partial<DigitalProductReading> = {}): DigitalProductReading {
  return {
    ...COMMON,
    via: { price: 'price, words' },
    page: 'digital-product',
    title: 'A book nobody wrote',
    asin: 'B0FAKE0002',
    price: { minor: 499, currency: 'USD' },
    kind: 'ebook',
    ...changes,
  };
}

export const READING_ID = '3f0c1c7e-0000-4000-8000-000000000001';
