import { useCallback, useEffect, useState } from 'preact/hooks';
import type { SetupOutcome, SetupState } from '../../components/welcome/setup-state.ts';
import { acceptedVersion, DISCLOSURE_VERSION, isAccepted, isUpToDate } from '../../core/model/disclosure.ts';
import type { MarketplaceId } from '../../core/model/marketplaces.ts';
import { ask } from '../../core/platform/client.ts';
import { grantedMarketplaces, onGrantsChanged, requestHosts } from '../../core/platform/permissions.ts';

/** Where the setting up stands, as the background and the browser say now. */
async function loadState(): Promise<SetupState> {
  const [answer, granted] = await Promise.all([ask('settings', {}), grantedMarketplaces()]);
  if (!answer.ok) return { kind: 'failed', code: answer.code };
  const settings = answer.data;
  if (!isAccepted(settings)) return { kind: 'asking' };
  if (!isUpToDate(settings)) return { kind: 'changed', since: acceptedVersion(settings) };
  return { kind: 'accepted', granted };
}

/** The state of the first-run page, and what a user can do there. */
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
    await accept();
  };

  const accept = async () => {
    const answer = await ask('accept', { version: DISCLOSURE_VERSION });
    if (answer.ok) return reload();
    setState({ kind: 'failed', code: answer.code });
  };

  return { state, allow, accept: () => void accept(), decline: () => end('declined') };
}
