import type { MarketplaceId } from '../model/marketplaces.ts';
import type { PageKind } from '../pages/page-reading.ts';
import type { Notice } from './overview.ts';
import type { PageRecord } from './page-record.ts';
import { compareText } from './stored-reading.ts';

export interface NoticeQuestion {
  readonly pages: readonly PageRecord[];
  readonly damaged: number;
  readonly granted: readonly MarketplaceId[];
  readonly wasGranted: readonly MarketplaceId[];
  readonly addressOf: (page: PageKind, marketplace: MarketplaceId) => string;
}

/**
 * What stands in the way of true values: lost grants, then pages that could not be read and were not read
 * since. Being signed out or held up concerns a whole marketplace, so any page read there later ends it, and
 * it is said once; a page that was not understood stands until that page is read.
 */
export function noticesOf({ pages, damaged, granted, wasGranted, addressOf }: NoticeQuestion): Notice[] {
  const lost = wasGranted.filter((marketplace) => !granted.includes(marketplace));
  const failures = pages
    .flatMap((record) => (record.failed ? [{ ...record, failed: record.failed }] : []))
    .sort((a, b) => compareText(b.failed.at, a.failed.at));
  const said = new Set<string>();
  const unread = failures.flatMap(({ page, marketplace, failed }): Notice[] => {
    const { at, outcome, missing } = failed;
    const url = addressOf(page, marketplace);
    const reads = pages.filter((other) => other.marketplace === marketplace && other.lastRead !== undefined);
    const lastRead = newest(
      outcome === 'unrecognised' ? reads.filter((other) => other.page === page) : reads,
    );
    if (lastRead !== undefined && lastRead >= at) return [];
    if (outcome === 'unrecognised') {
      return [{ kind: outcome, page, marketplace, at, url, missing, ...(lastRead && { lastRead }) }];
    }
    if (said.has(marketplace)) return [];
    said.add(marketplace);
    return [{ kind: outcome, page, marketplace, at, url }];
  });
  return [
    ...lost.map((marketplace): Notice => ({ kind: 'grant-lost', marketplace })),
    ...unread,
    ...(damaged > 0 ? [{ kind: 'damaged-records', count: damaged } as const] : []),
  ];
}

function newest(records: readonly PageRecord[]): string | undefined {
  return records
    .flatMap(({ lastRead }) => lastRead ?? [])
    .sort(compareText)
    .at(-1);
}
