import path from 'node:path';
import { type Browser, chromium } from '@playwright/test';
import { bundledAs } from './bundled.ts';
import type { PageCase } from './page-cases.ts';

const READERS = path.resolve(import.meta.dirname, './read-document.ts');

/** The readers in a real Chromium, for saved pages at their own addresses. Nothing leaves the machine. */
export class PageReaders {
  readonly #browser: Browser;
  readonly #script: string;

  private constructor(browser: Browser, script: string) {
    this.#browser = browser;
    this.#script = script;
  }

  /** @param executablePath of the browser; Playwright's own where it is absent. */
  static async inChromium(executablePath?: string): Promise<PageReaders> {
    const script = await bundledAs('pages', READERS);
    const browser = await chromium.launch({
      ...(executablePath && { executablePath }),
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    });
    return new PageReaders(browser, script);
  }

  /** Serves the page at its own address, its scripts switched off, and reads it there. */
  async read({ url, html }: Pick<PageCase, 'url' | 'html'>): Promise<unknown> {
    const page = await this.#browser.newPage();
    try {
      await page.route('**/*', (route) => {
        if (!route.request().isNavigationRequest()) return route.abort();
        const headers = { 'content-security-policy': "script-src 'none'; frame-src 'none'" };
        return route.fulfill({ contentType: 'text/html; charset=utf-8', headers, body: html });
      });
      await page.goto(url, { waitUntil: 'domcontentloaded' });
      const text = await page.evaluate<string>(
        `(() => { ${this.#script}; return JSON.stringify(pages.readDocument(document, location.href) ?? null); })()`,
      );
      return JSON.parse(text);
    } finally {
      await page.close();
    }
  }

  close(): Promise<void> {
    return this.#browser.close();
  }
}
