import type { AdviceSettings } from '../../core/model/advice-settings.ts';
import type { Currency } from '../../core/model/money.ts';
import { ExplainedChoice } from '../ui/ExplainedChoice.tsx';
import { useLanguage } from '../ui/language.ts';
import { CardFigures } from './CardFigures.tsx';
import { PointsFigures } from './PointsFigures.tsx';
import { ShoppingFigures } from './ShoppingFigures.tsx';
import type { ChangeAdvice } from './settings-state.ts';
import { TipKinds } from './TipKinds.tsx';
import './AdviceChoices.css';

interface Props {
  readonly advice: AdviceSettings;
  /** Of the shops that are read; the first is the usual one. */
  readonly currencies: readonly Currency[];
  readonly onAdvise: (change: ChangeAdvice) => void;
}

/** Tips at checkout: which kinds, and the figures that their arithmetic works with. */
export function AdviceChoices({ advice, currencies, onAdvise }: Props) {
  const { t } = useLanguage();
  return (
    <section class="sheet-section advice">
      <h2>{t('settings_advice_title')}</h2>
      <p class="quiet">{t('settings_advice_text')}</p>
      <TipKinds off={advice.hintsOff} onAdvise={onAdvise} />
      <ExplainedChoice
        name={t('settings_product_pages')}
        text={t('settings_product_pages_text')}
        checked={advice.productPages}
        onChoose={(productPages) => onAdvise((settings) => ({ ...settings, productPages }))}
      />
      <h3>{t('settings_figures_title')}</h3>
      <p class="small quiet">{t('settings_figures_text')}</p>
      <CardFigures advice={advice} onAdvise={onAdvise} />
      <PointsFigures advice={advice} onAdvise={onAdvise} />
      <ShoppingFigures advice={advice} currencies={currencies} onAdvise={onAdvise} />
      <ExplainedChoice
        name={t('settings_saving_gift_card')}
        text={t('settings_saving_gift_card_text')}
        checked={advice.savingGiftCard}
        onChoose={(savingGiftCard) => onAdvise((settings) => ({ ...settings, savingGiftCard }))}
      />
    </section>
  );
}
