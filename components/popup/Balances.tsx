import type { Instant } from '../../core/model/calendar-date.ts';
import type { AccountOverview } from '../../core/overview/overview.ts';
import { useLanguage } from '../ui/language.ts';
import { AccountBalances } from './AccountBalances.tsx';
import { AccountName } from './AccountName.tsx';
import { AmountsOf } from './AmountsOf.tsx';
import './Balances.css';

/** Above this number of accounts, each is folded into one line with its sum. */
const OPEN_MAX = 2;

interface Props {
  readonly accounts: readonly AccountOverview[];
  readonly at: Instant;
  /** Where credits that no page shows are kept. */
  readonly ledgerUrl: string;
}

/** What each account has in each programme, with its age and the way to read it again. */
export function Balances({ accounts, at, ledgerUrl }: Props) {
  const { t } = useLanguage();
  const folded = accounts.length > OPEN_MAX;
  return (
    <section class="block" aria-labelledby="balances">
      <h2 id="balances" class="small quiet">
        {t('popup_balances')}
      </h2>
      {accounts.map((account) =>
        folded ? (
          <details key={account.key} class="account">
            <summary>
              <span class="account-line">
                <h3>
                  <AccountName of={account} />
                </h3>
                <AmountsOf holdings={account.holdings} />
              </span>
            </summary>
            <AccountBalances account={account} at={at} ledgerUrl={ledgerUrl} />
          </details>
        ) : (
          <section key={account.key} class="account" aria-labelledby={`account-${account.key}`}>
            <h3 id={`account-${account.key}`}>
              <AccountName of={account} />
            </h3>
            <AccountBalances account={account} at={at} ledgerUrl={ledgerUrl} />
          </section>
        ),
      )}
    </section>
  );
}
