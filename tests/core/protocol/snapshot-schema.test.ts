import { describe, expect, test, vi } from 'vitest';
import type { PageSnapshot } from '../../../core/model/page-snapshot.ts';
import {
  ELEMENTS_MAX,
  FIGURES_MAX,
  SNAPSHOT_MAX_CHARS,
  TEXT_MAX_CHARS,
} from '../../../core/model/page-snapshot.ts';
import { DEPTH_MAX, pageOf } from '../../../core/page-view/page.ts';
import { parseSnapshot } from '../../../core/protocol/snapshot-schema.ts';
import { type Random, randomFrom } from '../../drift/random.ts';
import { hostileSnapshot } from '../../support/hostile-snapshots.ts';

const URL_ = 'https://www.amazon.com/gc/balance';
const FAULTS = ['too-large', 'outdated', 'malformed'];

const good: PageSnapshot = {
  ...hostileSnapshot('rows of a summary', URL_),
  nodes: hostileSnapshot('rows of a summary', URL_).nodes.slice(0, 60),
};

const STRANGE: readonly unknown[] = [
  null,
  true,
  -1,
  1e308,
  0.5,
  '',
  'x',
  '\u0000',
  '\ud800',
  '__proto__',
  [],
  [[]],
  [-1, 'html', 0],
  {},
  { length: 3 },
  { toString: 1 },
];

/** One value somewhere in it is another one, gone, or there twice. */
function altered(value: unknown, random: Random): unknown {
  if (typeof value !== 'object' || value === null || random.chance(0.1)) return random.pick(STRANGE);
  const copy = structuredClone(value) as Record<string, unknown>;
  const key = random.pick(Object.keys(copy).length > 0 ? Object.keys(copy) : ['x']);
  const change = random.int(10);
  if (change === 0) delete copy[key];
  else if (change === 1) copy[`${key}x`] = copy[key];
  else copy[key] = altered(copy[key], random);
  return copy;
}

/** A text of JSON, one place of which is another sign or the end. */
function garbled(text: string, random: Random): string {
  const at = random.int(text.length);
  return random.chance(0.3)
    ? text.slice(0, at)
    : `${text.slice(0, at)}${random.pick([...'{}[],:"\\0e-'])}${text.slice(at + 1)}`;
}

test('whatever a text says, it is a snapshot or a fault with a name', () => {
  const counts = { snapshot: 0, fault: 0 };
  for (let number = 0; number < 5_000; number++) {
    const random = randomFrom(`snapshot/${number}`);
    const text = JSON.stringify(altered(good, random)) ?? '';
    const parsed = parseSnapshot(random.chance(0.3) ? garbled(text, random) : text);
    if ('fault' in parsed) expect(FAULTS).toContain(parsed.fault);
    else expect(() => pageOf(parsed.snapshot)).not.toThrow();
    counts['fault' in parsed ? 'fault' : 'snapshot'] += 1;
  }
  expect(Math.min(counts.snapshot, counts.fault)).toBeGreaterThan(100);
});

test('a text that is too long is not parsed', () => {
  const parse = vi.spyOn(JSON, 'parse');
  expect(parseSnapshot(JSON.stringify(good).padEnd(SNAPSHOT_MAX_CHARS + 1))).toEqual({ fault: 'too-large' });
  expect(parse).not.toHaveBeenCalled();
});

describe('a snapshot is no page', () => {
  const page = (nodes: PageSnapshot['nodes']) => pageOf({ ...good, nodes });
  const chain = (depth: number): PageSnapshot['nodes'] =>
    Array.from({ length: depth }, (_, at) => [at - 1, 'div', 0] as const);
  const rest = (count: number): PageSnapshot['nodes'] =>
    Array.from({ length: count }, () => [0, 'b', 0] as const);

  test('that is deeper than any page: readers climb', () => {
    expect(page(chain(DEPTH_MAX))).toBeDefined();
    expect(page(chain(DEPTH_MAX + 1))).toBeUndefined();
  });

  test('with a longer value than is captured', () => {
    const withClass = (chars: number) => page([[-1, 'html', { class: 'a'.repeat(chars) }]]);
    expect(withClass(4_000)).toBeDefined();
    expect(withClass(4_001)).toBeUndefined();
  });

  test('that has more elements, or more texts with digits, than a page that is captured', () => {
    expect(page([[-1, 'html', 0], ...rest(ELEMENTS_MAX - 1)])).toBeDefined();
    expect(page([[-1, 'html', 0], ...rest(ELEMENTS_MAX)])).toBeUndefined();
    const figures = (count: number) => Array.from({ length: count }, () => [0, '$1'] as const);
    expect(page([[-1, 'html', 0], ...figures(FIGURES_MAX)])).toBeDefined();
    expect(page([[-1, 'html', 0], ...figures(FIGURES_MAX + 1)])).toBeUndefined();
  });

  test('that shows more text than a page that is captured', () => {
    const half = [0, 'x'.repeat(TEXT_MAX_CHARS / 2)] as const;
    expect(page([[-1, 'html', 0], half, half])).toBeDefined();
    expect(page([[-1, 'html', 0], half, half, [0, '.']])).toBeUndefined();
  });
});

test('a large snapshot whose attributes have ever new names is refused before it is parsed', () => {
  const parse = vi.spyOn(JSON, 'parse');
  const { nodes } = hostileSnapshot('different attributes', URL_);
  const text = JSON.stringify({ ...good, nodes: nodes.slice(0, nodes.length / 2) });
  expect(parseSnapshot(text)).toEqual({ fault: 'malformed' });
  expect(parseSnapshot(text.replaceAll('":"', '" : "'))).toEqual({ fault: 'malformed' });
  expect(parse).not.toHaveBeenCalled();
  parse.mockRestore();
});

test('a large snapshot with the names of a page is parsed, whatever its texts look like', () => {
  const nodes = [
    [-1, 'html', 0],
    ...Array.from({ length: 20_000 }, (_, at) => [0, `"a${at}": \\"b":`] as const),
  ] as PageSnapshot['nodes'];
  const text = JSON.stringify({ ...good, nodes });
  expect(text.length).toBeGreaterThan(500_000);
  expect(parseSnapshot(text)).toHaveProperty('snapshot');
});
