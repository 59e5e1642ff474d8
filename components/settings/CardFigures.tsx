import { type AdviceSettings, CARD_DEFAULTS, type CardId } from '../../core/model/advice-settings.ts';
import { FigureField } from '../ui/FigureField.tsx';
import { parseRate, rateText } from '../ui/figures.ts';
import { useLanguage } from '../ui/language.ts';
import { Pick } from '../ui/Pick.tsx';
import { sourceNote } from './default-labels.ts';
import type { ChangeAdvice } from './settings-state.ts';

const CARD_NAMES = {
  'prime-visa': 'settings_card_prime_visa',
  'amazon-visa': 'settings_card_amazon_visa',
  'store-card': 'settings_card_store',
  other: 'settings_card_another',
} as const satisfies Record<CardId, string>;

const CARDS = Object.keys(CARD_NAMES) as CardId[];

interface Props {
  readonly advice: AdviceSettings;
  readonly onAdvise: (change: ChangeAdvice) => void;
}

/** The card that pays at Amazon, and what it gives back there. */
export function CardFigures({ advice: { card, cardBack }, onAdvise }: Props) {
  const language = useLanguage();
  const { t } = language;
  const known = card && CARD_DEFAULTS[card];
  // Nothing is known of another card: no default is better than one of zero.
  const usual = known && known.source.grade !== 'own' ? rateText(known.back, language) : undefined;
  return (
    <div class="figures">
      <Pick
        label={t('settings_card')}
        none={t('settings_card_none')}
        options={CARDS.map((id) => [id, t(CARD_NAMES[id])])}
        chosen={card}
        // A rate of the user's own was the other card's.
        onPick={(picked) => onAdvise((settings) => ({ ...settings, card: picked, cardBack: null }))}
      />
      {known && (
        <FigureField
          key={card}
          label={t('settings_card_back')}
          text={cardBack === null ? (usual ?? '') : rateText(cardBack, language)}
          parse={parseRate}
          note={sourceNote(usual, known.source, cardBack !== null, language)}
          canPutBack={cardBack !== null && usual !== undefined}
          onSave={(rate) => onAdvise((settings) => ({ ...settings, cardBack: rate }))}
        />
      )}
    </div>
  );
}
