import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

/**
 * Who may import whom. Each folder names what its files may import: folders of ours, and packages. `type:`
 * allows the types alone, which leave nothing behind in what is shipped.
 */
const MAY_IMPORT: Record<string, readonly string[]> = {
  'core/model': [],
  'core/vocabulary': [],
  'core/words': [],
  'core/capture': ['core/model'],
  'core/page-view': ['core/model', 'core/vocabulary'],
  'core/pages': ['core/model', 'core/vocabulary', 'core/page-view', 'type:core/capture'],
  'core/ledger': ['core/model', 'type:core/pages'],
  'core/overview': [
    'core/model',
    'core/ledger',
    'core/pages/addresses',
    'type:core/pages',
    'core/programmes',
  ],
  'core/check': ['core/model', 'core/pages/addresses', 'core/pages/page-kinds', 'type:core/pages'],
  'core/reminders': ['core/model', 'core/ledger', 'core/overview'],
  'core/advice': ['core/model', 'core/ledger', 'core/overview', 'type:core/pages'],
  'core/programmes': ['core/model', 'type:core/pages'],
  'core/mail': ['core/model', 'core/vocabulary', 'core/programmes', 'postal-mime'],
  'core/scrub': ['core/model'],
  'core/export': ['core/model', 'ical-generator'],
  'core/import': ['core/model'],
  'core/protocol': [
    'core/model',
    'core/pages/page-kinds',
    'type:core/pages',
    'type:core/ledger',
    'type:core/overview',
    'type:core/check',
    'zod/mini',
  ],
  'core/sync': [
    'core/model',
    'core/ledger',
    'core/reminders',
    'core/pages/page-kinds',
    'type:core/pages',
    'core/protocol',
    'zod/mini',
  ],
  'core/store': [
    'core/model',
    'core/ledger',
    'core/overview',
    'core/reminders',
    'core/pages/page-kinds',
    'type:core/pages',
    'core/protocol',
    'core/sync',
    'zod/mini',
    'idb',
  ],
  'core/platform': [
    'core/model',
    'core/words',
    'core/check/check-job',
    'type:core/pages',
    'core/protocol',
    'zod/mini',
    'webextension-polyfill',
  ],
  components: [
    'core/model',
    'type:core/export',
    'type:core/import',
    'type:core/mail',
    'core/mail/mail-messages',
    'core/pages/addresses',
    'core/pages/page-kinds',
    'core/programmes',
    'core/platform/format',
    'core/platform/translate',
    'core/words/languages',
    'type:core/scrub',
    'type:core/check',
    'type:core/ledger',
    'type:core/overview',
    'core/overview/ending-groups',
    'core/overview/year-outcomes',
    'type:core/reminders',
    'type:core/pages',
    'type:core/protocol',
    'preact',
    'preact/hooks',
    'public',
  ],
  'entrypoints/background': [
    'core/model',
    'core/page-view/page',
    'core/pages',
    'core/ledger',
    'core/overview',
    'core/check',
    'core/reminders',
    'core/advice',
    'core/programmes',
    'core/store',
    'core/sync',
    'core/platform',
    'type:core/protocol',
    'core/protocol/now-record',
    'core/protocol/recovery-part',
    'core/protocol/reading-schema',
    'core/protocol/sender',
    'core/protocol/snapshot-schema',
    'core/protocol/spoken',
    'core/protocol/tips',
    'type:core/words',
    'wxt/utils/define-background',
  ],
  'entrypoints/page': [
    'core/capture',
    'core/model',
    'core/pages/address',
    'core/pages/address-list',
    'core/pages/capture-rules',
    'core/platform/client',
    'core/platform/log',
    'core/platform/private-window',
    'type:core/protocol',
    'wxt/utils/define-unlisted-script',
  ],
  'entrypoints/point-at': [
    'core/model',
    'core/capture',
    'type:core/page-view',
    'type:core/model',
    'core/pages/addresses',
    'core/pages/capture-rules',
    'core/pages/pointing/pointable',
    'type:core/pages',
    'core/platform/client',
    'core/platform/format',
    'core/platform/log',
    'core/platform/private-window',
    'type:core/protocol',
    'components/in-page',
    'wxt/utils/define-unlisted-script',
  ],
  'entrypoints/capture': [
    'core/model',
    'core/capture',
    'core/pages/addresses',
    'core/pages/capture-rules',
    'core/platform/private-window',
    'wxt/utils/define-unlisted-script',
  ],
  'entrypoints/sample': [
    'core/model',
    'core/overview/page-link',
    'core/pages',
    'core/scrub',
    'core/platform',
    'components',
    'fflate',
    'preact',
    'preact/hooks',
  ],
  'entrypoints/tip-host': [
    'components/in-page/theme',
    'core/platform/native-browser',
    'type:core/protocol',
    'wxt/utils/define-unlisted-script',
  ],
  'entrypoints/tips': ['core/platform/client', 'type:core/protocol'],
  'entrypoints/popup': [
    'core/model',
    'core/pages/addresses',
    'core/overview/build-overview',
    'core/platform',
    'type:core/protocol',
    'components',
    'preact',
    'preact/hooks',
  ],
  'entrypoints/words': ['core/platform/log', 'core/platform/page-words', 'wxt/utils/define-unlisted-script'],
  'entrypoints/mail-worker': ['core/mail', 'wxt/utils/define-unlisted-script'],
  entrypoints: [
    'core/model',
    'core/export',
    'core/import',
    'type:core/mail',
    'core/mail/mail-id',
    'core/programmes',
    'type:core/pages',
    'type:core/ledger',
    'type:core/overview',
    'type:core/reminders',
    'core/platform',
    'type:core/protocol',
    'components',
    'preact',
    'preact/hooks',
    'public',
  ],
};

interface Import {
  readonly file: string;
  readonly target: string;
  readonly isType: boolean;
}

const root = path.resolve(import.meta.dirname, '..');
const files = globSync('{core,components,entrypoints}/**/*.{ts,tsx}', { cwd: root });

test.each(files)('%s imports only what its folder may', (file) => {
  const folder = folderOf(file);
  const allowed = MAY_IMPORT[folder] ?? [];
  const refused = importsOf(file).filter(({ target, isType }) => {
    if (target === folder || target.startsWith(`${folder}/`)) return false;
    return !allowed.some((entry) => {
      const [name, typeOnly] = entry.startsWith('type:') ? [entry.slice(5), true] : [entry, false];
      return (isType || !typeOnly) && (target === name || target.startsWith(`${name}/`));
    });
  });
  expect(refused).toEqual([]);
});

test('every folder with code has its row, and every row its folder', () => {
  const used = new Set(files.map(folderOf));
  expect([...used].filter((folder) => !(folder in MAY_IMPORT))).toEqual([]);
});

test('the rule sees what it should', () => {
  const file = 'entrypoints/page/deliver-page.ts';
  const imports = importsOf(file);
  expect(imports).toContainEqual({ file, target: 'core/platform/client', isType: false });
  expect(imports).toContainEqual({ file, target: 'core/protocol/tips', isType: true });
});

test('every import of ours names its file', () => {
  const bare = files.flatMap((file) =>
    [...read(file).matchAll(/from '(\.[^']*)'/g)]
      .map(([, to]) => to)
      .filter((to) => !/\.(tsx?|json|css)$/.test(to ?? '')),
  );
  expect(bare).toEqual([]);
});

test('the storage beside the database is called in one place, which bears that it is lost', () => {
  const places = files.filter((file) => /storage\.local\b/.test(read(file)));
  expect(places).toEqual(['core/platform/local-storage.ts', 'core/platform/storage-access.ts']);
});

test('no files import each other in a circle, not even for types', () => {
  const imported = new Map(files.map((file) => [file, filesImportedBy(file)]));
  expect(circlesIn(imported)).toEqual([]);
});

test('circles are found, and what only leads into one is no part of it', () => {
  const circles = circlesIn(
    new Map([
      ['start', ['a']],
      ['a', ['b']],
      ['b', ['c', 'end']],
      ['c', ['a']],
      ['end', []],
      ['itself', ['itself']],
    ]),
  );
  expect(circles).toEqual([['a', 'b', 'c'], ['itself']]);
});

/** Our files that a file imports, for types or more. */
function filesImportedBy(file: string): string[] {
  const paths = [...read(file).matchAll(/\b(?:from|import)\s*\(?'(\.[^']*)'/g)].map(([, to = '']) =>
    path.posix.join(path.posix.dirname(file), to),
  );
  return paths.filter((to) => files.includes(to));
}

/** The groups of files that can all reach each other, each in order. */
function circlesIn(imported: ReadonlyMap<string, readonly string[]>): string[][] {
  const reachable = new Map([...imported.keys()].map((file) => [file, reachableFrom(file, imported)]));
  const reaches = (from: string, to: string) => reachable.get(from)?.has(to) ?? false;
  const inCircles = [...imported.keys()].filter((file) => reaches(file, file));
  const circles = inCircles.map((file) =>
    inCircles.filter((other) => reaches(file, other) && reaches(other, file)).sort(),
  );
  return circles.filter((circle, i) => circle[0] === inCircles[i]).sort();
}

/** All that a file imports, itself or through others. */
function reachableFrom(file: string, imported: ReadonlyMap<string, readonly string[]>): Set<string> {
  const found = new Set<string>();
  const open = [...(imported.get(file) ?? [])];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (found.has(next)) continue;
    found.add(next);
    open.push(...(imported.get(next) ?? []));
  }
  return found;
}

/** The longest row of the table that the file stands under. */
function folderOf(file: string): string {
  const rows = Object.keys(MAY_IMPORT).filter((row) => file.startsWith(`${row}/`));
  return rows.sort((a, b) => b.length - a.length)[0] ?? path.dirname(file);
}

/** What a file imports, ours as paths from the root without their ending, packages as written. */
function importsOf(file: string): Import[] {
  const statement = /^(?:import|export)\s+(type\s+)?(?:([^'"]*?)\s+from\s+)?'([^']+)'/gms;
  return [...read(file).matchAll(statement)].map(([, typeWord, names = '', to = '']) => ({
    file,
    target: to.startsWith('.') ? path.posix.join(path.posix.dirname(file), to).replace(/\.\w+$/, '') : to,
    isType: typeWord !== undefined || isOnlyTypes(names),
  }));
}

/** `{ type A, type B }`: nothing but types. */
function isOnlyTypes(names: string): boolean {
  const inner = /^\{(.*)\}$/s.exec(names.trim())?.[1];
  if (inner === undefined) return false;
  const parts = inner
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);
  return parts.length > 0 && parts.every((part) => part.startsWith('type '));
}

function read(file: string): string {
  return readFileSync(path.join(root, file), 'utf8');
}
