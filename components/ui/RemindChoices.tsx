import { useContext } from 'preact/hooks';
import type { EndingCredit } from '../../core/overview/overview.ts';
import { useLanguage } from './language.ts';
import { SayingContext } from './saying.ts';
import './RemindChoices.css';

interface Props {
  readonly credit: Pick<EndingCredit, 'lot' | 'type' | 'daysLeft'>;
}

/** When its owner wants to be reminded of a credit, folded. Nothing where that cannot be said. */
export function RemindChoices({ credit: { lot, type, daysLeft } }: Props) {
  const { t } = useLanguage();
  const say = useContext(SayingContext);
  if (!say?.tomorrow || !say.mute) return null;
  const { tomorrow, mute } = say;
  return (
    <details class="remind-choices">
      <summary aria-label={t('say_more_label', { name: type })}>⋯</summary>
      {daysLeft > 0 && (
        <button type="button" class="button button-plain" onClick={() => tomorrow(lot)}>
          {t('say_tomorrow')}
        </button>
      )}
      <button type="button" class="button button-plain" onClick={() => mute(lot)}>
        {t('reminder_action_never')}
      </button>
    </details>
  );
}
