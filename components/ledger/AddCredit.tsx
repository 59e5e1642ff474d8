import type { ComponentChildren } from 'preact';
import type { MarketplaceId } from '../../core/model/marketplaces.ts';
import { CreditForm } from '../manual-credits/CreditForm.tsx';
import type { ManualCreditRequest } from '../manual-credits/credit-check.ts';
import type { CreditDraft } from '../manual-credits/credit-draft.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { useLanguage } from '../ui/language.ts';
import { Message } from '../ui/Message.tsx';
import type { LedgerReady } from './ledger-state.ts';
import './AddCredit.css';

interface Props {
  readonly state: LedgerReady;
  /** What is shown of the dialog; undefined while it is closed. */
  readonly way: 'credit' | 'mail' | undefined;
  /** What the form holds or starts with; undefined before anybody asked for it. */
  readonly draft: CreditDraft | undefined;
  /** The part that takes credits from mails. */
  readonly mail: ComponentChildren;
  /** Why the last change was not kept, in words. */
  readonly failure: string | undefined;
  readonly onWay: (way: 'credit' | 'mail') => void;
  readonly onSave: (credit: ManualCreditRequest) => void;
  /** What was typed is given up. */
  readonly onCancel: () => void;
  /** What was typed is still there the next time. */
  readonly onClose: () => void;
}

const WAYS = [
  ['credit', 'ledger_add_typed'],
  ['mail', 'ledger_add_mail'],
] as const;

/** Adds a credit that no page shows: typed in, or from an email. Changes one, too. */
export function AddCredit({ state, way, draft, mail, failure, ...on }: Props) {
  const { t } = useLanguage();
  const isChange = way !== 'mail' && draft?.stored !== undefined;
  return (
    <Dialog
      title={t(isChange ? 'ledger_form_change' : 'ledger_own_add')}
      isOpen={way !== undefined}
      onClose={on.onClose}
    >
      {!isChange && (
        <div class="add-ways">
          {WAYS.map(([id, name]) => (
            <button
              key={id}
              type="button"
              class="button"
              aria-pressed={way === id}
              onClick={() => on.onWay(id)}
            >
              {t(name)}
            </button>
          ))}
        </div>
      )}
      <div hidden={way === 'mail'}>
        {draft && (
          <CreditForm
            key={draft.id}
            start={draft}
            accounts={state.own.accounts}
            advice={state.advice}
            at={state.overview.at}
            onSave={on.onSave}
            onCancel={on.onCancel}
          />
        )}
        <Message>{failure}</Message>
      </div>
      <div hidden={way !== 'mail'}>{mail}</div>
    </Dialog>
  );
}

/** Whose a new credit most likely is: the account that the link names, or the first that fits. */
export function ownerFor(
  { programme, marketplace, account }: Partial<Pick<CreditDraft, 'programme' | 'marketplace' | 'account'>>,
  accounts: LedgerReady['own']['accounts'],
  marketplaces: readonly MarketplaceId[],
): Pick<CreditDraft, 'marketplace'> & { readonly key: CreditDraft['account'] } {
  const where = programme === 'aws' ? 'aws' : marketplace;
  const isFit = (at: MarketplaceId) => (where === undefined ? at !== 'aws' : at === where);
  const fitting = accounts.filter((choice) => isFit(choice.marketplace));
  const usual = where ?? marketplaces.find(isFit) ?? 'amazon.com';
  return fitting.find(({ key }) => key === account) ?? fitting[0] ?? { key: '', marketplace: usual };
}
