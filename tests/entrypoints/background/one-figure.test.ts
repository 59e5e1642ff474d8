import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findAmounts } from '../../../core/model/amount-text.ts';
import { addDays, instantAt } from '../../../core/model/calendar-date.ts';
import type { Account, Lot } from '../../../core/model/credit.ts';
import { type MarketplaceId, marketplaceById } from '../../../core/model/marketplaces.ts';
import { type Money, money } from '../../../core/model/money.ts';
import { DEFAULT_SETTINGS } from '../../../core/model/settings.ts';
import { buildOverview } from '../../../core/overview/build-overview.ts';
import { dueOf, dueSums } from '../../../core/overview/ending-groups.ts';
import type { EndingCredit } from '../../../core/overview/overview.ts';
import { badgeOf } from '../../../core/reminders/badge.ts';
import { dueReminders } from '../../../core/reminders/reminders.ts';
import { badgeLook } from '../../../entrypoints/background/badge.ts';
import { notificationText } from '../../../entrypoints/background/notification-text.ts';
import { accountKey, lotId } from '../../support/ids.ts';
import { languageOf } from '../../support/ui.ts';

/** Badge, its title, notifications and popup are each worked out by themselves. They must say the same. */

const STORES = 10_000;
const SHOPS: readonly MarketplaceId[] = ['amazon.com', 'amazon.de', 'amazon.co.jp', 'amazon.com.au'];
const PEOPLE = [
  ['alex', 'amazon.com', 'Alex'],
  ['sam', 'amazon.com', 'Sam'],
  ['alexandra', 'amazon.de', 'Alexandra'],
  ['kim', 'amazon.co.jp', 'Kim'],
  ['robin', 'amazon.com.au', 'Robin'],
] as const satisfies readonly (readonly [string, MarketplaceId, string])[];
const language = languageOf('en', 'en-US');

const anyLot = fc.record({
  owner: fc.constantFrom(...PEOPLE),
  minor: fc.integer({ min: 1, max: 200_000 }),
  inDays: fc.integer({ min: -2, max: 20 }),
  type: fc.constantFrom('Digital content', 'Grocery'),
});

const anyStore = fc.record({
  lots: fc.array(anyLot, { maxLength: 4 }),
  now: fc.integer({ min: 0, max: 365 * 24 }).map((hour) => instantAt(Date.UTC(2026, 2, 1, hour))),
  timeZone: fc.constantFrom('America/New_York', 'Asia/Tokyo', 'Pacific/Honolulu', 'Europe/Berlin'),
  leadTimes: fc.constantFrom([14, 3, 0], [7], [0], [30, 1]),
  badge: fc.constantFrom('amount' as const, 'count' as const),
});

type Drawn = typeof anyStore extends fc.Arbitrary<infer One> ? One : never;

interface Store {
  readonly lots: readonly Lot[];
  readonly accounts: readonly Account[];
}

function storeOf({ lots, now }: Pick<Drawn, 'lots' | 'now'>): Store {
  const accounts = new Map<string, Account>();
  const stored = lots.map(({ owner: [key, marketplace, name], minor, inDays, type }, index): Lot => {
    const { currency } = marketplaceById(marketplace);
    accounts.set(key, { key: accountKey(key), marketplace, name });
    return {
      id: lotId(`${key}|no-rush|${index}`),
      account: accountKey(key),
      marketplace,
      programme: 'no-rush',
      type,
      amount: money(minor, currency),
      expires: addDays(now.slice(0, 10) as never, inDays),
      asOf: now,
    };
  });
  return { lots: stored, accounts: [...accounts.values()] };
}

/** By account and day, or whatever makes the key: sums in minor units. */
function sumsBy<T extends { amount: Money }>(
  credits: readonly T[],
  keyOf: (credit: T) => string,
): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const credit of credits) sums[keyOf(credit)] = (sums[keyOf(credit)] ?? 0) + credit.amount.minor;
  return sums;
}

it('badge, title, notification and popup agree to the cent', () => {
  const tally = { due: 0, several: 0, empty: 0 };
  fc.assert(
    fc.property(anyStore, ({ lots, now, timeZone, leadTimes, badge: choice }) => {
      const store = storeOf({ lots, now });
      const settings = { ...DEFAULT_SETTINGS, leadTimes, badge: choice, remindAt: null, quietHours: null };
      const state = {
        ...store,
        held: [],
        balances: [],
        pages: [],
        shown: [],
        panel: [],
        alike: [],
        unconfirmed: [],
        promises: [],
        pastUses: [],
        damaged: 0,
      };
      const popup = buildOverview({
        ...state,
        settings,
        granted: SHOPS,
        wasGranted: SHOPS,
        points: { pointsProgramme: null, pointsAtAmazon: null } as never,
        now,
        timeZone,
      });
      const badge = badgeOf({ ...store, settings, now, timeZone });
      const known = popup.known;
      const look = badgeLook(
        { badge, known, unread: [], settings, accepted: true, now, timeZone, locale: 'en-US' },
        language,
      );
      const near = dueOf(popup);
      expect(popup.dueBy.day).toBe(badge.by);
      expect(near).toHaveLength(badge.count);
      const sums = (of: readonly { amount: Money }[]) =>
        of.map(({ amount }) => `${amount.currency} ${amount.minor}`).sort();
      expect(sums(dueSums(near))).toEqual(sums(badge.sums));
      checkTitle(look.title, near);
      checkText(look.text, near, choice);

      const due = dueReminders({ ...store, settings: { ...settings, timeZone }, told: [], now });
      const ahead = due.filter(({ kind }) => kind === 'ends');
      const told = ahead.map((reminder) => {
        const { currency } = marketplaceById(reminder.marketplace);
        const { title, message } = notificationText(reminder, { now, timeZone }, language);
        const [found] = findAmounts(title, { currency, language: 'en' });
        if (!found) throw new Error(`no amount in ${title}`);
        const [first] = reminder.lots;
        expect(message).toContain(reminder.accountName === undefined ? '' : `(${reminder.accountName})`);
        return [`${first?.account} ${reminder.expires}`, found.amount.minor] as const;
      });
      // Each notification says what the popup lists of that account and day, and the badge counts all of it.
      const listed = sumsBy(near, ({ account, expires }) => `${account} ${expires}`);
      for (const [key, minor] of told) expect([key, listed[key]]).toEqual([key, minor]);
      if (ahead.length > 0) tally.due += 1;
      if (badge.sums.length > 1) tally.several += 1;
      if (near.length === 0) tally.empty += 1;
    }),
    { numRuns: STORES },
  );
  for (const count of Object.values(tally)) expect(count).toBeGreaterThan(STORES / 20);
});

/** One sum for each account and currency, as the popup lists them, and no other amount. */
function checkTitle(title: string, near: readonly EndingCredit[]): void {
  const sums = sumsBy(near, ({ account, amount }) => `${account} ${amount.currency}`);
  const amounts = Object.entries(sums).map(([key, minor]) => {
    const [, currency] = key.split(' ');
    return language.money(money(minor, currency as Money['currency']));
  });
  if (near.length === 0) {
    expect(title).toMatch(/no expiring credits|nothing expires/);
    expect(title).not.toMatch(/[$€¥]/);
    return;
  }
  const said = title.match(/(?:A)?[$€¥][\d,.]*\d/g) ?? [];
  expect([...said].sort()).toEqual([...amounts].sort());
}

function checkText(text: string, near: readonly EndingCredit[], choice: 'amount' | 'count'): void {
  const [first] = near;
  const owners = new Set(near.map(({ account }) => account));
  if (!first || choice === 'count' || owners.size > 1) {
    expect(text).toBe(first ? String(near.length) : '');
    return;
  }
  const { currency } = first.amount;
  const sum = near.reduce((all, { amount }) => all + amount.minor, 0);
  const unit = currency === 'JPY' ? 1 : 100;
  const [, digits = '', thousand, cut] = /([\d.]+)(K?)(\+?)$/.exec(text.replace('€', '')) ?? [];
  const shown = Math.round(Number(digits) * unit) * (thousand ? 1000 : 1);
  // What is cut off is never rounded up.
  if (cut) expect(shown).toBeLessThanOrEqual(sum);
  else expect(shown).toBe(sum);
}
