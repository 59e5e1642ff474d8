import type { EndingCredit } from '../../core/overview/overview.ts';
import { useLanguage } from './language.ts';
import { UrgencyMark } from './UrgencyMark.tsx';
import './EndWords.css';

/** When a credit ends: in words, and the day, with the shape and color of how near that is. */
export function EndWords({ credit }: { credit: Pick<EndingCredit, 'daysLeft' | 'expires' | 'urgency'> }) {
  const { t, day, daysLeft } = useLanguage();
  return (
    <span class={`end-words ${credit.urgency}`}>
      <UrgencyMark urgency={credit.urgency} />
      <span>
        {t('popup_end', { when: daysLeft(credit.daysLeft), day: day(credit.expires, credit.daysLeft) })}
      </span>
    </span>
  );
}
