import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { ConfirmState } from '../../components/confirm-place/confirm-state.ts';
import { browser } from '../../core/platform/browser.ts';
import { ask } from '../../core/platform/client.ts';
import type { PickedView } from '../../core/protocol/pointed-schema.ts';

/**
 * A press so soon after the question came up was meant for what was there before: a page can have its user
 * double-click where this window opens.
 */
const CALM_MS = 500;
/** The page is captured and read again before anything counts. */
const PATIENCE_MS = 15_000;

/** What was picked on a page, asked for when this page opens, and what comes of the user's answer. */
export function usePicked() {
  const [state, setState] = useState<ConfirmState>({ kind: 'loading' });
  const picked = useRef<PickedView | null>(null);
  const shownAt = useRef(0);

  useEffect(() => {
    void ask('picked-place', {}).then((answer) => {
      if (answer.ok) picked.current = answer.data;
      setState(answer.ok ? stateOf(answer.data) : { kind: 'failed', code: answer.code });
      shownAt.current = performance.now();
    });
  }, []);

  const confirm = useCallback(async () => {
    if (!picked.current || performance.now() - shownAt.current < CALM_MS) return;
    const { id, outcome } = picked.current;
    if (outcome.kind !== 'ask') return;
    const { amount, needsWord } = outcome;
    const answer = await ask('keep-place', { id }, PATIENCE_MS);
    if (answer.ok) setState({ kind: 'kept', amount, needsWord });
    else setState(answer.code === 'changed' ? { kind: 'changed' } : { kind: 'failed', code: answer.code });
  }, []);

  const pickAgain = useCallback(async () => {
    if (!picked.current) return;
    const { page, marketplace } = picked.current;
    const answer = await ask('point', { page, marketplace });
    if (answer.ok) await close();
    else setState({ kind: 'failed', code: answer.code });
  }, []);

  return {
    state,
    confirm: () => void confirm(),
    pickAgain: () => void pickAgain(),
    close: () => void close(),
  };
}

function stateOf(picked: PickedView | null): ConfirmState {
  if (!picked) return { kind: 'over' };
  const { page, outcome } = picked;
  return outcome.kind === 'ask' ? { ...outcome, page } : outcome;
}

/** Not `window.close`: Firefox lets no page close a window that it did not open. */
async function close(): Promise<void> {
  const tab = await browser.tabs.getCurrent();
  if (tab?.id !== undefined) await browser.tabs.remove(tab.id);
}
