import { longestLeadTime } from '../../core/model/settings.ts';
import type { MutedCredit } from '../../core/overview/muted-credit.ts';
import { useLanguage } from '../ui/language.ts';
import { Pick } from '../ui/Pick.tsx';
import { MutedCredits } from './MutedCredits.tsx';
import { ReminderTimes } from './ReminderTimes.tsx';
import { SettingsGroup } from './SettingsGroup.tsx';
import type { Choices } from './settings-state.ts';
import { TestReminder } from './TestReminder.tsx';
import './choice.css';
import './ReminderChoices.css';

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
    <SettingsGroup id="reminders">
      <div class="reminders-on">
        <label class="choice">
          <input
            type="checkbox"
            checked={notifications}
            onChange={() => choose({ notifications: !notifications })}
          />
          {t('settings_notifications')}
        </label>
        <TestReminder outcome={tested} onTest={onTest} />
      </div>
      <fieldset class="lead-times">
        <legend>{t('settings_lead_legend')}</legend>
        {offered.map((days) => (
          <label key={days} class="choice">
            <input
              type="checkbox"
              checked={leadTimes.includes(days)}
              aria-label={days === 0 ? undefined : plural('settings_lead_days', days)}
              onChange={() => toggle(days)}
            />
            {days === 0 ? t('settings_lead_today') : days}
          </label>
        ))}
        {leadTimes.length === 0 && (
          <p class="small" role="status">
            {t('settings_lead_none')}
          </p>
        )}
      </fieldset>
      <ReminderTimes choices={choices} onChoose={choose}>
        <div class="badge-choice">
          <Pick
            label={t('settings_badge_legend')}
            options={[
              ['amount', t('settings_badge_amount')],
              ['count', t('settings_badge_count')],
            ]}
            chosen={badge}
            onPick={(picked) => picked && choose({ badge: picked })}
          />
          <p class="small quiet">
            {leadTimes.length === 0
              ? plural('settings_badge_within', longestLeadTime(choices))
              : t('settings_badge_explained')}
          </p>
        </div>
      </ReminderTimes>
      <MutedCredits muted={muted} onUnmute={onUnmute} />
    </SettingsGroup>
  );
}
