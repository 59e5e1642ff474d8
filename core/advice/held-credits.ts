import { type CalendarDate, dayAt, daysBetween } from '../model/calendar-date.ts';
import type { Lot } from '../model/credit.ts';
import { marketplaceById } from '../model/marketplaces.ts';
import { type AdviceMessage, say } from './messages.ts';
import type { AdviceInput, Tip } from './tip.ts';

export type EndingLot = Lot & { readonly expires: CalendarDate };

/** The day it is where the marketplace's days end. */
export function todayOf({ now, marketplace }: AdviceInput<unknown>): CalendarDate {
  return dayAt(now, marketplaceById(marketplace).timeZone);
}

/** Credits of this marketplace that can still be spent today, without those that a balance is made of. */
export function liveLots(input: AdviceInput<unknown>): readonly Lot[] {
  const { currency } = marketplaceById(input.marketplace);
  const today = todayOf(input);
  return input.credits.lots.filter(
    ({ amount, expires, marketplace, partOf }) =>
      marketplace === input.marketplace &&
      partOf === undefined &&
      amount.currency === currency &&
      amount.minor > 0 &&
      (expires === null || expires >= today),
  );
}

/** `now` today and tomorrow, `soon` within the user's days. */
export function endUrgency(lot: Lot, input: AdviceInput<unknown>): Tip['urgency'] {
  if (lot.expires === null) return 'later';
  const days = daysBetween(todayOf(input), lot.expires);
  return days <= 1 ? 'now' : days <= input.settings.endingWithinDays ? 'soon' : 'later';
}

export function endsSoon(lot: Lot, input: AdviceInput<unknown>): lot is EndingLot {
  return endUrgency(lot, input) !== 'later';
}

/** One line for each credit held. */
export function creditLines(lots: readonly Lot[]): readonly AdviceMessage[] {
  return lots.map(({ amount, type, expires }) =>
    expires === null
      ? say('advice_line_credit_no_end', { amount, type })
      : say('advice_line_credit', { amount, type, day: expires }),
  );
}
