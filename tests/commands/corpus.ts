/**
 * `npm run corpus -- FOLDER...`: reads every saved page below the folders in jsdom and in real Chromium, a
 * sample as it was captured as well, and prints each case that is not read as its `expected.json` says. Nothing leaves the machine.
 */
import path from 'node:path';
import { readPage } from '../../core/pages/index.ts';
import { casesIn, type Difference, differences, documentOf, type PageCase } from '../support/page-cases.ts';
import { PageReaders } from '../support/page-readers.ts';
import { readDocument } from '../support/read-document.ts';
import { ROOT } from './process.ts';

type Verdict = 'right' | 'unread' | 'wrong' | 'no reader';

const folders = process.argv.slice(2);
if (folders.length === 0) folders.push(path.join(ROOT, 'tests/fixtures/pages'));
const cases = folders.flatMap((folder) => casesIn(path.resolve(folder)));
if (cases.length === 0) {
  console.error(`No saved pages below ${folders.join(', ')}`);
  process.exit(1);
}

const readers = await PageReaders.inChromium(process.env.UNSPENT_CHROMIUM);
const counts: Record<Verdict, number> = { right: 0, unread: 0, wrong: 0, 'no reader': 0 };
try {
  for (const page of cases) {
    const inJsdom = readDocument(documentOf(page), page.url);
    if (inJsdom === undefined) {
      report(page, 'no reader', []);
      continue;
    }
    const inChromium = await readers.read(page);
    const found = [
      ...differences(page.expected, inJsdom).map((difference) => ({ ...difference, engine: 'jsdom' })),
      ...differences(page.expected, inChromium).map((difference) => ({ ...difference, engine: 'Chromium' })),
      ...(page.snapshot ? differences(page.expected, readPage(page.snapshot)) : []).map((difference) => ({
        ...difference,
        engine: 'snapshot',
      })),
    ];
    report(page, worstOf(found), found);
  }
} finally {
  await readers.close();
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
