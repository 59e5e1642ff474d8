import { isTooFarAhead } from '../../core/ledger/manual-credits.ts';
import { type Handlers, Refused } from '../../core/platform/server.ts';
import { assignAccount } from '../../core/store/assign-account.ts';
import { answerLayout } from '../../core/store/layouts.ts';
import { loadLedger, loadSummary, loadTotals } from '../../core/store/ledger.ts';
import { knownMails, putMailAside } from '../../core/store/mails.ts';
import { listManualCredits } from '../../core/store/manual-credit-list.ts';
import { mergeAccounts, partAccount } from '../../core/store/merge-accounts.ts';
import { nameAccount } from '../../core/store/name-account.ts';
import { sayLeftOfLot, sayOfEntry } from '../../core/store/owner-words.ts';
import { panelMonths, savePanel } from '../../core/store/panel.ts';
import {
  answerAlike,
  deleteCredit,
  endCredit,
  reopenCredit,
  restoreCredit,
  saveCredit,
} from '../../core/store/save-credit.ts';
import type { StoreResult } from '../../core/store/store-result.ts';
import { type BackgroundContext, valueOrRefuse } from './context.ts';
import { recordOrRefuse } from './now-record.ts';

type LedgerMessage =
  | 'ledger'
  | 'ledger-totals'
  | 'ledger-summary'
  | 'own-credits'
  | 'save-credit'
  | 'end-credit'
  | 'reopen-credit'
  | 'answer-alike'
  | 'answer-layout'
  | 'say-of-entry'
  | 'say-left'
  | 'delete-credit'
  | 'restore-credit'
  | 'known-mails'
  | 'put-mail-aside'
  | 'panel'
  | 'save-panel'
  | 'name-account'
  | 'assign-account'
  | 'merge-accounts'
  | 'part-account';

/** What the messages about the ledger do. Each that writes answers when that is in the database and in the record. */
export function createLedgerHandlers(
  { db, now, record }: Pick<BackgroundContext, 'db' | 'now' | 'record'>,
  refresh: () => Promise<void>,
): Pick<Handlers, LedgerMessage> {
  /** @throws Refused where the store could not, and where there is nothing of that name. */
  async function written<T>(work: Promise<StoreResult<T>>): Promise<NonNullable<T>> {
    const value = valueOrRefuse(await work);
    if (value === undefined || value === null || value === false) throw new Refused('bad-request');
    await recordOrRefuse(record);
    void refresh();
    return value;
  }

  return {
    ledger: async (input) => valueOrRefuse(await loadLedger(db, input, now())),
    'ledger-totals': async (input) => valueOrRefuse(await loadTotals(db, input, now())),
    'ledger-summary': async () => valueOrRefuse(await loadSummary(db, now())),
    'own-credits': async () => valueOrRefuse(await listManualCredits(db, now())),

    async 'save-credit'(credit) {
      const at = now();
      if (isTooFarAhead(credit, at)) throw new Refused('bad-request');
      return { id: credit.id, account: await written(saveCredit(db, credit, at)) };
    },

    async 'end-credit'({ id, at }) {
      await written(endCredit(db, id, at, now()));
      return null;
    },

    async 'reopen-credit'({ id }) {
      await written(reopenCredit(db, id, now()));
      return null;
    },

    async 'answer-alike'({ id, is }) {
      await written(answerAlike(db, id, is, now()));
      return null;
    },

    async 'answer-layout'({ reading, is }) {
      await written(answerLayout(db, reading, is, now()));
      return null;
    },

    async 'say-of-entry'({ id, said }) {
      await written(sayOfEntry(db, id, said, now()));
      return null;
    },

    'say-left': async ({ lot, left }) => ({ entry: await written(sayLeftOfLot(db, lot, left, now())) }),

    async 'delete-credit'({ id }) {
      const deleted = valueOrRefuse(await deleteCredit(db, id, now()));
      await recordOrRefuse(record);
      void refresh();
      return deleted ?? null;
    },

    async 'restore-credit'({ credit }) {
      await written(restoreCredit(db, credit, now()));
      return null;
    },

    'known-mails': async () => ({ ids: valueOrRefuse(await knownMails(db, now())) }),

    async 'put-mail-aside'({ mailId }) {
      valueOrRefuse(await putMailAside(db, mailId, now()));
      await recordOrRefuse(record);
      return null;
    },

    panel: async () => ({ months: valueOrRefuse(await panelMonths(db, now())) }),
    'save-panel': async (counted) => ({ account: await written(savePanel(db, counted, now())) }),

    async 'name-account'({ key, name }) {
      await written(nameAccount(db, key, name, now()));
      return null;
    },

    async 'merge-accounts'({ key, into }) {
      await written(mergeAccounts(db, key, into, now()));
      return null;
    },

    async 'part-account'({ key }) {
      await written(partAccount(db, key, now()));
      return null;
    },

    async 'assign-account'({ key, to }) {
      await written(assignAccount(db, key, to, now()));
      return null;
    },
  };
}
