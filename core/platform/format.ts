import type { CalendarDate, Instant } from '../model/calendar-date.ts';
import type { MarketplaceId } from '../model/marketplaces.ts';
import { marketplaceById } from '../model/marketplaces.ts';
import { CURRENCY_DIGITS, type Currency, type Money } from '../model/money.ts';
import type { TimeOfDay } from '../model/time-of-day.ts';
import { kept } from './kept-formats.ts';

/** Values as texts of one language. */
export interface Formats {
  /** An amount as the language writes it: `$1,234.50`, `1.234,50 €`. */
  readonly money: (amount: Money) => string;
  /** The same with its sign: `+$1.00`, `-$1.50`. */
  readonly signedMoney: (amount: Money) => string;
  /** The same without decimals that are zero: `$6`, `$4.50`. */
  readonly shortMoney: (amount: Money) => string;
  /** A day: with its weekday when it is at most two weeks away, with its year when more than half a year. */
  readonly day: (day: CalendarDate, daysLeft: number) => string;
  /** The name of a day's weekday: `Monday`. */
  readonly weekday: (day: CalendarDate) => string;
  /** A calendar month such as `2026-11`: `November 2026`. */
  readonly month: (month: string) => string;
  /** Days from today: `today`, `tomorrow`, `in 4 days`. */
  readonly daysLeft: (days: number) => string;
  /** How long ago: `2 days ago`; undefined for less than a minute, and for a moment still to come. */
  readonly age: (moment: Instant, at: Instant) => string | undefined;
  /** A time of day: `9:00 AM`, `09:00`. */
  readonly time: (time: TimeOfDay) => string;
  readonly list: (texts: readonly string[]) => string;
  /** The country of a shop: `Germany`. AWS has none and is called by its name. */
  readonly country: (marketplace: MarketplaceId) => string;
  /** The order of two names, as a dictionary of the language has them. */
  readonly compare: (a: string, b: string) => number;
  /** A size in memory: `120 kB`. */
  readonly size: (bytes: number) => string;
}

const WITH_WEEKDAY_DAYS = 14;
const WITH_YEAR_DAYS = 180;

/** The units in which ages are told, with their length in seconds, longest first. */
const AGE_UNITS = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
] as const;

export function createFormats(language: string): Formats {
  const relative = kept((numeric: 'auto' | 'always') => new Intl.RelativeTimeFormat(language, { numeric }));
  const list = kept((type: 'conjunction') => new Intl.ListFormat(language, { type }));
  const collator = kept((usage: 'sort') => new Intl.Collator(language, { usage }));
  const money = kept((currency: Currency) => moneyFormat(currency, language));
  const clock = kept((timeStyle: 'short') => new Intl.DateTimeFormat(language, { timeStyle }));
  const signedMoney = kept((currency: Currency) => moneyFormat(currency, language, 'auto', 'exceptZero'));
  const shortMoney = kept((currency: Currency) => moneyFormat(currency, language, 'stripIfInteger'));
  const day = kept((detail: DayDetail) => dayFormat(detail, language));
  return {
    money: (amount) => written(money(amount.currency), amount),
    signedMoney: (amount) => written(signedMoney(amount.currency), amount),
    shortMoney: (amount) => written(shortMoney(amount.currency), amount),
    day: (date, daysLeft) => day(detailAt(daysLeft)).format(Temporal.PlainDate.from(date)),
    weekday: (date) => day('name').format(Temporal.PlainDate.from(date)),
    month: (month) => day('month').format(Temporal.PlainDate.from(`${month}-01`)),
    daysLeft: (days) => relative('auto').format(days, 'day'),
    age(moment, at) {
      const seconds = (Date.parse(at) - Date.parse(moment)) / 1000;
      for (const [unit, length] of AGE_UNITS) {
        if (seconds >= length) return relative('always').format(-Math.floor(seconds / length), unit);
      }
      return undefined;
    },
    time: (time) => clock('short').format(Temporal.PlainTime.from(time)),
    list: (texts) => list('conjunction').format(texts),
    country: (marketplace) => formatCountry(marketplace, language),
    compare: (a, b) => collator('sort').compare(a, b),
    size: (bytes) => formatSize(bytes, language),
  };
}

/** The digits come from our own table, as the amounts do. */
function moneyFormat(
  currency: Currency,
  language: string,
  trailingZeroDisplay: 'auto' | 'stripIfInteger' = 'auto',
  signDisplay: 'auto' | 'exceptZero' = 'auto',
): Intl.NumberFormat {
  const digits = CURRENCY_DIGITS[currency];
  return new Intl.NumberFormat(language, {
    style: 'currency',
    currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    trailingZeroDisplay,
    signDisplay,
  });
}

function written(format: Intl.NumberFormat, amount: Money): string {
  return withWholeSign(format.format(decimalOf(amount)));
}

/** From right to left `US$` would be drawn as `$US`. There the browser marks an amount, with U+200F. */
export function withWholeSign(amount: string): string {
  return amount.includes('\u200f') ? amount.replace(/\p{L}+\p{Sc}/u, '\u2066$&\u2069') : amount;
}

/** An amount as a text that is exact for every whole minor unit. */
function decimalOf({ minor, currency }: Money): Intl.StringNumericLiteral {
  const digits = CURRENCY_DIGITS[currency];
  const whole = String(Math.abs(minor)).padStart(digits + 1, '0');
  const point = whole.length - digits;
  return `${minor < 0 ? '-' : ''}${whole.slice(0, point)}.${whole.slice(point)}0` as Intl.StringNumericLiteral;
}

/** What is told of a day beside its number and month; `month` is a whole month, `name` the weekday alone. */
type DayDetail = 'weekday' | 'plain' | 'year' | 'month' | 'name';

function detailAt(daysLeft: number): DayDetail {
  if (Math.abs(daysLeft) <= WITH_WEEKDAY_DAYS) return 'weekday';
  return Math.abs(daysLeft) > WITH_YEAR_DAYS ? 'year' : 'plain';
}

function dayFormat(detail: DayDetail, language: string): Intl.DateTimeFormat {
  if (detail === 'month') {
    return new Intl.DateTimeFormat(language, { calendar: 'gregory', month: 'long', year: 'numeric' });
  }
  if (detail === 'name') return new Intl.DateTimeFormat(language, { weekday: 'long' });
  return new Intl.DateTimeFormat(language, {
    calendar: 'gregory',
    day: 'numeric',
    month: 'short',
    ...(detail === 'weekday' && { weekday: 'short' }),
    ...(detail === 'year' && { year: 'numeric' }),
  });
}

function formatCountry(marketplace: MarketplaceId, language: string): string {
  if (marketplace === 'aws') return 'Amazon Web Services';
  const region = new Intl.Locale(marketplaceById(marketplace).languages[0]).region;
  const names = new Intl.DisplayNames(language, { type: 'region' });
  return (region && names.of(region)) ?? marketplace;
}

function formatSize(bytes: number, language: string): string {
  const [unit, length] =
    bytes < 1_000_000 ? (['kilobyte', 1000] as const) : (['megabyte', 1_000_000] as const);
  return new Intl.NumberFormat(language, { style: 'unit', unit, maximumSignificantDigits: 2 }).format(
    bytes / length,
  );
}
