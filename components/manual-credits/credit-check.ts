import type { PointsProgrammeId } from '../../core/model/advice-settings.ts';
import { type CalendarDate, daysBetween, isCalendarDate } from '../../core/model/calendar-date.ts';
import { isCurrencyMark, isMarkOf } from '../../core/model/currency-marks.ts';
import type { ChosenAccount, ManualCreditInput } from '../../core/model/manual-credit.ts';
import { marketplaceById } from '../../core/model/marketplaces.ts';
import type { Currency, Money } from '../../core/model/money.ts';
import { parseOrderId } from '../../core/model/order-ids.ts';
import { normaliseText } from '../../core/model/text.ts';
import { parseFigure } from '../ui/figures.ts';
import type { Language } from '../ui/language.ts';
import { type CreditDraft, pointsAt } from './credit-draft.ts';
import { parseCount } from './points-count.ts';

/** What is sent to be kept. */
export type ManualCreditRequest = ManualCreditInput & { readonly account: ChosenAccount };

/** What can be wrong, each with its own words beside its field. */
export type CreditProblem =
  | 'no-amount'
  | 'not-an-amount'
  | 'zero'
  | 'negative'
  | 'too-much'
  | 'other-currency'
  | 'no-day'
  | 'day-over'
  | 'day-too-far'
  | 'not-an-order'
  | 'no-points'
  | 'not-a-count';

/** Fields that can be wrong, in the order in which they stand. */
export const CHECKED_FIELDS = ['points', 'count', 'amount', 'day', 'order'] as const;
export type CheckedField = (typeof CHECKED_FIELDS)[number];
export type CreditProblems = Partial<Record<CheckedField, CreditProblem>>;

export type CheckedCredit = { readonly credit: ManualCreditRequest } | { readonly problems: CreditProblems };

/** No credit is known that lives longer; more is a slip of the year. */
const LIFE_MAX_DAYS = 20 * 365;

/**
 * What the form says, as it is kept, or what is wrong with it. Nothing is guessed: an amount that could be
 * read in two ways, or is of another currency, is a problem.
 *
 * @param today At the marketplace.
 * @param fallbackName For a credit without a name of its own.
 */
export function checkCredit(
  draft: CreditDraft,
  today: CalendarDate,
  fallbackName: string,
  language: Language,
): CheckedCredit {
  const { currency } = marketplaceById(draft.marketplace);
  const problems: { [Field in CheckedField]?: CreditProblem } = {};
  /** Records a problem; returns any other value. */
  const orNote = <Value extends object>(field: CheckedField, found: Value | CreditProblem) => {
    if (typeof found !== 'string') return found;
    problems[field] = found;
    return undefined;
  };

  const choices = draft.programme === 'partner-points' ? pointsAt(draft.marketplace) : [];
  const points = choices.length > 0 ? orNote('points', pointsOf(draft, choices)) : undefined;
  if (points && !points.count) problems.count = 'not-a-count';
  const amount = orNote('amount', amountOf(draft.amount, currency, language));
  const expires = draft.end === 'day' ? orNote('day', lastDayOf(draft, today)) : null;
  const order = draft.order.trim().toUpperCase();
  if (order !== '' && !parseOrderId(order)) problems.order = 'not-an-order';

  if (Object.keys(problems).length > 0 || !amount || expires === undefined) return { problems };
  const note = draft.note.trim();
  const { stored } = draft;
  return {
    credit: {
      id: draft.id,
      account: accountOf(draft),
      marketplace: draft.marketplace,
      programme: draft.programme,
      name: draft.name.trim() || fallbackName,
      amount,
      expires: expires?.day ?? null,
      ...(draft.end === 'endless' && { endless: true }),
      ...(note !== '' && { note }),
      ...(order !== '' && { orderId: order }),
      ...(stored?.minimum && { minimum: stored.minimum }),
      ...(points?.count && { points: { programme: points.programme, count: points.count } }),
      from: stored?.from ?? 'hand',
      ...(stored?.mailId !== undefined && { mailId: stored.mailId }),
      ...(stored?.statedAt !== undefined && { statedAt: stored.statedAt }),
      ...(stored?.toClaim && { toClaim: true }),
    },
  };
}

function accountOf({ account, marketplace, accountName }: CreditDraft): ChosenAccount {
  if (account !== '') return { key: account };
  const name = accountName.trim();
  return { marketplace, ...(name !== '' && { name }) };
}

function pointsOf({ points, count }: CreditDraft, choices: readonly PointsProgrammeId[]) {
  const programme = choices.find((id) => id === points);
  return programme ? { programme, count: parseCount(count) } : ('no-points' as const);
}

function amountOf(text: string, currency: Currency, language: Language): Money | CreditProblem {
  const figure = parseFigure(text, currency, language);
  if ('problem' in figure) {
    if (figure.problem === 'negative' || figure.problem === 'too-much') return figure.problem;
    return isOtherCurrency(text, currency) ? 'other-currency' : 'not-an-amount';
  }
  if (figure.value === null) return 'no-amount';
  return figure.value.minor === 0 ? 'zero' : figure.value;
}

/** Whether a mark beside the number is one of another currency. */
function isOtherCurrency(text: string, currency: Currency): boolean {
  const marks = normaliseText(text).match(/[^\d\s.,'’+\-−–()]+/g) ?? [];
  return marks.some((mark) => isCurrencyMark(mark) && !isMarkOf(mark, currency));
}

/** In an object, so that no day is taken for a problem. */
function lastDayOf({ day, stored }: CreditDraft, today: CalendarDate): { day: CalendarDate } | CreditProblem {
  if (!isCalendarDate(day)) return 'no-day';
  // What has lapsed can still be corrected otherwise.
  if (day < today && day !== stored?.expires) return 'day-over';
  return daysBetween(today, day) > LIFE_MAX_DAYS ? 'day-too-far' : { day };
}
