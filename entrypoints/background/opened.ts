import type { SitePage } from '../../core/check/check-job.ts';
import { type OpenedPage, silentPages, withOpened, withoutSite } from '../../core/check/opened-pages.ts';
import type { Instant } from '../../core/model/calendar-date.ts';
import { type MarketplaceId, originPatternsOf } from '../../core/model/marketplaces.ts';
import { browser } from '../../core/platform/browser.ts';
import { logProblem } from '../../core/platform/log.ts';
import { changeOpened, loadOpened } from '../../core/platform/opened-storage.ts';

/** When a site is looked for after a page of it was opened: a person may leave a sign-in at any time. */
const LOOKS_MS = [1_000, 3_000, 8_000, 20_000];

/** A page was opened on a click. From now on something should come from its site. */
export async function noteOpened({ page, marketplace }: SitePage, at: Instant): Promise<void> {
  await changeOpened((known) => withOpened(known, { page, marketplace, at }));
  for (const wait of LOOKS_MS) setTimeout(() => void lookFor(marketplace).catch(logLook), wait);
}

/** Something came from a site: the browser lets Unspent in. */
export function heardFrom(site: MarketplaceId): Promise<void> {
  return changeOpened((known) => withoutSite(known, site));
}

/** The opened pages of sites of which nothing came in time, and none of whose tabs the browser lets us see. */
export async function keptOffPages(now: Instant): Promise<readonly OpenedPage[]> {
  const silent = silentPages(await loadOpened(), now);
  for (const { marketplace } of silent) await lookFor(marketplace);
  return silent.length === 0 ? [] : silentPages(await loadOpened(), now);
}

/** The browser names the addresses of tabs where it lets an extension in: also of one that asks to sign in, which says nothing else. */
async function lookFor(site: MarketplaceId): Promise<void> {
  const tabs = await browser.tabs.query({ url: originPatternsOf(site).map((origin) => `${origin}/*`) });
  if (tabs.length > 0) await heardFrom(site);
}

function logLook(error: unknown): void {
  logProblem('an opened page could not be looked for', error);
}
