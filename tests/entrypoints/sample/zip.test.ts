import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { zipOf } from '../../../entrypoints/sample/zip.ts';

const SAMPLE = {
  html: '<!doctype html>\n<html><body>Müller ギフト</body></html>\n',
  url: 'https://www.amazon.com/gc/balance',
  language: 'en-us',
  replaced: { amounts: 1, dates: 0, numbers: 0, words: 2, scripts: 0, comments: 0 },
  page: { outcome: 'unrecognised', missing: ['balance'] },
  sample: { outcome: 'unrecognised', missing: ['balance'] },
  alike: true,
  reading: { page: 'gift-card-balance', outcome: 'unrecognised', missing: ['balance'] },
  left: [],
} as const;

test('a sample is saved as a case folder: page, address and what was read', () => {
  const zip = zipOf(SAMPLE, { page: 'gift-card-balance', marketplace: 'amazon.com', month: '2026-11' });
  const files = unzipSync(zip);
  const folder = 'gift-card-balance/amazon.com-2026-11';
  expect(Object.keys(files)).toEqual(
    ['page.html', 'about.json', 'expected.json'].map((name) => `${folder}/${name}`),
  );
  const text = (name: string) => strFromU8(files[`${folder}/${name}`] ?? new Uint8Array());
  expect(text('page.html')).toBe(SAMPLE.html);
  expect(JSON.parse(text('about.json'))).toMatchObject({ url: SAMPLE.url, captured: '2026-11' });
  expect(JSON.parse(text('expected.json'))).toEqual(SAMPLE.reading);
});

test('the file does not say when it was saved', () => {
  const subject = { page: 'gift-card-balance', marketplace: 'amazon.com', month: '2026-11' } as const;
  expect(zipOf(SAMPLE, subject)).toEqual(zipOf(SAMPLE, subject));
  // The two bytes of the day in the first header: 2 January 1980.
  expect([...zipOf(SAMPLE, subject).slice(12, 14)]).toEqual([0x22, 0]);
});
