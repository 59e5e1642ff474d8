import type { Instant } from '../model/calendar-date.ts';
import type { AccountKey } from '../model/ids.ts';
import type { MarketplaceId } from '../model/marketplaces.ts';
import type { PageKind } from '../pages/reading.ts';
import { accountOfRecord, causeOf, failuresOf, type PageFailure, type PageRecord } from './page-record.ts';
import { compareText } from './stored-reading.ts';

/** How well one page of one account is read. Without an account: of whoever is signed in at that marketplace. */
export interface PageHealth {
  readonly page: PageKind;
  readonly marketplace: MarketplaceId;
  readonly account?: AccountKey;
  readonly lastRead?: Instant;
  /** Which way served each field of the last good reading, where that was kept. */
  readonly via?: Readonly<Record<string, string>>;
  /** The newest failure, also when the page was read since. */
  readonly lastFailed?: PageFailure;
  /** The visits in a row, since the last good reading, on which the page was not understood; oldest first. */
  readonly lost: readonly PageFailure[];
}

/** After this many failed visits in a row a page counts as lost: a single failure may be chance. */
export const VISITS_TO_NOTICE = 2;

/** The health of every page that was read or failed, by marketplace, page and account. */
export function pageHealth(records: readonly PageRecord[]): PageHealth[] {
  const pages = Map.groupBy(records, ({ marketplace, page }) => JSON.stringify([marketplace, page]));
  return [...pages.entries()]
    .sort(([a], [b]) => compareText(a, b))
    .flatMap(([, ofPage]) => healthOfPage(ofPage));
}

/** The pages that were not understood on several visits in a row, and not read since. */
export function lostPages(records: readonly PageRecord[]): PageHealth[] {
  return pageHealth(records).filter(({ lost }) => {
    const last = lost.at(-1);
    // A failure may be chance; one whose cause is known is not.
    return last !== undefined && (lost.length >= VISITS_TO_NOTICE || causeOf(last) !== undefined);
  });
}

function healthOfPage(records: readonly PageRecord[]): PageHealth[] {
  // Those under no account are of a page that did not say whose it is, or whose readings are not kept.
  const failures = new Map<AccountKey | undefined, PageFailure[]>();
  const add = (account: AccountKey | undefined, all: readonly PageFailure[]) =>
    failures.set(account, [...(failures.get(account) ?? []), ...all]);
  for (const record of records) {
    if (record.lastRead !== undefined) add(accountOfRecord(record), []);
    for (const failure of failuresOf(record)) add(failure.account, [failure]);
  }
  const unnamed = failures.get(undefined);
  const [only, ...others] = [...failures.keys()].filter((account) => account !== undefined);
  if (unnamed && only !== undefined && others.length === 0) {
    // There is no other account that it could belong to.
    add(only, unnamed);
    failures.delete(undefined);
  }
  return [...failures.entries()]
    .sort(([a = ''], [b = '']) => compareText(a, b))
    .map(([account, own]) => healthOf(records, account, own));
}

function healthOf(
  records: readonly PageRecord[],
  account: AccountKey | undefined,
  failures: readonly PageFailure[],
): PageHealth {
  const [{ page, marketplace }] = records as [PageRecord];
  // Who fails without a name may be anybody, so anybody's reading ends it; and one without a name ends any.
  const reads = records.filter((record) => {
    const reader = accountOfRecord(record);
    return account === undefined || reader === undefined || reader === account;
  });
  const lastRead = newestRead(reads);
  const served = reads.find((one) => one.lastRead === lastRead && one.served?.at === lastRead)?.served;
  const lastFailed = [...failures].sort((a, b) => compareText(a.at, b.at)).at(-1);
  return {
    page,
    marketplace,
    ...(account !== undefined && { account }),
    ...(lastRead !== undefined && { lastRead }),
    ...(served && { via: served.via }),
    ...(lastFailed && { lastFailed }),
    lost: failures
      .filter(({ at, outcome }) => outcome === 'unrecognised' && at > (lastRead ?? ''))
      .sort((a, b) => compareText(a.at, b.at)),
  };
}

/** What is known of a marketplace's page without knowing whose it was. */
/** When any of these pages was last read. */
export function newestRead(records: readonly PageRecord[]): Instant | undefined {
  return records
    .flatMap(({ lastRead }) => lastRead ?? [])
    .sort(compareText)
    .at(-1);
}
