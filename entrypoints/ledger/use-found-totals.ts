import { useEffect, useRef, useState } from 'preact/hooks';
import { addTotals, type FoundTotals } from '../../components/ledger/found-totals.ts';
import type { HistoryFilter } from '../../components/ledger/ledger-state.ts';
import type { LedgerPosition } from '../../core/overview/ledger-views.ts';
import { ask } from '../../core/platform/client.ts';
import { filterOf } from './history-filter.ts';

/**
 * What the filtered history comes to, counted in pieces behind what is shown, until it is whole, stopped, or another is asked for.
 *
 * @param round Another number where what is stored has changed.
 */
export function useFoundTotals(filter: HistoryFilter, round: number) {
  const [found, setFound] = useState<FoundTotals>();
  /** Counts the counts: what an earlier one finds comes too late. */
  const turn = useRef(0);

  useEffect(() => {
    setFound(undefined);
    const { account, programme, search } = filter;
    if (account === null && programme === null && search === undefined) return;
    turn.current += 1;
    const mine = turn.current;
    void countAll(filter, (totals) => {
      if (mine !== turn.current) return false;
      setFound(totals);
      return true;
    });
    return () => {
      turn.current += 1;
    };
  }, [filter, round]);

  const stop = () => {
    turn.current += 1;
    setFound((so) => so && { ...so, state: 'stopped' });
  };
  return { found, stop };
}

/** Says how far it is after each piece, while the answer to that is yes. */
async function countAll(
  filter: HistoryFilter,
  say: (found: FoundTotals | undefined) => boolean,
): Promise<void> {
  let totals: FoundTotals['totals'] = { count: 0, sums: [] };
  let before: LedgerPosition | undefined;
  do {
    const piece = await ask('ledger-totals', { ...filterOf(filter), ...(before && { before }) });
    // Without a total the movements that were found still stand there.
    if (!piece.ok) return void say(undefined);
    totals = addTotals(totals, piece.data);
    before = piece.data.next;
  } while (say({ totals, state: before ? 'counting' : 'whole' }) && before);
}
