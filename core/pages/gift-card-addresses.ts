import type { Address } from './address.ts';

/** Where Amazon shows the gift card balance: paths as in `address.ts`. */
export const GIFT_CARD_ADDRESSES: readonly Address[] = [
  // Every marketplace seen, 2018 to 2026.
  { page: 'gift-card-balance', path: '/gc/balance' },
  // The account's tile (CA, DE, FR, UK, US).
  { page: 'gift-card-balance', path: '/gp/css/gc/balance' },
  // Old links that still stand in articles and mails.
  { page: 'gift-card-balance', path: '/gp/css/gc/payment/view-gc-balance' },
  { page: 'gift-card-balance', path: '/gp/css/gc/payment/view-balance' },
  { page: 'gift-card-balance', path: '/hz/youraccount/gc/balance' },
  // Old mobile form, only with its reference.
  { page: 'gift-card-balance', path: '/balance', parameter: 'ref_' },
];
