import type { HistoryFilter } from '../../components/ledger/ledger-state.ts';

/** The filter as the background is asked for it. */
export function filterOf({ account, programme, search }: HistoryFilter) {
  return {
    ...(account !== null && { account }),
    ...(programme !== null && { programme }),
    ...(search !== undefined && { search }),
  };
}
