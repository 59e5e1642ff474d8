import type { Instant } from '../model/calendar-date.ts';
import type { MarketplaceId } from '../model/marketplaces.ts';
import type { SitePage } from './check-job.ts';

/** A page that was opened on a click, of whose site nothing has come since. */
export interface OpenedPage extends SitePage {
  readonly at: Instant;
}

/** A page that can be read says something within seconds, on a slow connection within this time. */
const SILENT_MS = 60_000;

/** With one more page that was opened: one a site, the one that has been waited for longest. */
export function withOpened(known: readonly OpenedPage[], opened: OpenedPage): readonly OpenedPage[] {
  const { marketplace } = opened;
  return known.some((page) => page.marketplace === marketplace) ? known : [...known, opened];
}

/** Without a site from which something came. */
export function withoutSite(known: readonly OpenedPage[], site: MarketplaceId): readonly OpenedPage[] {
  return known.filter(({ marketplace }) => marketplace !== site);
}

/** Those that have had the time to say something and did not. */
export function silentPages(known: readonly OpenedPage[], now: Instant): readonly OpenedPage[] {
  return known.filter(({ at }) => Date.parse(now) - Date.parse(at) >= SILENT_MS);
}
