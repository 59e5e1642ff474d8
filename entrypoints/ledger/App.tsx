import { useEffect, useState } from 'preact/hooks';
import { CheckingContext } from '../../components/check/checking.ts';
import { FoundTotals } from '../../components/ledger/FoundTotals.tsx';
import { LedgerView } from '../../components/ledger/LedgerView.tsx';
import type { LedgerOutcome, LedgerState } from '../../components/ledger/ledger-state.ts';
import { useLanguage } from '../../components/ui/language.ts';
import { SayingContext } from '../../components/ui/saying.ts';
import { likelyMarketplaces } from '../../core/model/likely-marketplaces.ts';
import type { MarketplaceId } from '../../core/model/marketplaces.ts';
import { useCheck } from '../popup/use-check.ts';
import { useData } from './use-data.ts';
import { useHistory } from './use-history.ts';
import { useLedger } from './use-ledger.ts';
import { useMail } from './use-mail.ts';
import { usePlace } from './use-place.ts';

export function App() {
  const [outcome, setOutcome] = useState<LedgerOutcome>();
  const { history, filter, choose, more, reload, found, stop } = useHistory();
  const ledger = useLedger(reload, setOutcome);
  const reloadAll = () => {
    ledger.reload();
    reload();
  };
  const mail = useMail(reloadAll);
  const data = useData(useLanguage(), reloadAll);
  useEffect(() => {
    const { state, undo } = data;
    if (state.kind === 'idle' || state.kind === 'preview') return;
    const onUndo = state.kind === 'imported' ? () => undo(state.id) : undefined;
    setOutcome({ kind: 'data', state, ...(onUndo && { onUndo }) });
  }, [data.state]);
  const checking = useCheck();
  const checked = checking?.view.checked ?? 0;
  useEffect(() => {
    if (checked > 0) reloadAll();
  }, [checked]);
  const { state } = ledger;
  const place = usePlace(state.kind !== 'loading');
  if (state.kind === 'loading') return null;
  return (
    <SayingContext.Provider
      value={{ left: ledger.left, tomorrow: ledger.tomorrow, mute: ledger.mute, arrived: ledger.arrived }}
    >
      <CheckingContext.Provider value={checking}>
        <LedgerView
          state={state}
          place={place}
          history={history}
          filter={filter}
          found={
            <FoundTotals
              found={found}
              accounts={history.kind === 'ready' ? history.summary.accounts : []}
              onStop={stop}
            />
          }
          outcome={outcome}
          marketplaces={marketplacesOf(state)}
          mail={{
            state: mail.state,
            onRead: mail.read,
            onCancel: mail.cancel,
            onChoose: mail.choose,
            onKeep: mail.keep,
            onKeepAll: mail.keepAll,
            onPutAside: mail.putAside,
          }}
          data={data.state}
          settingsUrl="/options.html"
          onOutcomeGone={() => setOutcome(undefined)}
          onExport={data.exportAs}
          onImport={data.read}
          onAdd={data.add}
          onCancelImport={data.cancel}
          onSave={ledger.save}
          onEnd={ledger.end}
          onReopen={ledger.reopen}
          onDelete={ledger.remove}
          onCount={ledger.count}
          onName={ledger.name}
          onAssign={ledger.assign}
          onAnswer={ledger.answer}
          onSay={ledger.say}
          onMerge={ledger.merge}
          onPart={ledger.part}
          onFilter={choose}
          onMore={more}
        />
      </CheckingContext.Provider>
    </SayingContext.Provider>
  );
}

/** Where the user has credits, then what may be read, and where neither is known what is likely. */
function marketplacesOf(state: LedgerState): readonly MarketplaceId[] {
  if (state.kind !== 'ready') return [];
  const known = [...state.own.accounts.map(({ marketplace }) => marketplace), ...state.overview.granted];
  return known.length > 0 ? [...new Set(known)] : likelyMarketplaces(navigator.languages);
}
