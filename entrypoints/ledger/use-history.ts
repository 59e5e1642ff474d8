import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { HistoryFilter, HistoryState } from '../../components/ledger/ledger-state.ts';
import type { LedgerPosition } from '../../core/overview/ledger-views.ts';
import { ask } from '../../core/platform/client.ts';
import { filterOf } from './history-filter.ts';
import { useFoundTotals } from './use-found-totals.ts';

/** So many movements at a time. */
const PAGE = 50;
/** So many that are found, at once. */
const FOUND = 200;

/** One page of movements that fit the filter, after a position. */
function askForEntries(filter: HistoryFilter, before: LedgerPosition | undefined, limit: number) {
  return ask('ledger', { ...filterOf(filter), ...(before && { before }), limit });
}

/** The history, as far as it was asked for. */
export function useHistory() {
  const [history, setHistory] = useState<HistoryState>({ kind: 'loading' });
  const [filter, setFilter] = useState<HistoryFilter>({ account: null, programme: null });
  const [round, setRound] = useState(0);
  const { found, stop } = useFoundTotals(filter, round);
  /** Counts the questions: an answer to an earlier one comes too late. */
  const turn = useRef(0);

  const load = useCallback(async (wanted: HistoryFilter) => {
    turn.current += 1;
    const mine = turn.current;
    const [entries, summary] = await Promise.all([
      askForEntries(wanted, undefined, wanted.search === undefined ? PAGE : FOUND),
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
    const last = history.entries.at(-1);
    const next = await askForEntries(filter, history.next ?? (last && { day: last.day, id: last.id }), PAGE);
    if (mine !== turn.current) return;
    if (!next.ok) return setHistory({ kind: 'failed', code: next.code });
    setHistory({
      kind: 'ready',
      summary: history.summary,
      ...next.data,
      entries: [...history.entries, ...next.data.entries],
    });
  };

  return {
    history,
    filter,
    choose: setFilter,
    more: () => void more(),
    reload: () => {
      void load(filter);
      setRound((rounds) => rounds + 1);
    },
    found,
    stop,
  };
}
