/**
 * `npm run scrub -- page.html [--url U] [--out FOLDER] [--seed S]`: makes a case folder of a saved page with
 * nobody's data on it: the captured page as snapshot.json and page.html, about.json, and what the reader says of
 * it as expected.json. The address is that of `--url`, else of an about.json beside the page. The same code
 * makes a user's sample in the browser.
 */

import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { instantAt } from '../../core/model/calendar-date.ts';
import { readPage } from '../../core/pages/index.ts';
import { caseFiles } from '../../core/scrub/case-files.ts';
import { makeSample } from '../../core/scrub/page-sample.ts';
import { snapshotOf } from '../support/capture-document.ts';
import { documentOf } from '../support/page-cases.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { url: { type: 'string' }, out: { type: 'string' }, seed: { type: 'string' } },
});

function stop(message: string): never {
  console.error(message);
  process.exit(2);
}

const [file] = positionals;
if (!file) stop('Which page? npm run scrub -- page.html --url https://www.amazon.com/gc/balance');
const beside = path.join(path.dirname(file), 'about.json');
const about = existsSync(beside) ? (JSON.parse(readFileSync(beside, 'utf8')) as { url?: string }) : {};
const url = values.url ?? about.url;
if (!url) stop('Which address did the page have? Add --url.');

const snapshot = snapshotOf(documentOf({ html: readFileSync(file, 'utf8'), url }), url);
if (!snapshot) stop(`Nothing is read at ${url}.`);
const sample = makeSample(
  { ...snapshot, capturedAt: instantAt(Date.now()) },
  // Without a seed nobody can make the fakes again and compare.
  { seed: values.seed ?? randomUUID(), read: readPage },
);

const folder = values.out ?? path.join(path.dirname(file), 'sample');
mkdirSync(folder, { recursive: true });
for (const [name, text] of Object.entries(caseFiles(sample))) writeFileSync(path.join(folder, name), text);

const counts = Object.entries(sample.replaced).map(([kind, count]) => `${count} ${kind}`);
console.log(`Replaced ${counts.join(', ')}.`);
console.log(
  `The page is ${words(sample.page)}, its sample ${words(sample.sample)}: ${sample.alike ? 'the same' : 'NOT the same'} up to what was replaced.`,
);
if (sample.left.length > 0) console.log(`STILL IN IT: ${sample.left.join(', ')}`);
console.log(`Written to ${folder}. Look at it once more before you give it away.`);
process.exit(sample.alike && sample.left.length === 0 ? 0 : 1);

function words({ outcome, missing }: typeof sample.page): string {
  return missing.length > 0 ? `${outcome} (${missing.join(', ')})` : outcome;
}
