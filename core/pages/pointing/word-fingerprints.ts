/**
 * Words as small numbers, so that two texts can be compared later and neither can be read back: there are
 * only 4096 numbers, and of the words and names of any language dozens share each. What stands in a
 * description of a place says that a word like this stood there, and not which.
 */
export const PRINTS = 4096;

/** Written without spaces between words. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** The numbers of the words in a text, each once. A part with a digit in it is not a word and is left out. */
export function wordFingerprints(text: string, without: ReadonlySet<string> = new Set()): number[] {
  return [
    ...new Set(
      wordsIn(text)
        .filter((word) => !without.has(word))
        .map(fingerprintOf),
    ),
  ];
}

/** The words of a text in small letters: two letters at least; pairs of signs where words are not parted. */
export function wordsIn(text: string): string[] {
  const runs = text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return runs.flatMap((run) => {
    if (/\p{N}/u.test(run)) return [];
    const signs = [...run];
    if (signs.length < 2) return [];
    if (!UNSPACED.test(run)) return run;
    return signs.slice(1).map((sign, at) => `${signs[at]}${sign}`);
  });
}

/** FNV-1a, folded. */
export function fingerprintOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> 12) ^ (hash >>> 24)) & (PRINTS - 1);
}

/** How alike two lists of numbers are, from 0 to 1: what both have, doubled, of all they have. */
export function likeness(a: readonly number[], b: readonly number[]): number {
  const common = a.filter((print) => b.includes(print)).length;
  return common === 0 ? 0 : (2 * common) / (a.length + b.length);
}

/** How much of the first list the second has, from 0 to 1. */
export function shareIn(wanted: readonly number[], found: ReadonlySet<number>): number {
  return wanted.length === 0 ? 0 : wanted.filter((print) => found.has(print)).length / wanted.length;
}
