import { useContext, useState } from 'preact/hooks';
import type { EndingCredit } from '../../core/overview/overview.ts';
import { FormField } from './FormField.tsx';
import { parseFigure } from './figures.ts';
import { useLanguage } from './language.ts';
import { SayingContext } from './saying.ts';
import './SayLeft.css';

interface Props {
  readonly credit: Pick<EndingCredit, 'lot' | 'type' | 'amount' | 'own' | 'isPart'>;
}

/** How its owner says how much of a credit is left. Nothing where no page of Amazon lists it, or it is a part of a balance. */
export function SayLeft({ credit: { lot, type, amount, own, isPart } }: Props) {
  const language = useLanguage();
  const { t } = language;
  const say = useContext(SayingContext);
  const [text, setText] = useState('');
  const [isWrong, setIsWrong] = useState(false);
  if (!say || own !== undefined || isPart) return null;
  const { currency } = amount;
  const save = (event: Event) => {
    event.preventDefault();
    const figure = parseFigure(text, currency, language);
    const left = 'value' in figure ? figure.value : null;
    const isLess = left !== null && left.minor < amount.minor;
    setIsWrong(!isLess);
    if (isLess) say.left(lot, left);
  };
  return (
    <details class="say-left">
      <summary class="small" aria-label={t('say_part_label', { name: type })}>
        {t('say_part')}
      </summary>
      <form noValidate onSubmit={save}>
        <FormField
          label={t('say_left')}
          problem={isWrong ? t('say_left_problem', { amount: language.money(amount) }) : undefined}
        >
          {(tied) => (
            <input
              {...tied}
              class="field amount"
              type="text"
              inputMode="decimal"
              autoComplete="off"
              value={text}
              onInput={({ currentTarget }) => setText(currentTarget.value)}
            />
          )}
        </FormField>
        <button type="submit" class="button">
          {t('ledger_form_save')}
        </button>
      </form>
    </details>
  );
}
