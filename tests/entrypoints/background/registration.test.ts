import { beforeEach, describe, expect, test } from 'vitest';
import { registerContentScripts } from '../../../entrypoints/background/registration.ts';
import { fakeExtension } from '../../support/fake-extension.ts';

let world: ReturnType<typeof fakeExtension>;
beforeEach(() => {
  world = fakeExtension();
});

const matches = (id: string) => world.scripts.get(id)?.matches ?? [];

/** As a browser compares an address with a match pattern. */
function runs(id: string, address: string): boolean {
  return matches(id).some((pattern) => {
    const parts = pattern.split('*').map((part) => part.replace(/[.?+^${}()|[\]\\/-]/g, '\\$&'));
    return new RegExp(`^${parts.join('.*')}$`).test(address);
  });
}

describe('the script for the pages around an order', () => {
  test.each([
    'https://www.amazon.com/checkout/p/p-111-5500009-6600009/spc?referrer=spc',
    'https://www.amazon.com/gp/buy/spc/handlers/display.html?hasWorkingJavascript=1',
    'https://www.amazon.com/gp/buy/thankyou/handlers/display.html?purchaseId=111-5500009-6600009',
    'https://www.amazon.com/your-orders/order-details?orderID=111-5500001-6600001',
    'https://www.amazon.com/gp/video/detail/B0FAKE0001/ref=atv',
    'https://www.amazon.com/A-Book-Nobody-Wrote-ebook/dp/B0FAKE0002',
  ])('runs on %s', async (address) => {
    await registerContentScripts(['amazon.com'], { productPages: false });
    expect(runs('checkout-pages', address)).toBe(true);
    expect(runs('balance-pages', address)).toBe(false);
  });

  const products = [
    'https://www.amazon.com/dp/B0FAKE0001',
    'https://www.amazon.com/A-Lamp-Nobody-Makes/dp/B0FAKE0001/ref=sr_1_1?keywords=lamp',
    'https://www.amazon.com/gp/product/B0FAKE0001',
  ];

  test.each(products)('does not run on %s, unless the user wants product pages read', async (address) => {
    await registerContentScripts(['amazon.com'], { productPages: false });
    expect(runs('checkout-pages', address)).toBe(false);
    await registerContentScripts(['amazon.com'], { productPages: true });
    expect(runs('checkout-pages', address)).toBe(true);
    expect(runs('balance-pages', address)).toBe(false);
    await registerContentScripts(['amazon.com'], { productPages: false });
    expect(runs('checkout-pages', address)).toBe(false);
  });

  test.each([
    'https://www.amazon.com/',
    'https://www.amazon.com/s?k=lamp',
    'https://www.amazon.com/gp/buy/thankyou/handlers/display.html',
    'https://www.amazon.com/gp/cart/view.html',
    'https://www.amazon.de/checkout/p/p-111-5500009-6600009/spc',
  ])('never runs on %s', async (address) => {
    await registerContentScripts(['amazon.com'], { productPages: true });
    expect(runs('checkout-pages', address)).toBe(false);
  });
});

test('nothing is registered again that is as it should be, and nothing stays without a shop', async () => {
  await registerContentScripts(['amazon.com'], { productPages: false });
  await registerContentScripts(['amazon.com'], { productPages: false });
  expect(world.scripting.registerContentScripts).toHaveBeenCalledTimes(2);
  expect(world.scripting.updateContentScripts).not.toHaveBeenCalled();
  await registerContentScripts([], { productPages: true });
  expect(world.scripts.size).toBe(0);
});
