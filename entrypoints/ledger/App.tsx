import { FoundTotals } from '../../components/ledger/FoundTotals.tsx';
import { LedgerView } from '../../components/ledger/LedgerView.tsx';
import type { LedgerState } from '../../components/ledger/ledger-state.ts';
import { YourData } from '../../components/ledger/YourData.tsx';
import { MailIntake } from '../../components/mail/MailIntake.tsx';
import { useLanguage } from '../../components/ui/language.ts';
import { SayingContext } from '../../components/ui/saying.ts';
import { likelyMarketplaces } from '../../core/model/likely-marketplaces.ts';
import type { MarketplaceId } from '../../core/model/marketplaces.ts';
import { useAddLink } from './use-add-link.ts';
import { useData } from './use-data.ts';
import { useHistory } from './use-history.ts';
import { useLedger } from './use-ledger.ts';
import { useLinkedPart } from './use-linked-part.ts';
import { useMail } from './use-mail.ts';

export function App() {
  const start = useAddLink();
  const { history, filter, choose, more, reload, found, stop } = useHistory();
  const ledger = useLedger(reload);
  const mail = useMail(() => {
    ledger.reload();
    reload();
  });
  const data = useData(useLanguage(), () => {
    ledger.reload();
    reload();
  });
  const { state } = ledger;
  useLinkedPart(state.kind !== 'loading');
  if (state.kind === 'loading') return null;
  return (
    <SayingContext.Provider
      value={{ left: ledger.left, tomorrow: ledger.tomorrow, mute: ledger.mute, arrived: ledger.arrived }}
    >
      <LedgerView
        state={state}
        history={history}
        filter={filter}
        found={<FoundTotals found={found} onStop={stop} />}
        marketplaces={marketplacesOf(state)}
        start={start}
        mail={
          <MailIntake
            state={mail.state}
            {...(state.kind === 'ready' && { listed: state.overview.ending })}
            canEnter
            onRead={mail.read}
            onCancel={mail.cancel}
            onChoose={mail.choose}
            onKeep={mail.keep}
            onKeepAll={mail.keepAll}
            onPutAside={mail.putAside}
          />
        }
        data={
          <YourData
            state={data.state}
            onExport={data.exportAs}
            onImport={data.read}
            onAdd={data.add}
            onCancel={data.cancel}
            onUndo={data.undo}
          />
        }
        settingsUrl="/options.html"
        onSave={ledger.save}
        onEnd={ledger.end}
        onReopen={ledger.reopen}
        onDelete={ledger.remove}
        onCount={ledger.count}
        onName={ledger.name}
        onAssign={ledger.assign}
        onAnswer={ledger.answer}
        onSay={ledger.say}
        onRemindAgain={ledger.remindAgain}
        onMerge={ledger.merge}
        onPart={ledger.part}
        onFilter={choose}
        onMore={more}
      />
    </SayingContext.Provider>
  );
}

/** Where the user has credits, then what may be read, and where neither is known what is likely. */
function marketplacesOf(state: LedgerState): readonly MarketplaceId[] {
  if (state.kind !== 'ready') return [];
  const known = [...state.own.accounts.map(({ marketplace }) => marketplace), ...state.overview.granted];
  return known.length > 0 ? [...new Set(known)] : likelyMarketplaces(navigator.languages);
}
