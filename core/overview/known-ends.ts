import { isBalanceProgramme } from '../ledger/lists.ts';
import { accountOfRecord, type PageRecord } from '../ledger/page-record.ts';
import { addDays, dayAt, type Instant } from '../model/calendar-date.ts';
import type { Account, Lot } from '../model/credit.ts';
import type { AccountKey } from '../model/ids.ts';
import { type MarketplaceId, marketplaceById } from '../model/marketplaces.ts';
import { longestLeadTime, type Settings } from '../model/settings.ts';
import { addressOf } from '../pages/addresses.ts';
import type { PageKind } from '../pages/reading.ts';
import type { AlikeCredits, KnownEnds } from './overview.ts';

/** Pages that show the last day of what they list. */
const PAGES_WITH_ENDS: readonly PageKind[] = ['rewards', 'benefits', 'aws-credits'];

export interface KnownEndsInput {
  readonly accounts: readonly Pick<Account, 'key' | 'marketplace'>[];
  readonly held: readonly AccountKey[];
  readonly lots: readonly Lot[];
  readonly pages: readonly PageRecord[];
  readonly alike: readonly AlikeCredits[];
  readonly granted: readonly MarketplaceId[];
  readonly settings: Pick<Settings, 'leadTimes'>;
  readonly now: Instant;
}

/** Decides for popup and badge whether they may say that nothing ends. */
export function knownEndsOf(input: KnownEndsInput): KnownEnds {
  const { accounts, held, lots, alike, granted } = input;
  const undated = lots.filter(({ expires, endless, programme }) => {
    return expires === null && endless !== true && !isBalanceProgramme(programme);
  }).length;
  const sites = granted.map((marketplace) => {
    const pages = PAGES_WITH_ENDS.filter((page) => addressOf(page, marketplace) !== undefined);
    const known = accounts.filter(
      (account) => account.marketplace === marketplace && !held.includes(account.key),
    );
    // Where no account is known yet, the pages of whoever it is were not read.
    const owners = known.length > 0 ? known.map(({ key }) => key) : [undefined];
    return {
      marketplace,
      pages: owners.flatMap((account) =>
        pages.map((page) => ({ page, marketplace, isChecked: isChecked(input, page, marketplace, account) })),
      ),
    };
  });
  const pages = sites.flatMap((site) => site.pages);
  const unchecked = pages.filter((page) => !page.isChecked);
  const withoutEnds = sites.filter((site) => site.pages.length === 0).map(({ marketplace }) => marketplace);
  return {
    isAll:
      // What ends at a site that shows no end on any page is never known.
      sites.length > 0 &&
      withoutEnds.length === 0 &&
      unchecked.length === 0 &&
      undated === 0 &&
      held.length === 0 &&
      alike.length === 0,
    checked: pages.length - unchecked.length,
    unchecked: unchecked.map(({ page, marketplace }) => ({ page, marketplace })),
    withoutEnds,
    undated,
  };
}

/** Whether a page was read as a whole no longer ago than the user looks ahead. */
function isChecked(
  { pages, settings, now }: KnownEndsInput,
  page: PageKind,
  marketplace: MarketplaceId,
  account: AccountKey | undefined,
): boolean {
  const { timeZone } = marketplaceById(marketplace);
  const first = addDays(dayAt(now, timeZone), -longestLeadTime(settings));
  return pages.some(
    (record) =>
      account !== undefined &&
      record.page === page &&
      accountOfRecord(record) === account &&
      record.lastWhole !== undefined &&
      dayAt(record.lastWhole, timeZone) >= first,
  );
}
