import { describe, expect, test } from 'vitest';
import { type Currency, money } from '../../../core/model/money.ts';
import { DEFAULT_SETTINGS } from '../../../core/model/settings.ts';
import type { KnownEnds } from '../../../core/overview/overview.ts';
import type { Badge } from '../../../core/reminders/badge.ts';
import { badgeLook, unreadableLook } from '../../../entrypoints/background/badge.ts';
import { languageOf } from '../../support/ui.ts';

const english = languageOf('en');
const ALL: KnownEnds = { isAll: true, checked: 2, unchecked: [], withoutEnds: [], undated: 0 };
const BY = '2026-12-06';
const NONE: Badge = { by: BY, count: 0, sums: [] };

function look(badge: Badge, changed: Partial<Parameters<typeof badgeLook>[0]> = {}, language = english) {
  const facts = {
    known: ALL,
    unread: [],
    settings: DEFAULT_SETTINGS,
    accepted: true,
    now: '2026-11-22T18:00:00.000Z' as const,
    timeZone: 'America/New_York',
    locale: 'en-US',
    ...changed,
  };
  return badgeLook({ ...facts, badge }, language);
}

function ending(minor: number, currency: Currency = 'USD', changed: Partial<Badge> = {}): Badge {
  return {
    by: BY,
    count: 1,
    sums: [{ amount: money(minor, currency) }],
    urgency: 'soon',
    daysLeft: 4,
    ...changed,
  };
}

describe('the amount on the button is the whole of it or says that it is cut', () => {
  test.each<[number, Currency, string, string]>([
    [300, 'USD', 'en-US', '$3'],
    [347, 'USD', 'en-US', '3.47'],
    [47, 'USD', 'en-US', '0.47'],
    [99_900, 'USD', 'en-US', '$999'],
    [100_000, 'USD', 'en-US', '$1K+'],
    [199_999, 'USD', 'en-US', '$1K+'],
    [1250, 'CAD', 'en-CA', '$12+'],
    [500, 'JPY', 'ja-JP', '￥500'],
    [300, 'EUR', 'de-DE', '3€'],
    [350, 'EUR', 'de-DE', '3,50'],
    [1950, 'USD', 'en-US', '$19+'],
    [300, 'GBP', 'en-GB', '£3'],
  ])('%i %s in %s: %s', (minor, currency, locale, text) => {
    expect(look(ending(minor, currency), { locale }).text).toBe(text);
  });
});

test('the title says the same in words, with the exact amount', () => {
  expect(look(ending(347)).title).toBe('Unspent: $3.47 expires by Sun, Dec 6, first in 4 days');
});

test('a count is counted on the button and in the title', () => {
  const settings = { ...DEFAULT_SETTINGS, badge: 'count' as const };
  expect(look(ending(347, 'USD', { count: 3 }), { settings })).toMatchObject({
    text: '3',
    title: 'Unspent: 3 credits expire by Sun, Dec 6, first in 4 days. $3.47',
  });
});

test('amounts of two currencies are not summed: the button counts, the title names both', () => {
  const badge = ending(300, 'USD', {
    count: 2,
    sums: [{ amount: money(300, 'USD') }, { amount: money(500, 'GBP') }],
  });
  expect(look(badge)).toMatchObject({
    text: '2',
    title: 'Unspent: 2 credits expire by Sun, Dec 6, first in 4 days. $3.00, £5.00',
  });
});

test('nothing that ends soon leaves the button bare', () => {
  expect(look(NONE)).toMatchObject({ text: '', title: 'Unspent: nothing expires by Sun, Dec 6' });
});

test('that nothing ends is said only where it is known', () => {
  const titleOf = (known: Partial<KnownEnds>) =>
    look(NONE, { known: { ...ALL, isAll: false, ...known } }).title;
  const page = { page: 'rewards', marketplace: 'amazon.com' } as const;
  expect(titleOf({ unchecked: [page] })).toBe('Unspent: no expiring credits found. Not checked: 1 page');
  expect(titleOf({ unchecked: [page, page, page] })).toBe(
    'Unspent: no expiring credits found. Not checked: 3 pages',
  );
  expect(titleOf({})).toBe('Unspent: no expiring credits found');
  expect(titleOf({ undated: 2 })).toBe('Unspent: no expiring credits found · 2 credits show no date');
});

test('credits that show no date are counted beside what ends', () => {
  expect(look(ending(347), { known: { ...ALL, isAll: false, undated: 1 } }).title).toBe(
    'Unspent: $3.47 expires by Sun, Dec 6, first in 4 days · 1 credit shows no date',
  );
});

test('of several accounts the button counts, and the title says which sum is whose', () => {
  const badge = ending(1950, 'USD', {
    count: 5,
    sums: [
      { amount: money(1950, 'USD'), accountName: 'Alex' },
      { amount: money(500, 'USD'), accountName: 'Alexandra' },
    ],
  });
  expect(look(badge)).toMatchObject({
    text: '5',
    title: 'Unspent: 5 credits expire by Sun, Dec 6, first in 4 days. Alex: $19.50, Alexandra: $5.00',
  });
});

test('before the first-run page is accepted the title says that nothing is read', () => {
  expect(look(ending(300), { accepted: false })).toMatchObject({
    text: '',
    title: 'Unspent: not set up',
  });
});

test('a page that can no longer be read is said after what ends, and marks the icon', () => {
  expect(look(ending(347), { unread: ['rewards', 'benefits'] })).toMatchObject({
    text: '3.47',
    title: 'Unspent: $3.47 expires by Sun, Dec 6, first in 4 days · Can’t read your rewards page',
    dot: true,
  });
  expect(look(NONE, { unread: ['benefits'], known: { ...ALL, isAll: false } })).toMatchObject({
    text: '!',
    title: 'Unspent: no expiring credits found · Can’t read your credits and promotions page',
    dot: true,
  });
  expect(look(NONE, { unread: ['rewards'] }, languageOf('de')).title).toMatch(
    / · Ihre Prämienseite ist nicht lesbar$/,
  );
});

test('a page without credits marks nothing', () => {
  expect(look(NONE, { unread: ['order', 'checkout'] })).toEqual(look(NONE));
});

test('what ends now has another colour than what ends soon, and white can be read on every one', () => {
  const colors = [
    look(ending(300)),
    look(ending(300, 'USD', { urgency: 'now' })),
    look(NONE),
    unreadableLook(english),
  ].map(({ color }) => color);
  expect(colors[0]).not.toBe(colors[1]);
  for (const color of colors) expect(contrastWithWhite(color)).toBeGreaterThanOrEqual(4.5);
});

/** As WCAG 2 defines it. */
function contrastWithWhite(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}
