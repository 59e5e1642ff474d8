import { beforeEach, describe, expect, test } from 'vitest';
import { DISCLOSURE_VERSION } from '../../../core/model/disclosure.ts';
import type { MarketplaceId } from '../../../core/model/marketplaces.ts';
import { coveredPages } from '../../../core/pages/page-kinds.ts';
import { registerContentScripts } from '../../../entrypoints/background/registration.ts';
import { fakeExtension } from '../../support/fake-extension.ts';

let world: ReturnType<typeof fakeExtension>;
beforeEach(() => {
  world = fakeExtension();
});

const ALL_PAGES = coveredPages({ accepted: { version: DISCLOSURE_VERSION, at: '2026-06-01T10:00:00.000Z' } });

function register(
  marketplaces: readonly MarketplaceId[],
  { productPages = false, pages = ALL_PAGES } = {},
): Promise<void> {
  return registerContentScripts({ marketplaces, pages, productPages });
}

const matches = () => world.scripts.get('page')?.matches ?? [];

/** As a browser compares an address with a match pattern. */
function runs(address: string): boolean {
  return matches().some((pattern) => {
    const parts = pattern.split('*').map((part) => part.replace(/[.?+^${}()|[\]\\/-]/g, '\\$&'));
    return new RegExp(`^${parts.join('.*')}$`).test(address);
  });
}

describe('the script in the pages around an order', () => {
  test.each([
    'https://www.amazon.com/checkout/p/p-111-5500009-6600009/spc?referrer=spc',
    'https://www.amazon.com/gp/buy/spc/handlers/display.html?hasWorkingJavascript=1',
    'https://www.amazon.com/gp/buy/thankyou/handlers/display.html?purchaseId=111-5500009-6600009',
    'https://www.amazon.com/your-orders/order-details?orderID=111-5500001-6600001',
    'https://www.amazon.com/gp/video/detail/B0FAKE0001/ref=atv',
    'https://www.amazon.com/A-Book-Nobody-Wrote-ebook/dp/B0FAKE0002',
  ])('runs on %s', async (address) => {
    await register(['amazon.com']);
    expect(runs(address)).toBe(true);
  });

  const products = [
    'https://www.amazon.com/dp/B0FAKE0001',
    'https://www.amazon.com/A-Lamp-Nobody-Makes/dp/B0FAKE0001/ref=sr_1_1?keywords=lamp',
    'https://www.amazon.com/gp/product/B0FAKE0001',
  ];

  test.each(products)('does not run on %s, unless the user wants product pages read', async (address) => {
    await register(['amazon.com']);
    expect(runs(address)).toBe(false);
    await register(['amazon.com'], { productPages: true });
    expect(runs(address)).toBe(true);
    await register(['amazon.com']);
    expect(runs(address)).toBe(false);
  });

  test.each([
    'https://www.amazon.com/',
    'https://www.amazon.com/s?k=lamp',
    'https://www.amazon.com/gp/buy/thankyou/handlers/display.html',
    'https://www.amazon.com/gp/cart/view.html',
    'https://www.amazon.de/checkout/p/p-111-5500009-6600009/spc',
  ])('never runs on %s', async (address) => {
    await register(['amazon.com'], { productPages: true });
    expect(runs(address)).toBe(false);
  });
});

test('nothing is registered again that is as it should be, and nothing stays without a shop', async () => {
  await register(['amazon.com']);
  await register(['amazon.com']);
  expect(world.scripting.registerContentScripts).toHaveBeenCalledTimes(1);
  expect(world.scripting.updateContentScripts).not.toHaveBeenCalled();
  await register([], { productPages: true });
  expect(world.scripts.size).toBe(0);
});

test('of the pages that a script reads, only those are registered that the disclosure names', async () => {
  const pages = ALL_PAGES.filter((page) => page !== 'rewards' && page !== 'gift-card-balance');
  await register(['amazon.com'], { pages });
  expect([...world.scripts.keys()]).toEqual(['page']);
  expect(runs('https://www.amazon.com/norushcredits')).toBe(false);
  expect(runs('https://www.amazon.com/benefitsbalance')).toBe(true);
});

describe('the script in the pages of single credit systems', () => {
  test.each([
    ['amazon.com', 'https://www.amazon.com/norushcredits'],
    ['amazon.com', 'https://www.amazon.com/benefitsbalance?ref_=ya'],
    ['amazon.com', 'https://www.amazon.com/iss/credit/rewardscardmember'],
    ['amazon.com', 'https://www.amazon.com/hp/shopwithpoints/account/?programId=FAKE-CASH-US'],
    ['amazon.com', 'https://www.amazon.com/tradein/ya'],
    ['amazon.in', 'https://www.amazon.in/gp/sva/dashboard'],
    ['aws', 'https://console.aws.amazon.com/billing/home'],
    ['aws', 'https://us-east-1.console.aws.amazon.com/billing/home?region=us-east-1'],
  ] as const)('at %s runs on %s', async (marketplace, address) => {
    await register([marketplace]);
    expect(runs(address)).toBe(true);
  });

  test('does not run where the marketplace has no such page', async () => {
    await register(['amazon.de'], { productPages: true });
    expect(runs('https://www.amazon.de/norushcredits')).toBe(false);
    expect(runs('https://www.amazon.de/gc/balance')).toBe(true);
  });

  test('on the console of AWS it runs in Billing alone', async () => {
    await register(['aws'], { productPages: true });
    expect([...world.scripts.keys()]).toEqual(['page']);
    expect(runs('https://console.aws.amazon.com/ec2/home')).toBe(false);
  });
});
