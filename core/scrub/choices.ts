/** Chance for a scrubbed page: sfc32, seeded by a text. The same seed makes the same sample of the same page. */
export interface Choices {
  /** A whole number from 0 up to and without `below`. */
  readonly int: (below: number) => number;
}

/** FNV-1a over the text's code units, mixed with a start value: four of them seed the generator. */
function hash(text: string, start: number): number {
  let value = 0x811c9dc5 ^ start;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value >>> 0;
}

export function choicesFrom(seed: string): Choices {
  let [a, b, c] = [hash(seed, 1), hash(seed, 2), hash(seed, 3)];
  let counter = hash(seed, 4) | 1;
  const next = (): number => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return sum >>> 0;
  };
  for (let round = 0; round < 12; round++) next();
  return { int: (below) => Math.floor((next() / 0x1_0000_0000) * below) };
}
