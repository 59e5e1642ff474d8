import { describe, expect, test } from 'vitest';
import { isMissingField, pageFieldOf } from '../../../core/model/page-fields.ts';
import { missingFields } from '../../../core/protocol/schema-parts.ts';

describe('the name of a missing field', () => {
  test.each([
    ['balance', 'balance'],
    ['balance.witness', 'balance'],
    ['lots[3]', 'lots'],
    ['types[12].name', 'types'],
    ['giftCard', 'giftCard'],
  ])('%s is of %s', (name, field) => expect(pageFieldOf(name)).toBe(field));

  test.each(['', 'toString', 'Your balance', 'lots[', 'lots[3].', 'balance $5.00', 'lots[3][4]'])(
    '%o is none',
    (name) => expect(isMissingField(name)).toBe(false),
  );

  test('is left out where another version gave one that is not known', () => {
    expect(missingFields.parse(['lots[1]', 'moons[2]', 'balance'])).toEqual(['lots[1]', 'balance']);
  });
});
