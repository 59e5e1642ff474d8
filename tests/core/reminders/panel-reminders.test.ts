import { describe, expect, it } from 'vitest';
import type { Instant } from '../../../core/model/calendar-date.ts';
import type { Month, PanelMonth } from '../../../core/model/panel.ts';
import { panelViews } from '../../../core/overview/panel-views.ts';
import type { ReminderMark } from '../../../core/reminders/marks.ts';
import { duePanelReminders, nextPanelWake } from '../../../core/reminders/panel-reminders.ts';
import { accountKey } from '../../support/ids.ts';
import { REMINDED_AT_ANY_TIME } from '../../support/reminder-settings.ts';

const accounts = [{ key: accountKey('alex'), marketplace: 'amazon.com', name: 'Alex' }] as const;

function counted(month: Month, receipts: number): PanelMonth {
  return { account: accountKey('alex'), marketplace: 'amazon.com', month, receipts };
}

function due(
  now: Instant,
  panel: readonly PanelMonth[],
  told: readonly ReminderMark[] = [],
  notifications = true,
) {
  return duePanelReminders({ panel, accounts, now }, told, { ...REMINDED_AT_ANY_TIME, notifications });
}

describe('the reminder of a month of Shopper Panel', () => {
  it('comes three days before the month ends, on the calendar of the marketplace', () => {
    const panel = [counted('2026-11', 4)];
    expect(due('2026-11-27T07:59:59.999Z', panel)).toEqual([]);
    expect(due('2026-11-27T08:00:00.000Z', panel)).toMatchObject([
      { id: 'panel|alex|2026-11', lastDay: '2026-11-30', daysLeft: 3, receipts: 4, of: 10 },
    ]);
    expect(nextPanelWake({ panel, accounts, now: '2026-11-10T12:00:00.000Z' }, REMINDED_AT_ANY_TIME)).toBe(
      '2026-11-27T08:00:00.000Z',
    );
  });

  it('comes once a month', () => {
    const panel = [counted('2026-11', 4), counted('2026-12', 1)];
    const told = due('2026-11-28T12:00:00.000Z', panel).flatMap(({ covers }) => covers);
    expect(due('2026-11-29T12:00:00.000Z', panel, told)).toEqual([]);
    expect(due('2026-12-30T12:00:00.000Z', panel, told)).toMatchObject([{ id: 'panel|alex|2026-12' }]);
  });

  it('comes to whoever counted in the month before, and to nobody else', () => {
    expect(due('2026-11-29T12:00:00.000Z', [counted('2026-10', 10)])).toMatchObject([{ receipts: 0 }]);
    for (const panel of [[], [counted('2026-09', 10)], [counted('2026-11', 0)], [counted('2026-11', 10)]]) {
      expect(due('2026-11-29T12:00:00.000Z', panel)).toEqual([]);
    }
  });

  it('does not come where notifications are off', () => {
    expect(due('2026-11-29T12:00:00.000Z', [counted('2026-11', 4)], [], false)).toEqual([]);
  });
});

it('the popup has this month of whoever counts, also in the year’s last and February’s', () => {
  const at = (now: Instant, month: Month) => panelViews([counted(month, 2)], accounts, now)[0];
  expect(at('2026-12-31T12:00:00.000Z', '2026-12')).toMatchObject({ receipts: 2, of: 10, daysLeft: 0 });
  expect(at('2027-01-10T12:00:00.000Z', '2026-12')).toMatchObject({
    month: '2027-01',
    receipts: 0,
    daysLeft: 21,
  });
  expect(at('2028-02-10T12:00:00.000Z', '2028-02')).toMatchObject({ daysLeft: 19 });
  expect(at('2026-12-31T12:00:00.000Z', '2026-10')).toBeUndefined();
});
