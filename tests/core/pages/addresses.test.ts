import { describe, expect, test } from 'vitest';
import { languageInAddress } from '../../../core/model/language-in-address.ts';
import { EVERY_MARKETPLACE } from '../../../core/model/marketplaces.ts';

import { addressOf, matchPatterns, pageKindOf } from '../../../core/pages/addresses.ts';
import type { PageKind } from '../../../core/pages/reading.ts';

const shop = 'https://www.amazon.com';

test.each([
  '/gc/balance',
  '/gc/balance/',
  '/gc/balance/ref=gc_balance_legacy_to_newgc',
  '/gc/balance?ref_=gcf_b_bp_b_c_d_b_w&next=fake',
  '/gc/balance?prev=fake#top',
  '/gp/css/gc/balance',
  '/gp/css/gc/balance/ref=ya__34?ie=UTF8',
  '/gp/css/gc/payment/view-gc-balance',
  '/gp/css/gc/payment/view-balance',
  '/hz/youraccount/gc/balance',
  '/balance?ref_=ya_mb_asv_b_m',
  '/-/en/gc/balance',
  '/-/es/gc/balance?ref_=fake',
  '/-/pt_BR/gp/css/gc/balance',
])('%s is the gift card page', (path) => {
  expect(pageKindOf(shop + path)).toMatchObject({
    page: 'gift-card-balance',
    marketplace: { id: 'amazon.com' },
  });
});

test.each(['/norushcredits', '/norushcredits?ref_=fake', '/-/es/norushcredits', '/norushcredits/fake'])(
  '%s is the rewards page',
  (path) => {
    expect(pageKindOf(new URL(shop + path))?.page).toBe('rewards');
  },
);

test.each([
  `${shop}/gc/redeem`,
  `${shop}/gc/pv/balance`,
  `${shop}/gc/balances`,
  `${shop}/gc/balance/more`,
  `${shop}/x/gc/balance`,
  `${shop}/-/english/gc/balance`,
  `${shop}/balance`,
  `${shop}/`,
  'http://www.amazon.com/gc/balance',
  'https://www.amazon.com:8443/gc/balance',
  'https://smile.amazon.com/gc/balance',
  'https://www.amazon.com.example.org/gc/balance',
  'https://example.org/gc/balance',
  'chrome-extension://fake/gc/balance',
  'not an address',
])('%s is no balance page', (address) => {
  expect(pageKindOf(address)).toBeUndefined();
});

/** Where each page of credits is: no other marketplace is known to have it. */
const ONLY_AT = {
  rewards: 'amazon.com',
  benefits: 'amazon.com',
  'card-rewards': 'amazon.com',
  'shop-with-points': 'amazon.com',
  'trade-in': 'amazon.com',
  'amazon-pay': 'amazon.in',
  'aws-credits': 'aws',
} as const;

test('every page that can be opened is what it is opened as, where the marketplace has it', () => {
  for (const { id } of EVERY_MARKETPLACE) {
    for (const page of ['gift-card-balance', ...Object.keys(ONLY_AT)] as PageKind[]) {
      const isThere = page === 'gift-card-balance' ? id !== 'aws' : ONLY_AT[page as never] === id;
      const address = addressOf(page, id);
      expect(address !== undefined, `${page} at ${id}`).toBe(isThere);
      expect(matchPatterns(id, [page]).length > 0, `${page} at ${id}`).toBe(isThere);
      if (address) expect(pageKindOf(address)).toMatchObject({ page, marketplace: { id } });
    }
  }
  expect(addressOf('order', 'amazon.com')).toBeUndefined();
});

test.each([
  ['benefits', `${shop}/benefitsbalance?ref_=fake`],
  ['card-rewards', `${shop}/iss/credit/rewardscardmember/ref=fake`],
  [
    'shop-with-points',
    `${shop}/hp/shopwithpoints/account/?programId=FAKE-POINTS-US&productId=FAKE-POINTS-US`,
  ],
  ['trade-in', `${shop}/gp/tradein/multicondition-your-account/ref=trdrt_ya_page_2?page=2`],
  ['trade-in', `${shop}/-/es/tradein/ya`],
  ['order', `${shop}/gp/css/summary/print.html?orderID=111-5500001-6600001`],
  ['order', `${shop}/gp/digital/your-account/order-summary.html?ie=UTF8&orderID=D01-5500001-6600001&print=1`],
  ['amazon-pay', 'https://www.amazon.in/amazonpay/home?ref_=fake'],
  ['aws-credits', 'https://console.aws.amazon.com/billing/home#/credits'],
  ['aws-credits', 'https://us-east-1.console.aws.amazon.com/billing/home?region=us-east-1#/credits?page=1'],
])('%s is at %s', (page, address) => {
  expect(pageKindOf(address)?.page).toBe(page);
});

test.each([
  'https://www.amazon.de/norushcredits',
  'https://www.amazon.de/benefitsbalance',
  'https://www.amazon.com/gp/sva/dashboard',
  'https://console.aws.amazon.com/billing/home',
  'https://console.aws.amazon.com/billing/home#/bills',
  'https://console.aws.amazon.com/billing/home#/credits/fake',
  'https://console.aws.amazon.com/costmanagement/home#/credits',
  'https://console.aws.amazon.com/gc/balance',
  'https://portal.aws.amazon.com/billing/home#/credits',
  'https://www.amazon.com/billing/home#/credits',
])('%s is no page of credits', (address) => {
  expect(pageKindOf(address)).toBeUndefined();
});

test('on the AWS console a script runs on the billing pages and nowhere else', () => {
  expect(matchPatterns('aws', ['aws-credits', 'gift-card-balance', 'checkout'])).toEqual(
    ['https://console.aws.amazon.com', 'https://*.console.aws.amazon.com'].flatMap((origin) => [
      `${origin}/billing/home`,
      `${origin}/billing/home?*`,
      `${origin}/billing/home/*`,
    ]),
  );
});

describe('patterns for the browser', () => {
  const patterns = matchPatterns('amazon.de').map(
    (pattern) => new RegExp(`^${pattern.replace(/[.?+^$()|[\]\\]/g, '\\$&').replaceAll('*', '.*')}$`),
  );
  const isMatched = (path: string) =>
    patterns.some((pattern) => pattern.test(`https://www.amazon.de${path}`));

  test.each([
    '/gc/balance',
    '/gc/balance?next=fake',
    '/-/en/gc/balance',
    '/gp/css/gc/balance/ref=fake',
    '/balance?x=1&ref_=fake',
  ])('take in %s', (path) => {
    expect(isMatched(path)).toBe(true);
  });

  test.each([
    '/',
    '/dp/B000000000',
    '/gc/redeem',
    '/norushcredits',
    '/s?k=/gc/balance',
    '/checkout/p/p-106-1111111-2222222/spc',
  ])('leave out %s', (path) => {
    expect(isMatched(path)).toBe(false);
  });

  test('only for the pages asked for', () => {
    const rewards = matchPatterns('amazon.com', ['rewards']);
    expect(rewards.length).toBeGreaterThan(0);
    expect(rewards.every((pattern) => pattern.includes('/norushcredits'))).toBe(true);
  });
});

test('an address can ask for a language', () => {
  expect(languageInAddress(new URL(`${shop}/-/es/gc/balance`))).toBe('es');
  expect(languageInAddress(new URL(`${shop}/gc/balance?language=en_GB`))).toBe('en_GB');
  expect(languageInAddress(new URL(`${shop}/gc/balance`))).toBeUndefined();
});

test('no script runs on an ordinary product page; on a Kindle book and a video one does', () => {
  const patterns = matchPatterns('amazon.com', ['checkout', 'thank-you', 'order', 'digital-product']);
  const runsAt = (url: string) =>
    patterns.some((pattern) =>
      new RegExp(`^${pattern.replace(/[.?+^$()[\]{}|\\]/g, '\\$&').replaceAll('*', '.*')}$`).test(url),
    );
  expect(runsAt('https://www.amazon.com/dp/B0FAKE0001')).toBe(false);
  expect(runsAt('https://www.amazon.com/Example-Kettle/dp/B0FAKE0001/ref=sr_1_1')).toBe(false);
  expect(runsAt('https://www.amazon.com/gp/product/B0FAKE0001')).toBe(false);
  expect(runsAt('https://www.amazon.com/Example-Book-ebook/dp/B0FAKE0010/ref=sr_1_1')).toBe(true);
  expect(runsAt('https://www.amazon.com/gp/video/detail/B0FAKE0011')).toBe(true);
});
