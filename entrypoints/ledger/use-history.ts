import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { HistoryFilter, HistoryState } from '../../components/ledger/ledger-state.ts';
import type { LedgerEntry } from '../../core/overview/ledger-views.ts';
import { ask } from '../../core/platform/client.ts';

/** So many movements at a time. */
const PAGE = 50;

/** One page of movements that fit the filter, after the last of those known. */
function askForEntries({ account, programme }: HistoryFilter, known: readonly LedgerEntry[], limit: number) {
  const last = known.at(-1);
  return ask('ledger', {
    ...(account !== null && { account }),
    ...(programme !== null && { programme }),
    ...(last && { before: { day: last.day, id: last.id } }),
    limit,
  });
}

/** The history, as far as it was asked for. */
export function useHistory() {
  const [history, setHistory] = useState<HistoryState>({ kind: 'loading' });
  const [filter, setFilter] = useState<HistoryFilter>({ account: null, programme: null });
  /** Counts the questions: an answer to an earlier one comes too late. */
  const turn = useRef(0);

  const load = useCallback(async (wanted: HistoryFilter) => {
    turn.current += 1;
    const mine = turn.current;
    const [entries, summary] = await Promise.all([
      askForEntries(wanted, [], PAGE),
      ask('ledger-summary', {}),
    ]);
    if (mine !== turn.current) return;
    if (!entries.ok) return setHistory({ kind: 'failed', code: entries.code });
    if (!summary.ok) return setHistory({ kind: 'failed', code: summary.code });
    setHistory({ kind: 'ready', ...entries.data, summary: summary.data });
  }, []);

  useEffect(() => void load(filter), [load, filter]);

  const more = async () => {
    if (history.kind !== 'ready') return;
    const mine = turn.current;
    const next = await askForEntries(filter, history.entries, PAGE);
    if (mine !== turn.current) return;
    if (!next.ok) return setHistory({ kind: 'failed', code: next.code });
    setHistory({
      ...history,
      entries: [...history.entries, ...next.data.entries],
      more: next.data.more,
    });
  };

  return {
    history,
    filter,
    choose: setFilter,
    more: () => void more(),
    reload: () => void load(filter),
  };
}
