/**
 * `npm run corpus -- FOLDER...`: captures every saved page below the folders in jsdom and in real Chromium, reads
 * both, and prints each case that is not read as its `expected.json` says. Nothing leaves the machine.
 */
import path from 'node:path';
import { readPage } from '../../core/pages/index.ts';
import { snapshotOf } from '../support/capture-document.ts';
import { capturedInChromium } from '../support/chromium-captures.ts';
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

const captures = await capturedInChromium(cases);
const counts: Record<Verdict, number> = { right: 0, unread: 0, wrong: 0, 'no reader': 0 };
for (const page of cases) {
  const snapshots = {
    jsdom: snapshotOf(documentOf(page), page.url, page.capturedAt),
    Chromium: captures.get(page),
  };
  if (!snapshots.jsdom) {
    report(page, 'no reader', []);
    continue;
  }
  const found = Object.entries(snapshots).flatMap(([engine, snapshot]) =>
    differences(page.expected, snapshot && readPage(snapshot)).map((difference) => ({
      ...difference,
      engine,
    })),
  );
  report(page, worstOf(found), found);
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
