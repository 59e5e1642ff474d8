import { describe, expect, it } from 'vitest';
import { orderIdsIn, parseOrderId, parsePurchaseId } from '../../../core/model/order-ids.ts';

describe('an order number', () => {
  it.each(['111-5550001-6660001', 'D01-5550001-6660001', '4000-555001-6660001'])('may be %s', (id) => {
    expect(parseOrderId(id)).toBe(id);
  });

  it.each([
    '',
    '111-5550001',
    '1111-5550001-6660001',
    'X01-5550001-6660001',
    'AB-5550001-6660001',
    ' 111-5550001-6660001',
    '111-5550001-6660001\n',
    '111-5550001-6660001-1',
  ])('is not %j', (text) => {
    expect(parseOrderId(text)).toBeUndefined();
  });
});

it('finds each order number of a text once, and none inside of a longer number', () => {
  const text =
    'Orders 111-5550001-6660001, D01-5550002-6660002 and 111-5550001-6660001; parcel 9-111-5550003-6660003, item 111-5550004-6660004A';
  expect([...orderIdsIn(text)]).toEqual(['111-5550001-6660001', 'D01-5550002-6660002']);
});

it('takes for the number of a purchase only three parts of 3-7-7 digits', () => {
  expect(parsePurchaseId('111-5550001-6660001')).toBe('111-5550001-6660001');
  expect(parsePurchaseId('D01-5550001-6660001')).toBeUndefined();
  expect(parsePurchaseId('p-111-5550001-6660001')).toBeUndefined();
});
