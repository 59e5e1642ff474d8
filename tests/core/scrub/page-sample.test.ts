import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { PageSnapshot } from '../../../core/model/page-snapshot.ts';
import { readPage } from '../../../core/pages/index.ts';
import { caseFiles } from '../../../core/scrub/case-files.ts';
import { makeSample } from '../../../core/scrub/page-sample.ts';
import { snapshotOf } from '../../support/capture-document.ts';
import { casesIn, differences, documentOf, FIXTURES, fixture, loadCase } from '../../support/page-cases.ts';
import { readDocument } from '../../support/read-document.ts';
import { unknownPage } from '../../support/synthetic-pages.ts';

function sampleOf({ html, url }: { html: string; url: string }) {
  const snapshot = snapshotOf(documentOf({ html, url }), url) as PageSnapshot;
  return makeSample(snapshot, { seed: 'seed', read: readPage });
}

/** Real pages are not part of the project; where some stand beside it they are held to the same. */
const CASES = [FIXTURES, path.resolve(FIXTURES, '../../../../shared/pages')]
  .filter(existsSync)
  .flatMap(casesIn);
const folder = mkdtempSync(path.join(tmpdir(), 'unspent-samples-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('a sample saved as a case folder', () => {
  test('there are pages to make some of', () => expect(CASES.length).toBeGreaterThan(100));

  // Their days are named by how far they are from a visit on another day than the one of these tests.
  const named = CASES.filter(({ name }) => !/us-two-types$|us-balance-last$|us-day-words$/.test(name));
  test.each(named.map((page) => [page.name, page] as const))('%s is read from it as it says', (_, page) => {
    const sample = sampleOf(page);
    for (const [name, text] of Object.entries(caseFiles(sample))) {
      writeFileSync(path.join(folder, name), text);
    }
    const saved = loadCase(folder);
    // As it was captured, and as a page made of that.
    expect(differences(saved.expected, readPage(saved.snapshot as PageSnapshot))).toEqual([]);
    expect(differences(saved.expected, readDocument(documentOf(saved), saved.url))).toEqual([]);
    expect(sample.left).toEqual([]);
    // A total that a cent of rounding explains is not explained once multiplied: refused, and said to be.
    expect(sample.alike).toBe(!page.name.includes('rounded'));
  });
});

describe('a sample', () => {
  test('says how page and sample are read, and never what the page says', () => {
    const page = fixture('gift-card-balance/us');
    const sample = sampleOf(page);
    expect(sample).toMatchObject({
      page: { outcome: 'read', missing: [] },
      sample: { outcome: 'read', missing: [] },
      alike: true,
      reading: { outcome: 'read', page: 'gift-card-balance' },
      snapshot: {
        language: documentOf(page).documentElement.lang,
        capturedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT12:00:00\.000Z$/),
      },
    });
    expect(sample).not.toHaveProperty('offsets');
    const { balance } = readDocument(documentOf(page), page.url) as { balance: { minor: number } };
    expect(JSON.stringify(sample)).not.toContain(`"minor":${balance.minor},`);
  });

  test('of a page that is not understood is not understood in the same way', () => {
    const sample = sampleOf(unknownPage('https://www.amazon.com/gc/balance'));
    expect(sample.page.outcome).toBe('unrecognised');
    expect(sample.page.missing.length).toBeGreaterThan(0);
    expect(sample.sample).toEqual(sample.page);
    expect(sample.alike).toBe(true);
    const files = caseFiles(sample);
    expect(JSON.parse(files['expected.json'])).toMatchObject({ outcome: 'unrecognised' });
    expect(JSON.parse(files['expected.json'])).not.toHaveProperty('account');
    expect(JSON.parse(files['about.json'])).toEqual({
      url: 'https://www.amazon.com/gc/balance',
      origin: 'captured',
      captured: sample.snapshot.capturedAt.slice(0, 10),
      language: 'en-us',
      source: 'a scrubbed sample: structure of a real page, everything else made up',
    });
  });

  test('names no language that the page does not', () => {
    const { url } = unknownPage('https://www.amazon.com/gc/balance');
    expect(sampleOf({ url, html: '<html lang="Casey Secret"><p>Casey' }).snapshot.language).toBe('');
  });
});
