import { describe, expect, it } from 'vitest';
import { badgeOf } from '../../../core/reminders/badge.ts';
import { lot, usd } from '../../support/ledger.ts';

const settings = { leadTimes: [14, 3, 0] };
const NOW = '2026-11-20T20:00:00.000Z';

describe('the badge', () => {
  it('counts and adds up what ends within the longest lead time', () => {
    const lots = [lot(300, '2026-11-26'), lot(100, '2026-12-04'), lot(900, '2026-12-05')];
    expect(badgeOf(lots, settings, NOW)).toEqual({
      count: 2,
      amounts: [usd(400)],
      urgency: 'soon',
      daysLeft: 6,
    });
  });

  it('keeps currencies apart, the one that ends first in front', () => {
    const pounds = lot(250, '2026-11-21', {
      marketplace: 'amazon.co.uk',
      amount: { minor: 250, currency: 'GBP' },
    });
    expect(badgeOf([lot(300, '2026-11-26'), pounds], settings, NOW)).toMatchObject({
      amounts: [{ minor: 250, currency: 'GBP' }, usd(300)],
      urgency: 'now',
      daysLeft: 1,
    });
  });

  it('is empty when nothing ends soon, and leaves out what has ended or has no end shown', () => {
    const lots = [lot(300, '2026-11-19'), { ...lot(100, '2026-11-26'), expires: null }, lot(1, '2027-11-26')];
    expect(badgeOf(lots, settings, NOW)).toEqual({ count: 0, amounts: [] });
  });

  it('goes by the default lead times when no notification is wanted', () => {
    expect(badgeOf([lot(300, '2026-12-04')], { leadTimes: [] }, NOW).count).toBe(1);
  });

  it('shows what ends tomorrow also when the only lead time is the last day', () => {
    expect(badgeOf([lot(300, '2026-11-21')], { leadTimes: [0] }, NOW).urgency).toBe('now');
  });
});
