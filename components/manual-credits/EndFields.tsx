import { useId } from 'preact/hooks';
import { endRuleOf } from '../../core/programmes/index.ts';
import { FormField } from '../ui/FormField.tsx';
import { factLabels } from '../ui/fact-labels.ts';
import { useLanguage } from '../ui/language.ts';
import type { CreditDraft, EndChoice } from './credit-draft.ts';
import '../settings/choice.css';

const CHOICES = {
  day: 'ledger_form_end_day',
  endless: 'ledger_form_end_endless',
  unknown: 'ledger_form_end_unknown',
} as const satisfies Record<EndChoice, string>;

interface Props {
  readonly draft: CreditDraft;
  readonly problem: string | undefined;
  readonly onChange: (changed: Partial<CreditDraft>) => void;
}

/** When a credit ends: on a day, never, or unknown. */
export function EndFields({ draft, problem, onChange }: Props) {
  const language = useLanguage();
  const { t } = language;
  const id = useId();
  const { programme, marketplace, end, day } = draft;
  return (
    <fieldset class="end-choice" aria-describedby={id}>
      <legend>{t('ledger_form_end')}</legend>
      {(Object.keys(CHOICES) as EndChoice[]).map((choice) => (
        <div key={choice}>
          <label class="choice">
            <input
              type="radio"
              name="end"
              checked={end === choice}
              onChange={() => onChange({ end: choice })}
            />
            {t(CHOICES[choice])}
          </label>
          {choice === 'day' && end === 'day' && (
            <FormField label={t('ledger_form_day')} problem={problem}>
              {(tied) => (
                <input
                  {...tied}
                  class="field"
                  type="date"
                  min="2000-01-01"
                  value={day}
                  onInput={({ currentTarget }) => onChange({ day: currentTarget.value })}
                />
              )}
            </FormField>
          )}
        </div>
      ))}
      <p id={id} class="small quiet">
        {t('ledger_form_end_rule', { rule: factLabels(endRuleOf(programme, marketplace), language) })}
      </p>
    </fieldset>
  );
}
