import { useCallback, useEffect, useState } from 'preact/hooks';
import type { LedgerState } from '../../components/ledger-state.ts';
import { ask } from '../../core/platform/client.ts';

/** What the ledger page shows, asked for again when it is shown again. */
export function useLedger() {
  const [state, setState] = useState<LedgerState>({ kind: 'loading' });
  const reload = useCallback(async () => {
    const answer = await ask('overview', {});
    setState(answer.ok ? { kind: 'ready', overview: answer.data } : { kind: 'failed', code: answer.code });
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
  return { state, reload: () => void reload() };
}
