import type { ProgrammeId } from '../../core/model/credit.ts';
import type { AccountChoice } from '../../core/model/manual-credit.ts';
import { MARKETPLACES, type MarketplaceId, siteOf } from '../../core/model/marketplaces.ts';
import { PROGRAMMES } from '../../core/programmes/index.ts';
import { FormField } from '../ui/FormField.tsx';
import { useLanguage } from '../ui/language.ts';
import { ABOUT_PROGRAMMES, accountName, PROGRAMME_NAMES } from '../ui/names.ts';
import { type CreditDraft, usualEnd } from './credit-draft.ts';

const IDS = Object.keys(PROGRAMMES) as ProgrammeId[];

interface Props {
  readonly draft: CreditDraft;
  readonly accounts: readonly AccountChoice[];
  readonly onChange: (changed: Partial<CreditDraft>) => void;
}

/** Which kind of credit it is, and whose. Both stay what they are once the credit is there. */
export function AccountFields({ draft, accounts, onChange }: Props) {
  const { t, country, compare } = useLanguage();
  const { programme, account, marketplace } = draft;
  if (draft.stored) {
    const owner = accounts.find(({ key }) => key === account) ?? { marketplace };
    return (
      <p class="quiet">
        {t('ledger_form_of', { programme: t(PROGRAMME_NAMES[programme]), account: accountName(owner) })}
      </p>
    );
  }
  const owners = accounts.filter((choice) => isOf(programme, choice.marketplace));
  /** An end that nobody chose goes with the programme and the marketplace. */
  const place = (changed: Pick<CreditDraft, 'programme' | 'account' | 'marketplace'>) => {
    const isUnchosen = draft.end === usualEnd(programme, marketplace) && draft.day === '';
    onChange({ ...changed, ...(isUnchosen && { end: usualEnd(changed.programme, changed.marketplace) }) });
  };
  const choose = (key: string) => {
    const known = owners.find((choice) => choice.key === key);
    place({ programme, account: known?.key ?? '', marketplace: known?.marketplace ?? marketplace });
  };
  /** AWS is another account than any shop's: changing to it and back changes whose it is. */
  const turnTo = (chosen: ProgrammeId) => {
    if (isOf(chosen, marketplace)) return place({ programme: chosen, account, marketplace });
    const owner = accounts.find((choice) => isOf(chosen, choice.marketplace));
    const where = chosen === 'aws' ? 'aws' : 'amazon.com';
    place({ programme: chosen, account: owner?.key ?? '', marketplace: owner?.marketplace ?? where });
  };
  return (
    <>
      <FormField label={t('ledger_form_programme')} hint={t(ABOUT_PROGRAMMES[programme])}>
        {(tied) => (
          <select
            {...tied}
            class="field"
            value={programme}
            onChange={({ currentTarget }) => {
              const chosen = IDS.find((id) => id === currentTarget.value);
              if (chosen) turnTo(chosen);
            }}
          >
            {IDS.map((id) => (
              <option key={id} value={id}>
                {t(PROGRAMME_NAMES[id])}
              </option>
            ))}
          </select>
        )}
      </FormField>
      {owners.length > 0 && (
        <FormField label={t('ledger_form_account')}>
          {(tied) => (
            <select
              {...tied}
              class="field"
              value={account}
              onChange={({ currentTarget }) => choose(currentTarget.value)}
            >
              {owners.map((choice) => (
                <option key={choice.key} value={choice.key}>
                  {accountName(choice)}
                </option>
              ))}
              <option value="">{t('ledger_form_account_another')}</option>
            </select>
          )}
        </FormField>
      )}
      {account === '' && (
        <div class="pair">
          {programme !== 'aws' && (
            <FormField label={t('ledger_form_marketplace')}>
              {(tied) => (
                <select
                  {...tied}
                  class="field"
                  value={marketplace}
                  onChange={({ currentTarget }) => {
                    const chosen = MARKETPLACES.find(({ id }) => id === currentTarget.value);
                    if (chosen) place({ programme, account, marketplace: chosen.id });
                  }}
                >
                  {MARKETPLACES.toSorted((a, b) => compare(country(a.id), country(b.id))).map(({ id }) => (
                    <option key={id} value={id}>
                      {t('ledger_form_shop', { country: country(id), marketplace: siteOf(id) })}
                    </option>
                  ))}
                </select>
              )}
            </FormField>
          )}
          <FormField label={t('ledger_form_account_name')} hint={t('ledger_form_account_name_hint')}>
            {(tied) => (
              <input
                {...tied}
                class="field"
                type="text"
                maxLength={60}
                autoComplete="off"
                value={draft.accountName}
                onInput={({ currentTarget }) => onChange({ accountName: currentTarget.value })}
              />
            )}
          </FormField>
        </div>
      )}
    </>
  );
}

/** Credits of AWS are at AWS, and all others at a shop. */
function isOf(programme: ProgrammeId, marketplace: MarketplaceId): boolean {
  return (programme === 'aws') === (marketplace === 'aws');
}
