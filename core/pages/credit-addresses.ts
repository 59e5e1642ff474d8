import type { Address } from './address.ts';

/**
 * Where Amazon shows single credit systems: paths as in `address.ts`. Each only at the marketplaces where
 * somebody has seen it, the same that `core/programmes` names; elsewhere no script runs for it.
 */
export const CREDIT_ADDRESSES: readonly Address[] = [
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
];
