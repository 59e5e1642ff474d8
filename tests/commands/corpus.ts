/**
 * `npm run corpus -- FOLDER...`: reads every saved page below the folders in jsdom and in real Chromium, and
 * prints each case that is not read as its `expected.json` says. Nothing leaves the machine.
 */
import path from 'node:path';
import { type Browser, chromium } from '@playwright/test';
import { build, type Rolldown } from 'vite';
import { readPage } from '../../core/pages/index.ts';
import { casesIn, type Difference, differences, documentOf, type PageCase } from '../support/page-cases.ts';
import { ROOT } from './process.ts';

type Verdict = 'right' | 'unread' | 'wrong' | 'no reader';

const folders = process.argv.slice(2);
if (folders.length === 0) folders.push(path.join(ROOT, 'tests/fixtures/pages'));
const cases = folders.flatMap((folder) => casesIn(path.resolve(folder)));
if (cases.length === 0) {
  console.error(`No saved pages below ${folders.join(', ')}`);
  process.exit(1);
}

const reader = await bundleReader();
const browser = await launchChromium();
const counts: Record<Verdict, number> = { right: 0, unread: 0, wrong: 0, 'no reader': 0 };
try {
  for (const page of cases) {
    const inJsdom = readPage(documentOf(page), page.url);
    if (inJsdom === undefined) {
      report(page, 'no reader', []);
      continue;
    }
    const inChromium = await readInChromium(browser, page);
    const found = [
      ...differences(page.expected, inJsdom).map((difference) => ({ ...difference, engine: 'jsdom' })),
      ...differences(page.expected, inChromium).map((difference) => ({ ...difference, engine: 'Chromium' })),
    ];
    report(page, worstOf(found), found);
  }
} finally {
  await browser.close();
}

const { right, unread, wrong, 'no reader': skipped } = counts;
console.log(`right ${right}, unread ${unread}, wrong ${wrong}`);
console.log(`${right} passed, ${unread + wrong} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exit(unread + wrong > 0 ? 1 : 0);

function report(page: PageCase, verdict: Verdict, found: readonly (Difference & { engine: string })[]): void {
  counts[verdict] += 1;
  if (verdict === 'right') return;
  const details = found.map(({ engine, text }) => `${engine}: ${text}`).join('; ');
  console.log(`${verdict.padEnd(9)} ${page.name}${details ? `  ${details}` : ''}`);
}

function worstOf(found: readonly Difference[]): Verdict {
  if (found.some(({ verdict }) => verdict === 'wrong')) return 'wrong';
  return found.length > 0 ? 'unread' : 'right';
}

/** The readers as one script that defines `pages`. */
async function bundleReader(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      target: 'esnext',
      lib: { entry: path.join(ROOT, 'core/pages/index.ts'), formats: ['iife'], name: 'pages' },
    },
  });
  const [output] = [result].flat() as Rolldown.RolldownOutput[];
  const chunk = output?.output[0];
  if (!chunk) throw new Error('corpus: the readers could not be bundled');
  return chunk.code;
}

function launchChromium(): Promise<Browser> {
  const executablePath = process.env.UNSPENT_CHROMIUM;
  return chromium.launch({
    ...(executablePath && { executablePath }),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
}

/** Serves the page at its own address, its scripts switched off, and reads it there. */
async function readInChromium(browser: Browser, { url, html }: PageCase): Promise<unknown> {
  const page = await browser.newPage();
  try {
    await page.route('**/*', (route) => {
      if (!route.request().isNavigationRequest()) return route.abort();
      const headers = { 'content-security-policy': "script-src 'none'; frame-src 'none'" };
      return route.fulfill({ contentType: 'text/html; charset=utf-8', headers, body: html });
    });
    await page.goto(url, { waitUntil: 'domcontentloaded' });
    const text = await page.evaluate<string>(
      `(() => { ${reader}; return JSON.stringify(pages.readPage(document, location.href) ?? null); })()`,
    );
    return JSON.parse(text);
  } finally {
    await page.close();
  }
}
