import { expect, test } from 'vitest';
import type { Lot } from '../../../core/model/credit.ts';
import type { Reminder } from '../../../core/reminders/reminders.ts';
import { notificationText } from '../../../entrypoints/background/notification.ts';
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

test.each<[Partial<Reminder>, string, string]>([
  [{}, 'Expires in 3 days: $5.00', 'Digital content and services at amazon.com. Expires: Thu, Nov 26.'],
  [
    { daysLeft: 1 },
    'Expires tomorrow: $5.00',
    'Digital content and services at amazon.com. Expires: Thu, Nov 26.',
  ],
  [
    { daysLeft: 0 },
    'Expires today: $5.00',
    'Digital content and services at amazon.com. Expires: Thu, Nov 26.',
  ],
  [
    { lots: [lot(300), lot(200, 'Grocery')] },
    'Expires in 3 days: $5.00',
    'Digital content and services and Grocery at amazon.com. Expires: Thu, Nov 26.',
  ],
  [
    { accountName: 'Alex' },
    'Expires in 3 days: $5.00',
    'Digital content and services of Alex at amazon.com. Expires: Thu, Nov 26.',
  ],
  [
    { kind: 'ended', daysLeft: -1, accountName: 'Alex' },
    'Date passed yesterday: $5.00',
    'Digital content and services of Alex at amazon.com. Unused when last seen.',
  ],
  [
    { marketplace: 'aws', lots: [lot(500, 'Startup credit')] },
    'Expires in 3 days: $5.00',
    'Startup credit at console.aws.amazon.com. Expires: Thu, Nov 26.',
  ],
  [
    { kind: 'ended', daysLeft: -1 },
    'Date passed yesterday: $5.00',
    'Digital content and services at amazon.com. Unused when last seen.',
  ],
  [
    { kind: 'ended', daysLeft: -9 },
    'Date passed on Thu, Nov 26: $5.00',
    'Digital content and services at amazon.com. Unused when last seen.',
  ],
])('%j', (changed, title, message) => {
  expect(notificationText(reminder(changed), languageOf('en', 'en-US'))).toEqual({ title, message });
});

test('text of a page stays text: markup in a name is shown as it is', () => {
  const name = '<img src=x onerror=alert(1)>';
  expect(notificationText(reminder({ lots: [lot(500, name)] }), languageOf('en')).message).toContain(name);
});
