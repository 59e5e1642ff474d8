import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const css = readFileSync(path.resolve(import.meta.dirname, '../../../components/ui/tokens.css'), 'utf8');
const COLORS = new Map(
  [...css.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(
    ([, name = '', light = '', dark = '']) => [name, { light, dark }],
  ),
);

/** Each text colour with every ground it stands on. */
const TEXT: readonly (readonly [text: string, ...grounds: string[]])[] = [
  ['ink', 'paper', 'raised', 'later-soft', 'soon-soft', 'now-soft'],
  ['quiet', 'paper', 'raised', 'later-soft', 'soon-soft', 'now-soft'],
  ['accent', 'paper', 'raised'],
  ['accent-strong', 'paper', 'raised'],
  ['on-accent', 'accent', 'accent-strong'],
  ['later', 'paper', 'raised', 'later-soft'],
  ['soon', 'paper', 'raised', 'soon-soft'],
  ['now', 'paper', 'raised', 'now-soft'],
];

/** Borders of controls, and the ring around what has the focus. */
const PARTS: typeof TEXT = [
  ['edge', 'paper', 'raised', 'later-soft', 'soon-soft', 'now-soft'],
  ['accent', 'paper', 'raised', 'later-soft', 'soon-soft', 'now-soft'],
];

function pairs(table: typeof TEXT) {
  return table.flatMap(([name, ...grounds]) =>
    grounds.flatMap((ground) => (['light', 'dark'] as const).map((theme) => [name, ground, theme] as const)),
  );
}

function colorOf(name: string, theme: 'light' | 'dark'): string {
  const color = COLORS.get(name)?.[theme];
  if (!color) throw new Error(`no such colour: ${name}`);
  return color;
}

/** WCAG 2.2, relative luminance. */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [lighter = 0, darker = 0] = [luminance(a), luminance(b)].sort((one, other) => other - one);
  return (lighter + 0.05) / (darker + 0.05);
}

describe('contrast', () => {
  it('is computed as WCAG does', () => {
    expect(contrast('#ffffff', '#000000')).toBeCloseTo(21);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  });

  it.each(pairs(TEXT))('of the text %s on %s, %s, is 4.5 to 1 or more', (name, ground, theme) => {
    expect(contrast(colorOf(name, theme), colorOf(ground, theme))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(pairs(PARTS))('of %s beside %s, %s, is 3 to 1 or more', (name, ground, theme) => {
    expect(contrast(colorOf(name, theme), colorOf(ground, theme))).toBeGreaterThanOrEqual(3);
  });

  it('covers every colour but the line that only decorates', () => {
    const covered = new Set([...TEXT, ...PARTS].flat());
    expect([...COLORS.keys()].filter((name) => !covered.has(name))).toEqual(['line']);
  });
});

it('forced colours replace every colour', () => {
  const forced = css.slice(css.indexOf('forced-colors'));
  for (const name of COLORS.keys()) expect(forced).toContain(`--${name}:`);
});

it('there are three sizes, two weights, and no motion beyond 150 ms', () => {
  expect([...css.matchAll(/--size-/g)]).toHaveLength(3);
  expect([...css.matchAll(/--weight-/g)]).toHaveLength(2);
  expect(Number(/--moment: (\d+)ms/.exec(css)?.[1])).toBeLessThanOrEqual(150);
  expect(css).toMatch(/prefers-reduced-motion: reduce\)[^}]*\{[^}]*--moment: 0s/);
});
