import type { Random } from '../drift/random.ts';

/** Values that somebody would send to break what takes them. */
const HOSTILE: readonly unknown[] = [
  null,
  -1,
  0,
  1.5,
  Number.MAX_SAFE_INTEGER,
  -Number.MAX_SAFE_INTEGER,
  1e308,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  '',
  'x'.repeat(5000),
  '\u0000\u202e\ufeff|',
  '<img src=x onerror=alert(1)>',
  '__proto__',
  '2026-02-31',
  '9999-12-31',
  '0000-01-01',
  'amazon.example',
  [],
  {},
  Array.from({ length: 2000 }, () => 0),
  { toString: 1 },
];

/** The value with some of its parts replaced, left out, doubled or joined by others. */
export function spoil(value: unknown, random: Random, depth = 0): unknown {
  if (random.int(6) === 0 || depth > 8) return HOSTILE[random.int(HOSTILE.length)];
  if (Array.isArray(value)) {
    const list = value.map((one) => (random.int(3) === 0 ? spoil(one, random, depth + 1) : one));
    return random.int(4) === 0 ? [...list, ...list] : list;
  }
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value);
  const hit = random.int(Math.max(1, fields.length));
  return Object.fromEntries(
    fields.flatMap(([name, part], at) => {
      if (at !== hit) return [[name, part]];
      if (random.int(5) === 0) return [];
      if (random.int(8) === 0)
        return [
          [name, part],
          ['more', part],
        ];
      return [[name, spoil(part, random, depth + 1)]];
    }),
  );
}
