import { longestLeadTime } from '../../core/model/settings.ts';
import type { MutedCredit } from '../../core/overview/muted-credit.ts';
import { useLanguage } from '../ui/language.ts';
import { MutedCredits } from './MutedCredits.tsx';
import { ReminderTimes } from './ReminderTimes.tsx';
import type { Choices } from './settings-state.ts';
import { TestReminder } from './TestReminder.tsx';
import './choice.css';

/** Lead times to choose from, in days, longest first. */
const LEAD_TIMES = [30, 14, 7, 3, 1, 0];

interface Props {
  readonly choices: Choices;
  readonly onChoose: (choices: Choices) => void;
  /** What came of the last test reminder. */
  readonly tested?: 'sent' | 'failed' | undefined;
  readonly onTest: () => void;
  readonly muted: readonly MutedCredit[];
  readonly onUnmute: (credit: MutedCredit) => void;
}

/** When and how to remind the user that a credit ends. */
export function ReminderChoices({ choices, onChoose, tested, onTest, muted, onUnmute }: Props) {
  const { t, plural } = useLanguage();
  const { leadTimes, badge, notifications } = choices;
  const choose = (changed: Partial<Choices>) => onChoose({ ...choices, ...changed });
  const toggle = (days: number) =>
    choose({
      leadTimes: leadTimes.includes(days)
        ? leadTimes.filter((other) => other !== days)
        : [...leadTimes, days].toSorted((a, b) => b - a),
    });
  // A time that is not in the list (from another version) is offered too, or it could not be taken away.
  const offered = [...new Set([...LEAD_TIMES, ...leadTimes])].toSorted((a, b) => b - a);

  return (
    <section class="sheet-section">
      <h2>{t('settings_reminders_title')}</h2>
      <fieldset class="choice-group">
        <legend>{t('settings_lead_legend')}</legend>
        {offered.map((days) => (
          <label key={days} class="choice">
            <input type="checkbox" checked={leadTimes.includes(days)} onChange={() => toggle(days)} />
            {days === 0 ? t('settings_lead_today') : plural('settings_lead_days', days)}
          </label>
        ))}
        {leadTimes.length === 0 && (
          <p class="small" role="status">
            {t('settings_lead_none')}
          </p>
        )}
      </fieldset>
      <ReminderTimes choices={choices} onChoose={choose} />
      <label class="choice">
        <input
          type="checkbox"
          checked={notifications}
          onChange={() => choose({ notifications: !notifications })}
        />
        {t('settings_notifications')}
      </label>
      <TestReminder outcome={tested} onTest={onTest} />
      <fieldset class="choice-group">
        <legend>{t('settings_badge_legend')}</legend>
        <label class="choice">
          <input
            type="radio"
            name="badge"
            checked={badge === 'amount'}
            onChange={() => choose({ badge: 'amount' })}
          />
          {t('settings_badge_amount')}
        </label>
        <label class="choice">
          <input
            type="radio"
            name="badge"
            checked={badge === 'count'}
            onChange={() => choose({ badge: 'count' })}
          />
          {t('settings_badge_count')}
        </label>
      </fieldset>
      <p class="small quiet">
        {leadTimes.length === 0
          ? plural('settings_badge_within', longestLeadTime(choices))
          : t('settings_badge_explained')}
      </p>
      <MutedCredits muted={muted} onUnmute={onUnmute} />
    </section>
  );
}
