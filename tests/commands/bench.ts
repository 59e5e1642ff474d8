/**
 * `npm run bench [-- FOLDER ...] [--only PART ...] [--runs N] [--entries N] [--json]`: what Unspent costs, measured in one run beside an extension
 * that does nothing and is built the same way. FOLDER: further saved pages; of each folder the largest gift card
 * page is taken. PART: `popup`, `accept`, `history`, `kept`, `background`, `content`, `tips`, `product`, `hostile` or `bytes`. Times are printed and never fail;
 * bytes above their budget do. `--entries`: how long the long history is, in place of a million, which takes a minute
 * to store.
 */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { pageKindOf } from '../../core/pages/addresses.ts';
import { acceptRows } from '../bench/accept.ts';
import { backgroundRows } from '../bench/background.ts';
import { bytesRows } from '../bench/bytes.ts';
import { contentScriptRows } from '../bench/content-script.ts';
import { buildEmptyExtension } from '../bench/empty-extension.ts';
import { historyRows } from '../bench/history.ts';
import { addressesOf, hostileSnapshotRows } from '../bench/hostile-snapshots.ts';
import { keptReadingsRows } from '../bench/kept-readings.ts';
import { storeLongHistory } from '../bench/long-history.ts';
import { popupRows } from '../bench/popup.ts';
import { productPageRows } from '../bench/product-page.ts';
import type { Row } from '../bench/row.ts';
import { tableOf } from '../bench/table.ts';
import { tipsRows } from '../bench/tips.ts';
import { Extension } from '../support/extension.ts';
import { casesIn, FIXTURES, type PageCase } from '../support/page-cases.ts';
import { runTool, TOOLS } from './process.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    only: { type: 'string', multiple: true },
    runs: { type: 'string', default: '15' },
    entries: { type: 'string', default: '1000000' },
    json: { type: 'boolean', default: false },
  },
});
const runs = Number(values.runs);
if (!Number.isInteger(runs) || runs < 1) stop('--runs wants a number of at least 1');
const longHistory = Number(values.entries);
if (!Number.isInteger(longHistory) || longHistory < 1) stop('--entries wants a number of at least 1');

const PARTS = [
  'popup',
  'accept',
  'history',
  'kept',
  'background',
  'content',
  'tips',
  'product',
  'hostile',
  'bytes',
] as const;
const unknown = values.only?.find((part) => !PARTS.some((known) => known === part));
if (unknown !== undefined) stop(`--only knows no ${unknown}: it takes ${PARTS.join(', ')}`);
const isWanted = (part: (typeof PARTS)[number]) => values.only?.includes(part) ?? true;

say('Building ...');
const built = runTool(TOOLS.wxt, ['build', '-b', 'chrome', '--mv3'], { quiet: true });
if (built.code !== 0) stop(`${built.output}\nThe extension could not be built.`);
const folder = buildEmptyExtension();

const HISTORIES = [...new Set([1_000, Math.min(100_000, longHistory), longHistory])];
const extensions = { empty: new Extension({ folder }), unspent: new Extension() };
const filled = HISTORIES.map((entries) => ({
  name: `${entries.toLocaleString('en')} entries`,
  entries,
  extension: new Extension(),
}));
const rows: Row[] = [];
try {
  await extensions.empty.start();
  await setUp(extensions.unspent);
  if (isWanted('popup') || isWanted('accept') || isWanted('history')) {
    const few = filled[0] as (typeof filled)[number];
    const many = filled.at(-1) as typeof few;
    for (const { name, entries, extension } of isWanted('accept') || isWanted('history') ? filled : [many]) {
      say(`Storing ${name} ...`);
      await setUp(extension);
      await storeLongHistory(extension, entries);
    }
    if (isWanted('popup')) {
      say('Popup ...');
      rows.push(...(await popupRows({ ...extensions, filled: many, runs })));
    }
    if (isWanted('accept')) {
      say('Accepting a reading ...');
      rows.push(...(await acceptRows(filled, runs)));
    }
    if (isWanted('history')) {
      say('History ...');
      rows.push(...(await historyRows([few, ...filled.slice(1)], runs)));
    }
    for (const { extension } of filled) await extension.stop();
  }
  const pages = [FIXTURES, ...positionals].map((cases) => largestGiftCardPage(path.resolve(cases)));
  for (const page of isWanted('content') ? pages : []) {
    say(`Content script on ${page.name} ...`);
    rows.push(...(await contentScriptRows(page, { ...extensions, runs })));
  }
  if (isWanted('background')) {
    say('Background ...');
    for (const page of pages) rows.push(...(await backgroundRows(extensions.unspent, page, runs)));
  }
  if (isWanted('tips')) {
    say('Tip panel ...');
    rows.push(...(await tipsRows(extensions.unspent, runs)));
  }
  if (isWanted('product')) {
    say('Product page ...');
    rows.push(...(await productPageRows(extensions, pages[0] as PageCase)));
  }
  if (isWanted('hostile')) {
    say('Hostile snapshots ...');
    rows.push(...hostileSnapshotRows(pages[0] as PageCase, addressesOf(casesIn(FIXTURES)), runs));
  }
  if (isWanted('kept')) rows.push(...keptReadingsRows());
  if (isWanted('bytes')) rows.push(...bytesRows());
} finally {
  for (const extension of Object.values(extensions)) await extension.remove();
  for (const { extension } of filled) await extension.remove();
}

console.log(values.json ? JSON.stringify({ runs, rows }, null, 2) : `\n${tableOf(rows)}`);
const broken = rows.filter(({ goal }) => goal?.isBinding && !goal.isMet);
for (const { name, goal } of broken) console.error(`FAILED ${name}: ${goal?.text}`);
process.exit(broken.length === 0 ? 0 : 1);

async function setUp(extension: Extension): Promise<void> {
  await extension.start();
  await extension.setUp(['amazon.com', 'amazon.co.uk']);
}

/** The largest page of a folder that the reader can read: one that it cannot costs less. */
function largestGiftCardPage(cases: string): PageCase {
  const pages = casesIn(cases)
    .filter(({ url, expected }) => pageKindOf(url)?.page === 'gift-card-balance' && isRead(expected))
    .sort((a, b) => b.html.length - a.html.length);
  return pages[0] ?? stop(`No gift card page below ${cases}`);
}

function isRead(expected: PageCase['expected']): boolean {
  return (
    typeof expected === 'object' && expected !== null && 'outcome' in expected && expected.outcome === 'read'
  );
}

/** Progress goes where it does not mix with the result. */
function say(message: string): void {
  console.error(message);
}

function stop(message: string): never {
  console.error(message);
  process.exit(2);
}
