/**
 * `npm run pictures [-- --only NAME ...] [--widths 320,800] [--looks dark] [--languages de] [--into FOLDER]`: a
 * picture of every state in the gallery, at each width, look and language. `NAME`: the beginning of a state's name.
 * One fails where something is wider than its window or breaks a rule of accessibility. Ends with the sum:
 * `N passed, N failed`.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { type BrowserContext, chromium } from '@playwright/test';
import { build } from 'vite';
import { brokenRules } from '../support/accessible.ts';
import { findChromium } from '../support/browsers.ts';
import { ROOT } from './process.ts';

const LOOKS = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  forced: { colorScheme: 'light', forcedColors: 'active' },
} as const;
const ADDRESS = 'https://gallery.example/';
const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html',
  js: 'text/javascript',
  css: 'text/css',
  svg: 'image/svg+xml',
};

const { values } = parseArgs({
  options: {
    only: { type: 'string', multiple: true },
    widths: { type: 'string', default: '320,360,800,1280' },
    looks: { type: 'string', default: 'light,dark,forced' },
    languages: { type: 'string', default: 'en,de,long,rtl' },
    into: { type: 'string', default: path.join(ROOT, 'gallery-output') },
  },
});

const folder = mkdtempSync(path.join(tmpdir(), 'unspent-gallery-'));
await build({
  configFile: path.join(ROOT, 'tests/gallery/vite.config.ts'),
  build: { outDir: folder, emptyOutDir: true },
});
mkdirSync(values.into, { recursive: true });
const browser = await chromium.launch({
  executablePath: findChromium(),
  args: ['--no-sandbox', '--disable-gpu'],
});
let passed = 0;
let failed = 0;
try {
  for (const [look, media] of Object.entries(LOOKS)) {
    if (!values.looks.split(',').includes(look)) continue;
    const context = await browser.newContext({ ...media, locale: 'en-US', timezoneId: 'America/New_York' });
    await serve(context);
    const states = (await statesOf(context)).filter(
      (state) => values.only?.some((name) => state.startsWith(name)) ?? true,
    );
    for (const width of values.widths.split(',').map(Number)) {
      for (const language of values.languages.split(',')) {
        for (const state of states) await take(context, { state, look, width, language });
      }
    }
    await context.close();
  }
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}
console.log(`The pictures are in ${values.into}`);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);

async function take(
  context: BrowserContext,
  { state, look, width, language }: { state: string; look: string; width: number; language: string },
): Promise<void> {
  const page = await context.newPage();
  await page.setViewportSize({ width, height: 720 });
  await page.goto(`${ADDRESS}?${new URLSearchParams({ state, language })}`);
  const name = [state.replaceAll(' ', '-'), width, look, language].join('.');
  await page.screenshot({ path: path.join(values.into, `${name}.png`), fullPage: true });
  // What is folded must hold as well.
  await page.evaluate(() => {
    for (const folded of document.querySelectorAll('details')) folded.open = true;
  });
  const isWider = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
  const problems = [...(isWider ? ['wider than its window'] : []), ...(await brokenRules(page))];
  for (const problem of problems) console.log(`${name}: ${JSON.stringify(problem)}`);
  if (problems.length > 0) failed++;
  else passed++;
  await page.close();
}

async function statesOf(context: BrowserContext): Promise<string[]> {
  const page = await context.newPage();
  await page.goto(ADDRESS);
  const states = await page.locator('a').allTextContents();
  await page.close();
  return states;
}

async function serve(context: BrowserContext): Promise<void> {
  await context.route('**/*', (route) => {
    const { pathname } = new URL(route.request().url());
    const file = pathname === '/' ? 'index.html' : pathname.slice(1);
    try {
      const type = TYPES[path.extname(file).slice(1)] ?? 'application/octet-stream';
      return route.fulfill({ body: readFileSync(path.join(folder, file)), contentType: type });
    } catch {
      return route.fulfill({ status: 404, body: '' });
    }
  });
}
