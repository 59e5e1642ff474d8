import { addDays, dayAt, type Instant } from '../../core/model/calendar-date.ts';
import { CURRENCY_DIGITS, type Money } from '../../core/model/money.ts';
import type { Settings } from '../../core/model/settings.ts';
import { longestLeadTime } from '../../core/overview/urgency.ts';
import { browser } from '../../core/platform/browser.ts';
import type { Language } from '../../core/platform/language.ts';
import type { Badge } from '../../core/reminders/badge.ts';

/** What stands on the toolbar button, and the same in words for who cannot see or read it. */
export interface BadgeLook {
  readonly text: string;
  readonly title: string;
  /** Behind the text, which is white: 4.5 to 1 at least. */
  readonly color: string;
}

/** More do not fit on the button. */
const SIGNS_MAX = 4;

const COLORS = { soon: '#8a5300', now: '#b3261e', none: '#4a4f57' };

export interface BadgeFacts {
  readonly badge: Badge;
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
  const ahead = longestLeadTime(settings);
  const day = language.day(addDays(dayAt(facts.now, facts.timeZone), ahead), ahead);
  const [amount] = badge.amounts;
  if (!amount || !badge.urgency || badge.daysLeft === undefined) {
    return { text: '', title: language.t('badge_title_none', { day }), color: COLORS.none };
  }
  const when = language.daysLeft(badge.daysLeft);
  const isCount = settings.badge === 'count';
  return {
    // Several currencies have no sum, and the button no room for two.
    text: isCount || badge.amounts.length > 1 ? String(badge.count) : shortAmount(amount, facts.locale),
    title: isCount
      ? language.plural('badge_title_count', badge.count, { day, when })
      : language.t('badge_title_amount', {
          amount: language.list(badge.amounts.map(language.money)),
          day,
          when,
        }),
    color: COLORS[badge.urgency],
  };
}

/** What the browser shows when the stored data cannot be opened: no old amount may stand there. */
export function unreadableLook(language: Language): BadgeLook {
  return { text: '!', title: language.t('badge_title_unreadable'), color: COLORS.now };
}

/** What the button says over a page that forbids our panel: the popup has its tips. */
export function tipsLook(count: number, language: Language): BadgeLook {
  return { text: 'i', title: language.plural('badge_title_tips', count), color: COLORS.soon };
}

/** @param tab over whose page alone it is shown; the browser forgets it when the tab goes on. */
export async function showBadge({ text, title, color }: BadgeLook, tab?: number): Promise<void> {
  const where = tab === undefined ? {} : { tabId: tab };
  await Promise.all([
    browser.action.setBadgeText({ ...where, text }),
    browser.action.setTitle({ ...where, title }),
    browser.action.setBadgeBackgroundColor({ ...where, color }),
    browser.action.setBadgeTextColor({ ...where, color: '#ffffff' }),
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
