import type { AdviceSettings } from '../../core/model/advice-settings.ts';
import type { Currency } from '../../core/model/money.ts';
import { ExplainedChoice } from '../ui/ExplainedChoice.tsx';
import { useLanguage } from '../ui/language.ts';
import { CardFigures } from './CardFigures.tsx';
import { PointsFigures } from './PointsFigures.tsx';
import { SettingsGroup } from './SettingsGroup.tsx';
import { ShoppingFigures } from './ShoppingFigures.tsx';
import type { ChangeAdvice } from './settings-state.ts';
import './CardsAndPoints.css';

interface Props {
  readonly advice: AdviceSettings;
  /** Of the shops that are read; the first is the usual one. */
  readonly currencies: readonly Currency[];
  readonly onAdvise: (change: ChangeAdvice) => void;
}

/** The figures that tips are worked out with. */
export function CardsAndPoints({ advice, currencies, onAdvise }: Props) {
  const { t } = useLanguage();
  return (
    <SettingsGroup id="figures" lead={t('settings_figures_text')}>
      <div class="cards-and-points">
        <CardFigures advice={advice} onAdvise={onAdvise} />
        <PointsFigures advice={advice} onAdvise={onAdvise} />
      </div>
      <details class="habits">
        <summary>{t('settings_habits_title')}</summary>
        <ShoppingFigures advice={advice} currencies={currencies} onAdvise={onAdvise} />
      </details>
      <ExplainedChoice
        name={t('settings_saving_gift_card')}
        text={t('settings_saving_gift_card_text')}
        checked={advice.savingGiftCard}
        onChoose={(savingGiftCard) => onAdvise((settings) => ({ ...settings, savingGiftCard }))}
      />
    </SettingsGroup>
  );
}
