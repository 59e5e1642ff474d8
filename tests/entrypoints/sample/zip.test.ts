import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { zipOf } from '../../../entrypoints/sample/zip.ts';

const FILES = {
  'snapshot.json': '{}\n',
  'page.html': '<!doctype html>\n<html><body>Müller ギフト</body></html>\n',
  'about.json': '{"captured":"2026-11"}\n',
  'expected.json': '{"outcome":"unrecognised"}\n',
};
const SUBJECT = { page: 'gift-card-balance', marketplace: 'amazon.com' } as const;

test('a sample is saved as a case folder', () => {
  const files = unzipSync(zipOf(FILES, SUBJECT));
  const folder = 'gift-card-balance/amazon.com-2026-11';
  expect(Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]))).toEqual(
    Object.fromEntries(Object.entries(FILES).map(([name, text]) => [`${folder}/${name}`, text])),
  );
});

test('the file does not say when it was saved', () => {
  expect(zipOf(FILES, SUBJECT)).toEqual(zipOf(FILES, SUBJECT));
  // The two bytes of the day in the first header: 2 January 1980.
  expect([...zipOf(FILES, SUBJECT).slice(12, 14)]).toEqual([0x22, 0]);
});
