import type {
  AmazonPayReading,
  AwsCreditsReading,
  BenefitsReading,
  CardRewardsReading,
  CheckoutReading,
  DigitalProductReading,
  GiftCardBalanceReading,
  OrderReading,
  RewardsReading,
  ShopWithPointsReading,
  ThankYouReading,
  TradeInReading,
} from '../../core/pages/reading.ts';

/** Readings as a content script would send them, lists as whole ones, for the tests of what happens to them on the way. */
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
    whole: true,
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

const OF_ALEX = {
  marketplace: 'amazon.com',
  outcome: 'read',
  account: { customerId: 'A1FAKE00000000', name: 'Alex' },
} as const;

export function benefitsReading(changes: Partial<BenefitsReading> = {}): BenefitsReading {
  return {
    ...OF_ALEX,
    page: 'benefits',
    whole: true,
    via: { total: 'heading', types: 'name-and-balance' },
    total: { minor: 1000, currency: 'USD' },
    types: [{ name: 'Courtesy credit', balance: { minor: 1000, currency: 'USD' } }],
    lots: [{ type: 'Courtesy credit', amount: { minor: 1000, currency: 'USD' }, expires: '2026-12-31' }],
    ...changes,
  };
}

export function cardRewardsReading(changes: Partial<CardRewardsReading> = {}): CardRewardsReading {
  return {
    ...OF_ALEX,
    page: 'card-rewards',
    whole: true,
    via: { cards: 'json, text' },
    cards: [{ name: 'Prime Visa', tail: '0001', points: 4250, amount: { minor: 4250, currency: 'USD' } }],
    ...changes,
  };
}

export function shopWithPointsReading(changes: Partial<ShopWithPointsReading> = {}): ShopWithPointsReading {
  return {
    ...OF_ALEX,
    page: 'shop-with-points',
    whole: true,
    via: { programmes: 'name' },
    programmes: [
      { name: 'Chase Ultimate Rewards', points: 20_000, amount: { minor: 16_000, currency: 'USD' } },
      { name: 'Hilton Honors', points: 500 },
    ],
    ...changes,
  };
}

export function tradeInReading(changes: Partial<TradeInReading> = {}): TradeInReading {
  return {
    ...OF_ALEX,
    page: 'trade-in',
    via: { items: 'label' },
    items: [
      {
        title: 'An e-reader nobody makes',
        amount: { minor: 2500, currency: 'USD' },
        status: 'Gift card deposited',
        state: 'paid',
        date: '2026-10-01',
      },
    ],
    ...changes,
  };
}

export function amazonPayReading(changes: Partial<AmazonPayReading> = {}): AmazonPayReading {
  return {
    ...OF_ALEX,
    marketplace: 'amazon.in',
    page: 'amazon-pay',
    via: { balance: 'id, label' },
    balance: { minor: 123_450, currency: 'INR' },
    ...changes,
  };
}

export function awsCreditsReading(changes: Partial<AwsCreditsReading> = {}): AwsCreditsReading {
  return {
    page: 'aws-credits',
    marketplace: 'aws',
    outcome: 'read',
    whole: true,
    via: { credits: 'headings', total: 'sum' },
    credits: [
      {
        name: 'A credit nobody granted',
        id: '100000000001',
        initial: { minor: 20_000, currency: 'USD' },
        remaining: { minor: 15_000, currency: 'USD' },
        expires: '2028-08-31',
        services: ['Amazon EC2', 'Amazon S3'],
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
    via: { purchaseId: 'status box' },
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
