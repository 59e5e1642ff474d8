import type { ProgrammeId } from '../../core/model/credit.ts';
import type { LedgerEntry } from '../../core/overview/ledger-views.ts';
import type { MessageKey } from '../../core/platform/translate.ts';
import type { CreditPage } from '../../core/programmes/index.ts';
import type { Language } from '../ui/language.ts';
import { PAGE_NAMES } from '../ui/names.ts';

/** What happened, in a word or two. */
const KINDS = {
  earned: 'ledger_kind_earned',
  used: 'ledger_kind_used',
  refunded: 'ledger_kind_refunded',
  lapsed: 'ledger_kind_expired',
  promised: 'ledger_kind_promised',
  corrected: 'ledger_kind_corrected',
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

export function entryKindLabel({ kind, activity }: LedgerEntry, { t }: Language): string {
  return t(kind === 'corrected' || !activity ? KINDS[kind] : ACTIVITIES[activity]);
}

/** Where it is known from. */
export function entrySourceLabel({ kind, own, seenOn, programme }: LedgerEntry, { t }: Language): string {
  if (own) return t(own.from === 'mail' ? 'ledger_from_mail' : 'ledger_from_hand');
  if (kind === 'lapsed') return t('ledger_from_calendar');
  const page = seenOn ?? (kind === 'promised' ? 'checkout' : PAGES[programme]);
  return page ? t('ledger_from_page', { page: t(PAGE_NAMES[page]) }) : t('ledger_from_records');
}

/** Why a correction stands there; undefined for everything else. */
export function entryReasonLabel({ kind, reason }: LedgerEntry, { t }: Language): string | undefined {
  if (kind !== 'corrected') return undefined;
  return t(reason === 'held' ? 'ledger_reason_held' : 'ledger_reason_not_in_activity');
}
