import { paidBy } from '../ledger/payments.ts';
import { type BasisPoints, cardBackOf } from '../model/advice-settings.ts';
import { type Money, subtract } from '../model/money.ts';
import type { CheckoutItem, CheckoutReading } from '../pages/reading.ts';
import { say } from './messages.ts';
import { orderValue, priceOf } from './order-amounts.ts';
import { cite } from './rules.ts';
import { atLeastZero, isPositive, lesserOf, partOfUp, shareOf, WHOLE } from './share.ts';
import type { AdviceInput, Tip } from './tip.ts';

/** The least share of returns at which a return counts as likely: one order in four. */
const LIKELY: BasisPoints = 2_500;

/**
 * D5. What a gift card gains by paying for something that earns the usual back rate and not for something
 * with a raised one. Both rates are what the card would earn on the same money.
 */
export function gainElsewhere(onBonus: Money, raised: BasisPoints, usual: BasisPoints): Money {
  const forgoneElsewhere = partOfUp(onBonus, usual, WHOLE);
  return atLeastZero(subtract(shareOf(onBonus, raised), forgoneElsewhere));
}

/**
 * D5. The gift card balance is about to pay: said only where another use would be better, because the user
 * is saving it, an item here earns a raised card back, or the order may well go back. At most one tip.
 */
export function giftCard(input: AdviceInput<CheckoutReading>): readonly Tip[] {
  const { reading, settings } = input;
  if (reading.giftCard?.selected === false) return [];
  const applied = paidBy(reading, 'gift-card');
  const order = orderValue(reading);
  if (!isPositive(applied) || (order && applied.minor > order.minor)) return [];
  const tip = settings.savingGiftCard
    ? saved(applied)
    : (onBonusItem(applied, order, input) ?? likelyReturn(applied, settings.returned));
  return tip ? [tip] : [];
}

function saved(applied: Money): Tip {
  return {
    ...common('saved'),
    atStake: applied,
    short: say('advice_short_gift_card_saved', {}),
    sentence: say('advice_gift_card_saved', { applied }),
    arithmetic: [say('advice_line_covered', { amount: applied }), say('advice_line_untick', {})],
  };
}

function onBonusItem(
  applied: Money,
  order: Money | undefined,
  { reading, settings }: AdviceInput<CheckoutReading>,
): Tip | undefined {
  const usual = cardBackOf(settings);
  // The raised rate that Amazon prints is its own card's.
  if (!order || usual === undefined || !(settings.card === 'prime-visa' || settings.card === 'amazon-visa')) {
    return undefined;
  }
  const bonus = reading.items.filter((item) => rateOf(item) > usual);
  const raised = Math.min(...bonus.map(rateOf));
  const price = priceOf(bonus);
  if (!price || raised > WHOLE) return undefined;
  const onBonus = surelyOn(price, order, applied);
  const gain = gainElsewhere(onBonus, raised, usual);
  if (!isPositive(gain)) return undefined;
  return {
    ...common('bonus'),
    atStake: gain,
    short: say('advice_short_gift_card_bonus', { gain }),
    sentence: say('advice_gift_card_bonus', { applied, gain }),
    arithmetic: [
      say('advice_line_on_bonus', { amount: onBonus }),
      say('advice_line_back_here', { share: raised, result: shareOf(onBonus, raised) }),
      say('advice_line_back_elsewhere', { share: usual, result: partOfUp(onBonus, usual, WHOLE) }),
      say('advice_line_difference', { amount: gain }),
      say('advice_line_untick', {}),
    ],
  };
}

/** How much of the gift card must fall on these items however Amazon divides it over the order. */
function surelyOn(price: Money, order: Money, applied: Money): Money {
  const others = atLeastZero(subtract(order, lesserOf(price, order)));
  return atLeastZero(subtract(applied, others));
}

function rateOf(item: CheckoutItem): BasisPoints {
  return item.cardBack ?? 0;
}

function likelyReturn(applied: Money, returned: BasisPoints | null): Tip | undefined {
  if (returned === null || returned < LIKELY) return undefined;
  const amount = shareOf(applied, returned);
  if (!isPositive(amount)) return undefined;
  return {
    ...common('return'),
    atStake: amount,
    short: say('advice_short_gift_card_return', {}),
    sentence: say('advice_gift_card_return', { amount }),
    arithmetic: [
      say('advice_line_return_share', { share: returned, amount: applied, result: amount }),
      say('advice_line_untick', {}),
    ],
  };
}

function common(which: string): Pick<Tip, 'kind' | 'id' | 'source' | 'confidence' | 'canAct' | 'urgency'> {
  return {
    kind: 'gift-card',
    id: `gift-card:${which}`,
    source: cite('D5'),
    confidence: 'from-settings',
    // The balance can be unchecked.
    canAct: true,
    urgency: 'now',
  };
}
