import type { ComponentChildren } from 'preact';
import { isTimeOfDay, isWithin, type TimeOfDay } from '../../core/model/time-of-day.ts';
import { useLanguage } from '../ui/language.ts';
import { Pick } from '../ui/Pick.tsx';
import type { Choices } from './settings-state.ts';
import './ReminderTimes.css';

/** Every hour of a day. */
const HOURS = Array.from({ length: 24 }, (_, hour) => `${String(hour).padStart(2, '0')}:00`).filter(
  isTimeOfDay,
);

/** What the quiet hours are when they are switched on. */
const QUIET_HOURS = { from: '22:00', to: '07:00' } as const;

interface Props {
  readonly choices: Pick<Choices, 'remindAt' | 'quietHours'>;
  readonly onChoose: (changed: Partial<Choices>) => void;
  /** What stands beside the time of day. */
  readonly children: ComponentChildren;
}

/** At what time of day to remind, and when not to. */
export function ReminderTimes({ choices: { remindAt, quietHours }, onChoose, children }: Props) {
  const { t, time } = useLanguage();
  const hours = (chosen: TimeOfDay | null) =>
    [...new Set(chosen === null ? HOURS : [...HOURS, chosen])]
      .toSorted()
      .map((hour) => [hour, time(hour)] as const);
  const isQuiet = remindAt !== null && quietHours !== null && isWithin(remindAt, quietHours);

  return (
    <>
      <div class="reminder-row">
        <Pick
          label={t('settings_remind_at')}
          none={t('settings_remind_at_any')}
          options={hours(remindAt)}
          chosen={remindAt}
          onPick={(picked) => onChoose({ remindAt: picked })}
        />
        {children}
      </div>
      {isQuiet && <p class="small quiet">{t('settings_remind_at_quiet', { time: time(quietHours.to) })}</p>}
      <div class="quiet-hours">
        <label class="choice">
          <input
            type="checkbox"
            checked={quietHours !== null}
            onChange={() => onChoose({ quietHours: quietHours === null ? QUIET_HOURS : null })}
          />
          {t('settings_quiet_hours')}
        </label>
        {quietHours && (
          <>
            <Pick
              label={t('settings_quiet_from')}
              options={hours(quietHours.from)}
              chosen={quietHours.from}
              onPick={(from) => from && onChoose({ quietHours: { ...quietHours, from } })}
            />
            <Pick
              label={t('settings_quiet_to')}
              options={hours(quietHours.to)}
              chosen={quietHours.to}
              onPick={(to) => to && onChoose({ quietHours: { ...quietHours, to } })}
            />
          </>
        )}
        <p class="small quiet">{t('settings_quiet_hours_text')}</p>
      </div>
    </>
  );
}
