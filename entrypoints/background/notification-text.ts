import { digitalKindsIn, EVERY_DIGITAL_KIND } from '../../core/advice/credit-fit.ts';
import {
  type CalendarDate,
  dayAt,
  daysBetween,
  endOf,
  type Instant,
} from '../../core/model/calendar-date.ts';
import { marketplaceById, siteOf } from '../../core/model/marketplaces.ts';
import { timeAt } from '../../core/model/time-of-day.ts';
import type { Language } from '../../core/platform/background-language.ts';
import type { OutageReminder } from '../../core/reminders/outage-reminders.ts';
import type { PanelReminder } from '../../core/reminders/panel-reminders.ts';
import type { Reminder } from '../../core/reminders/reminders.ts';

/** The words of one notification. */
export interface NotificationText {
  readonly title: string;
  readonly message: string;
}

/** Whatever is told. */
export type AnyReminder = Reminder | PanelReminder | OutageReminder;

/** Where and when somebody is told: today and yesterday are theirs. */
export interface Told {
  readonly now: Instant;
  /** The user's. */
  readonly timeZone: string;
}

const WEEKDAY_DAYS = 6;

export function notificationText(reminder: AnyReminder, told: Told, language: Language): NotificationText {
  if (reminder.kind === 'panel') return panelText(reminder, told, language);
  if (reminder.kind === 'outage') return outageText(reminder, language);
  if (reminder.kind === 'ended') return endedText(reminder, told, language);
  return reminder.daysLeft === 0
    ? lastDayText(reminder, told, language)
    : aheadText(reminder, told, language);
}

/** Before the last day: what it is stands first, and what it is for where that is known of all of it. */
function aheadText(reminder: Reminder, told: Told, language: Language): NotificationText {
  const { t } = language;
  const credits = creditsOf(reminder, language);
  const isDigital = reminder.lots.every(
    ({ programme, type }) =>
      programme === 'no-rush' && digitalKindsIn(type).length === EVERY_DIGITAL_KIND.length,
  );
  return {
    title: aheadTitle(reminder, told, language),
    message: isDigital ? t('reminder_body_digital', { credits }) : credits,
  };
}

function aheadTitle({ total, lots, expires, daysLeft }: Reminder, told: Told, language: Language): string {
  const { t, plural } = language;
  const amount = language.money(total);
  const isOne = lots.length === 1;
  const days = daysUntil(expires, told);
  // Where the days of site and user differ, tomorrow is not the same day for both.
  if (days === 1 && daysLeft === 1) {
    return isOne
      ? t('reminder_title_tomorrow', { amount })
      : plural('reminder_title_several_tomorrow', lots.length, { amount });
  }
  const day = dayWords(expires, days, language);
  return isOne
    ? t('reminder_title_day', { amount, day })
    : plural('reminder_title_several_day', lots.length, { amount, day });
}

/** On the last day: until when comes first. */
function lastDayText(reminder: Reminder, told: Told, language: Language): NotificationText {
  return {
    title: language.t('reminder_title_last_day', { amount: language.money(reminder.total) }),
    message: lines(untilWhen(reminder, told, language), creditsOf(reminder, language)),
  };
}

/** A time of day only where it has a source: terms of amazon.com name midnight Pacific. */
function untilWhen({ expires, marketplace }: Reminder, told: Told, { t, time }: Language): string {
  const site = siteOf(marketplace);
  if (marketplace === 'aws') return t('reminder_body_today_utc');
  const isToday = daysUntil(expires, told) === 0;
  if (marketplace !== 'amazon.com') {
    return isToday ? t('reminder_body_today') : t('reminder_body_today_at', { site });
  }
  const end = timeAt(endOf(expires, marketplaceById(marketplace).timeZone), told.timeZone);
  if (!isToday) return t('reminder_body_today_until', { site, time: time(end) });
  return end === '00:00'
    ? t('reminder_body_midnight')
    : t('reminder_body_midnight_pacific', { time: time(end) });
}

/** After the last day: seen unused since, or not seen. */
function endedText(reminder: Reminder, told: Told, language: Language): NotificationText {
  const { t } = language;
  const { expires, total, lots, marketplace } = reminder;
  const amount = language.money(total);
  const days = daysUntil(expires, told);
  const end = endOf(expires, marketplaceById(marketplace).timeZone);
  const credits = creditsOf(reminder, language);
  const isOwn = lots.some(({ own }) => own !== undefined);
  const [seen] = lots.map(({ asOf }) => asOf).sort();
  if (seen !== undefined && seen >= end && !isOwn) {
    const title =
      days === -1
        ? t('reminder_title_expired_yesterday', { amount })
        : t('reminder_title_expired', { amount, day: dayWords(expires, days, language) });
    return { title, message: lines(t('reminder_body_expired'), credits) };
  }
  const title =
    days === -1
      ? t('reminder_title_passed_yesterday', { amount })
      : t('reminder_title_passed', { amount, day: dayWords(expires, days, language) });
  if (seen === undefined || isOwn) return { title, message: lines(t('reminder_body_passed_own'), credits) };
  const day = dayAt(seen, told.timeZone);
  const checked = language.day(day, daysUntil(day, told));
  return { title, message: lines(t('reminder_body_passed', { day: checked }), credits) };
}

function panelText(
  { receipts, of, lastDay }: PanelReminder,
  told: Told,
  language: Language,
): NotificationText {
  const { t } = language;
  const days = daysUntil(lastDay, told);
  const ends =
    days === 0
      ? t('reminder_body_panel_today')
      : days === 1
        ? t('reminder_body_panel_tomorrow')
        : t('reminder_body_panel', { day: dayWords(lastDay, days, language) });
  return {
    title: t('reminder_title_panel', { receipts: String(receipts), of: String(of) }),
    message: lines(ends, t('programme_shopper_panel')),
  };
}

/** The pages that list credits which end; what is said of any other names no page. */
const OUTAGES = {
  rewards: 'reminder_title_outage_rewards',
  benefits: 'reminder_title_outage_benefits',
  'aws-credits': 'reminder_title_outage_aws_credits',
} as const;

function outageText({ page }: OutageReminder, { t }: Language): NotificationText {
  const title = Object.hasOwn(OUTAGES, page)
    ? OUTAGES[page as keyof typeof OUTAGES]
    : 'reminder_title_outage';
  return { title: t(title), message: t('reminder_body_outage') };
}

/** The names that Amazon gives them, the site, and whose they are. No part of a sentence. */
function creditsOf({ lots, marketplace, accountName: account }: Reminder, { t, list }: Language): string {
  const types = list([...new Set(lots.map(({ type }) => type))].filter((type) => type !== ''));
  const site = siteOf(marketplace);
  const where = account === undefined ? site : t('reminder_body_site_of', { account, site });
  return [types, where].filter((part) => part !== '').join(' · ');
}

/** The weekday where it is near, else the date with it. */
function dayWords(day: CalendarDate, days: number, { weekday, day: date }: Language): string {
  const distance = Math.abs(days);
  return distance > 0 && distance <= WEEKDAY_DAYS ? weekday(day) : date(day, days);
}

/** Whole days on the user's calendar, negative for a day that is over. */
function daysUntil(day: CalendarDate, { now, timeZone }: Told): number {
  return daysBetween(dayAt(now, timeZone), day);
}

function lines(...texts: readonly string[]): string {
  return texts.join('\n');
}
