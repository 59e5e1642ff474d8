import { JSDOM, VirtualConsole } from 'jsdom';
import type { Read } from './bench.ts';
import { isMoney, type Json, leavesOf } from './page.ts';
import { randomFrom } from './random.ts';
import { ADDRESSES, fillAtRandom } from './random-page.ts';

export interface FuzzResult {
  readonly pages: number;
  /** How many a reader took for a page that it can read. */
  readonly accepted: number;
  /** The longest that one page took, in milliseconds: a figure to look at, of this machine. */
  readonly slowest: number;
  /** What went wrong, with the number of the page. */
  readonly failures: readonly string[];
}

/** Fields that follow from several amounts of the page and may stand nowhere on it. */
const DERIVED = /^hold$|^promotion$|^lots\.\d+\.amount$/;

/** Amounts of a reading whose digits stand nowhere on the page. */
export function inventedAmounts(reading: Json, document: Document): string[] {
  const digits = (document.documentElement.textContent ?? '')
    .normalize('NFKC')
    .replace(/\D/gu, (sign) => plain(sign));
  return leavesOf(reading).flatMap(({ path, value }) => {
    if (!isMoney(value) || DERIVED.test(path)) return [];
    const minor = String(Math.abs(value.minor));
    const whole = String(Math.abs(value.minor) / 100);
    return digits.includes(minor) || digits.includes(whole) || digits.includes(minor.padStart(3, '0'))
      ? []
      : [`${path} ${minor}`];
  });
}

/** A digit of another script as a plain one, anything else as nothing. */
function plain(sign: string): string {
  if (!/\p{Nd}/u.test(sign)) return '';
  const code = sign.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value += 1;
  return String(value);
}

/** Reads random pages. The same seed makes the same pages. */
export function runFuzz(read: Read, seed: string, count: number): FuzzResult {
  // A console of its own: random style sheets are complained about there, and nobody reads it.
  const { document } = new JSDOM('', { virtualConsole: new VirtualConsole() }).window;
  const failures: string[] = [];
  let [accepted, slowest] = [0, 0];
  for (let number = 0; number < count; number++) {
    const random = randomFrom(`${seed}/${number}`);
    fillAtRandom(document, random);
    const url = new URL(random.pick(ADDRESSES));
    const started = performance.now();
    try {
      const reading = read(document, url) as Json | undefined;
      slowest = Math.max(slowest, performance.now() - started);
      if (reading === undefined || reading === null || typeof reading !== 'object') continue;
      if (!('outcome' in reading) || reading.outcome !== 'read') continue;
      accepted += 1;
      const invented = inventedAmounts(reading, document);
      if (invented.length > 0) failures.push(`${seed}/${number}: not on the page: ${invented.join(', ')}`);
    } catch (error) {
      failures.push(`${seed}/${number}: ${error instanceof Error ? error.stack : String(error)}`);
    }
  }
  return { pages: count, accepted, slowest, failures };
}
