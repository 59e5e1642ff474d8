import { pageHealth } from '../ledger/page-health.ts';
import { causeOf, type FailureCause, type PageFailure } from '../ledger/page-record.ts';
import type { Instant } from '../model/calendar-date.ts';
import type { AccountKey } from '../model/ids.ts';
import type { MarketplaceId } from '../model/marketplaces.ts';
import type { MissingField } from '../model/page-fields.ts';
import type { PageKind, UnreadPage } from '../pages/reading.ts';
import { accountNameAmong } from './account-name.ts';
import type { NoticeInput } from './notices.ts';
import { pageLink } from './page-link.ts';

/** What the settings say of one page of one account: when it was read and how, and when and how it failed. */
export interface PageStatus {
  readonly page: PageKind;
  readonly marketplace: MarketplaceId;
  readonly account?: AccountKey;
  /** Shown only where several accounts of the marketplace are known. */
  readonly accountName?: string;
  readonly lastRead?: Instant;
  /** Which way served each field of the last good reading, by name. */
  readonly via?: Readonly<Record<string, string>>;
  readonly lastFailed?: {
    readonly at: Instant;
    readonly outcome: UnreadPage['outcome'];
    readonly cause?: FailureCause;
  };
  /** The visits in a row, since it was last read, on which it was not understood. */
  readonly visits: number;
  /** What was missing on the last of them, by name. */
  readonly missing: readonly MissingField[];
  /** Where the marketplace shows it. */
  readonly url: string;
}

export function pageStatuses({ pages, accounts }: Pick<NoticeInput, 'pages' | 'accounts'>): PageStatus[] {
  return pageHealth(pages).map(({ lost, lastFailed, ...health }) => {
    const here = accounts.filter(({ marketplace }) => marketplace === health.marketplace);
    return {
      ...health,
      ...accountNameAmong(here, health.account),
      ...(lastFailed && { lastFailed: failureShown(lastFailed) }),
      visits: lost.length,
      missing: lost.at(-1)?.missing ?? [],
      url: pageLink(health.page, health.marketplace),
    };
  });
}

function failureShown(failure: PageFailure): NonNullable<PageStatus['lastFailed']> {
  const { at, outcome } = failure;
  const cause = causeOf(failure);
  return { at, outcome, ...(cause && { cause }) };
}
