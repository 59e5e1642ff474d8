import { type CreditType, forecastOf, type PastUse } from '../ledger/forecast.ts';
import { type DatedLot, daysLeft, hasEnded, isDated } from '../ledger/lots.ts';
import type { PageRecord } from '../ledger/page-record.ts';
import type { RewardPromise } from '../ledger/promises.ts';
import { compareText } from '../ledger/stored-reading.ts';
import { dayAt, daysBetween, endOf, type Instant } from '../model/calendar-date.ts';
import type { Account } from '../model/credit.ts';
import { isAccepted, isUpToDate } from '../model/disclosure.ts';
import type { AccountKey, LotId } from '../model/ids.ts';
import { type MarketplaceId, marketplaceById } from '../model/marketplaces.ts';
import type { PanelMonth } from '../model/panel.ts';
import { longestLeadTime, type Settings } from '../model/settings.ts';
import { accountNameAmong } from './account-name.ts';
import { dueDay } from './due-day.ts';
import { type HoldingsInput, holdingsOf, type ShownReading, shownAt } from './holdings.ts';
import { knownEndsOf } from './known-ends.ts';
import { type KeptOffPage, noticesOf } from './notices.ts';
import type {
  AccountOverview,
  AlikeCredits,
  DueBy,
  EndingCredit,
  Notice,
  Overview,
  UnconfirmedPage,
  UnconfirmedReading,
  Unopened,
} from './overview.ts';
import { pageLink } from './page-link.ts';
import { panelViews } from './panel-views.ts';
import { lateNotices, promiseViews } from './promise-views.ts';
import type { ReportState } from './reported-pages.ts';
import { tradeInViews } from './trade-in-views.ts';
import { unassignedAccountsOf } from './unassigned-pages.ts';
import { urgencyOf } from './urgency.ts';

/** Everything stored that the popup is worked out from. */
export interface StoredState {
  readonly accounts: readonly Account[];
  /** Those of them that only hold what pages said that did not say whose they are. */
  readonly held: readonly AccountKey[];
  readonly lots: HoldingsInput['lots'];
  readonly balances: HoldingsInput['balances'];
  readonly pages: readonly PageRecord[];
  /** Pages that are shown as they were last read. */
  readonly shown: readonly ShownReading[];
  /** What was counted for Shopper Panel in this month and the one before; others may be among it. */
  readonly panel: readonly PanelMonth[];
  /** Manual credits that may be one with others. */
  readonly alike: readonly AlikeCredits[];
  /** Pages that nobody has compared with what is read of them. */
  readonly unconfirmed: readonly UnconfirmedReading[];
  /** Those that have not ended; others may be among them. */
  readonly promises: readonly RewardPromise[];
  /** At what pace the types of credits were used that count now, where their history makes one. */
  readonly pastUses: readonly PastUse[];
  /** Lots whose owner said that they are used, and that a page read later lists as before. */
  readonly stillListed?: readonly LotId[];
  /** Records that could not be understood and were set aside. */
  readonly damaged: number;
  /** When the database was restored from its second copy, if it was and no page has been read since. */
  readonly restored?: Instant;
}

export interface OverviewInput extends StoredState, HoldingsInput {
  readonly settings: Pick<Settings, 'leadTimes' | 'accepted'>;
  readonly granted: readonly MarketplaceId[];
  /** Marketplaces that the user had granted at some time. */
  readonly wasGranted: readonly MarketplaceId[];
  readonly unopened?: Unopened;
  /** The browser keeps nothing beside the database. */
  readonly isWithoutCopy?: boolean;
  /** Pages that their user opened, of whose sites nothing came. */
  readonly keptOff?: readonly KeptOffPage[];
  /** How it stands with pages that their user reported. */
  readonly reported?: readonly ReportState[];
  /** Where the user is. */
  readonly timeZone: string;
}

export function buildOverview(input: OverviewInput): Overview {
  const { settings, granted, now, unopened, isWithoutCopy } = input;
  const accounts = accountsOf(input);
  const ending = endingOf(input, accounts);
  const promises = [...promiseViews(input, input.accounts), ...tradeInViews(input)];
  return {
    at: now,
    ...(unopened && { unopened }),
    accepted: isAccepted(settings),
    granted,
    ending,
    dueBy: dueByOf(input, ending),
    known: knownEndsOf(input),
    ...forecastIn(input, ending),
    accounts,
    promises,
    asked: unassignedAccountsOf(input),
    alike: input.alike,
    unconfirmed: unconfirmedPages(input, accounts),
    panel: panelViews(input.panel, input.accounts, now),
    notices: [
      ...restoredNotices(input),
      ...(isWithoutCopy ? [{ kind: 'no-copy' } as const] : []),
      ...disclosureNotices(settings),
      ...lateNotices(promises),
      ...noticesOf(input),
    ],
  };
}

function dueByOf({ now, settings, timeZone }: OverviewInput, ending: readonly EndingCredit[]): DueBy {
  const day = dueDay(ending, { now, settings, timeZone });
  return { day, daysLeft: daysBetween(dayAt(now, timeZone), day) };
}

function restoredNotices({ restored }: OverviewInput): Notice[] {
  return restored === undefined ? [] : [{ kind: 'restored', at: restored }];
}

function disclosureNotices(settings: OverviewInput['settings']): Notice[] {
  return isAccepted(settings) && !isUpToDate(settings) ? [{ kind: 'disclosure-changed' }] : [];
}

function endingOf(input: OverviewInput, accounts: readonly AccountOverview[]): EndingCredit[] {
  const { lots, settings, now, stillListed = [] } = input;
  return lots
    .filter(isDated)
    .filter((lot) => !hasEnded(lot, now))
    .sort(bySoonestEnd)
    .map((lot) => {
      const days = daysLeft(lot, now);
      return {
        lot: lot.id,
        account: lot.account,
        marketplace: lot.marketplace,
        ...accountNameAmong(accounts, lot.account),
        programme: lot.programme,
        type: lot.type,
        amount: lot.amount,
        expires: lot.expires,
        daysLeft: days,
        urgency: urgencyOf(days, settings),
        asOf: lot.asOf,
        from: lot.own?.from ?? (lot.said ? 'hand' : 'page'),
        ...(lot.own && { own: lot.own.credit }),
        ...(lot.partOf && { isPart: true as const }),
        ...(stillListed.includes(lot.id) && { stillListed: true as const }),
        ...shownAt(lot),
      };
    });
}

/** What will be left of the credits of the first one's type, of all that end within the longest lead time, or with it. */
function forecastIn(
  { pastUses, settings }: OverviewInput,
  ending: readonly EndingCredit[],
): Pick<Overview, 'forecast'> {
  const [first] = ending;
  if (!first || first.own !== undefined) return {};
  const isSame = (of: CreditType) =>
    of.account === first.account && of.programme === first.programme && of.type === first.type;
  const use = pastUses.find(isSame);
  const within = Math.max(first.daysLeft, longestLeadTime(settings));
  const credits = ending.filter((one) => isSame(one) && one.own === undefined && one.daysLeft <= within);
  const forecast = use && forecastOf(use, credits);
  return forecast ? { forecast } : {};
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

function unconfirmedPages(
  { unconfirmed }: OverviewInput,
  accounts: readonly AccountOverview[],
): UnconfirmedPage[] {
  return unconfirmed.map((reading) => ({
    ...reading,
    ...accountNameAmong(accounts, reading.account),
    url: pageLink(reading.page, reading.marketplace),
  }));
}

/** Accounts with at least one reading, by marketplace and name. */
function accountsOf(input: OverviewInput): AccountOverview[] {
  return input.accounts
    .map(({ key, marketplace, name }) => ({
      key,
      marketplace,
      ...(name !== undefined && { name }),
      ...holdingsOf(input, { account: key, marketplace }),
    }))
    .filter(({ holdings, nothing }) => holdings.length + nothing.length > 0)
    .sort(
      (a, b) =>
        compareText(a.marketplace, b.marketplace) ||
        compareText(a.name ?? '', b.name ?? '') ||
        compareText(a.key, b.key),
    );
}
