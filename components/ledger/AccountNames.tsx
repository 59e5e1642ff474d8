import { useState } from 'preact/hooks';
import type { AccountKey } from '../../core/model/ids.ts';
import type { AccountChoice } from '../../core/model/manual-credit.ts';
import { siteOf } from '../../core/model/marketplaces.ts';
import { FormField } from '../ui/FormField.tsx';
import { useLanguage } from '../ui/language.ts';

interface Props {
  readonly accounts: readonly AccountChoice[];
  readonly onName: (key: AccountKey, name: string) => void;
}

/** What each account is called. A name is kept when its field is left. */
export function AccountNames({ accounts, onName }: Props) {
  const { t } = useLanguage();
  return (
    <section class="sheet-section" aria-labelledby="accounts">
      <h2 id="accounts">{t('ledger_accounts_title')}</h2>
      <p class="quiet">{t(accounts.length > 0 ? 'ledger_accounts_text' : 'ledger_accounts_none')}</p>
      {accounts.length > 0 && (
        <div class="account-names">
          {accounts.map((account) => (
            <AccountNameField key={account.key} account={account} onName={onName} />
          ))}
        </div>
      )}
    </section>
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
