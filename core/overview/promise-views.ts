import type { PageRecord } from '../ledger/page-record.ts';
import { promiseState, type RewardPromise } from '../ledger/promises.ts';
import { compareText } from '../ledger/stored-reading.ts';
import { dayAt, daysBetween, type Instant } from '../model/calendar-date.ts';
import { marketplaceById } from '../model/marketplaces.ts';
import { accountNameAmong } from './account-name.ts';
import type { AccountOverview, Notice, PromiseView } from './overview.ts';
import { pageLink } from './page-link.ts';

export interface PromiseInput {
  readonly promises: readonly RewardPromise[];
  readonly pages: readonly PageRecord[];
  readonly now: Instant;
}

/** The promises that are still to be kept, those that ask something of the user first, then the oldest. */
export function promiseViews(
  { promises, pages, now }: PromiseInput,
  accounts: readonly Pick<AccountOverview, 'key' | 'name'>[],
): PromiseView[] {
  return promises
    .flatMap((promise) => {
      const { id, account, marketplace, amount, type, day, purchaseId, total } = promise;
      const readAt = pages.find(({ scope, page }) => scope === account && page === 'rewards')?.lastRead;
      const state = promiseState(promise, readAt, now);
      if (state === 'settled' || state === 'void' || state === 'past') return [];
      return {
        id,
        state,
        account,
        marketplace,
        ...accountNameAmong(accounts, account),
        programme: 'no-rush' as const,
        amount,
        type,
        day,
        days: daysBetween(day, dayAt(now, marketplaceById(marketplace).timeZone)),
        purchaseId,
        ...(total && { total }),
        url: pageLink('rewards', marketplace),
      };
    })
    .sort(
      (a, b) =>
        STATES.indexOf(a.state) - STATES.indexOf(b.state) ||
        compareText(a.day, b.day) ||
        compareText(a.id, b.id),
    );
}

const STATES: readonly PromiseView['state'][] = ['late', 'look', 'waiting'];

/** What to ask Amazon about: one notice for each late promise. */
export function lateNotices(views: readonly PromiseView[]): Notice[] {
  return views.flatMap(({ id, state, marketplace, amount, day, days, purchaseId, total, url }): Notice[] => {
    if (state !== 'late' || purchaseId === undefined) return [];
    return [
      {
        kind: 'late-promise',
        promise: id,
        marketplace,
        amount,
        day,
        days,
        purchaseId,
        ...(total && { total }),
        url,
      },
    ];
  });
}
