import { HINT_KINDS, type HintKind } from '../../core/model/advice-settings.ts';
import { ExplainedChoice } from '../ui/ExplainedChoice.tsx';
import { useLanguage } from '../ui/language.ts';
import type { ChangeAdvice } from './settings-state.ts';

/** What each kind of hint is called, and what it says. */
const KINDS = {
  'ending-credit': ['settings_hint_ending_credit', 'settings_hint_ending_credit_text'],
  'credit-does-not-fit': ['settings_hint_does_not_fit', 'settings_hint_does_not_fit_text'],
  'delivery-offer': ['settings_hint_delivery', 'settings_hint_delivery_text'],
  'gift-card': ['settings_hint_gift_card', 'settings_hint_gift_card_text'],
  points: ['settings_hint_points', 'settings_hint_points_text'],
  promotion: ['settings_hint_promotion', 'settings_hint_promotion_text'],
  'cancel-or-return': ['settings_hint_cancel', 'settings_hint_cancel_text'],
  'digital-rewards': ['settings_hint_digital', 'settings_hint_digital_text'],
} as const satisfies Record<HintKind, readonly [name: string, text: string]>;

interface Props {
  readonly off: readonly HintKind[];
  readonly onAdvise: (change: ChangeAdvice) => void;
}

/** Which kinds of hints are shown. */
export function HintKinds({ off, onAdvise }: Props) {
  const { t } = useLanguage();
  const show = (kind: HintKind, isShown: boolean) =>
    onAdvise((settings) => {
      const others = settings.hintsOff.filter((other) => other !== kind);
      return { ...settings, hintsOff: isShown ? others : [...others, kind] };
    });
  return (
    <fieldset class="choice-group">
      <legend>{t('settings_hints_legend')}</legend>
      {HINT_KINDS.map((kind) => {
        const [name, text] = KINDS[kind];
        return (
          <ExplainedChoice
            key={kind}
            name={t(name)}
            text={t(text)}
            checked={!off.includes(kind)}
            onChoose={(isShown) => show(kind, isShown)}
          />
        );
      })}
    </fieldset>
  );
}
