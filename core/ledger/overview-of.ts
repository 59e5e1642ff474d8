import { endOf, type Instant } from '../model/calendar-date.ts';
import type { Account, AccountKey, Balance, Lot } from '../model/credit.ts';
import { type MarketplaceId, marketplaceById } from '../model/marketplaces.ts';
import { type Money, sum } from '../model/money.ts';
import { DISCLOSURE_VERSION, type Settings } from '../model/settings.ts';
import type { PageKind } from '../pages/page-reading.ts';
import { askedOf } from './asked.ts';
import { type DatedLot, daysLeft, hasEnded, isDated } from './lots.ts';
import { noticesOf } from './notices.ts';
import type { AccountOverview, EndingCredit, Holding, Overview } from './overview.ts';
import { pageHealth } from './page-health.ts';
import type { PageRecord } from './page-record.ts';
import { lateNotices, promiseViews } from './promise-views.ts';
import type { RewardPromise } from './promises.ts';
import { compareText } from './stored-reading.ts';
import { urgencyOf } from './urgency.ts';

/** Everything stored that the popup is worked out from. */
export interface Holdings {
  readonly accounts: readonly Account[];
  /** Those of them that only hold what pages said that did not say whose they are. */
  readonly held: readonly AccountKey[];
  readonly lots: readonly Lot[];
  readonly balances: readonly Balance[];
  readonly pages: readonly PageRecord[];
  /** Those that have not ended; others may be among them. */
  readonly promises: readonly RewardPromise[];
  /** Records that could not be understood and were set aside. */
  readonly damaged: number;
}

export interface OverviewQuestion extends Holdings {
  readonly settings: Settings;
  readonly granted: readonly MarketplaceId[];
  /** Marketplaces that the user had granted at some time. */
  readonly wasGranted: readonly MarketplaceId[];
  readonly now: Instant;
  /** The address of a page, for its links. */
  readonly addressOf: (page: PageKind, marketplace: MarketplaceId) => string;
}

export function overviewOf(question: OverviewQuestion): Overview {
  const { settings, granted, now } = question;
  const accounts = accountsOf(question);
  const promises = promiseViews(question, question.accounts);
  return {
    at: now,
    accepted: settings.accepted?.version === DISCLOSURE_VERSION,
    granted,
    ending: endingOf(question, accounts),
    accounts,
    promises,
    asked: askedOf(question),
    panel: [],
    notices: [...lateNotices(promises), ...noticesOf(question)],
  };
}

function endingOf(question: OverviewQuestion, accounts: readonly AccountOverview[]): EndingCredit[] {
  const { lots, settings, now, addressOf } = question;
  const owners = new Map(accounts.map((account) => [account.key, account]));
  return lots
    .filter(isDated)
    .filter((lot) => !hasEnded(lot, now))
    .sort(bySoonestEnd)
    .map((lot) => {
      const name = accounts.length > 1 ? owners.get(lot.account)?.name : undefined;
      const days = daysLeft(lot, now);
      return {
        lot: lot.id,
        account: lot.account,
        marketplace: lot.marketplace,
        ...(name !== undefined && { accountName: name }),
        programme: lot.programme,
        type: lot.type,
        amount: lot.amount,
        expires: lot.expires,
        daysLeft: days,
        urgency: urgencyOf(days, settings),
        asOf: lot.asOf,
        from: lot.own?.from ?? 'page',
        url: addressOf('rewards', lot.marketplace),
      };
    });
}

function bySoonestEnd(a: DatedLot, b: DatedLot): number {
  const [endA, endB] = [a, b].map((lot) => endOf(lot.expires, marketplaceById(lot.marketplace).timeZone));
  return (
    compareText(endA ?? '', endB ?? '') ||
    compareText(a.marketplace, b.marketplace) ||
    b.amount.minor - a.amount.minor ||
    compareText(a.id, b.id)
  );
}

/** Accounts of which something was read, by marketplace and name. */
function accountsOf(question: OverviewQuestion): AccountOverview[] {
  return question.accounts
    .map(({ key, marketplace, name }) => ({
      key,
      marketplace,
      ...(name !== undefined && { name }),
      holdings: holdingsOf(question, key, marketplace),
      nothing: [],
    }))
    .filter(({ holdings }) => holdings.length > 0)
    .sort(
      (a, b) =>
        compareText(a.marketplace, b.marketplace) ||
        compareText(a.name ?? '', b.name ?? '') ||
        compareText(a.key, b.key),
    );
}

function holdingsOf(question: OverviewQuestion, account: AccountKey, marketplace: MarketplaceId): Holding[] {
  const where = { account, marketplace };
  const giftCard = question.balances
    .filter((balance) => balance.account === account)
    .map(({ programme, amount, hold, asOf }) => ({
      programme,
      amount,
      ...(hold !== undefined && { hold }),
      asOf,
      ...sourceOf(question, 'gift-card-balance', where, asOf),
    }));
  return [...giftCard, ...rewardsOf(question, where)];
}

/** What the rewards page last showed, without what ended since; nothing where it was never read. */
function rewardsOf(question: OverviewQuestion, where: Where): Holding[] {
  const read = question.pages.find(
    ({ scope, page }) => scope === where.account && page === 'rewards',
  )?.lastRead;
  if (read === undefined) return [];
  const lots = question.lots.filter(
    (lot) => lot.account === where.account && lot.programme === 'no-rush' && !hasEnded(lot, question.now),
  );
  const { currency } = marketplaceById(where.marketplace);
  const total = (of: readonly Lot[]): Money =>
    sum(
      of.map(({ amount }) => amount),
      currency,
    );
  const undated = lots.filter((lot) => !isDated(lot));
  return [
    {
      programme: 'no-rush',
      amount: total(lots),
      ...(undated.length > 0 && { endNotShown: total(undated) }),
      asOf: read,
      ...sourceOf(question, 'rewards', where, read),
    },
  ];
}

interface Where {
  readonly account: AccountKey;
  readonly marketplace: MarketplaceId;
}

/** The page a value comes from, and when reading it last failed since. */
function sourceOf(
  { pages, addressOf }: OverviewQuestion,
  page: PageKind,
  { account, marketplace }: Where,
  asOf: Instant,
): Pick<Holding, 'url' | 'failedAt'> {
  const failedAt = pageHealth(
    pages.filter((record) => record.marketplace === marketplace && record.page === page),
  )
    // A failure that names nobody may be this account's.
    .filter((health) => health.account === undefined || health.account === account)
    .flatMap(({ lastFailed }) => lastFailed?.at ?? [])
    .filter((at) => at > asOf)
    .sort(compareText)
    .at(-1);
  return { url: addressOf(page, marketplace), ...(failedAt !== undefined && { failedAt }) };
}
