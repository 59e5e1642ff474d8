import type { ChosenAccount } from '../../core/model/manual-credit.ts';
import type { MarketplaceId } from '../../core/model/marketplaces.ts';
import type { Month } from '../../core/model/panel.ts';
import type { LedgerSummary, ManualCreditView } from '../../core/overview/ledger-views.ts';
import { AddedCredits, type ManualCreditActions } from '../manual-credits/AddedCredits.tsx';
import { AccountBalances } from '../popup/AccountBalances.tsx';
import { AccountName } from '../popup/AccountName.tsx';
import { useLanguage } from '../ui/language.ts';
import { Promises } from '../ui/Promises.tsx';
import { BalanceCharts } from './BalanceCharts.tsx';
import type { LedgerReady } from './ledger-state.ts';
import { PanelCounter } from './PanelCounter.tsx';
import '../popup/Balances.css';
import './BalancesTab.css';

interface Props extends Omit<ManualCreditActions, 'onSave'> {
  readonly state: LedgerReady;
  readonly summary: LedgerSummary | undefined;
  readonly marketplaces: readonly MarketplaceId[];
  readonly onEdit: (credit: ManualCreditView) => void;
  readonly onCount: (account: ChosenAccount, month: Month, receipts: number) => void;
}

/** What each account has, what is on the way, what its owner added, and how balances went. */
export function BalancesTab({ state, summary, marketplaces, onEdit, onCount, ...actions }: Props) {
  const { t } = useLanguage();
  const { overview, own, panel } = state;
  const { at } = overview;
  return (
    <>
      <section class="sheet-section" aria-labelledby="balances">
        <h2 id="balances">{t('popup_balances')}</h2>
        {overview.accounts.length === 0 && <p class="quiet">{t('ledger_balances_none')}</p>}
        <div class="balance-accounts">
          {overview.accounts.map((account) => (
            <section key={account.key} class="balance-account">
              <h3>
                <AccountName of={account} />
              </h3>
              <AccountBalances account={account} at={at} ledgerUrl="#own-credits" />
            </section>
          ))}
        </div>
      </section>
      <div class="ledger-promises">
        <Promises promises={overview.promises} withLate />
      </div>
      <AddedCredits state={state} onEdit={onEdit} {...actions} />
      <PanelCounter
        months={panel}
        accounts={own.accounts}
        marketplace={marketplaces[0] ?? 'amazon.com'}
        at={at}
        onCount={onCount}
      />
      {summary && summary.accounts.length > 0 && (
        <section class="sheet-section balances-over-time" aria-labelledby="over-time">
          <h2 id="over-time">{t('ledger_over_time')}</h2>
          <BalanceCharts summary={summary} at={at} />
        </section>
      )}
    </>
  );
}
