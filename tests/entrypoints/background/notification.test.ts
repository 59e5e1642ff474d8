import { expect, test } from 'vitest';
import { type CalendarDate, dayAt, daysBetween, type Instant } from '../../../core/model/calendar-date.ts';
import type { Lot } from '../../../core/model/credit.ts';
import { marketplaceById } from '../../../core/model/marketplaces.ts';
import type { Reminder } from '../../../core/reminders/reminders.ts';
import { notificationText, type Told } from '../../../entrypoints/background/notification-text.ts';
import { accountKey, lotId, reminderId } from '../../support/ids.ts';
import { languageOf } from '../../support/ui.ts';

function lot(minor: number, type = 'Digital content and services'): Lot {
  return {
    id: lotId(`lot-${minor}`),
    account: accountKey('account'),
    marketplace: 'amazon.com',
    programme: 'no-rush',
    type,
    amount: { minor, currency: 'USD' },
    expires: '2026-11-26',
    asOf: '2026-11-20T10:00:00.000Z',
  };
}

function reminder(changed: Partial<Reminder>): Reminder {
  return {
    id: reminderId('2026-11-26|amazon.com|account|ends'),
    kind: 'ends',
    marketplace: 'amazon.com',
    expires: '2026-11-26',
    daysLeft: 3,
    total: { minor: 500, currency: 'USD' },
    lots: [lot(300), lot(200)],
    covers: [],
    ...changed,
  };
}

/** Friday in New York, where it is on all calendars the same day. */
const FRIDAY: Told = { now: '2026-11-20T18:00:00.000Z', timeZone: 'America/New_York' };
const LABEL = 'Digital content and services · amazon.com';
const FOR = `${LABEL}. For eBooks, movies, music and apps.`;
const english = languageOf('en', 'en-US');

/** What ends on this day, as it is told at that moment. */
function text(expires: CalendarDate, told: Told, changed: Partial<Reminder> = {}, language = english) {
  const { marketplace = 'amazon.com' } = changed;
  const left = daysBetween(dayAt(told.now, marketplaceById(marketplace).timeZone), expires);
  return notificationText(reminder({ expires, daysLeft: left, ...changed }), told, language);
}

const one = { lots: [lot(300)], total: { minor: 300, currency: 'USD' } } as const satisfies Partial<Reminder>;

test.each<[string, CalendarDate, Partial<Reminder>, string, string]>([
  ['one', '2026-11-23', one, '$3.00 expires Monday', FOR],
  ['several', '2026-11-23', {}, '$5.00 expires Monday (2 credits)', FOR],
  ['tomorrow', '2026-11-21', one, '$3.00 expires tomorrow', FOR],
  ['several tomorrow', '2026-11-21', {}, '$5.00 expires tomorrow (2 credits)', FOR],
  ['six days', '2026-11-26', one, '$3.00 expires Thursday', FOR],
  ['seven days', '2026-11-27', one, '$3.00 expires Fri, Nov 27', FOR],
  [
    'of several types',
    '2026-11-23',
    { lots: [lot(300), lot(200, 'Grocery')] },
    '$5.00 expires Monday (2 credits)',
    'Digital content and services and Grocery · amazon.com',
  ],
  [
    'of one of several people',
    '2026-11-23',
    { ...one, accountName: 'Alex' },
    '$3.00 expires Monday',
    `${LABEL} (Alex). For eBooks, movies, music and apps.`,
  ],
  [
    'of AWS',
    '2026-11-23',
    { ...one, marketplace: 'aws', lots: [{ ...lot(300, 'Startup credit'), programme: 'aws' }] },
    '$3.00 expires Monday',
    'Startup credit · console.aws.amazon.com',
  ],
  [
    'with a name that says digital and is of another programme',
    '2026-11-23',
    { ...one, lots: [{ ...lot(300), programme: 'promotional' }] },
    '$3.00 expires Monday',
    LABEL,
  ],
])('ahead, %s', (_what, expires, changed, title, message) => {
  expect(text(expires, FRIDAY, changed)).toEqual({ title, message });
});

test('where the days of site and user differ, the day is named and not called tomorrow', () => {
  // Saturday morning in Tokyo, Friday in Seattle.
  const told: Told = { now: '2026-11-21T01:00:00.000Z', timeZone: 'Asia/Tokyo' };
  expect(text('2026-11-21', told, one).title).toBe('$3.00 expires Sat, Nov 21');
  expect(text('2026-11-22', told, one).title).toBe('$3.00 expires Sunday');
});

test.each<[string, Told['now'], string, Partial<Reminder>, string]>([
  ['at home', '2026-11-20T18:00:00.000Z', 'America/Los_Angeles', {}, 'Use it before midnight.'],
  [
    'east of it',
    '2026-11-20T18:00:00.000Z',
    'America/New_York',
    {},
    'Use it before midnight Pacific (3:00 AM your time).',
  ],
  [
    'west of it',
    '2026-11-20T18:00:00.000Z',
    'Pacific/Honolulu',
    {},
    'Use it before midnight Pacific (10:00 PM your time).',
  ],
  [
    'on the next day of the user',
    '2026-11-21T01:00:00.000Z',
    'Asia/Tokyo',
    {},
    'Today at amazon.com, until 5:00 PM your time.',
  ],
  [
    'where no hour has a source',
    '2026-11-20T18:00:00.000Z',
    'Europe/Berlin',
    { marketplace: 'amazon.de' },
    'Expires today.',
  ],
  [
    'there and on another day of the user',
    '2026-11-20T01:00:00.000Z',
    'America/New_York',
    { marketplace: 'amazon.co.jp' },
    'Today at amazon.co.jp.',
  ],
  ['at AWS', '2026-11-20T18:00:00.000Z', 'America/New_York', { marketplace: 'aws' }, 'Expires today (UTC).'],
])('on the last day, %s', (_where, now, timeZone, changed, until) => {
  const told = text('2026-11-20', { now, timeZone }, { ...one, daysLeft: 0, ...changed });
  expect(told.title).toBe('Last day: $3.00');
  expect(told.message.split('\n')[0]).toBe(until);
  expect(told.message.split('\n')[1]).toContain('Digital content and services · ');
});

const seen = (asOf: Instant) => [{ ...lot(300), asOf }];

test.each<[string, CalendarDate, readonly Lot[], string, string]>([
  [
    'seen before',
    '2026-11-19',
    seen('2026-11-12T18:00:00.000Z'),
    '$3.00: date passed yesterday',
    'Unused when last checked on Thu, Nov 12. Did you use it?',
  ],
  [
    'seen on the last day',
    '2026-11-19',
    seen('2026-11-19T18:00:00.000Z'),
    '$3.00: date passed yesterday',
    'Unused when last checked on Thu, Nov 19. Did you use it?',
  ],
  [
    'listed after it',
    '2026-11-19',
    seen('2026-11-20T09:00:00.000Z'),
    '$3.00 expired yesterday',
    'Amazon still listed it as unused.',
  ],
  [
    'listed after it, days ago',
    '2026-11-16',
    seen('2026-11-17T09:00:00.000Z'),
    '$3.00 expired Monday',
    'Amazon still listed it as unused.',
  ],
  [
    'long ago',
    '2026-11-10',
    seen('2026-11-09T18:00:00.000Z'),
    '$3.00: date passed Tue, Nov 10',
    'Unused when last checked on Mon, Nov 9. Did you use it?',
  ],
  [
    'added by its owner',
    '2026-11-19',
    [{ ...lot(300), own: { credit: 'c', from: 'hand' } }],
    '$3.00: date passed yesterday',
    'Did you use it?',
  ],
])('after the last day, %s', (_what, expires, lots, title, sentence) => {
  const told = text(expires, FRIDAY, { ...one, lots, kind: 'ended' });
  expect(told).toEqual({ title, message: `${sentence}\n${LABEL}` });
});

test('yesterday is the user’s', () => {
  // Already Saturday in Tokyo.
  const told: Told = { now: '2026-11-20T18:00:00.000Z', timeZone: 'Asia/Tokyo' };
  const ended = { ...one, kind: 'ended', lots: seen('2026-11-12T18:00:00.000Z') } as const;
  expect(text('2026-11-19', told, ended).title).toBe('$3.00: date passed Thursday');
});

test.each([
  ['2026-11-27T18:00:00.000Z', 'Month ends Monday.'],
  ['2026-11-29T18:00:00.000Z', 'Month ends tomorrow.'],
  ['2026-11-30T18:00:00.000Z', 'Month ends today.'],
] as const)('receipts at %s: %s', (now, ends) => {
  const panel = {
    id: reminderId('panel|account|2026-11'),
    kind: 'panel',
    marketplace: 'amazon.com',
    lastDay: '2026-11-30',
    daysLeft: 3,
    receipts: 4,
    of: 10,
    covers: [],
  } as const;
  expect(notificationText(panel, { now, timeZone: 'America/New_York' }, english)).toEqual({
    title: '4 of 10 receipts this month',
    message: `${ends}\nShopper Panel`,
  });
});

test('German has sentences of its own', () => {
  const german = (expires: CalendarDate, changed: Partial<Reminder>) => {
    const { title, message } = text(expires, FRIDAY, changed, languageOf('de'));
    return `${title}\n${message}`.replaceAll('\u00a0', ' ').split('\n').slice(0, 2);
  };
  expect(german('2026-11-23', {})[0]).toBe('5,00 $ läuft am Montag ab (2 Guthaben)');
  expect(german('2026-11-21', one)[0]).toBe('3,00 $ läuft morgen ab');
  expect(german('2026-11-20', one)).toEqual([
    'Letzter Tag: 3,00 $',
    'Lösen Sie es vor Mitternacht pazifischer Zeit ein (03:00 Ihrer Zeit).',
  ]);
  expect(german('2026-11-19', { ...one, kind: 'ended', lots: seen('2026-11-12T18:00:00.000Z') })).toEqual([
    '3,00 $: Datum seit gestern vorbei',
    'Bei der letzten Prüfung (Do., 12. Nov.) nicht eingelöst. Haben Sie es eingelöst?',
  ]);
});

test('text of a page stays text: markup in a name is shown as it is', () => {
  const name = '<img src=x onerror=alert(1)>';
  expect(text('2026-11-23', FRIDAY, { lots: [lot(500, name)] }).message).toContain(name);
});
