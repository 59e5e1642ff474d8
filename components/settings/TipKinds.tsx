import { TIP_KINDS, type TipKind } from '../../core/model/advice-settings.ts';
import { ExplainedChoice } from '../ui/ExplainedChoice.tsx';
import { useLanguage } from '../ui/language.ts';
import type { ChangeAdvice } from './settings-state.ts';

/** What each kind of tip is called, and what it says. */
const KINDS = {
  'ending-credit': ['settings_tip_ending_credit', 'settings_tip_ending_credit_text'],
  'credit-does-not-fit': ['settings_tip_does_not_fit', 'settings_tip_does_not_fit_text'],
  'delivery-offer': ['settings_tip_delivery', 'settings_tip_delivery_text'],
  'gift-card': ['settings_tip_gift_card', 'settings_tip_gift_card_text'],
  points: ['settings_tip_points', 'settings_tip_points_text'],
  promotion: ['settings_tip_promotion', 'settings_tip_promotion_text'],
  'cancel-or-return': ['settings_tip_cancel', 'settings_tip_cancel_text'],
  'digital-rewards': ['settings_tip_digital', 'settings_tip_digital_text'],
} as const satisfies Record<TipKind, readonly [name: string, text: string]>;

interface Props {
  readonly off: readonly TipKind[];
  readonly onAdvise: (change: ChangeAdvice) => void;
}

/** Which kinds of tips are shown. */
export function TipKinds({ off, onAdvise }: Props) {
  const { t } = useLanguage();
  const show = (kind: TipKind, isShown: boolean) =>
    onAdvise((settings) => {
      const others = settings.hintsOff.filter((other) => other !== kind);
      return { ...settings, hintsOff: isShown ? others : [...others, kind] };
    });
  return (
    <fieldset class="choice-group">
      <legend>{t('settings_tips_legend')}</legend>
      {TIP_KINDS.map((kind) => {
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
