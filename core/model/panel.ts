import { addDays, type CalendarDate } from './calendar-date.ts';
import type { AccountKey } from './ids.ts';
import type { MarketplaceId } from './marketplaces.ts';

/** Receipts that Shopper Panel takes in a month. */
export const PANEL_RECEIPTS = 10;

/** A calendar month as ISO text: `2026-11`. */
export type Month = `${number}-${number}`;

/** What its owner counted for Shopper Panel in one month. */
export interface PanelMonth {
  readonly account: AccountKey;
  readonly marketplace: MarketplaceId;
  readonly month: Month;
  readonly receipts: number;
  readonly surveys?: number;
}

/** The month that a day is in. */
export function monthOf(day: CalendarDate): Month {
  return day.slice(0, 7) as Month;
}

export function monthBefore(month: Month): Month {
  return monthOf(addDays(`${month}-01`, -1));
}

export function lastDayOf(month: Month): CalendarDate {
  return addDays(`${monthOf(addDays(`${month}-01`, 31))}-01`, -1);
}
