import type { ManualCreditRecord } from '../ledger/manual-credits.ts';
import type { Instant } from '../model/calendar-date.ts';
import type { Lot } from '../model/credit.ts';
import type { StoredState } from '../overview/build-overview.ts';
import { RECOVERY_MAX, type RecoveryFacts } from '../protocol/recovery-part.ts';
import { changeCount } from './change-count.ts';
import { getAllChecked, getChecked } from './checked-reads.ts';
import type { Database } from './database.ts';
import { recentMails } from './mails.ts';
import { checked } from './records.ts';
import { readRepaired } from './repair.ts';
import { saltIn } from './salt.ts';
import type { ReadTransaction } from './schema.ts';
import type { StoreResult } from './store-result.ts';
import { readStoredState } from './stored-state.ts';

/** What is stored beside the database, as of a count of changes. */
export interface NowFacts {
  readonly changes: number;
  readonly state: StoredState;
  readonly recovery: RecoveryFacts;
}

/** All of it in one transaction. Few entries are touched, so the history's length makes no difference. */
export function loadNowFacts(db: Database, now: Instant): Promise<StoreResult<NowFacts>> {
  return readRepaired(db, now, async (tx) => {
    const changes = await changeCount(tx);
    const state = await readStoredState(tx, now);
    return { changes, state, recovery: { changes, ...(await recoveryFacts(tx, state.lots)) } };
  });
}

async function recoveryFacts(
  tx: ReadTransaction,
  lots: readonly Lot[],
): Promise<Omit<RecoveryFacts, 'changes'>> {
  const salt = await saltIn(tx);
  const panel = await getAllChecked(tx, 'panel');
  const told = await getAllChecked(tx, 'told');
  return {
    ...(salt !== undefined && { salt }),
    accounts: await getAllChecked(tx, 'accounts'),
    panel: panel.sort((a, b) => (a.month < b.month ? 1 : -1)),
    told: told.map(({ key, lot, covered }) => ({ key, lot, covered })),
    credits: (await manualCredits(tx, lots)).map(saidOf),
    words: (await getAllChecked(tx, 'words')).sort((a, b) => (a.at < b.at ? 1 : -1)),
    mails: (await recentMails(tx)).toReversed(),
  };
}

/** The credits that count, then as many of the others as are kept. */
async function manualCredits(tx: ReadTransaction, lots: readonly Lot[]): Promise<ManualCreditRecord[]> {
  const ids = new Set(lots.flatMap(({ own }) => own?.credit ?? []));
  const credits: ManualCreditRecord[] = [];
  for (const id of [...ids].slice(0, RECOVERY_MAX.credits)) {
    const credit = await getChecked(tx, 'own-credits', id);
    if (credit) credits.push(credit);
  }
  const others = await tx.objectStore('own-credits').getAll(undefined, RECOVERY_MAX.credits);
  for (const credit of others) {
    if (!ids.has(credit.id)) credits.push(checked('own-credits', credit.id, credit));
  }
  return credits;
}

function saidOf(record: ManualCreditRecord): RecoveryFacts['credits'][number] {
  const {
    addedAt,
    since,
    ended,
    amounts,
    closed: _closed,
    covered: _covered,
    asked: _asked,
    answer: _answer,
    mergedFrom: _mergedFrom,
    account,
    ...saved
  } = record;
  return {
    saved: { ...saved, account: { key: account } },
    addedAt,
    since,
    ...(ended !== undefined && { ended }),
    amounts: [...amounts],
  };
}
