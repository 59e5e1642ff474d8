import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { EVERY_LANGUAGE } from '../core/words/languages.ts';
import { ROOT } from './commands/process.ts';
import { listingOf, STORE, sectionsOf } from './packaging/store-listing.ts';
import { BUILT } from './support/browsers.ts';

/**
 * What is filled into the stores' forms, against their limits as of November 2026. Needs `npm run build`.
 * The strictest of Chrome Web Store, Microsoft Edge Add-ons and addons.mozilla.org counts.
 */
const NAME_MAX_CHARS = 45; // Edge; addons.mozilla.org has 50, Chrome 75
const SUMMARY_MAX_CHARS = 132; // Chrome; addons.mozilla.org has 250
const DESCRIPTION_MIN_CHARS = 250; // Edge
const DESCRIPTION_MAX_CHARS = 10_000; // Edge; Chrome has 16,000
const SEARCH_TERMS_MAX = 7; // Edge
const SEARCH_TERM_MAX_CHARS = 30;
const SEARCH_TERMS_MAX_WORDS = 21;
const PICTURES_MAX = 5; // Chrome; Edge has 6
const REASON_MAX_CHARS = 1_000; // Chrome

const read = (file: string) => readFileSync(path.join(ROOT, file), 'utf8');
const languages = globSync('[a-z][a-z]*.md', { cwd: path.join(ROOT, STORE), exclude: ['review.md'] })
  .map((file) => path.basename(file, '.md'))
  .sort();

test('there is a listing in every language', () => {
  expect(languages).toEqual([...EVERY_LANGUAGE].sort());
});

test.each(globSync('_locales/*', { cwd: BUILT.chromium }))(
  'name and summary of the package in %s fit every store',
  (folder) => {
    const { extension_name, extension_description } = messagesIn(path.basename(folder));
    expect(extension_name?.message.length).toBeLessThanOrEqual(NAME_MAX_CHARS);
    expect(extension_description?.message.length).toBeLessThanOrEqual(SUMMARY_MAX_CHARS);
  },
);

describe.each(languages)('the listing in %s', (language) => {
  const listing = listingOf(language);
  const messages = messagesIn(language.replace('-', '_'));

  test('has the name and the summary of the package', () => {
    expect(listing.name).toBe(messages.extension_name?.message);
    expect(listing.summary).toBe(messages.extension_description?.message);
  });

  test('has a description that every store takes, without markup', () => {
    expect(listing.description.length).toBeGreaterThanOrEqual(DESCRIPTION_MIN_CHARS);
    expect(listing.description.length).toBeLessThanOrEqual(DESCRIPTION_MAX_CHARS);
    expect(listing.description).not.toMatch(/[*_#<>`[\]]|https?:/);
  });

  test('says the same as the English one, paragraph by paragraph', () => {
    const shape = (text: string) =>
      text.split('\n').map((line) => (line.startsWith('•') ? '•' : line !== ''));
    expect(shape(listing.description)).toEqual(shape(listingOf('en').description));
    expect(listing.captions.map(({ picture }) => picture)).toEqual(
      listingOf('en').captions.map(({ picture }) => picture),
    );
  });

  test('has a caption for each picture and few search terms', () => {
    expect(listing.captions.length).toBeGreaterThan(0);
    expect(listing.captions.length).toBeLessThanOrEqual(PICTURES_MAX);
    expect(listing.searchTerms.length).toBeLessThanOrEqual(SEARCH_TERMS_MAX);
    for (const term of listing.searchTerms)
      expect(term.length, term).toBeLessThanOrEqual(SEARCH_TERM_MAX_CHARS);
    expect(listing.searchTerms.join(' ').split(' ').length).toBeLessThanOrEqual(SEARCH_TERMS_MAX_WORDS);
  });
});

describe('the pictures', () => {
  const folder = path.join(ROOT, STORE, 'pictures/en');
  const sizeOf = (file: string) => {
    const png = readFileSync(path.join(folder, file));
    return `${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`;
  };

  test('are one for each caption in both sizes of Chrome, and the tiles', () => {
    const names = listingOf('en').captions.map(({ picture }, at) => `${at + 1}-${picture}`);
    const expected = [
      ...names.flatMap((name) => [`${name}-1280x800.png`, `${name}-640x400.png`]),
      'tile-1400x560.png',
      'tile-440x280.png',
    ];
    const files = globSync('*.png', { cwd: folder }).sort();
    expect(files).toEqual(expected);
    for (const file of files) expect(file).toContain(`-${sizeOf(file)}.png`);
  });
});

describe('what reviewers are told', () => {
  const review = sectionsOf(read(`${STORE}/review.md`));
  const rows = [...(review.get('Permissions') ?? '').matchAll(/^\| `?([\w ]+?)`? \| (.+) \|$/gm)];
  const reasons = new Map(rows.slice(1).map(([, name = '', reason = '']) => [name, reason]));

  test('is a reason for each permission of the package, and for no other', () => {
    const { permissions } = JSON.parse(readFileSync(path.join(BUILT.chromium, 'manifest.json'), 'utf8')) as {
      permissions: string[];
    };
    expect([...reasons.keys()]).toEqual([...permissions, 'optional host permissions']);
    for (const reason of reasons.values()) expect(reason.length).toBeLessThanOrEqual(REASON_MAX_CHARS);
  });

  test('is one purpose, in one sentence', () => {
    const purpose = review.get('Single purpose') ?? '';
    expect(purpose).toMatch(/^[^.]+\.$/);
    expect(purpose.length).toBeLessThanOrEqual(REASON_MAX_CHARS);
  });

  test('is an answer for each kind of data that Chrome asks about', () => {
    const answers = [...(review.get('Data') ?? '').matchAll(/^\| ([A-Z][^|]+) \| (yes|no) \| (.*)\|$/gm)];
    expect(answers).toHaveLength(9);
    for (const [, kind, answer, what = ''] of answers)
      expect(what.trim() !== '', kind).toBe(answer === 'yes');
  });
});

/** What the package says to the browser in a language: `pt_BR`. */
function messagesIn(language: string): Record<string, { message: string }> {
  return JSON.parse(readFileSync(path.join(BUILT.chromium, '_locales', language, 'messages.json'), 'utf8'));
}
