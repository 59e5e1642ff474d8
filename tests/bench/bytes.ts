import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { BUILT } from '../support/browsers.ts';
import type { Row } from './row.ts';

/** The most that a content script may have, compressed. */
const MOST_GZIP_BYTES = 5_000;
/** The script that holds the tip panel's frame, there only with a tip: the bench fails where it has more. */
const TIP_HOST = { file: 'tip-host.js', mostGzipBytes: 3000 };
/** Scripts of the background and of our own pages. */
const OWN_SCRIPTS = ['background.js', 'mail-worker.js', 'words.js'];
const GROUP = 'Bytes, and compressed';

/** The scripts and styles that are shipped, and what must not be in a content script. */
export function bytesRows(): Row[] {
  const folder = BUILT.chromium;
  const scripts = globSync('*.js', { cwd: folder }).sort();
  const contentScripts = scripts.filter((file) => !OWN_SCRIPTS.includes(file));
  if (contentScripts.length === 0) throw new Error(`no content script in ${folder}`);
  const pages = globSync('*.html', { cwd: folder }).sort();
  return [
    ...contentScripts.flatMap((file) =>
      file === TIP_HOST.file
        ? sizeRows(`content script ${file}`, [file], { most: TIP_HOST.mostGzipBytes, isBinding: true })
        : sizeRows(`content script ${file}`, [file], { most: MOST_GZIP_BYTES, isBinding: false }),
    ),
    ...contentScripts.map(zodRow),
    ...sizeRows('background.js', ['background.js']),
    ...sizeRows('mail-worker.js', ['mail-worker.js']),
    ...pages.flatMap((file) => sizeRows(`${file} with scripts and styles`, closureOf(file))),
  ];
}

function sizeRows(
  name: string,
  files: readonly string[],
  limit?: { readonly most: number; readonly isBinding: boolean },
): Row[] {
  const contents = files.map((file) => readFileSync(path.join(BUILT.chromium, file)));
  const sum = (sizes: readonly number[]) => sizes.reduce((total, size) => total + size, 0);
  const raw = sum(contents.map(({ byteLength }) => byteLength));
  const gzip = sum(contents.map((content) => gzipSync(content, { level: 9 }).byteLength));
  return [
    { group: GROUP, name, unit: 'bytes', median: raw },
    {
      group: GROUP,
      name: `${name}, gzip`,
      unit: 'bytes',
      median: gzip,
      ...(limit && {
        goal: { text: `≤ ${limit.most} B`, isMet: gzip <= limit.most, isBinding: limit.isBinding },
      }),
    },
  ];
}

function zodRow(file: string): Row {
  const text = readFileSync(path.join(BUILT.chromium, file), 'utf8');
  // Names that zod keeps through minifying.
  const count = text.match(/ZodMini|\$ZodType|_zod\b/g)?.length ?? 0;
  return {
    group: GROUP,
    name: `content script ${file}: traces of zod`,
    unit: 'count',
    median: count,
    goal: { text: 'none', isMet: count === 0, isBinding: true },
  };
}

/** A page and all files that it loads, directly or through another. */
function closureOf(page: string): string[] {
  const found = new Set([page]);
  for (const file of found) {
    const text = readFileSync(path.join(BUILT.chromium, file), 'utf8');
    const named = file.endsWith('.html')
      ? [...text.matchAll(/(?:src|href)="([^"]+\.(?:js|css))"/g)]
      : [...text.matchAll(/(?:from|import)\s*["'`](\.[^"'`]+\.js)["'`]/g)];
    for (const [, target = ''] of named) {
      const isFromRoot = target.startsWith('/');
      found.add(isFromRoot ? target.slice(1) : path.posix.join(path.posix.dirname(file), target));
    }
  }
  return [...found];
}
