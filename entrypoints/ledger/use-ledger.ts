import { useCallback, useEffect, useState } from 'preact/hooks';
import type { LedgerOutcome, LedgerState } from '../../components/ledger/ledger-state.ts';
import type { ManualCreditRequest } from '../../components/manual-credits/credit-check.ts';
import { instantAt } from '../../core/model/calendar-date.ts';
import type { AccountKey, EntryId, LotId } from '../../core/model/ids.ts';
import type { ChosenAccount } from '../../core/model/manual-credit.ts';
import type { Money } from '../../core/model/money.ts';
import type { OwnerWord } from '../../core/model/owner-words.ts';
import type { Month } from '../../core/model/panel.ts';
import { type Asked, ask } from '../../core/platform/client.ts';

/** All but the history, as the background has it now. */
async function loadState(): Promise<LedgerState> {
  const [overview, own, advice, panel] = await Promise.all([
    ask('overview', {}),
    ask('own-credits', {}),
    ask('advice-settings', {}),
    ask('panel', {}),
  ]);
  if (!overview.ok) return { kind: 'failed', code: overview.code };
  if (!own.ok) return { kind: 'failed', code: own.code };
  if (!advice.ok) return { kind: 'failed', code: advice.code };
  if (!panel.ok) return { kind: 'failed', code: panel.code };
  return {
    kind: 'ready',
    overview: overview.data,
    own: own.data,
    advice: advice.data,
    panel: panel.data.months,
  };
}

/** What the ledger page shows besides the history, and all that can be changed there. */
export function useLedger(onChanged: () => void) {
  const [state, setState] = useState<LedgerState>({ kind: 'loading' });

  const reload = useCallback(async (outcome?: LedgerOutcome) => {
    const loaded = await loadState();
    setState(loaded.kind === 'ready' && outcome ? { ...loaded, outcome } : loaded);
  }, []);

  useEffect(() => {
    void reload();
    const onVisible = () => {
      // A page of Amazon's was looked at meanwhile, and read.
      if (document.visibilityState === 'visible') void reload();
    };
    document.addEventListener('visibilitychange', onVisible);
    return () => document.removeEventListener('visibilitychange', onVisible);
  }, [reload]);

  /** Whatever came of it: what is shown afterwards is what is stored. Answers whether it was kept. */
  const changed = async (asked: Promise<Asked<ChangeName>>, done: Done): Promise<boolean> => {
    const answer = await asked;
    if (answer.ok) {
      onChanged();
      await reload(typeof done === 'string' ? { kind: done } : done);
    } else {
      // Nothing was changed, and a form that is open must stay as it is.
      const outcome: LedgerOutcome = { kind: 'not-saved', code: answer.code };
      setState((now) => (now.kind === 'ready' ? { ...now, outcome } : now));
    }
    return answer.ok;
  };

  return {
    state,
    save: (credit: ManualCreditRequest) => changed(ask('save-credit', credit), 'saved'),
    end: (id: string) => void changed(ask('end-credit', { id, at: instantAt(Date.now()) }), 'ended'),
    reopen: (id: string) => void changed(ask('reopen-credit', { id }), 'reopened'),
    answer: (id: string, is: 'one' | 'two' | null) =>
      void changed(ask('answer-alike', { id, is }), is === null ? 'saved' : { kind: 'answered', id }),
    /** So much is left of a credit that a page lists. */
    left: async (lot: LotId, left: Money) => {
      const answer = await ask('say-left', { lot, left });
      const done: Done = answer.ok ? { kind: 'said', entry: answer.data.entry } : 'saved';
      await changed(Promise.resolve(answer), done);
    },
    tomorrow: (lot: LotId) =>
      void changed(ask('remind-tomorrow', { lots: [lot] }), { kind: 'tomorrow', lot }),
    mute: (lot: LotId) => void changed(ask('mute', { lots: [lot] }), { kind: 'muted', lot }),
    remindAgain: (kind: 'tomorrow' | 'muted', lot: LotId) =>
      void changed(ask(kind === 'muted' ? 'unmute' : 'remind-as-before', { lots: [lot] }), 'saved'),
    arrived: (promise: string) => {
      const id = promise as EntryId;
      void changed(ask('say-of-entry', { id, said: 'arrived' }), { kind: 'said', entry: id });
    },
    say: (id: EntryId, said: OwnerWord['said'] | null) =>
      void changed(ask('say-of-entry', { id, said }), 'saved'),
    merge: (key: AccountKey, into: AccountKey) =>
      void changed(ask('merge-accounts', { key, into }), { kind: 'merged', key }),
    part: (key: AccountKey) => void changed(ask('part-account', { key }), 'saved'),
    remove: (id: string) => void changed(ask('delete-credit', { id }), 'deleted'),
    count: (account: ChosenAccount, month: Month, receipts: number) =>
      void changed(ask('save-panel', { account, month, receipts }), 'saved'),
    name: (key: AccountKey, name: string) => void changed(ask('name-account', { key, name }), 'saved'),
    assign: (key: AccountKey, to: AccountKey) => void changed(ask('assign-account', { key, to }), 'saved'),
    /** To be called when something was stored by another part of the page. */
    reload: () => void reload(),
  };
}

type ChangeName =
  | 'save-credit'
  | 'end-credit'
  | 'reopen-credit'
  | 'delete-credit'
  | 'answer-alike'
  | 'merge-accounts'
  | 'part-account'
  | 'say-of-entry'
  | 'say-left'
  | 'remind-tomorrow'
  | 'remind-as-before'
  | 'mute'
  | 'unmute'
  | 'save-panel'
  | 'name-account'
  | 'assign-account';
type Done =
  | 'saved'
  | 'ended'
  | 'reopened'
  | 'deleted'
  | Extract<LedgerOutcome, { kind: 'answered' | 'merged' | 'said' | 'tomorrow' | 'muted' }>;
