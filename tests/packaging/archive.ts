import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { zipSync } from 'fflate';

/** The content of files by their path in an archive, with `/` between folders. */
export type Files = ReadonlyMap<string, Uint8Array>;

/** The earliest time that an archive can state. fflate writes it in local time, so it is built in local time. */
const TIME = new Date(1980, 0, 1);
/** A plain file that its owner may write and all may read, as Unix says it. */
const MODE = 0o100_644;
const UNIX = 3;

/**
 * An archive that depends on nothing but names and content: order, time, mode and system are always the same.
 * fflate compresses in plain JavaScript. The compressor of Node gives other bytes on other processors.
 */
export function archiveOf(files: Files): Uint8Array {
  const sorted = [...files].sort(([one], [other]) => (one < other ? -1 : 1));
  return zipSync(Object.fromEntries(sorted), { level: 9, mtime: TIME, os: UNIX, attrs: MODE * 2 ** 16 });
}

/** The files below a folder that match any of the patterns. */
export function filesIn(folder: string, patterns: string | readonly string[] = '**'): Files {
  const found = globSync(patterns, { cwd: folder, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    found.map((entry) => {
      const file = path.join(entry.parentPath, entry.name);
      return [path.relative(folder, file).replaceAll(path.sep, '/'), readFileSync(file)];
    }),
  );
}
