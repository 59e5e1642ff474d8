import { dayAt, daysBetween, type Instant } from '../../core/model/calendar-date.ts';
import { CURRENCY_DIGITS, type Money } from '../../core/model/money.ts';
import type { Settings } from '../../core/model/settings.ts';
import type { KnownEnds } from '../../core/overview/overview.ts';
import { type CreditPage, isCreditPage } from '../../core/pages/page-kinds.ts';
import type { PageKind } from '../../core/pages/reading.ts';
import type { Language } from '../../core/platform/background-language.ts';
import { browser } from '../../core/platform/browser.ts';
import type { Badge } from '../../core/reminders/badge.ts';

/** What stands on the toolbar button, and the same in words for who cannot see or read it. */
export interface BadgeLook {
  readonly text: string;
  readonly title: string;
  /** Behind the text, which is white: 4.5 to 1 at least. */
  readonly color: string;
  /** A dot on the icon: something is wrong that the number does not say. */
  readonly dot?: true;
}

/** More do not fit on the button. */
const SIGNS_MAX = 4;

const COLORS = { soon: '#8a5300', now: '#b3261e', none: '#4a4f57' };

export interface BadgeFacts {
  readonly badge: Badge;
  readonly known: KnownEnds;
  /** Pages that can no longer be read, the worst first. */
  readonly unread: readonly PageKind[];
  readonly settings: Settings;
  readonly accepted: boolean;
  readonly now: Instant;
  /** Where the user is: the title says "by" which day of theirs. */
  readonly timeZone: string;
  /** In which amounts are written, as a BCP 47 tag. */
  readonly locale: string;
}

export function badgeLook(facts: BadgeFacts, language: Language): BadgeLook {
  const { badge, settings, accepted } = facts;
  if (!accepted) return { text: '', title: language.t('badge_title_idle'), color: COLORS.none };
  const isTrouble = troubles(facts).length > 0;
  return {
    text: badgeText(badge, settings, facts.locale) || (isTrouble ? '!' : ''),
    title: badgeTitle(facts, language),
    color: COLORS[badge.urgency ?? 'none'],
    ...(isTrouble && { dot: true }),
  };
}

/** Several accounts or currencies have no sum, and the button no room for two. */
function badgeText({ count, sums }: Badge, settings: Settings, locale: string): string {
  const [only] = sums;
  if (!only) return '';
  return isCounted(sums, settings) ? String(count) : shortAmount(only.amount, locale);
}

function isCounted(sums: Badge['sums'], { badge }: Settings): boolean {
  return badge === 'count' || sums.length > 1;
}

/** Facts that each stand alone, the main one first. That nothing ends is said only where it is known. */
function badgeTitle(facts: BadgeFacts, language: Language): string {
  const { known } = facts;
  const undated = known.undated > 0 ? [language.plural('badge_title_undated', known.undated)] : [];
  const [trouble] = troubles(facts);
  const unread = trouble === undefined ? [] : [language.t(trouble)];
  return [...endingFacts(facts, language), ...undated, ...unread].join(' · ');
}

/** What is said of pages that show credits. */
const TROUBLES = {
  'gift-card-balance': 'badge_title_unread_gift_card_balance',
  rewards: 'badge_title_unread_rewards',
  benefits: 'badge_title_unread_benefits',
  'card-rewards': 'badge_title_unread_card_rewards',
  'shop-with-points': 'badge_title_unread_shop_with_points',
  'trade-in': 'badge_title_unread_trade_in',
  'amazon-pay': 'badge_title_unread_amazon_pay',
  'aws-credits': 'badge_title_unread_aws_credits',
} as const satisfies Record<CreditPage, string>;

function troubles({ unread }: Pick<BadgeFacts, 'unread'>): (typeof TROUBLES)[CreditPage][] {
  return unread.filter(isCreditPage).map((page) => TROUBLES[page]);
}

function endingFacts({ badge, known, settings, now, timeZone }: BadgeFacts, language: Language): string[] {
  const { t, plural, money } = language;
  const { by, count, sums, daysLeft } = badge;
  const day = language.day(by, daysBetween(dayAt(now, timeZone), by));
  const [only] = sums;
  if (!only || daysLeft === undefined) {
    if (known.isAll) return [t('badge_title_none', { day })];
    const unchecked = known.unchecked.length;
    return [unchecked > 0 ? plural('badge_title_unchecked', unchecked) : t('badge_title_not_found')];
  }
  const when = language.daysLeft(daysLeft);
  if (!isCounted(sums, settings)) {
    return [t('badge_title_amount', { amount: money(only.amount), day, when })];
  }
  const each = sums.map(({ amount, accountName: account }) =>
    account === undefined ? money(amount) : t('badge_title_sum', { account, amount: money(amount) }),
  );
  return [plural('badge_title_count', count, { day, when, sums: each.join(', ') })];
}

/** What the browser shows when the stored data cannot be opened: no old amount may stand there. */
export function unreadableLook(language: Language): BadgeLook {
  return { text: '!', title: language.t('badge_title_unreadable'), color: COLORS.now };
}

/** What the button says over a page that forbids our panel: the popup has its tips. */
export function tipsLook(count: number, language: Language): BadgeLook {
  return { text: 'i', title: language.plural('badge_title_tips', count), color: COLORS.soon };
}

const PLAIN = { 16: '/icon/16.png', 32: '/icon/32.png' };
const DOTTED = { 16: '/icon/dot-16.png', 32: '/icon/dot-32.png' };

/** @param tab over whose page alone it is shown; the browser forgets it when the tab goes on. */
export async function showBadge({ text, title, color, dot }: BadgeLook, tab?: number): Promise<void> {
  const where = tab === undefined ? {} : { tabId: tab };
  await Promise.all([
    browser.action.setBadgeText({ ...where, text }),
    browser.action.setTitle({ ...where, title }),
    browser.action.setBadgeBackgroundColor({ ...where, color }),
    browser.action.setBadgeTextColor({ ...where, color: '#ffffff' }),
    ...(tab === undefined ? [browser.action.setIcon({ path: dot ? DOTTED : PLAIN })] : []),
  ]);
}

/** Over this tab the button says again what it says everywhere. */
export async function clearTabBadge(tab: number): Promise<void> {
  await Promise.all([
    browser.action.setBadgeText({ tabId: tab, text: null }),
    // Chromium has no word for "as everywhere" here.
    browser.action.setTitle({ tabId: tab, title: await browser.action.getTitle({}) }),
  ]);
}

/**
 * An amount in the four signs that the button has room for: `$18`, `4.50` below ten where it is not whole, and where it
 * is cut `$19+` or `$1K+`, so that no wrong amount is ever said.
 */
function shortAmount({ minor, currency }: Money, locale: string): string {
  const digits = CURRENCY_DIGITS[currency];
  const unit = 10 ** digits;
  const whole = Math.trunc(minor / unit);
  const isWhole = minor % unit === 0;
  if (!isWhole && whole < 10) {
    const number = new Intl.NumberFormat(locale, {
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    });
    const text = number.format(minor / unit);
    if (text.length <= SIGNS_MAX) return text;
  }
  const format = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    notation: 'compact',
    maximumFractionDigits: 0,
    roundingMode: 'trunc',
  });
  return `${format.format(whole)}${isWhole && whole < 1000 ? '' : '+'}`.replace(/\s/g, '');
}
