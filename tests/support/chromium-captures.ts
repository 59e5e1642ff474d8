import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';
import type { PageSnapshot } from '../../core/model/page-snapshot.ts';
import { findChromium } from './browsers.ts';
import { bundledAs } from './bundled.ts';
import type { PageCase } from './page-cases.ts';

const CODE = path.resolve(import.meta.dirname, './capture-document.ts');
/** Ignored by git. What is captured with other code or from another page has another name: nothing in it grows old. */
const KEPT = path.resolve(import.meta.dirname, '../../.captured');

type SavedPage = Pick<PageCase, 'url' | 'html' | 'capturedAt'>;

/** By page; undefined for a page at an address that is none of ours. */
export type Captures = ReadonlyMap<SavedPage, PageSnapshot | undefined>;

/**
 * Saved pages as Chromium captures them, at their own addresses, their scripts switched off. Each is captured
 * once and kept until the page, the moment or the code that captures changes. Nothing leaves the machine.
 */
export async function capturedInChromium(cases: readonly SavedPage[]): Promise<Captures> {
  const script = await bundledAs('capture', CODE);
  const files = new Map(cases.map((page) => [page, path.join(KEPT, `${keyOf(page, script)}.json`)]));
  const missing = cases.filter((page) => !existsSync(files.get(page) as string));
  if (missing.length > 0) {
    mkdirSync(KEPT, { recursive: true });
    for await (const [page, json] of captured(missing, script)) keep(files.get(page) as string, json);
  }
  return new Map(
    cases.map((page) => [page, JSON.parse(readFileSync(files.get(page) as string, 'utf8')) ?? undefined]),
  );
}

function keyOf({ url, html, capturedAt }: SavedPage, script: string): string {
  return createHash('sha256')
    .update(JSON.stringify([url, html, capturedAt, script]))
    .digest('hex');
}

/** Written whole or not at all: another run may capture the same page at the same time. */
function keep(file: string, json: string): void {
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, json);
  renameSync(draft, file);
}

/** In one tab, one after the other: opening a tab takes longer than the rest. */
async function* captured(cases: readonly SavedPage[], script: string): AsyncGenerator<[SavedPage, string]> {
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  try {
    const tab = await browser.newPage();
    let body = '';
    await tab.route('**/*', (route) => {
      if (!route.request().isNavigationRequest()) return route.abort();
      const headers = { 'content-security-policy': "script-src 'none'; frame-src 'none'" };
      return route.fulfill({ contentType: 'text/html; charset=utf-8', headers, body });
    });
    for (const page of cases) {
      // From one address to the same with another `#`, nothing would be loaded.
      await tab.goto('about:blank');
      body = page.html;
      await tab.goto(page.url, { waitUntil: 'domcontentloaded' });
      const asked = `capture.snapshotOf(document, location.href, ${JSON.stringify(page.capturedAt)})`;
      const json = await tab.evaluate<string>(
        `(() => { ${script}; return JSON.stringify(${asked} ?? null); })()`,
      );
      yield [page, json];
    }
  } finally {
    await browser.close();
  }
}
