import { expect, test } from 'vitest';
import {
  either,
  list,
  nullable,
  object,
  oneOf,
  optional,
  type Shape,
  text,
  whole,
} from '../../../core/protocol/shape.ts';

test.each<[string, Shape<unknown>, readonly unknown[], readonly unknown[]]>([
  ['text', text(1, 3), ['a', 'abc'], ['', 'abcd', 1, null, undefined, ['a']]],
  ['text with a pattern', text(0, 9, /^\d+$/), ['12'], ['', '1a']],
  ['text with a test', text(0, 9, (word) => word === 'yes'), ['yes'], ['no']],
  ['whole number', whole(0, 5), [0, 5], [-1, 6, 0.5, Number.NaN, Number.POSITIVE_INFINITY, '1', null]],
  ['one of some', oneOf(['a', 1]), ['a', 1], ['b', '1', undefined]],
  ['nullable', nullable(whole(0, 5)), [null, 3], [undefined, 'a']],
  ['either', either(whole(0, 5), text(1, 1)), [3, 'a'], ['ab', 6, null]],
  ['list', list(whole(0, 5), 2), [[], [1, 2]], [[1, 2, 3], [6], { length: 1, 0: 1 }, 'ab', null]],
])('%s', (_, shape, good, bad) => {
  for (const value of good) expect(shape(value)).toEqual(value);
  for (const value of bad) expect(() => shape(value)).toThrow(TypeError);
});

test('an object has its fields and no others, and what is optional may be absent', () => {
  const shape = object({ id: text(1, 9), size: optional(whole(0, 9)) });
  expect(shape({ id: 'a', size: 3, more: 'x' })).toEqual({ id: 'a', size: 3 });
  expect(shape({ id: 'a' })).toEqual({ id: 'a' });
  for (const bad of [{}, { id: 1 }, { id: 'a', size: 'x' }, { id: 'a', size: null }, null, 'a', []]) {
    expect(() => shape(bad)).toThrow(TypeError);
  }
});

test('an object takes nothing from a prototype', () => {
  const shape = object({ id: text(1, 9) });
  const child: unknown = Object.create({ id: 'a' });
  expect(() => shape(child)).toThrow(TypeError);
  const taken = shape(JSON.parse('{ "id": "a", "__proto__": { "own": true } }'));
  expect(Object.getPrototypeOf(taken)).toBe(Object.prototype);
});
