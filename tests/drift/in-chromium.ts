/** Reads changed pages in a real Chromium, where visibility is the browser's own and parts can arrive late. */
import path from 'node:path';
import { type Browser, chromium } from '@playwright/test';
import { ROOT } from '../commands/process.ts';
import { findChromium } from '../support/browsers.ts';
import { bundledAs } from '../support/bundled.ts';
import type { Benches } from './benches.ts';
import { type Judgement, judge } from './judge.ts';
import type { DriftPage } from './page.ts';
import { type Order, scheduled } from './run.ts';
import type { SavedPage } from './saved-page.ts';
import type { Changeable } from './schedule.ts';
import { emptyTally, type Tally, tally } from './tally.ts';

/** Puts a late part in place of its comment, a moment after load. */
const ARRIVE = `async ([name, html]) => {
  await new Promise((resolve) => setTimeout(resolve, 20));
  const comments = document.createTreeWalker(document, NodeFilter.SHOW_COMMENT);
  while (comments.nextNode()) {
    if (comments.currentNode.data !== name) continue;
    const range = document.createRange();
    range.selectNode(comments.currentNode);
    comments.currentNode.replaceWith(range.createContextualFragment(html));
    return;
  }
}`;

async function readThere(browser: Browser, reader: string, changed: DriftPage): Promise<Judgement> {
  const page = await browser.newPage();
  const html = `<!doctype html>\n${changed.document.documentElement.outerHTML}`;
  const read = async (): Promise<unknown> =>
    JSON.parse(
      await page.evaluate<string>(
        `(() => { ${reader}; return JSON.stringify(pages.readDocument(document, location.href, ${JSON.stringify(changed.capturedAt)}) ?? null); })()`,
      ),
    ) ?? undefined;
  try {
    await page.route('**/*', (route) => {
      if (!route.request().isNavigationRequest()) return route.abort();
      const headers = { 'content-security-policy': "script-src 'none'; frame-src 'none'" };
      return route.fulfill({ contentType: 'text/html; charset=utf-8', headers, body: html });
    });
    await page.goto(changed.url, { waitUntil: 'domcontentloaded' });
    if (changed.late.length > 0) {
      const early = judge(await read(), { ...changed, mayRefuse: true, isEarly: true });
      if (early.verdict === 'wrong') return early;
      for (const { place, part } of changed.late) {
        await page.evaluate(`(${ARRIVE})(${JSON.stringify([place.data, part.outerHTML])})`);
      }
    }
    return judge(await read(), changed);
  } finally {
    await page.close();
  }
}

/** Every so-many-th page of the order, so that `sample` pages are read there. */
export async function runInChromium(
  benches: Benches,
  order: Order,
  changeable: readonly Changeable[],
  sample: number,
): Promise<Tally> {
  const result = emptyTally();
  const [reader, browser] = await Promise.all([
    bundledAs('pages', path.join(ROOT, 'tests/support/read-document.ts')),
    chromium.launch({
      executablePath: findChromium(),
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    }),
  ]);
  try {
    const every = Math.max(1, Math.floor(order.mutations / sample));
    for (const { number, page, plan } of scheduled(order, changeable)) {
      if (number % every !== 0) continue;
      const judged = await readThere(browser, reader, benches.at(page).changed(plan));
      const { name } = benches.saved[page] as SavedPage;
      const first = tally(result, name, plan, judged.verdict);
      if (judged.verdict === 'wrong' || (judged.verdict === 'unread' && first)) {
        result.examples.push({ number, page: name, plan, ...judged, done: ['in Chromium'] });
      }
    }
    benches.close();
  } finally {
    await browser.close();
  }
  return result;
}
