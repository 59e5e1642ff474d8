import { type CalendarDate, dayAt, daysBetween } from '../../core/model/calendar-date.ts';
import type { ProgrammeId } from '../../core/model/credit.ts';
import { marketplaceById } from '../../core/model/marketplaces.ts';
import type { LedgerEntry } from '../../core/overview/ledger-views.ts';
import type { MessageKey } from '../../core/platform/translate.ts';
import type { CreditPage } from '../../core/programmes/index.ts';
import type { Language } from '../ui/language.ts';
import { PAGE_NAMES } from '../ui/names.ts';

/** What happened, in a word or two. */
const KINDS = {
  opening: 'ledger_kind_first_seen',
  earned: 'ledger_kind_earned',
  refunded: 'ledger_kind_refunded',
  used: 'ledger_kind_used',
  gone: 'ledger_kind_gone',
  changed: 'ledger_kind_changed',
  expired: 'ledger_kind_expired',
  ended: 'ledger_kind_ended',
  adjusted: 'ledger_kind_adjusted',
  promised: 'ledger_kind_promised',
} as const satisfies Record<LedgerEntry['kind'], MessageKey>;

/** The same, where the gift card page says more than the sign of the amount. */
const ACTIVITIES = {
  spent: 'ledger_kind_used',
  refund: 'ledger_kind_refunded',
  reload: 'ledger_activity_reload',
  claimed: 'ledger_activity_claimed',
  expired: 'ledger_kind_expired',
  other: 'ledger_activity_moved',
} as const satisfies Record<NonNullable<LedgerEntry['activity']>, MessageKey>;

/** The page on which each programme's movements are seen. What comes from it was read there. */
const PAGES: Partial<Record<ProgrammeId, CreditPage>> = {
  'gift-card': 'gift-card-balance',
  'no-rush': 'rewards',
  promotional: 'benefits',
  'card-points': 'card-rewards',
  'partner-points': 'shop-with-points',
  'trade-in': 'trade-in',
  aws: 'aws-credits',
};

/** Programmes that are a balance: what was there before is its opening, and not a credit seen for the first time. */
const BALANCES: readonly ProgrammeId[] = ['gift-card', 'card-points', 'partner-points'];

export function entryKindLabel({ kind, activity, programme }: LedgerEntry, { t }: Language): string {
  if (kind === 'opening' && BALANCES.includes(programme)) return t('ledger_kind_opening');
  return t(activity ? ACTIVITIES[activity] : KINDS[kind]);
}

/** Where it is known from. */
export function entrySourceLabel(entry: LedgerEntry, { t }: Language): string {
  const { kind, own, seenOn, programme, said, since, seen } = entry;
  if (said && since === undefined && seen === undefined) return t('ledger_from_owner');
  if (own) return t(own.from === 'mail' ? 'ledger_from_mail' : 'ledger_from_hand');
  if (kind === 'ended') return t('ledger_from_calendar');
  const page = seenOn ?? (kind === 'promised' ? 'checkout' : PAGES[programme]);
  return page ? t('ledger_from_page', { page: t(PAGE_NAMES[page]) }) : t('ledger_from_records');
}

/** What is known of it, and what is not; undefined where its kind says all. */
export function entryReasonLabel(
  entry: LedgerEntry,
  today: CalendarDate,
  language: Language,
): string | undefined {
  const { kind, reason, seen, since, day, was, marketplace } = entry;
  const { t } = language;
  if (entry.said) return t('ledger_reason_said');
  const write = (date: CalendarDate) => language.day(date, daysBetween(today, date));
  switch (kind) {
    case 'opening':
      return t('ledger_reason_opening');
    case 'gone':
      return since === undefined
        ? t('ledger_reason_gone')
        : t('ledger_reason_gone_between', { from: write(since), to: write(day) });
    case 'changed':
      return was === undefined
        ? t('ledger_reason_changed')
        : t('ledger_reason_changed_from', { name: was.type });
    case 'ended':
      return seen === undefined
        ? t('ledger_reason_ended')
        : t('ledger_reason_ended_seen', { day: write(dayAt(seen, marketplaceById(marketplace).timeZone)) });
    case 'adjusted':
      if (reason === 'held') return t('ledger_reason_held');
      return t(reason === undefined ? 'ledger_reason_adjusted' : 'ledger_reason_not_in_activity');
    default:
      return undefined;
  }
}
