import { expect, test } from 'vitest';
import { notesOf, objectionsTo, type ReleaseState } from './packaging/release-checks.ts';

/** What `npm run release` refuses. */
const CHANGELOG = `# Changelog

For users, newest first.

## 1.2.0 (2026-12-01)

- Reads one page more.

## 1.1.0 (2026-11-01)

- The first.
`;

const READY: ReleaseState = {
  version: '1.2.0',
  packageVersion: '1.2.0',
  lockVersion: '1.2.0',
  changelog: CHANGELOG,
  changedFiles: [],
  tags: ['v1.1.0'],
};

test('nothing is said against a version whose files agree', () => {
  expect(objectionsTo(READY)).toEqual([]);
});

test.each<[string, Partial<ReleaseState>, RegExp]>([
  ['no version', { version: '' }, /^Name the version/],
  ['a version that no store takes', { version: '1.2.0-beta' }, /^Name the version/],
  [
    'another version in package.json',
    { packageVersion: '1.1.0', lockVersion: '1.1.0' },
    /^package.json says 1.1.0/,
  ],
  ['another version in the lock file', { lockVersion: '1.1.0' }, /^package-lock.json says 1.1.0/],
  ['a file that is not committed', { changedFiles: [' M core/model/money.ts'] }, /^Not committed:\n M core/],
  ['a version that was released', { tags: ['v1.2.0'] }, /^The tag v1.2.0/],
  [
    'a section without its day',
    { changelog: CHANGELOG.replace('2026-12-01', 'not released') },
    /has no section "## 1.2.0/,
  ],
  [
    'a section without a word',
    { changelog: CHANGELOG.replace('- Reads one page more.', '') },
    /says nothing/,
  ],
  [
    'a section that is not the newest',
    { version: '1.1.0', packageVersion: '1.1.0', lockVersion: '1.1.0', tags: [] },
    /not the newest/,
  ],
])('%s is refused', (_, state, objection) => {
  expect(objectionsTo({ ...READY, ...state })).toEqual([expect.stringMatching(objection)]);
});

test('the notes are what the changelog says of the version', () => {
  expect(notesOf(CHANGELOG, '1.2.0')).toBe('- Reads one page more.');
  expect(notesOf(CHANGELOG, '1.1.0')).toBe('- The first.');
});
