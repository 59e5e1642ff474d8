/**
 * `npm run store-pictures`: plays the demo, and makes of its pictures what the stores show, in
 * `.github/store/pictures/`: each with its caption in two sizes, and the tiles.
 */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { listingOf, STORE } from '../packaging/store-listing.ts';
import { type Stage, stageHtml } from '../packaging/store-stage.ts';
import { findChromium } from '../support/browsers.ts';
import { ROOT, runTool } from './process.ts';

/** The extension is pictured in English. */
const LANGUAGE = 'en';
/** Of each picture in the listing: the demo's, and how wide it stands on 1280 pixels. */
const SHOWN: Readonly<Record<string, { readonly file: string; readonly width: number }>> = {
  popup: { file: 'popup-light.png', width: 470 },
  tip: { file: 'kindle-light-768.png', width: 690 },
  history: { file: 'ledger-light.png', width: 720 },
  'first-run': { file: 'first-run.png', width: 690 },
};
const PICTURES = [
  { width: 1280, height: 800 },
  { width: 640, height: 400 },
];
const SMALL_TILE = { width: 440, height: 280 };
const LARGE_TILE = { width: 1400, height: 560 };

const demo = runTool('../tests/commands/demo.ts', []);
if (demo.code !== 0) process.exit(demo.code);

const listing = listingOf(LANGUAGE);
const icon = readFileSync(path.join(ROOT, 'public/icon/icon.svg'), 'utf8');
const folder = path.join(ROOT, STORE, 'pictures', LANGUAGE);
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });

const browser = await chromium.launch({
  executablePath: findChromium(),
  args: ['--no-sandbox', '--disable-gpu'],
});
const page = await browser.newPage();
for (const [at, { picture, caption }] of listing.captions.entries()) {
  for (const size of PICTURES)
    await take(`${at + 1}-${picture}`, { ...size, line: caption, shown: shownOn(picture) });
}
await take('tile', { ...SMALL_TILE, line: listing.tile });
await take('tile', { ...LARGE_TILE, line: listing.tile, shown: shownOn('popup') });
await browser.close();

function shownOn(picture: string) {
  const shown = SHOWN[picture];
  if (!shown) throw new Error(`the demo has no picture for ${picture}`);
  return { png: readFileSync(path.join(ROOT, 'demo-output', shown.file)), width: shown.width };
}

async function take(name: string, stage: Omit<Stage, 'icon'>): Promise<void> {
  const { width, height } = stage;
  await page.setViewportSize({ width, height });
  await page.setContent(stageHtml({ ...stage, icon }), { waitUntil: 'load' });
  const file = `${name}-${width}x${height}.png`;
  await page.screenshot({ path: path.join(folder, file) });
  console.log(`${STORE}/pictures/${LANGUAGE}/${file}`);
}
