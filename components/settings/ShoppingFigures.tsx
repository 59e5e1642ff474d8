import type { AdviceSettings } from '../../core/model/advice-settings.ts';
import type { Currency } from '../../core/model/money.ts';
import { FigureField } from '../ui/FigureField.tsx';
import { parseFigure, parseRate, rateText } from '../ui/figures.ts';
import { useLanguage } from '../ui/language.ts';
import type { ChangeAdvice } from './settings-state.ts';

interface Props {
  readonly advice: AdviceSettings;
  readonly currencies: readonly Currency[];
  readonly onAdvise: (change: ChangeAdvice) => void;
}

/** How the user shops: figures that nobody else can know. Empty, nothing is built on them. */
export function ShoppingFigures({ advice, currencies, onAdvise }: Props) {
  const language = useLanguage();
  const { t, money } = language;
  const { digitalSpending, boughtAnyway, returned } = advice;
  const currency = digitalSpending?.currency ?? currencies[0] ?? 'USD';
  return (
    <div class="figures">
      <FigureField
        label={t('settings_digital_spending', { currency })}
        text={digitalSpending ? money(digitalSpending) : ''}
        parse={(text) => parseFigure(text, currency, language)}
        note={t('settings_digital_spending_text')}
        onSave={(value) => onAdvise((settings) => ({ ...settings, digitalSpending: value }))}
      />
      <FigureField
        label={t('settings_bought_anyway')}
        text={boughtAnyway === null ? '' : rateText(boughtAnyway, language)}
        parse={parseRate}
        note={t('settings_bought_anyway_text')}
        onSave={(value) => onAdvise((settings) => ({ ...settings, boughtAnyway: value }))}
      />
      <FigureField
        label={t('settings_returned')}
        text={returned === null ? '' : rateText(returned, language)}
        parse={parseRate}
        note={t('settings_returned_text')}
        onSave={(value) => onAdvise((settings) => ({ ...settings, returned: value }))}
      />
    </div>
  );
}
