import { describe, expect, it } from 'vitest';
import { byEarliestEnd, joinTwins, leftAfter } from '../../../core/advice/earliest-end.ts';
import { lot, usd } from './advice-input.ts';

describe('D2: which credit first', () => {
  const soon = lot(300, '2026-11-27');
  const later = lot(500, '2027-01-21');

  it('$3 in 5 days and $5 in 60 against $4: earliest first leaves $4 of the later one', () => {
    const used = byEarliestEnd([later, soon]);
    expect(used).toEqual([soon, later]);
    expect(
      leftAfter(
        used.map((each) => each.amount),
        usd(400),
      ),
    ).toEqual([usd(0), usd(400)]);
  });

  it('the other way round the $3 stays to lapse', () => {
    expect(leftAfter([later.amount, soon.amount], usd(400))).toEqual([usd(100), usd(300)]);
  });

  it('an unknown end comes last', () => {
    expect(byEarliestEnd([lot(100, null), later])).toEqual([later, lot(100, null)]);
  });

  it('equal lots are one figure, their sum', () => {
    expect(joinTwins([soon, later, soon]).map((each) => each.amount.minor)).toEqual([600, 500]);
  });
});
