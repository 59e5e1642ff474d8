import { paidBy } from '../ledger/payments.ts';
import {
  type BasisPoints,
  cardBackOf,
  POINTS_DEFAULTS,
  type PointValue,
  type Source,
} from '../model/advice-settings.ts';
import type { Money } from '../model/money.ts';
import type { CheckoutReading } from '../pages/reading.ts';
import { say } from './messages.ts';
import { inCurrencyOf, orderValue } from './order-amounts.ts';
import { breakEven, effectiveBack, gainHere, lossHere, type PointsComparison } from './points-worth.ts';
import { cite } from './rules.ts';
import { isPositive, lesserOf, shareOf } from './share.ts';
import type { AdviceInput, Confidence, Tip } from './tip.ts';

/** The user's points, as far as known. */
interface Values {
  readonly atAmazon: PointValue;
  readonly elsewhere: PointValue;
  /** Undefined where nobody said which card pays. */
  readonly back: BasisPoints | undefined;
  readonly source: Source | undefined;
  readonly confidence: Confidence;
}

/**
 * D3 and D4. Points that pay for this order, against the shopper's own other use of them and the card back
 * that is forgone; or points that would be worth more here than there. Which points they are is the user's
 * word, as the checkout does not name them; without it only the forgone card back can be said.
 */
export function points(input: AdviceInput<CheckoutReading>): readonly Tip[] {
  const values = valuesOf(input);
  if (!usesPoints(input.reading)) return values ? worthUsing(input, values) : [];
  const applied = paidBy(input.reading, 'points');
  const order = orderValue(input.reading);
  if (!isPositive(applied) || (order && applied.minor > order.minor)) return [];
  return values ? cost(applied, values) : forgone(applied, cardBackOf(input.settings));
}

function usesPoints({ lines, points: box }: CheckoutReading): boolean {
  return (
    (box?.applied?.minor ?? 0) !== 0 ||
    lines.some((line) => line.kind === 'points' && line.amount.minor !== 0)
  );
}

function valuesOf({ settings, marketplace }: AdviceInput<unknown>): Values | undefined {
  if (settings.pointsProgramme === null) return undefined;
  const programme = POINTS_DEFAULTS[settings.pointsProgramme];
  const atAmazon = settings.pointsAtAmazon ?? programme.atAmazon;
  const elsewhere = settings.pointsElsewhere ?? programme.elsewhere;
  if (programme.marketplace !== marketplace || elsewhere === null || atAmazon.micro <= 0) return undefined;
  const { currency } = programme.atAmazon;
  if (atAmazon.currency !== currency || elsewhere.currency !== currency) return undefined;
  const own = settings.pointsElsewhere !== null;
  return {
    atAmazon,
    elsewhere,
    back: cardBackOf(settings),
    source: own && settings.pointsAtAmazon !== null ? undefined : programme.source,
    confidence: own ? 'from-settings' : 'typical',
  };
}

function cost(applied: Money, values: Values): readonly Tip[] {
  const { atAmazon, elsewhere } = values;
  // Worth the same as money elsewhere: nothing but the card back is at stake.
  if (atAmazon.micro === elsewhere.micro) return forgone(applied, values.back);
  // A card nobody named earns nothing here: the loss is then told without it, and is the smaller one.
  const back = values.back ?? 0;
  const comparison = lossHere(applied, atAmazon, elsewhere, back);
  if (!isPositive(comparison.difference)) return [];
  const tip: Tip = {
    ...compared('cost', comparison, values, back),
    short: say('advice_short_points_cost', { difference: comparison.difference }),
    sentence: say('advice_points_cost', { applied, difference: comparison.difference }),
    urgency: 'now',
  };
  const even = say('advice_line_break_even', { value: breakEven(atAmazon, back) });
  return [{ ...tip, arithmetic: [...tip.arithmetic, even] }];
}

/** Points that lie unused on this page although they are worth more here, also after the card back. */
function worthUsing(input: AdviceInput<CheckoutReading>, values: Values): readonly Tip[] {
  const available = inCurrencyOf(input, input.reading.points?.available);
  const { total } = input.reading;
  if (!available || !total || values.back === undefined) return [];
  const usable = lesserOf(available, total);
  const comparison = gainHere(usable, values.atAmazon, values.elsewhere, values.back);
  if (!isPositive(comparison.difference)) return [];
  const tip: Tip = {
    ...compared('gain', comparison, values, values.back),
    short: say('advice_short_points_gain', { difference: comparison.difference }),
    sentence: say('advice_points_gain', { usable, difference: comparison.difference }),
    urgency: 'soon',
  };
  return [tip];
}

function compared(
  which: string,
  { here, elsewhere, cardBack, difference }: PointsComparison,
  values: Values,
  back: BasisPoints,
): Omit<Tip, 'sentence' | 'urgency'> {
  return {
    kind: 'points',
    id: `points:${which}`,
    atStake: difference,
    arithmetic: [
      say('advice_line_point_here', { value: values.atAmazon }),
      say('advice_line_point_elsewhere', { value: values.elsewhere }),
      say('advice_line_points_pay', { amount: here }),
      say('advice_line_points_elsewhere', { amount: elsewhere }),
      ...(back > 0 ? [say('advice_line_card_back', { share: back, amount: here, result: cardBack })] : []),
      say('advice_line_difference', { amount: difference }),
    ],
    source: cite('D3', values.source),
    confidence: values.confidence,
    canAct: true,
  };
}

function forgone(applied: Money, back: BasisPoints | undefined): readonly Tip[] {
  if (back === undefined) return [];
  const amount = shareOf(applied, back);
  const effective = effectiveBack(back);
  if (!isPositive(amount)) return [];
  const tip: Tip = {
    kind: 'points',
    id: 'points:forgone',
    atStake: amount,
    short: say('advice_short_points_forgone', { forgone: amount }),
    sentence: say('advice_points_forgone', { applied, forgone: amount }),
    arithmetic: [
      say('advice_line_card_back', { share: back, amount: applied, result: amount }),
      ...(effective === undefined ? [] : [say('advice_line_effective_back', { share: effective })]),
    ],
    source: cite('D4'),
    confidence: 'from-settings',
    canAct: true,
    urgency: 'now',
  };
  return [tip];
}
