import { compareText } from '../ledger/stored-reading.ts';
import { type CalendarDate, dayAt, daysBetween, type Instant } from '../model/calendar-date.ts';
import type { MarketplaceId } from '../model/marketplaces.ts';
import type { PageKind } from '../pages/reading.ts';

interface SitePage {
  readonly page: PageKind;
  readonly marketplace: MarketplaceId;
}

/** A page of which the user saved a report. */
export interface ReportedPage extends SitePage {
  /** When it was saved. */
  readonly at: Instant;
  /** When the page was first read again. */
  readonly again?: Instant;
}

/** How it stands with a report: it was saved on that day, or the page is read again since then. */
export interface ReportState extends SitePage {
  readonly isRead: boolean;
  readonly day: CalendarDate;
  /** Whole days since then. */
  readonly days: number;
}

/** More than a user reports; the oldest are let go of. */
const PAGES_MAX = 30;
/** So long it is said that a page is read again. */
const SAID_DAYS = 7;

/** With a report of this page in place of the one before. */
export function withReport(
  known: readonly ReportedPage[],
  { page, marketplace }: SitePage,
  at: Instant,
): readonly ReportedPage[] {
  const others = known.filter((other) => !isSame(other, { page, marketplace }));
  return [...others, { page, marketplace, at }].slice(-PAGES_MAX);
}

/** The same list where no report waits for this page to be read. */
export function withRead(
  known: readonly ReportedPage[],
  read: SitePage,
  at: Instant,
): readonly ReportedPage[] {
  const isAwaited = (one: ReportedPage) => isSame(one, read) && one.again === undefined && at > one.at;
  return known.some(isAwaited) ? known.map((one) => (isAwaited(one) ? { ...one, again: at } : one)) : known;
}

/** @param timeZone the user's */
export function reportStates(
  known: readonly ReportedPage[],
  now: Instant,
  timeZone: string,
): readonly ReportState[] {
  return known
    .toSorted((a, b) => compareText(b.at, a.at))
    .flatMap(({ page, marketplace, at, again }) => {
      const day = dayAt(again ?? at, timeZone);
      const days = daysBetween(day, dayAt(now, timeZone));
      if (again !== undefined && days >= SAID_DAYS) return [];
      return [{ page, marketplace, isRead: again !== undefined, day, days }];
    });
}

export function isSame(a: SitePage, b: SitePage): boolean {
  return a.page === b.page && a.marketplace === b.marketplace;
}
