import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type {
  ChangeAdvice,
  Choices,
  SettingsOutcome,
  SettingsState,
} from '../../components/settings/settings-state.ts';
import type { MarketplaceId } from '../../core/model/marketplaces.ts';
import type { MutedCredit } from '../../core/overview/muted-credit.ts';
import { onSettingsChanged } from '../../core/platform/changes.ts';
import { ask } from '../../core/platform/client.ts';
import {
  grantedMarketplaces,
  onGrantsChanged,
  removeHosts,
  requestHosts,
} from '../../core/platform/permissions.ts';

/** The browser deletes files, and waits for whoever uses them. */
const ERASE_PATIENCE_MS = 60_000;

type Ready = Extract<SettingsState, { kind: 'ready' }>;

/** The settings as the background and the browser have them now. */
async function loadState(): Promise<SettingsState> {
  const [settings, advice, used, pages, muted, granted] = await Promise.all([
    ask('settings', {}),
    ask('advice-settings', {}),
    ask('storage-used', {}),
    ask('page-statuses', {}),
    ask('muted-credits', {}),
    grantedMarketplaces(),
  ]);
  if (!settings.ok) return { kind: 'failed', code: settings.code };
  if (!advice.ok) return { kind: 'failed', code: advice.code };
  return {
    kind: 'ready',
    settings: settings.data,
    advice: advice.data,
    granted,
    muted: muted.ok ? muted.data : [],
    oldDatabases: used.ok ? used.data.oldDatabases : 0,
    ...(used.ok && { bytes: used.data.bytes }),
    ...(pages.ok && { pages: pages.data }),
  };
}

/** The state of the settings page, and all that a user can change there. */
export function useSettings() {
  const [state, setState] = useState<SettingsState>({ kind: 'loading' });
  const [outcome, setOutcome] = useState<SettingsOutcome>();

  /** Loads anew what is true, and adds what is known here: what came of the last question. */
  const reload = useCallback(async (added: Partial<Ready> = {}) => {
    const loaded = await loadState();
    setState(loaded.kind === 'ready' ? { ...loaded, ...added } : loaded);
  }, []);

  /** Loads anew what is true, then says what came of a change. */
  const tell = async (came: SettingsOutcome) => {
    await reload();
    setOutcome(came);
  };

  useEffect(() => {
    void reload();
    // What was chosen elsewhere is shown here, and goes with the next choice: another page may be open.
    const stops = [onGrantsChanged, onSettingsChanged].map((on) => on(() => void reload()));
    return () => stops.forEach((stop) => void stop());
  }, [reload]);

  const choose = async (choices: Choices) => {
    setState((now) => (now.kind === 'ready' ? { ...now, settings: { ...now.settings, ...choices } } : now));
    const answer = await ask('save-settings', { ...choices, leadTimes: [...choices.leadTimes] });
    // What is shown afterwards is what is stored, whether or not it could be saved.
    await tell(answer.ok ? { kind: 'saved' } : { kind: 'not-saved', code: answer.code });
  };

  const test = async () => {
    // The words of the last one go first: the same again would be neither seen nor spoken.
    setState((now) => {
      if (now.kind !== 'ready') return now;
      const { tested: _, ...others } = now;
      return others;
    });
    const answer = await ask('test-reminder', {});
    await reload({ tested: answer.ok ? 'sent' : 'failed' });
  };

  const unmute = async ({ lots }: MutedCredit) => {
    const answer = await ask('unmute', { lots: [...lots] });
    await tell(answer.ok ? { kind: 'saved' } : { kind: 'not-saved', code: answer.code });
  };

  const turn = useRef(Promise.resolve());
  const advise = (change: ChangeAdvice) => {
    setState((now) => (now.kind === 'ready' ? { ...now, advice: change(now.advice) } : now));
    const save = async () => {
      // Made to what is stored now: a tip may have been switched off on a page while this one was open.
      const stored = await ask('advice-settings', {});
      const answer = stored.ok ? await ask('save-advice-settings', change(stored.data)) : stored;
      await tell(answer.ok ? { kind: 'saved' } : { kind: 'not-saved', code: answer.code });
    };
    turn.current = turn.current.then(save, save);
  };

  const allow = (chosen: readonly MarketplaceId[]) => {
    if (chosen.length === 0) return void reload({ asked: 'none-chosen' });
    // First of all and not after anything awaited: browsers take the question only from a click.
    const asked = requestHosts(chosen);
    setOutcome(undefined);
    void asked.then((given) => reload(given ? {} : { asked: 'not-granted' }));
  };

  const remove = (marketplace: MarketplaceId) => {
    void removeHosts([marketplace]).then((isRemoved) =>
      isRemoved ? tell({ kind: 'shop-off', marketplace }) : reload(),
    );
  };

  const erase = async () => {
    const answer = await ask('erase', {}, ERASE_PATIENCE_MS);
    await tell(answer.ok ? { kind: 'erased' } : { kind: 'not-erased', code: answer.code });
  };

  const deleteOld = async () => {
    const answer = await ask('delete-old-databases', {}, ERASE_PATIENCE_MS);
    await tell(answer.ok ? { kind: 'saved' } : { kind: 'not-saved', code: answer.code });
  };

  return {
    state,
    outcome,
    forgetOutcome: () => setOutcome(undefined),
    choose: (choices: Choices) => void choose(choices),
    test: () => void test(),
    unmute: (credit: MutedCredit) => void unmute(credit),
    advise,
    allow,
    remove,
    erase: () => void erase(),
    deleteOld: () => void deleteOld(),
  };
}
