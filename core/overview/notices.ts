import { lostPages, newestRead } from '../ledger/page-health.ts';
import { causeOf, failuresOf, type PageRecord } from '../ledger/page-record.ts';
import { compareText } from '../ledger/stored-reading.ts';
import type { Instant } from '../model/calendar-date.ts';
import type { Account } from '../model/credit.ts';
import type { MarketplaceId } from '../model/marketplaces.ts';
import type { PageKind } from '../pages/reading.ts';
import { accountNameAmong } from './account-name.ts';
import type { Notice } from './overview.ts';
import { pageLink } from './page-link.ts';
import { isSame, type ReportState } from './reported-pages.ts';

export interface NoticeInput {
  readonly pages: readonly PageRecord[];
  readonly accounts: readonly Account[];
  readonly damaged: number;
  readonly granted: readonly MarketplaceId[];
  readonly wasGranted: readonly MarketplaceId[];
  readonly keptOff?: readonly KeptOffPage[];
  readonly reported?: readonly ReportState[];
}

/** A page that its user opened, of whose site nothing came since. */
export interface KeptOffPage {
  readonly page: PageKind;
  readonly marketplace: MarketplaceId;
  readonly at: Instant;
}

type PageNotice = Exclude<Extract<Notice, { page: PageKind }>, { kind: 'read-again' }>;

/** What stands in the way of true values: lost grants, sites that Unspent is kept off, then pages that could not be read and were not read since. */
export function noticesOf(input: NoticeInput): Notice[] {
  const { damaged, granted, wasGranted, keptOff = [] } = input;
  const lost = wasGranted.filter((marketplace) => !granted.includes(marketplace));
  const unread = [...keptOut(input), ...lostNotices(input)].sort((a, b) => compareText(b.at, a.at));
  return [
    ...lost.map((marketplace): Notice => ({ kind: 'grant-lost', marketplace })),
    ...keptOff
      .filter(({ marketplace }) => granted.includes(marketplace))
      .map(
        ({ page, marketplace, at }): Notice => ({
          kind: 'kept-off',
          page,
          marketplace,
          at,
          url: pageLink(page, marketplace),
        }),
      ),
    ...unread,
    ...readAgain(input),
    ...(damaged > 0 ? [{ kind: 'damaged-records', count: damaged } as const] : []),
  ];
}

/**
 * Being signed out or held up concerns a whole marketplace, so any page read there later ends it, and it is
 * said once.
 */
function keptOut({ pages }: NoticeInput): PageNotice[] {
  const newest = new Map<MarketplaceId, PageNotice>();
  for (const record of pages) {
    const { page, marketplace } = record;
    const failure = failuresOf(record).at(-1);
    if (failure === undefined || failure.outcome === 'unrecognised') continue;
    const { at, outcome } = failure;
    const lastRead = newestRead(pages.filter((other) => other.marketplace === marketplace));
    const known = newest.get(marketplace);
    if ((lastRead !== undefined && lastRead >= at) || (known && known.at >= at)) continue;
    newest.set(marketplace, { kind: outcome, page, marketplace, at, url: pageLink(page, marketplace) });
  }
  return [...newest.values()];
}

/** The pages that can no longer be read, the one that was found so last first. */
export function unreadPages(input: Pick<NoticeInput, 'pages' | 'accounts'>): PageKind[] {
  const lost = lostNotices(input).sort((a, b) => compareText(b.at, a.at));
  return [...new Set(lost.map(({ page }) => page))];
}

/** A page that was not understood on several visits in a row is said so until it is read again. */
function lostNotices({
  pages,
  accounts,
  reported = [],
}: Pick<NoticeInput, 'pages' | 'accounts' | 'reported'>): PageNotice[] {
  return lostPages(pages).flatMap(({ page, marketplace, account, lastRead, lost }): PageNotice[] => {
    const last = lost.at(-1);
    if (last === undefined) return [];
    const cause = causeOf(last);
    const here = accounts.filter((other) => other.marketplace === marketplace);
    const report = reported.find((one) => !one.isRead && isSame(one, { page, marketplace }));
    return [
      {
        kind: 'unrecognised',
        page,
        marketplace,
        ...(account !== undefined && { account }),
        ...accountNameAmong(here, account),
        at: last.at,
        visits: lost.length,
        url: pageLink(page, marketplace),
        missing: cause ? [] : last.missing,
        ...(cause && { cause }),
        ...(report && { reported: { day: report.day, days: report.days } }),
        ...(lastRead !== undefined && { lastRead }),
      },
    ];
  });
}

/** Pages that were reported and are read again, as long as that is said. */
function readAgain({ pages, reported = [] }: NoticeInput): Notice[] {
  const lost = lostPages(pages);
  return reported
    .filter((report) => report.isRead && !lost.some((page) => isSame(page, report)))
    .map(({ page, marketplace, day, days }) => ({
      kind: 'read-again',
      page,
      marketplace,
      day,
      days,
      url: pageLink(page, marketplace),
    }));
}
