import type { BrowserContext } from '@playwright/test';
import type { Extension } from '../support/extension.ts';
import type { Row } from './row.ts';

const PRODUCT_URL = 'https://www.amazon.com/dp/B000000000';

/**
 * What of an extension runs in a page. On a product page it must be nothing; the same count on the gift card
 * page, where there is something, shows that the counting sees it.
 */
export async function productPageRows(
  { unspent, empty }: { unspent: Extension; empty: Extension },
  giftCardPage: { readonly url: string; readonly html: string },
): Promise<Row[]> {
  for (const { shop } of [unspent, empty]) shop.put({ url: PRODUCT_URL, html: giftCardPage.html });
  unspent.shop.put(giftCardPage);
  // Nothing of the empty extension is registered: its browser is the one without.
  await empty.inExtension(() => chrome.scripting.unregisterContentScripts(), null);
  const without = await traces(empty.context, PRODUCT_URL);
  const withUnspent = await traces(unspent.context, PRODUCT_URL);
  const control = await traces(unspent.context, giftCardPage.url);
  const group = 'What of Unspent runs in a page';
  const row = (name: string, median: number): Row => ({ group, name, unit: 'count', median });
  const nothing = (name: string, count: number): Row => ({
    ...row(name, count),
    goal: { text: 'none', isMet: count === 0, isBinding: true },
  });
  return [
    nothing('product page: worlds of an extension', withUnspent.worlds),
    nothing('product page: scripts of an extension', withUnspent.ownScripts),
    nothing(
      'product page: scripts more than without the extension',
      withUnspent.allScripts - without.allScripts,
    ),
    row('gift card page: worlds of an extension', control.worlds),
    row('gift card page: scripts of an extension', control.ownScripts),
  ];
}

interface Traces {
  /** JavaScript worlds beside the page's own that belong to an extension. */
  readonly worlds: number;
  readonly ownScripts: number;
  readonly allScripts: number;
}

async function traces(context: BrowserContext, url: string): Promise<Traces> {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const worlds = new Set<string>();
  const scripts: string[] = [];
  session.on('Runtime.executionContextCreated', ({ context: { origin, uniqueId } }) => {
    if (origin.startsWith('chrome-extension:')) worlds.add(uniqueId);
  });
  session.on('Debugger.scriptParsed', ({ url: address }) => {
    // What the test library itself puts into pages has no address.
    if (address) scripts.push(address);
  });
  await session.send('Runtime.enable');
  await session.send('Debugger.enable');
  await page.goto(url);
  await page.waitForTimeout(1000);
  await page.close();
  const ownScripts = scripts.filter((address) => address.startsWith('chrome-extension:')).length;
  return { worlds: worlds.size, ownScripts, allScripts: scripts.length };
}

/** The extension API in the empty extension's pages. */
declare const chrome: { readonly scripting: { unregisterContentScripts(): Promise<void> } };
