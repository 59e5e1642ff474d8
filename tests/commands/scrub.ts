/**
 * `npm run scrub -- page.html [--url U] [--out FOLDER] [--seed S]`: makes a case folder of a saved page with
 * nobody's data on it: page.html, about.json and what the reader says of it as expected.json. The address is
 * that of `--url`, else of an about.json beside the page.
 */
import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { JSDOM } from 'jsdom';
import { readPage } from '../../core/pages/index.ts';
import { scrubPage } from '../../core/scrub/scrub.ts';

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

const { document } = new JSDOM(readFileSync(file, 'utf8'), { url }).window;
// Without a seed nobody can make the fakes again and compare.
const sample = scrubPage(document, { url, seed: values.seed ?? randomUUID() });
const before = readPage(document, url);
const reading = readPage(new JSDOM(sample.html, { url: sample.url }).window.document, sample.url);
const said = Object.entries(reading ?? {}).filter(([field]) => field !== 'via' && field !== 'account');

const folder = values.out ?? path.join(path.dirname(file), 'sample');
mkdirSync(folder, { recursive: true });
const write = (name: string, text: string) => writeFileSync(path.join(folder, name), text);
const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
write('page.html', sample.html);
write(
  'about.json',
  json({
    url: sample.url,
    origin: 'captured',
    captured: new Date().toISOString().slice(0, 7),
    language: document.documentElement.lang,
    source: 'a scrubbed sample: structure of a real page, everything else made up',
  }),
);
write('expected.json', json(Object.fromEntries(said)));

const counts = Object.entries(sample.replaced).map(([kind, count]) => `${count} ${kind}`);
console.log(`Replaced ${counts.join(', ')}.`);
console.log(
  `The page is ${before?.outcome ?? 'none of ours'}, its sample ${reading?.outcome ?? 'none of ours'}.`,
);
console.log(`Written to ${folder}. Look at it once more before you give it away.`);
process.exit(before?.outcome === reading?.outcome ? 0 : 1);
