import { type ManualCreditRecord, manualState } from '../ledger/manual-credits.ts';
import type { Instant } from '../model/calendar-date.ts';
import { money } from '../model/money.ts';
import type { ManualCreditList, ManualCreditView, MergedAccount } from '../overview/ledger-views.ts';
import { type AccountRecord, isUnassigned, openAccounts, shownAccount } from './accounts.ts';
import { getAllChecked } from './checked-reads.ts';
import type { Database } from './database.ts';
import { readRepaired } from './repair.ts';
import type { StoreResult } from './store-result.ts';

/** All credits that no page showed, the newest first, and the accounts to choose from. */
export function listManualCredits(db: Database, now: Instant): Promise<StoreResult<ManualCreditList>> {
  return readRepaired(db, now, async (tx) => {
    const credits = await getAllChecked(tx, 'own-credits');
    const known = await getAllChecked(tx, 'accounts');
    const accounts = openAccounts(known);
    return {
      credits: credits
        .sort((a, b) => (a.addedAt < b.addedAt ? 1 : a.addedAt > b.addedAt ? -1 : 0))
        .map((credit) => viewOf(credit, now)),
      accounts: accounts.filter((account) => !isUnassigned(account, accounts)).map(shownAccount),
      merged: known.flatMap((account) => mergedView(account, accounts)),
    };
  });
}

function mergedView(account: AccountRecord, accounts: readonly AccountRecord[]): MergedAccount[] {
  const into = accounts.find(({ key }) => key === account.mergedInto);
  return into ? [{ account: shownAccount(account), into: shownAccount(into) }] : [];
}

function viewOf(record: ManualCreditRecord, now: Instant): ManualCreditView {
  const {
    amounts: _amounts,
    since: _since,
    closed: _closed,
    covered: _covered,
    part: _part,
    asked: _asked,
    answer: _answer,
    mergedFrom: _mergedFrom,
    ...credit
  } = record;
  const state = manualState(record, now);
  return {
    ...credit,
    ...(state === 'covered' && { covered: true }),
    ...(state === 'asked' && { asked: true }),
    ...(state === 'over' && { over: true }),
    ...(state === 'past' && { past: true }),
    left: state === 'counts' ? credit.amount : money(0, credit.amount.currency),
  };
}
