import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { AdviceSettings } from '../../core/model/advice-settings.ts';
import { dayAt, type Instant } from '../../core/model/calendar-date.ts';
import type { AccountChoice } from '../../core/model/manual-credit.ts';
import { marketplaceById } from '../../core/model/marketplaces.ts';
import { FormField } from '../ui/FormField.tsx';
import { useLanguage } from '../ui/language.ts';
import { PROGRAMME_NAMES } from '../ui/names.ts';
import { AccountFields } from './AccountFields.tsx';
import { type CreditProblems, checkCredit, type ManualCreditRequest } from './credit-check.ts';
import type { CreditDraft } from './credit-draft.ts';
import { EndFields } from './EndFields.tsx';
import { PointsFields } from './PointsFields.tsx';
import { problemLabel } from './problem-labels.ts';
import './CreditForm.css';

interface Props {
  readonly start: CreditDraft;
  readonly accounts: readonly AccountChoice[];
  readonly advice: AdviceSettings;
  readonly at: Instant;
  readonly onSave: (credit: ManualCreditRequest) => void;
  readonly onCancel: () => void;
}

/** A credit to write down or to change. What is wrong is said beside its field, and nothing written is lost. */
export function CreditForm({ start, accounts, advice, at, onSave, onCancel }: Props) {
  const language = useLanguage();
  const { t, money } = language;
  const [draft, setDraft] = useState(start);
  const [problems, setProblems] = useState<CreditProblems>({});
  const form = useRef<HTMLFormElement>(null);
  const change = (changed: Partial<CreditDraft>) => setDraft((before) => ({ ...before, ...changed }));

  useEffect(() => form.current?.querySelector<HTMLElement>('select, input')?.focus(), []);
  // After the problems have been drawn: the first field that has one.
  useLayoutEffect(
    () => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus(),
    [problems],
  );

  const { currency, timeZone } = marketplaceById(draft.marketplace);
  const save = (event: Event) => {
    event.preventDefault();
    const checked = checkCredit(draft, dayAt(at, timeZone), t(PROGRAMME_NAMES[draft.programme]), language);
    setProblems('problems' in checked ? checked.problems : {});
    if ('credit' in checked) onSave(checked.credit);
  };
  const isMoreOpen =
    problems.order !== undefined || [start.name, start.order, start.note].some((text) => text !== '');
  const problem = (field: keyof CreditProblems) => problemLabel(problems[field], currency, language);

  return (
    <form
      ref={form}
      class="panel credit-form"
      noValidate
      onSubmit={save}
      aria-label={t(start.stored ? 'ledger_form_change' : 'ledger_form_add')}
    >
      <AccountFields draft={draft} accounts={accounts} onChange={change} />
      {draft.programme === 'partner-points' && (
        <PointsFields draft={draft} advice={advice} problem={problem} onChange={change} />
      )}
      <FormField
        label={t('ledger_form_amount', { currency })}
        hint={t('ledger_form_amount_hint', { example: money({ minor: 123_450, currency }) })}
        problem={problem('amount')}
      >
        {(tied) => (
          <input
            {...tied}
            class="field amount"
            type="text"
            inputMode="decimal"
            autoComplete="off"
            value={draft.amount}
            onInput={({ currentTarget }) => change({ amount: currentTarget.value })}
          />
        )}
      </FormField>
      <EndFields draft={draft} problem={problem('day')} onChange={change} />
      <details class="folded form-more" open={isMoreOpen}>
        <summary>{t('ledger_form_more')}</summary>
        <div class="panel">
          <FormField label={t('ledger_form_name')} hint={t('ledger_form_name_hint')}>
            {(tied) => (
              <input
                {...tied}
                class="field"
                type="text"
                maxLength={100}
                autoComplete="off"
                value={draft.name}
                onInput={({ currentTarget }) => change({ name: currentTarget.value })}
              />
            )}
          </FormField>
          <FormField
            label={t('ledger_form_order')}
            hint={t('ledger_form_order_hint')}
            problem={problem('order')}
          >
            {(tied) => (
              <input
                {...tied}
                class="field"
                type="text"
                maxLength={40}
                autoComplete="off"
                value={draft.order}
                onInput={({ currentTarget }) => change({ order: currentTarget.value })}
              />
            )}
          </FormField>
          <FormField label={t('ledger_form_note')}>
            {(tied) => (
              <textarea
                {...tied}
                class="field"
                rows={2}
                maxLength={500}
                value={draft.note}
                onInput={({ currentTarget }) => change({ note: currentTarget.value })}
              />
            )}
          </FormField>
        </div>
      </details>
      <div class="sheet-actions">
        <button type="submit" class="button button-primary">
          {t('ledger_form_save')}
        </button>
        <button type="button" class="button" onClick={onCancel}>
          {t('ledger_form_cancel')}
        </button>
      </div>
    </form>
  );
}
