import { useCallback, useEffect, useState } from 'preact/hooks';
import type { SetupOutcome, SetupState } from '../../components/welcome/setup-state.ts';
import type { MarketplaceId } from '../../core/model/marketplaces.ts';
import { DISCLOSURE_VERSION } from '../../core/model/settings.ts';
import { ask } from '../../core/platform/client.ts';
import { grantedMarketplaces, onGrantsChanged, requestHosts } from '../../core/platform/permissions.ts';

/** Where the setting up stands, as the background and the browser say now. */
async function loadState(): Promise<SetupState> {
  const [answer, granted] = await Promise.all([ask('settings', {}), grantedMarketplaces()]);
  if (!answer.ok) return { kind: 'failed', code: answer.code };
  const accepted = answer.data.accepted?.version === DISCLOSURE_VERSION;
  return accepted ? { kind: 'accepted', granted } : { kind: 'asking' };
}

/** The state of the first-run page, and the two things a user can do there. */
export function useSetup() {
  const [state, setState] = useState<SetupState>({ kind: 'loading' });
  const reload = useCallback(() => void loadState().then(setState), []);
  const end = (outcome: SetupOutcome) =>
    setState((now) => (now.kind === 'asking' || now.kind === 'accepted' ? { ...now, outcome } : now));

  useEffect(() => {
    reload();
    return onGrantsChanged(reload);
  }, [reload]);

  const allow = (chosen: readonly MarketplaceId[]) => {
    if (chosen.length === 0) return end('none-chosen');
    // First of all and not after anything awaited: browsers take the question only from a click.
    const asked = requestHosts(chosen);
    void finish(asked);
  };

  const finish = async (asked: Promise<boolean>) => {
    if (!(await asked)) return end('not-granted');
    const answer = await ask('accept', { version: DISCLOSURE_VERSION });
    if (answer.ok) return reload();
    setState({ kind: 'failed', code: answer.code });
  };

  return { state, allow, decline: () => end('declined') };
}
