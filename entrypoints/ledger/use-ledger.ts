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
import type { DataOf } from '../../core/protocol/messages.ts';

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

/**
 * What the ledger page shows besides the history, and all that can be changed there.
 *
 * @param onChanged Called when what is stored has changed.
 * @param onOutcome Called with what came of each change, once that is shown.
 */
export function useLedger(onChanged: () => void, onOutcome: (outcome: LedgerOutcome) => void) {
  const [state, setState] = useState<LedgerState>({ kind: 'loading' });

  const reload = useCallback(async () => setState(await loadState()), []);

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
  const changed = async <Name extends ChangeName>(
    asked: Promise<Asked<Name>>,
    done: (data: DataOf<Name>) => LedgerOutcome,
  ): Promise<boolean> => {
    const answer: Asked<Name> = await asked;
    if (!answer.ok) {
      // Nothing was changed, and a form that is open must stay as it is.
      onOutcome({ kind: 'not-saved', code: answer.code });
      return false;
    }
    onChanged();
    await reload();
    onOutcome(done(answer.data));
    return true;
  };

  const saved = (): LedgerOutcome => ({ kind: 'saved' });
  const reopen = (id: string) => void changed(ask('reopen-credit', { id }), () => ({ kind: 'reopened' }));
  const answer = (id: string, is: 'one' | 'two' | null) =>
    void changed(ask('answer-alike', { id, is }), () => ({
      kind: 'saved',
      ...(is !== null && { onUndo: () => answer(id, null) }),
    }));
  const say = (id: EntryId, said: OwnerWord['said'] | null) =>
    void changed(ask('say-of-entry', { id, said }), () => ({
      kind: 'saved',
      ...(said !== null && { onUndo: () => say(id, null) }),
    }));
  const part = (key: AccountKey) => void changed(ask('part-account', { key }), saved);

  return {
    state,
    save: (credit: ManualCreditRequest) => changed(ask('save-credit', credit), saved),
    end: (id: string) =>
      void changed(ask('end-credit', { id, at: instantAt(Date.now()) }), () => ({
        kind: 'ended',
        onUndo: () => reopen(id),
      })),
    reopen,
    answer,
    /** So much is left of a credit that a page lists. */
    left: (lot: LotId, left: Money) =>
      void changed(ask('say-left', { lot, left }), ({ entry }) => ({
        kind: 'saved',
        onUndo: () => say(entry, null),
      })),
    tomorrow: (lot: LotId) =>
      void changed(ask('remind-tomorrow', { lots: [lot] }), () => ({
        kind: 'tomorrow',
        onUndo: () => void changed(ask('remind-as-before', { lots: [lot] }), saved),
      })),
    mute: (lot: LotId) =>
      void changed(ask('mute', { lots: [lot] }), () => ({
        kind: 'muted',
        onUndo: () => void changed(ask('unmute', { lots: [lot] }), saved),
      })),
    arrived: (promise: string) => say(promise as EntryId, 'arrived'),
    say,
    merge: (key: AccountKey, into: AccountKey) =>
      void changed(ask('merge-accounts', { key, into }), () => ({ kind: 'merged', onUndo: () => part(key) })),
    part,
    remove: (id: string) =>
      void changed(ask('delete-credit', { id }), (deleted) =>
        deleted
          ? {
              kind: 'deleted',
              name: deleted.saved.name,
              onUndo: () =>
                void changed(ask('restore-credit', { credit: deleted }), () => ({ kind: 'reopened' })),
            }
          : saved(),
      ),
    count: (account: ChosenAccount, month: Month, receipts: number) =>
      void changed(ask('save-panel', { account, month, receipts }), saved),
    name: (key: AccountKey, name: string) => void changed(ask('name-account', { key, name }), saved),
    assign: (key: AccountKey, to: AccountKey) => void changed(ask('assign-account', { key, to }), saved),
    /** To be called when something was stored by another part of the page. */
    reload: () => void reload(),
  };
}

type ChangeName =
  | 'save-credit'
  | 'end-credit'
  | 'reopen-credit'
  | 'delete-credit'
  | 'restore-credit'
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
