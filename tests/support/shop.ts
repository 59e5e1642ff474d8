import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { BrowserContext } from '@playwright/test';

const PAGES = path.resolve(import.meta.dirname, '../fixtures/pages');

/** A saved page: its address at Amazon and its HTML. */
export interface SavedPage {
  readonly url: string;
  readonly html: string;
  /** What the server says beside it, such as a content security policy. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** The saved page of a case folder: `gift-card-balance/us`. */
export function savedPage(name: string): SavedPage {
  const folder = path.join(PAGES, name);
  const { url } = JSON.parse(readFileSync(path.join(folder, 'about.json'), 'utf8')) as { url: string };
  return { url, html: readFileSync(path.join(folder, 'page.html'), 'utf8') };
}

/** Amazon as the tests see it: saved pages at their real addresses, and nothing else in the world. */
export class Shop {
  readonly #pages = new Map<string, SavedPage>();
  /** Every request for anything else. None may remain at the end of a test. */
  readonly strays: string[] = [];

  /** Answers all requests of a browser from here on. */
  async serve(context: BrowserContext): Promise<void> {
    await context.route(
      ({ protocol }) => protocol !== 'chrome-extension:' && protocol !== 'chrome:',
      async (route) => {
        const url = route.request().url();
        const page = this.#pages.get(url);
        if (page === undefined) {
          this.strays.push(url);
          await route.abort();
        } else {
          const headers = { ...page.headers, 'content-type': 'text/html; charset=utf-8' };
          await route.fulfill({ body: page.html, headers });
        }
      },
    );
  }

  /** Puts a page into the shop, in place of what was at its address. Returns the address. */
  put(page: SavedPage): string {
    this.#pages.set(page.url, page);
    return page.url;
  }
}
