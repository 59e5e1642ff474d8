import { expect, it } from 'vitest';
import type { Instant } from '../../../core/model/calendar-date.ts';
import type { Lot } from '../../../core/model/credit.ts';
import { mute } from '../../../core/reminders/marks.ts';
import { mutedCredits } from '../../../core/reminders/muted-credits.ts';
import { accountKey, lotId } from '../../support/ids.ts';
import { lot, usd } from '../../support/ledger.ts';

const NOW: Instant = '2026-11-27T17:00:00.000Z';
const accounts = [
  { key: accountKey('alex'), marketplace: 'amazon.com', name: 'Alex' },
  { key: accountKey('sam'), marketplace: 'amazon.com', name: 'Sam' },
] as const;
const grocery = lot(1000, '2026-12-08', { id: lotId('grocery'), type: 'Grocery' });

const listed = (lots: readonly Lot[], muted = lots) =>
  mutedCredits({ lots, accounts, told: mute(muted), now: NOW });

it('is listed by type, last day and account, soonest end first', () => {
  const more = { type: 'Grocery', id: lotId('second') };
  const own = { type: 'Grocery', id: lotId('sam'), account: accountKey('sam') };
  const rows = listed([
    grocery,
    lot(300, '2026-12-01', { id: lotId('books'), type: 'Books' }),
    lot(250, '2026-12-08', more),
    lot(100, '2026-12-08', own),
  ]);
  expect(
    rows.map(({ type, accountName, amount, daysLeft }) => [type, accountName, amount, daysLeft]),
  ).toEqual([
    ['Books', 'Alex', usd(300), 4],
    ['Grocery', 'Alex', usd(1250), 11],
    ['Grocery', 'Sam', usd(100), 11],
  ]);
  expect(rows[1]?.lots).toEqual(['grocery', 'second']);
});

it('is what was muted, not what came since or was used', () => {
  expect(listed([lot(1500, '2026-12-08', { ...grocery, amount: usd(1500) })], [grocery])).toMatchObject([
    { amount: usd(1000) },
  ]);
  expect(listed([{ ...grocery, amount: usd(400) }], [grocery])).toMatchObject([{ amount: usd(400) }]);
});

it('is nothing that has ended or is told of', () => {
  expect(listed([lot(300, '2026-11-26')])).toEqual([]);
  expect(listed([grocery], [])).toEqual([]);
});
