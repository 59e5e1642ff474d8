import {
  type AdviceSettings,
  POINTS_DEFAULTS,
  type PointsProgrammeId,
  type PointValue,
} from '../../core/model/advice-settings.ts';
import { type Money, money } from '../../core/model/money.ts';
import { normaliseText } from '../../core/model/text.ts';

/** A count as it is typed: plain, or in groups of three. Undefined for anything else, also for a fraction. */
export function parseCount(text: string): number | undefined {
  const typed = normaliseText(text);
  const isCount =
    /^[1-9]\d{0,9}$/.test(typed) || /^[1-9]\d{0,2}(?:([.,'’ \u00a0])\d{3})(?:\1\d{3}){0,2}$/.test(typed);
  return isCount ? Number(typed.replace(/\D/g, '')) : undefined;
}

/** What a point pays at Amazon: the user's own figure where there is one for these points, else the dated default. */
export function valueOfPoint(
  points: PointsProgrammeId,
  { pointsProgramme, pointsAtAmazon }: AdviceSettings,
): { readonly value: PointValue; readonly isOwn: boolean } {
  if (pointsProgramme === points && pointsAtAmazon) return { value: pointsAtAmazon, isOwn: true };
  return { value: POINTS_DEFAULTS[points].atAmazon, isOwn: false };
}

const MICRO = 1_000_000n;

/** What a number of points pays, rounded down so that it is never more than they are worth. */
export function worthOf(count: number, { micro, currency }: PointValue): Money {
  return money(Number((BigInt(count) * BigInt(micro)) / MICRO), currency);
}
