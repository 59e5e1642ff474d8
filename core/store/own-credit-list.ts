import type { OwnCreditList, OwnCreditView } from '../ledger/ledger-views.ts';
import { type OwnCreditRecord, ownState } from '../ledger/own-credits.ts';
import type { Instant } from '../model/calendar-date.ts';
import { money } from '../model/money.ts';
import { isHeld, shownAccount } from './accounts.ts';
import { getAllChecked } from './checked-reads.ts';
import type { Database } from './database.ts';
import type { Outcome } from './outcome.ts';
import { writeRepaired } from './repair.ts';

/** All credits that no page showed, the newest first, and the accounts to choose from. */
export function listOwnCredits(db: Database, now: Instant): Promise<Outcome<OwnCreditList>> {
  return writeRepaired(db, now, async (tx) => {
    const credits = await getAllChecked(tx, 'own-credits');
    const accounts = await getAllChecked(tx, 'accounts');
    return {
      credits: credits
        .sort((a, b) => (a.addedAt < b.addedAt ? 1 : a.addedAt > b.addedAt ? -1 : 0))
        .map((credit) => viewOf(credit, now)),
      accounts: accounts.filter((account) => !isHeld(account, accounts)).map(shownAccount),
    };
  });
}

function viewOf(record: OwnCreditRecord, now: Instant): OwnCreditView {
  const { amounts: _amounts, since: _since, closed: _closed, covered: _covered, ...credit } = record;
  const state = ownState(record, now);
  return {
    ...credit,
    ...(state === 'covered' && { covered: true }),
    ...(state === 'lapsed' && { lapsed: true }),
    ...(state === 'past' && { past: true }),
    left: state === 'counts' ? credit.amount : money(0, credit.amount.currency),
  };
}
