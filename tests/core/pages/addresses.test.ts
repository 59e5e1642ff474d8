import { describe, expect, test } from 'vitest';
import { MARKETPLACES } from '../../../core/model/marketplaces.ts';
import { addressOf, languageInAddress, matchPatterns, pageKindOf } from '../../../core/pages/addresses.ts';

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

test('every page that can be opened is what it is opened as, in every marketplace', () => {
  for (const { id } of MARKETPLACES) {
    for (const page of ['gift-card-balance', 'rewards'] as const) {
      const address = addressOf(page, id) ?? '';
      expect(pageKindOf(address)).toMatchObject({ page, marketplace: { id } });
    }
  }
  expect(addressOf('order', 'amazon.com')).toBeUndefined();
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
    '/norushcredits',
  ])('take in %s', (path) => {
    expect(isMatched(path)).toBe(true);
  });

  test.each([
    '/',
    '/dp/B000000000',
    '/gc/redeem',
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
