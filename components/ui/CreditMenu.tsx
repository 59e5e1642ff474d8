import type { ComponentChildren } from 'preact';
import { useContext } from 'preact/hooks';
import type { EndingCredit } from '../../core/overview/overview.ts';
import { useLanguage } from './language.ts';
import { SayLeft } from './SayLeft.tsx';
import { SayingContext } from './saying.ts';
import './CreditMenu.css';

interface Props {
  readonly credit: Pick<EndingCredit, 'lot' | 'type' | 'amount' | 'own' | 'isPart' | 'daysLeft'>;
  /** Further ways on. */
  readonly children?: ComponentChildren;
}

/** What else can be done about a credit, folded: be reminded at another time or never, say how much is left. */
export function CreditMenu({ credit, children }: Props) {
  const { t } = useLanguage();
  const say = useContext(SayingContext);
  const { lot, type, daysLeft } = credit;
  if (!say && !children) return null;
  return (
    <details class="credit-menu">
      <summary aria-label={t('say_more_label', { name: type })}>⋯</summary>
      <div class="credit-choices">
        {children}
        {say?.tomorrow && daysLeft > 0 && (
          <button type="button" class="button button-plain" onClick={() => say.tomorrow?.(lot)}>
            {t('say_tomorrow')}
          </button>
        )}
        {say?.mute && (
          <button type="button" class="button button-plain" onClick={() => say.mute?.(lot)}>
            {t('reminder_action_never')}
          </button>
        )}
        <SayLeft credit={credit} />
      </div>
    </details>
  );
}
