import { existsSync } from 'node:fs';
import path from 'node:path';

/** A browser of this machine: the one that the variable names, else the first of these names on the path. */
function findBrowser(variable: string, names: readonly string[]): string {
  const named = process.env[variable];
  if (named) return named;
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  const found = folders.flatMap((folder) => names.map((name) => path.join(folder, name))).find(existsSync);
  if (!found) throw new Error(`no ${names.join(' or ')} found; name one in ${variable}`);
  return found;
}

export const findChromium = () => findBrowser('UNSPENT_CHROMIUM', ['chromium', 'chromium-browser']);
export const findFirefox = () => findBrowser('UNSPENT_FIREFOX', ['firefox-esr', 'firefox']);

const OUTPUT = path.resolve(import.meta.dirname, '../../.output');

/** The built extension: `npm run build` makes both. */
export const BUILT = {
  chromium: path.join(OUTPUT, 'chrome-mv3'),
  firefox: path.join(OUTPUT, 'firefox-mv3'),
};
