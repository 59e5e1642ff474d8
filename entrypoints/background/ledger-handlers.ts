import { isTooFarAhead } from '../../core/ledger/own-credits.ts';
import { type Handlers, Refused } from '../../core/platform/server.ts';
import { assignAccount } from '../../core/store/assign-account.ts';
import { loadLedger, loadSummary } from '../../core/store/ledger.ts';
import { knownMails, putMailAside } from '../../core/store/mails.ts';
import { nameAccount } from '../../core/store/name-account.ts';
import type { Outcome } from '../../core/store/outcome.ts';
import { listOwnCredits } from '../../core/store/own-credit-list.ts';
import { panelMonths, savePanel } from '../../core/store/panel.ts';
import { deleteCredit, endCredit, reopenCredit, saveCredit } from '../../core/store/save-credit.ts';
import { orRefuse, type World } from './world.ts';

type LedgerMessage =
  | 'ledger'
  | 'ledger-summary'
  | 'own-credits'
  | 'save-credit'
  | 'end-credit'
  | 'reopen-credit'
  | 'delete-credit'
  | 'known-mails'
  | 'put-mail-aside'
  | 'panel'
  | 'save-panel'
  | 'name-account'
  | 'assign-account';

/** What the messages about the ledger do. Each that writes answers when that is on disk. */
export function createLedgerHandlers(
  { db, now }: Pick<World, 'db' | 'now'>,
  refresh: () => Promise<void>,
): Pick<Handlers, LedgerMessage> {
  /** @throws Refused where the store could not, and where there is nothing of that name. */
  async function written<T>(work: Promise<Outcome<T>>): Promise<NonNullable<T>> {
    const value = orRefuse(await work);
    if (value === undefined || value === null || value === false) throw new Refused('bad-request');
    void refresh();
    return value;
  }

  return {
    ledger: async (question) => orRefuse(await loadLedger(db, question, now())),
    'ledger-summary': async () => orRefuse(await loadSummary(db, now())),
    'own-credits': async () => orRefuse(await listOwnCredits(db, now())),

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

    async 'delete-credit'({ id }) {
      orRefuse(await deleteCredit(db, id, now()));
      void refresh();
      return null;
    },

    'known-mails': async () => ({ ids: orRefuse(await knownMails(db, now())) }),

    async 'put-mail-aside'({ mailId }) {
      orRefuse(await putMailAside(db, mailId, now()));
      return null;
    },

    panel: async () => ({ months: orRefuse(await panelMonths(db, now())) }),
    'save-panel': async (counted) => ({ account: await written(savePanel(db, counted, now())) }),

    async 'name-account'({ key, name }) {
      await written(nameAccount(db, key, name, now()));
      return null;
    },

    async 'assign-account'({ key, to }) {
      await written(assignAccount(db, key, to, now()));
      return null;
    },
  };
}
