import { pageOf } from '../ledger/lists.ts';
import { hasEnded, isDated } from '../ledger/lots.ts';
import { lostPages } from '../ledger/page-health.ts';
import type { PageRecord } from '../ledger/page-record.ts';
import type { Instant } from '../model/calendar-date.ts';
import type { Lot } from '../model/credit.ts';
import { createMarkKey, createOutageReminderId, createPageLotId, type ReminderId } from '../model/ids.ts';
import type { MarketplaceId } from '../model/marketplaces.ts';
import type { ReminderMark } from './marks.ts';
import { endOfQuiet, type ReminderSettings } from './reminder-times.ts';

/** One notification: a page can no longer be read that listed credits which end. */
export interface OutageReminder {
  readonly id: ReminderId;
  readonly kind: 'outage';
  readonly page: PageRecord['page'];
  readonly marketplace: MarketplaceId;
  readonly covers: readonly ReminderMark[];
}

export interface OutageInput {
  readonly pages: readonly PageRecord[];
  readonly lots: readonly Lot[];
  readonly now: Instant;
}

/** The pages of accounts that cannot be read while credits on them end, whether told or not. */
export function outages({ pages, lots, now }: OutageInput): OutageReminder[] {
  const ending = lots.filter((lot) => lot.own === undefined && isDated(lot) && !hasEnded(lot, now));
  return lostPages(pages).flatMap(({ page, marketplace, account, lastRead }): OutageReminder[] => {
    if (lastRead === undefined) return [];
    const listed = ending.filter((lot) => lot.marketplace === marketplace && pageOf(lot.programme) === page);
    const accounts = new Set(listed.map((lot) => lot.account));
    return [...accounts]
      .filter((one) => account === undefined || one === account)
      .map((one) => {
        const lot = createPageLotId(one, page);
        // An outage is known by when the page was last read: the next one follows a later reading.
        const mark = { key: createMarkKey(lot, 'outage'), lot, covered: Date.parse(lastRead) };
        return { id: createOutageReminderId(one, page), kind: 'outage', page, marketplace, covers: [mark] };
      });
  });
}

/** Those that have not been told yet. At night none is: the end of the quiet hours is soon enough. */
export function dueOutageReminders(
  input: OutageInput,
  told: readonly ReminderMark[],
  settings: ReminderSettings,
): OutageReminder[] {
  if (!settings.notifications || endOfQuiet(input.now, settings) !== undefined) return [];
  const isTold = ({ key, covered }: ReminderMark) =>
    told.some((mark) => mark.key === key && mark.covered >= covered);
  return outages(input).filter(({ covers }) => !covers.every(isTold));
}

/** The next moment at which one may be due that waits for the end of the night, for an alarm. */
export function nextOutageWake(input: OutageInput, settings: ReminderSettings): Instant | undefined {
  return outages(input).length > 0 ? endOfQuiet(input.now, settings) : undefined;
}
