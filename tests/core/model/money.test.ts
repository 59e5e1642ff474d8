import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  add,
  CURRENCY_DIGITS,
  type Currency,
  isCurrency,
  isSameMoney,
  type Money,
  money,
  negate,
  subtract,
  sum,
} from '../../../core/model/money.ts';

const CURRENCIES = Object.keys(CURRENCY_DIGITS).filter(isCurrency);
// Two of them, and a list of some, stay within the exact range.
const minor = fc.integer({ min: -(2 ** 45), max: 2 ** 45 });
const currency = fc.constantFrom<Currency>(...CURRENCIES);

describe('money', () => {
  test.each([0.1, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53, -(2 ** 53)])('%d is no amount', (value) => {
    expect(() => money(value, 'USD')).toThrow(RangeError);
  });

  test('there is one zero', () => {
    expect(Object.is(money(-0, 'USD').minor, 0)).toBe(true);
    expect(Object.is(negate(money(0, 'USD')).minor, 0)).toBe(true);
  });

  test('a sum beyond the exact range is an error and never a rounded amount', () => {
    const most = money(Number.MAX_SAFE_INTEGER, 'USD');
    expect(() => add(most, money(1, 'USD'))).toThrow(RangeError);
    expect(add(most, money(-1, 'USD')).minor).toBe(Number.MAX_SAFE_INTEGER - 1);
  });

  it('adds exactly, in any order, and back again', () => {
    fc.assert(
      fc.property(currency, minor, minor, minor, (code, x, y, z) => {
        const [a, b, c] = [money(x, code), money(y, code), money(z, code)] as const;
        expect(BigInt(add(a, b).minor)).toBe(BigInt(x) + BigInt(y));
        expect(add(a, b)).toEqual(add(b, a));
        expect(add(add(a, b), c)).toEqual(add(a, add(b, c)));
        expect(subtract(add(a, b), b)).toEqual(a);
        expect(add(a, negate(a))).toEqual(money(0, code));
        expect(sum([a, b, c], code)).toEqual(sum([c, a, b], code));
      }),
    );
  });

  it('never adds two currencies', () => {
    fc.assert(
      fc.property(currency, currency, minor, minor, (one, other, x, y) => {
        fc.pre(one !== other);
        const [a, b]: [Money, Money] = [money(x, one), money(y, other)];
        expect(() => add(a, b)).toThrow(TypeError);
        expect(() => subtract(a, b)).toThrow(TypeError);
        expect(() => sum([a, b], one)).toThrow(TypeError);
        expect(() => sum([b], one)).toThrow(TypeError);
        expect(isSameMoney(a, b)).toBe(false);
      }),
    );
  });

  test('nothing sums to zero of the currency', () => {
    expect(sum([], 'JPY')).toEqual({ minor: 0, currency: 'JPY' });
  });

  test('names of object members are no currencies', () => {
    expect(['toString', 'usd', '', '__proto__'].some(isCurrency)).toBe(false);
  });
});
