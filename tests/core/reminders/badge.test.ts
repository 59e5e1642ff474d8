import { describe, expect, it } from 'vitest';
import type { Instant } from '../../../core/model/calendar-date.ts';
import type { Lot } from '../../../core/model/credit.ts';
import { type BadgeInput, badgeOf } from '../../../core/reminders/badge.ts';
import { accountKey, lotId } from '../../support/ids.ts';
import { lot, usd } from '../../support/ledger.ts';

const settings = { leadTimes: [14, 3, 0] };
const badgeAt = (lots: readonly Lot[], settings: BadgeInput['settings'], now: Instant) =>
  badgeOf({ lots, accounts: [], settings, now, timeZone: 'America/Los_Angeles' });
const NOW = '2026-11-20T20:00:00.000Z';

describe('the badge', () => {
  it('counts and adds up what ends within the longest lead time', () => {
    const lots = [lot(300, '2026-11-26'), lot(100, '2026-12-04'), lot(900, '2026-12-05')];
    expect(badgeAt(lots, settings, NOW)).toEqual({
      by: '2026-12-04',
      count: 2,
      sums: [{ amount: usd(400) }],
      urgency: 'soon',
      daysLeft: 6,
    });
  });

  it('keeps currencies apart, the one that ends first in front', () => {
    const pounds = lot(250, '2026-11-21', {
      marketplace: 'amazon.co.uk',
      amount: { minor: 250, currency: 'GBP' },
    });
    expect(badgeAt([lot(300, '2026-11-26'), pounds], settings, NOW)).toMatchObject({
      sums: [{ amount: { minor: 250, currency: 'GBP' } }, { amount: usd(300) }],
      urgency: 'now',
      daysLeft: 1,
    });
  });

  it('keeps accounts apart, and tells which is whose', () => {
    const accounts = [
      { key: accountKey('alex'), name: 'Alex' },
      { key: accountKey('sam'), name: 'Sam' },
    ];
    const sam = lot(250, '2026-11-21', { account: accountKey('sam'), id: lotId('sam') });
    const lots = [lot(300, '2026-11-26'), lot(100, '2026-11-27', { id: lotId('second') }), sam];
    expect(badgeOf({ lots, accounts, settings, now: NOW, timeZone: 'UTC' })).toMatchObject({
      count: 3,
      sums: [
        { amount: usd(250), accountName: 'Sam' },
        { amount: usd(400), accountName: 'Alex' },
      ],
    });
  });

  it('is empty when nothing ends soon, and leaves out what has ended or has no end shown', () => {
    const lots = [lot(300, '2026-11-19'), { ...lot(100, '2026-11-26'), expires: null }, lot(1, '2027-11-26')];
    expect(badgeAt(lots, settings, NOW)).toEqual({ by: '2026-12-04', count: 0, sums: [] });
  });

  it('says a day that holds for user and shop alike', () => {
    // Already Saturday in Tokyo: what expires there in 15 days does so in 14 for its user, and is not counted yet.
    const tokyo = { accounts: [], settings, now: NOW, timeZone: 'Asia/Tokyo' } as const;
    expect(badgeOf({ lots: [lot(300, '2026-12-05')], ...tokyo })).toMatchObject({
      by: '2026-12-04',
      count: 0,
    });
    // Already Saturday in Sydney, and Friday for the user.
    const sydney = lot(300, '2026-12-05', { marketplace: 'amazon.com.au' });
    expect(badgeOf({ lots: [sydney], ...tokyo, timeZone: 'Pacific/Honolulu' })).toMatchObject({
      by: '2026-12-05',
      count: 1,
    });
  });

  it('goes by the default lead times when no notification is wanted', () => {
    expect(badgeAt([lot(300, '2026-12-04')], { leadTimes: [] }, NOW).count).toBe(1);
  });

  it('shows what ends tomorrow also when the only lead time is the last day', () => {
    expect(badgeAt([lot(300, '2026-11-21')], { leadTimes: [0] }, NOW).urgency).toBe('now');
  });
});
