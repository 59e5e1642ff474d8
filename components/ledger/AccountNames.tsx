import { useState } from 'preact/hooks';
import type { AccountKey } from '../../core/model/ids.ts';
import type { AccountChoice } from '../../core/model/manual-credit.ts';
import { siteOf } from '../../core/model/marketplaces.ts';
import type { MergedAccount } from '../../core/overview/ledger-views.ts';
import { FormField } from '../ui/FormField.tsx';
import { useLanguage } from '../ui/language.ts';
import { accountName } from '../ui/names.ts';
import { Pick as Choice } from '../ui/Pick.tsx';
import './AccountNames.css';

interface Props {
  readonly accounts: readonly AccountChoice[];
  readonly merged: readonly MergedAccount[];
  readonly onMerge: (key: AccountKey, into: AccountKey) => void;
  readonly onPart: (key: AccountKey) => void;
  readonly onName: (key: AccountKey, name: string) => void;
}

/** What each account is called, and which are one person's. A name is kept when its field is left. */
export function AccountNames({ accounts, merged, onName, onMerge, onPart }: Props) {
  const { t } = useLanguage();
  return (
    <section class="sheet-section" aria-labelledby="accounts">
      <h2 id="accounts">{t('ledger_accounts_title')}</h2>
      <p class="quiet">{t(accounts.length > 0 ? 'ledger_accounts_text' : 'ledger_accounts_none')}</p>
      {accounts.length > 0 && (
        <div class="account-names">
          {accounts.map((account) => (
            <div key={account.key} class="account-block">
              <AccountNameField account={account} onName={onName} />
              <Merge account={account} accounts={accounts} onMerge={onMerge} />
            </div>
          ))}
        </div>
      )}
      {merged.length > 0 && (
        <ul class="merged-accounts">
          {merged.map(({ account, into }) => (
            <li key={account.key}>
              <p>
                <bdi>{accountName(account)}</bdi> <span class="quiet">{t('ledger_account_counts_for')}</span>{' '}
                <bdi>{accountName(into)}</bdi>
              </p>
              <button type="button" class="button button-plain" onClick={() => onPart(account.key)}>
                {t('ledger_account_part')}
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** Says that an account is another one of the same site. */
function Merge({
  account,
  accounts,
  onMerge,
}: Pick<Props, 'accounts' | 'onMerge'> & { account: AccountChoice }) {
  const { t } = useLanguage();
  const others = accounts.filter(
    ({ key, marketplace }) => key !== account.key && marketplace === account.marketplace,
  );
  if (others.length === 0) return null;
  return (
    <Choice
      label={t('ledger_account_merge')}
      none={t('ledger_account_merge_none')}
      options={others.map((other) => [other.key, accountName(other)])}
      chosen={null}
      onPick={(into) => into !== null && onMerge(account.key, into)}
    />
  );
}

function AccountNameField({ account, onName }: { account: AccountChoice; onName: Props['onName'] }) {
  const { t } = useLanguage();
  const [isEmpty, setEmpty] = useState(false);
  const save = (written: string) => {
    const name = written.trim();
    setEmpty(name === '');
    if (name !== '' && name !== account.name) onName(account.key, name);
  };
  return (
    <FormField
      label={t('ledger_account_name', { marketplace: siteOf(account.marketplace) })}
      problem={isEmpty ? t('ledger_account_name_empty') : undefined}
    >
      {(tied) => (
        <input
          {...tied}
          class="field"
          type="text"
          maxLength={60}
          autoComplete="off"
          value={account.name ?? ''}
          onChange={({ currentTarget }) => save(currentTarget.value)}
        />
      )}
    </FormField>
  );
}
