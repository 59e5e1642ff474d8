/**
 * `npm run corpus -- FOLDER...`: captures every saved page below the folders in jsdom and in real Chromium and
 * reads both (a sample also as it was captured), reads every saved mail and mailbox, and prints each case that
 * is not read as its `expected.json` says. Nothing leaves the machine.
 */
import path from 'node:path';
import { readPage } from '../../core/pages/index.ts';
import { snapshotOf } from '../support/capture-document.ts';
import { capturedInChromium } from '../support/chromium-captures.ts';
import { mailCasesIn, mailDifferences } from '../support/mail-cases.ts';
import { casesIn, differences, documentOf, type Verdict, verdictOf } from '../support/page-cases.ts';
import { ROOT } from './process.ts';

const folders = process.argv.slice(2);
if (folders.length === 0) {
  folders.push(path.join(ROOT, 'tests/fixtures/pages'), path.join(ROOT, 'tests/fixtures/mails'));
}
const pages = folders.flatMap((folder) => casesIn(path.resolve(folder)));
const mails = folders.flatMap((folder) => mailCasesIn(path.resolve(folder)));
if (pages.length + mails.length === 0) {
  console.error(`No saved pages or mails below ${folders.join(', ')}`);
  process.exit(1);
}

const counts: Record<Verdict | 'no reader', number> = {
  right: 0,
  refused: 0,
  unread: 0,
  wrong: 0,
  'no reader': 0,
};

for (const mail of mails) {
  const found = await mailDifferences(mail);
  report(mail.name, verdictOf(found, mail.mayRefuse), found);
}

const captures = await capturedInChromium(pages);
for (const page of pages) {
  const snapshots = {
    jsdom: snapshotOf(documentOf(page), page.url, page.capturedAt),
    Chromium: captures.get(page),
    ...(page.snapshot && { sample: page.snapshot }),
  };
  if (!snapshots.jsdom) {
    report(page.name, 'no reader', []);
    continue;
  }
  const found = Object.entries(snapshots).flatMap(([engine, snapshot]) =>
    differences(page.expected, snapshot && readPage(snapshot)).map((difference) => ({
      ...difference,
      text: `${engine}: ${difference.text}`,
    })),
  );
  report(page.name, verdictOf(found, page.mayRefuse), found);
}

const { right, refused, unread, wrong, 'no reader': skipped } = counts;
console.log(`right ${right}, unread ${unread}, wrong ${wrong}, refused ${refused}`);
const passed = right + refused;
console.log(`${passed} passed, ${unread + wrong} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exit(unread + wrong > 0 ? 1 : 0);

function report(name: string, verdict: Verdict | 'no reader', found: readonly { text: string }[]): void {
  counts[verdict] += 1;
  if (verdict === 'right') return;
  const details = found.map(({ text }) => text).join('; ');
  console.log(`${verdict.padEnd(9)} ${name}${details ? `  ${details}` : ''}`);
}
