import { type AdviceSettings, TIP_KINDS } from '../../core/model/advice-settings.ts';
import { ExplainedChoice } from '../ui/ExplainedChoice.tsx';
import { useLanguage } from '../ui/language.ts';
import { SettingsGroup } from './SettingsGroup.tsx';
import type { ChangeAdvice } from './settings-state.ts';
import { TipKinds } from './TipKinds.tsx';
import './TipChoices.css';

interface Props {
  readonly advice: AdviceSettings;
  readonly onAdvise: (change: ChangeAdvice) => void;
}

/** Whether tips are shown, which kinds, and whether they look at every product page. */
export function TipChoices({ advice: { hintsOff, productPages }, onAdvise }: Props) {
  const { t } = useLanguage();
  const shown = TIP_KINDS.length - hintsOff.length;
  const isPartly = hintsOff.length > 0 && shown > 0;
  return (
    <SettingsGroup id="tips">
      <ExplainedChoice
        name={t('settings_tips_on')}
        text={t('settings_advice_text')}
        checked={hintsOff.length === 0}
        isPartly={isPartly}
        onChoose={(isOn) => onAdvise((settings) => ({ ...settings, hintsOff: isOn ? [] : TIP_KINDS }))}
      />
      <details class="tip-kinds">
        <summary>{t('settings_tips_shown', { shown: String(shown), all: String(TIP_KINDS.length) })}</summary>
        <TipKinds off={hintsOff} onAdvise={onAdvise} />
      </details>
      <ExplainedChoice
        name={t('settings_product_pages')}
        text={t('settings_product_pages_text')}
        checked={productPages}
        onChoose={(isChosen) => onAdvise((settings) => ({ ...settings, productPages: isChosen }))}
      />
    </SettingsGroup>
  );
}
