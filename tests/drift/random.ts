/**
 * The bench's chance: sfc32, a small generator of 32-bit numbers that passes the usual statistical suites,
 * seeded by a text. The same text gives the same choices on every machine.
 */
export interface Random {
  /** A whole number from 0 up to and without `below`. */
  readonly int: (below: number) => number;
  readonly chance: (probability: number) => boolean;
  /** @throws RangeError when the list is empty. */
  readonly pick: <T>(list: readonly T[]) => T;
  /** Up to `count` different elements, in the list's order. */
  readonly some: <T>(list: readonly T[], count: number) => T[];
  readonly shuffled: <T>(list: readonly T[]) => T[];
  /** A generator of its own, for a step that may be left out without changing the others. */
  readonly fork: () => Random;
}

/** FNV-1a over the text's code units, mixed with a start value: four of them seed the generator. */
function hash(text: string, start: number): number {
  let value = 0x811c9dc5 ^ start;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value >>> 0;
}

export function randomFrom(seed: string): Random {
  let a = hash(seed, 1);
  let b = hash(seed, 2);
  let c = hash(seed, 3);
  let counter = 1;
  const next = (): number => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return sum >>> 0;
  };
  for (let round = 0; round < 12; round++) next();

  const int = (below: number): number => Math.floor((next() / 0x1_0000_0000) * below);
  const pick = <T>(list: readonly T[]): T => {
    if (list.length === 0) throw new RangeError('random: nothing to pick from');
    return list[int(list.length)] as T;
  };
  const shuffled = <T>(list: readonly T[]): T[] => {
    const copy = [...list];
    for (let at = copy.length - 1; at > 0; at--) {
      const other = int(at + 1);
      [copy[at], copy[other]] = [copy[other] as T, copy[at] as T];
    }
    return copy;
  };
  return {
    int,
    pick,
    shuffled,
    fork: () => randomFrom(`${next()}`),
    chance: (probability) => next() / 0x1_0000_0000 < probability,
    some: (list, count) => {
      const chosen = new Set(shuffled([...list.keys()]).slice(0, count));
      return list.filter((_, at) => chosen.has(at));
    },
  };
}
