import type { Instant } from '../../core/model/calendar-date.ts';
import type { AccountOverview, Holding, PromiseView } from '../../core/overview/overview.ts';
import { Amount } from '../ui/Amount.tsx';
import { useLanguage } from '../ui/language.ts';
import { PROGRAMME_NAMES } from '../ui/names.ts';
import { Promises } from '../ui/Promises.tsx';
import { AccountBalances } from './AccountBalances.tsx';
import { AccountName } from './AccountName.tsx';
import './Balances.css';

interface Props {
  readonly accounts: readonly AccountOverview[];
  readonly promises: readonly PromiseView[];
  readonly at: Instant;
  /** Where credits that no page shows are kept. */
  readonly ledgerUrl: string;
}

/** Each account in one line with one balance. It opens to all of them, and to what is on the way; an only one is open. */
export function Balances({ accounts, promises, at, ledgerUrl }: Props) {
  const { t } = useLanguage();
  return (
    <section class="block" aria-labelledby="balances">
      <h2 id="balances" class="visually-hidden">
        {t('popup_balances')}
      </h2>
      {accounts.map((account) => (
        <details key={account.key} class="account" open={accounts.length === 1}>
          <summary>
            <AccountName of={account} />
            <MainBalance holdings={account.holdings} />
          </summary>
          <AccountBalances account={account} at={at} ledgerUrl={ledgerUrl} />
          <Promises promises={promises.filter((promise) => promise.account === account.key)} />
        </details>
      ))}
    </section>
  );
}

/** The gift card balance, or what comes first. Never a sum over types: they are not the same money. */
function MainBalance({ holdings }: { holdings: readonly Holding[] }) {
  const { t } = useLanguage();
  const main = holdings.find(({ programme }) => programme === 'gift-card') ?? holdings[0];
  if (!main) return null;
  return (
    <>
      <span class="account-main small quiet">{t(PROGRAMME_NAMES[main.programme])}</span>
      {main.amount && (
        <span class="row-amount">
          <Amount of={main.amount} />
        </span>
      )}
    </>
  );
}
