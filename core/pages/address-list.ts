import type { Address } from './address.ts';

/**
 * Every address that is read: paths as in `address.ts`. Those of single credit systems only at the
 * marketplaces where somebody has seen them, the same that `core/programmes` names; elsewhere no script runs
 * for them.
 */
export const ADDRESSES: readonly Address[] = [
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
  // Two programs and many people's reports, 2014 to 2026.
  { page: 'rewards', path: '/norushcredits', at: ['amazon.com'] },
  { page: 'rewards', path: '/norushcredits/*', at: ['amazon.com'] },
  // In the list of account pages of a crawler.
  { page: 'benefits', path: '/benefitsbalance', at: ['amazon.com'] },
  // Linked from 33 saved pages.
  { page: 'card-rewards', path: '/iss/credit/rewardscardmember', at: ['amazon.com'] },
  // Linked from 18 saved pages; the second in three programs.
  { page: 'shop-with-points', path: '/hp/shopwithpoints/servicing', at: ['amazon.com'] },
  { page: 'shop-with-points', path: '/hp/shopwithpoints/account', at: ['amazon.com'] },
  // One program; the form before it in one of about 2012.
  { page: 'trade-in', path: '/tradein/ya', at: ['amazon.com'] },
  { page: 'trade-in', path: '/gp/tradein/multicondition-your-account', at: ['amazon.com'] },
  // One program each.
  { page: 'amazon-pay', path: '/gp/sva/dashboard', at: ['amazon.in'] },
  { page: 'amazon-pay', path: '/amazonpay/home', at: ['amazon.in'] },
  // AWS documentation links it; the console changes what follows the # without a load.
  { page: 'aws-credits', path: '/billing/home', hash: '#/credits', at: ['aws'] },
  // The checkout since 2024, in all twelve marketplaces that a program of 2026 runs on: /checkout/p/p-<id>/spc
  { page: 'checkout', path: '/checkout/p/*/*' },
  // The checkout before 2024; seen 2015 to 2020, and still in use where the new one is not.
  { page: 'checkout', path: '/gp/buy/spc/handlers/*' },
  { page: 'checkout', path: '/gp/buy/payselect/handlers/*' },
  { page: 'checkout', path: '/gp/buy/shipoptionselect/handlers/*' },
  { page: 'thank-you', path: '/gp/buy/thankyou/handlers/*', parameter: 'purchaseId' },
  { page: 'order', path: '/your-orders/order-details', parameter: 'orderID' },
  { page: 'order', path: '/gp/your-account/order-details', parameter: 'orderID' },
  { page: 'order', path: '/gp/css/order-details', parameter: 'orderID' },
  { page: 'order', path: '/gp/css/summary/edit.html', parameter: 'orderID' },
  // To print, linked from every order as "View invoice" (2026); digital orders have a page of their own (2024).
  { page: 'order', path: '/gp/css/summary/print.html', parameter: 'orderID' },
  { page: 'order', path: '/gp/digital/your-account/order-summary.html', parameter: 'orderID' },
  // The title in a Kindle book's address ends in "-ebook" (from memory): the only product address that tells.
  { page: 'digital-product', path: '/*-ebook/dp/*' },
  { page: 'digital-product', path: '/dp/*', isWide: true },
  { page: 'digital-product', path: '/*/dp/*', isWide: true },
  { page: 'digital-product', path: '/gp/product/*', isWide: true },
  { page: 'digital-product', path: '/gp/video/detail/*' },
];
