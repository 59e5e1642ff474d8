import {
  type BasisPoints,
  cardBackOf,
  POINTS_DEFAULTS,
  type PointValue,
  type Source,
} from '../model/advice-settings.ts';
import type { Money } from '../model/money.ts';
import type { CheckoutReading } from '../pages/page-reading.ts';
import type { AdviceInput, Confidence, Hint } from './hint.ts';
import { type AdviceMessage, say } from './messages.ts';
import { appliedOf, inCurrencyOf, orderValue } from './order-amounts.ts';
import { breakEven, comparePoints, effectiveBack, gainHere, lossHere } from './points-worth.ts';
import { cite } from './rules.ts';
import { isPositive, lesserOf, partOfUp, shareOf, WHOLE } from './share.ts';

/** The user's points, as far as known. */
interface Values {
  readonly atAmazon: PointValue;
  readonly elsewhere: PointValue;
  readonly back: BasisPoints;
  readonly source: Source | undefined;
  readonly confidence: Confidence;
}

/**
 * D3 and D4. Points that pay for this order, against the shopper's own other use of them and the card back
 * that is forgone; or points that would be worth more here than there. Which points they are is the user's
 * word, as the checkout does not name them; without it only the forgone card back can be said.
 */
export function points(input: AdviceInput<CheckoutReading>): readonly Hint[] {
  const order = orderValue(input.reading);
  const applied = appliedOf(input.reading, 'points');
  if (order && applied && applied.minor > order.minor) return [];
  const values = valuesOf(input);
  if (isPositive(applied))
    return values ? cost(applied, values) : forgone(applied, cardBackOf(input.settings));
  return values ? worthUsing(input, values) : [];
}

function valuesOf({ settings, marketplace }: AdviceInput<unknown>): Values | undefined {
  if (settings.pointsProgramme === null) return undefined;
  const programme = POINTS_DEFAULTS[settings.pointsProgramme];
  const atAmazon = settings.pointsAtAmazon ?? programme.atAmazon;
  const elsewhere = settings.pointsElsewhere ?? programme.elsewhere;
  if (programme.marketplace !== marketplace || elsewhere === null || atAmazon.micro <= 0) return undefined;
  if (atAmazon.currency !== programme.atAmazon.currency || elsewhere.currency !== atAmazon.currency)
    return undefined;
  const own = settings.pointsElsewhere !== null;
  return {
    atAmazon,
    elsewhere,
    back: cardBackOf(settings) ?? 0,
    source: own && settings.pointsAtAmazon !== null ? undefined : programme.source,
    confidence: own ? 'from-settings' : 'typical',
  };
}

function cost(applied: Money, values: Values): readonly Hint[] {
  const { atAmazon, elsewhere, back } = values;
  // Worth the same as money elsewhere: nothing but the card back is at stake.
  if (atAmazon.micro === elsewhere.micro) return forgone(applied, back);
  const difference = lossHere(applied, atAmazon, elsewhere, back);
  if (!isPositive(difference)) return [];
  const hint: Hint = {
    ...common('cost', values),
    atStake: difference,
    sentence: say('advice_points_cost', { applied, difference }),
    arithmetic: [
      ...compared(applied, values),
      say('advice_line_difference', { amount: difference }),
      say('advice_line_break_even', { value: breakEven(atAmazon, back) }),
    ],
    urgency: 'now',
  };
  return [hint];
}

function compared(here: Money, { atAmazon, elsewhere, back }: Values): readonly AdviceMessage[] {
  const comparison = comparePoints(here, atAmazon, elsewhere, back);
  return [
    say('advice_line_point_here', { value: atAmazon }),
    say('advice_line_point_elsewhere', { value: elsewhere }),
    say('advice_line_points_pay', { amount: here }),
    say('advice_line_points_elsewhere', { amount: comparison.elsewhere }),
    ...(back > 0
      ? [say('advice_line_card_back', { share: back, amount: here, result: comparison.cardBack })]
      : []),
  ];
}

function forgone(applied: Money, back: BasisPoints | undefined): readonly Hint[] {
  if (back === undefined) return [];
  const amount = shareOf(applied, back);
  const effective = effectiveBack(back);
  if (!isPositive(amount)) return [];
  const hint: Hint = {
    kind: 'points',
    id: 'points:forgone',
    atStake: amount,
    sentence: say('advice_points_forgone', { applied, forgone: amount }),
    arithmetic: [
      say('advice_line_card_back', { share: back, amount: applied, result: amount }),
      ...(effective === undefined ? [] : [say('advice_line_effective_back', { share: effective })]),
    ],
    source: cite('D4'),
    confidence: 'from-settings',
    urgency: 'now',
  };
  return [hint];
}

/** Points that lie unused on this page although they are worth more here. */
function worthUsing(input: AdviceInput<CheckoutReading>, values: Values): readonly Hint[] {
  const available = inCurrencyOf(input, input.reading.points?.available);
  const total = input.reading.total;
  if (!available || !total) return [];
  const usable = lesserOf(available, total);
  const difference = gainHere(usable, values.atAmazon, values.elsewhere, values.back);
  if (!isPositive(difference)) return [];
  const hint: Hint = {
    ...common('gain', values),
    atStake: difference,
    sentence: say('advice_points_gain', { usable, difference }),
    arithmetic: [
      say('advice_line_point_here', { value: values.atAmazon }),
      say('advice_line_point_elsewhere', { value: values.elsewhere }),
      say('advice_line_points_pay', { amount: usable }),
      say('advice_line_points_elsewhere', {
        amount: partOfUp(usable, values.elsewhere.micro, values.atAmazon.micro),
      }),
      ...(values.back > 0
        ? [
            say('advice_line_card_back', {
              share: values.back,
              amount: usable,
              result: partOfUp(usable, values.back, WHOLE),
            }),
          ]
        : []),
      say('advice_line_difference', { amount: difference }),
    ],
    urgency: 'soon',
  };
  return [hint];
}

function common(which: string, values: Values): Pick<Hint, 'kind' | 'id' | 'source' | 'confidence'> {
  return {
    kind: 'points',
    id: `points:${which}`,
    source: cite('D3', values.source),
    confidence: values.confidence,
  };
}
