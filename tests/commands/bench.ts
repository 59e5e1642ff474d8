/**
 * `npm run bench [-- FOLDER ...] [--runs N] [--json]`: what Unspent costs, measured in one run beside an extension
 * that does nothing and is built the same way. FOLDER: further saved pages; of each folder the largest gift card
 * page is taken. Times are printed and never fail; bytes above their budget do.
 */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { pageKindOf } from '../../core/pages/addresses.ts';
import { bytesRows } from '../bench/bytes.ts';
import { contentScriptRows } from '../bench/content-script.ts';
import { buildEmptyExtension } from '../bench/empty-extension.ts';
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
    runs: { type: 'string', default: '15' },
    json: { type: 'boolean', default: false },
  },
});
const runs = Number(values.runs);
if (!Number.isInteger(runs) || runs < 1) stop('--runs wants a number of at least 1');

say('Building ...');
const built = runTool(TOOLS.wxt, ['build', '-b', 'chrome', '--mv3'], { quiet: true });
if (built.code !== 0) stop(`${built.output}\nThe extension could not be built.`);
const folder = buildEmptyExtension();

const [empty, unspent, filled] = [new Extension({ folder }), new Extension(), new Extension()];
const rows: Row[] = [];
try {
  for (const extension of [empty, unspent, filled]) await extension.start();
  for (const extension of [unspent, filled]) await extension.setUp(['amazon.com', 'amazon.co.uk']);
  say('Popup ...');
  const popup = await popupRows({ empty, unspent, filled, runs });
  await filled.stop();
  const pages = [FIXTURES, ...positionals].map((cases) => largestGiftCardPage(path.resolve(cases)));
  for (const page of pages) {
    say(`Content script on ${page.name} ...`);
    rows.push(...(await contentScriptRows(page, { unspent, empty, runs })));
  }
  say('Tip panel ...');
  rows.push(...(await tipsRows(unspent, runs)));
  say('Product page ...');
  rows.push(...(await productPageRows({ unspent, empty }, pages[0] as PageCase)), ...popup, ...bytesRows());
} finally {
  for (const extension of [empty, unspent, filled]) await extension.remove();
}

console.log(values.json ? JSON.stringify({ runs, rows }, null, 2) : `\n${tableOf(rows)}`);
const broken = rows.filter(({ goal }) => goal?.isBinding && !goal.isMet);
for (const { name, goal } of broken) console.error(`FAILED ${name}: ${goal?.text}`);
process.exit(broken.length === 0 ? 0 : 1);

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
