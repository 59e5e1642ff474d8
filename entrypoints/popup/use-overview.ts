import { useCallback, useEffect, useState } from 'preact/hooks';
import { type PopupState, popupState } from '../../components/popup/popup-state.ts';
import { onNowChanged } from '../../core/platform/changes.ts';
import { ask } from '../../core/platform/client.ts';

/** After so long without an answer the popup says that it is waiting. */
const PATIENCE_MS = 400;
/** A new database is opened and filled, after the old one has been tried once more. */
const START_PATIENCE_MS = 30_000;

async function askForState(): Promise<PopupState> {
  const answer = await ask('overview', {});
  return answer.ok ? popupState(answer.data) : { kind: 'failed', code: answer.code };
}

/** The background said nothing: that takes nothing back. What it says, such as that it cannot read, does. */
function isSilence(state: PopupState): boolean {
  return state.kind === 'failed' && state.code === 'no-answer';
}

function isShown({ kind }: PopupState): boolean {
  return kind !== 'loading' && kind !== 'failed';
}

/** What to paint first where nothing is recorded: the stored state, or `loading` when it takes unusually long. */
export async function firstState(): Promise<PopupState> {
  const waited = new Promise<PopupState>((resolve) =>
    setTimeout(() => resolve({ kind: 'loading' }), PATIENCE_MS),
  );
  return Promise.race([askForState(), waited]);
}

/**
 * The popup's state. The background is asked for it where the first one is not its answer, again when the popup is
 * shown again or something is stored meanwhile, and when the user says so.
 */
export function useOverview(
  first: PopupState,
  isConfirmed: boolean,
): { state: PopupState; reload: () => void; startAnew: () => Promise<string | undefined> } {
  const [state, setState] = useState(first);
  const reload = useCallback(() => {
    void askForState().then((answer) =>
      setState((shown) => (isSilence(answer) && isShown(shown) ? shown : answer)),
    );
  }, []);

  const isOpen = !isConfirmed || first.kind === 'loading';
  useEffect(() => {
    if (isOpen) reload();
    const onVisible = () => {
      if (document.visibilityState === 'visible') reload();
    };
    document.addEventListener('visibilitychange', onVisible);
    const stop = onNowChanged(onVisible);
    return () => {
      document.removeEventListener('visibilitychange', onVisible);
      stop();
    };
  }, [isOpen, reload]);

  const startAnew = useCallback(async () => {
    const answer = await ask('start-new-database', {}, START_PATIENCE_MS);
    if (!answer.ok && answer.code !== 'changed') return answer.code;
    reload();
    return undefined;
  }, [reload]);

  return { state, reload, startAnew };
}
