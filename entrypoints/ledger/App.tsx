import { LedgerView } from '../../components/LedgerView.tsx';
import type { LedgerState } from '../../components/ledger-state.ts';
import { MailIntake } from '../../components/MailIntake.tsx';
import { likelyMarketplaces } from '../../core/model/likely-marketplaces.ts';
import type { MarketplaceId } from '../../core/model/marketplaces.ts';
import { useLedger } from './use-ledger.ts';
import { useMail } from './use-mail.ts';

export function App() {
  const { state, reload } = useLedger();
  const mail = useMail(reload);
  if (state.kind === 'loading') return null;
  return (
    <LedgerView
      state={state}
      marketplaces={marketplacesOf(state)}
      mail={
        <MailIntake
          state={mail.state}
          onRead={mail.read}
          onCancel={mail.cancel}
          onChoose={mail.choose}
          onKeep={mail.keep}
          onKeepAll={mail.keepAll}
          onPutAside={mail.putAside}
        />
      }
      settingsUrl="/options.html"
    />
  );
}

/** Where the user has credits, then what may be read, and where neither is known what is likely. */
function marketplacesOf(state: LedgerState): readonly MarketplaceId[] {
  if (state.kind !== 'ready') return [];
  const { accounts, granted } = state.overview;
  const known = [...accounts.map(({ marketplace }) => marketplace), ...granted];
  return known.length > 0 ? [...new Set(known)] : likelyMarketplaces(navigator.languages);
}
