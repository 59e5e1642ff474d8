import type { Lot } from '../model/credit.ts';
import { type Money, subtract } from '../model/money.ts';
import type { DigitalProductReading } from '../pages/reading.ts';
import { howKnown } from './confidence.ts';
import { digitalKindsIn } from './credit-fit.ts';
import { byEarliestEnd, joinTwins, sumOf } from './earliest-end.ts';
import { creditLines, endsSoon, endUrgency, liveLots } from './held-credits.ts';
import { type AdviceMessage, say } from './messages.ts';
import { inCurrencyOf } from './order-amounts.ts';
import { cite } from './rules.ts';
import { isPositive, lesserOf } from './share.ts';
import type { AdviceInput, Tip } from './tip.ts';

/**
 * D2 on the page of a digital product: the rewards held whose name fits it, earliest end first, and what is
 * left of them after it. Where none is known but the page itself shows a reward, that one.
 */
export function digitalProduct(input: AdviceInput<DigitalProductReading>): readonly Tip[] {
  const { price, kind } = input.reading;
  if (!isPositive(price)) return [];
  const lots = joinTwins(byEarliestEnd(liveLots(input)))
    .filter((lot) => lot.programme === 'no-rush' || lot.programme === 'promotional')
    .filter((lot) => digitalKindsIn(lot.type).includes(kind));
  const sum = sumOf(lots);
  const shown = inCurrencyOf(input, input.reading.rewardShown);
  if (sum) return [heldRewards(lots, sum, input)];
  return isPositive(shown) ? [rewardShown(shown, price)] : [];
}

function heldRewards(lots: readonly Lot[], sum: Money, input: AdviceInput<DigitalProductReading>): Tip {
  const { price, rewardShown: shown } = input.reading;
  const covered = lesserOf(sum, price);
  const [earliest] = lots;
  return {
    kind: 'digital-rewards',
    id: 'digital-rewards:held',
    atStake: covered,
    short: say('advice_short_digital', { held: sum }),
    sentence:
      earliest && endsSoon(earliest, input)
        ? say('advice_digital_rewards_ending', {
            held: sum,
            ending: earliest.amount,
            day: earliest.expires,
          })
        : say('advice_digital_rewards', { held: sum }),
    arithmetic: [
      ...creditLines(lots),
      say('advice_line_price', { amount: price }),
      ...afterwards(sum, covered),
      ...(shown ? [say('advice_digital_reward_shown', { reward: shown })] : []),
      ...(lots.length > 1 ? [say('advice_line_order_unknown', {})] : []),
    ],
    source: cite('D2'),
    confidence: howKnown(lots),
    canAct: true,
    ...(earliest && { expires: earliest.expires }),
    urgency: earliest ? endUrgency(earliest, input) : 'later',
  };
}

function rewardShown(reward: Money, price: Money): Tip {
  const covered = lesserOf(reward, price);
  return {
    kind: 'digital-rewards',
    id: 'digital-rewards:shown',
    atStake: covered,
    sentence: say('advice_digital_reward_shown', { reward }),
    arithmetic: [say('advice_line_price', { amount: price }), ...afterwards(reward, covered)],
    source: cite('D2'),
    confidence: 'seen-on-page',
    canAct: false,
    urgency: 'later',
  };
}

function afterwards(sum: Money, covered: Money): readonly AdviceMessage[] {
  return [
    say('advice_line_covered', { amount: covered }),
    say('advice_line_left', { amount: subtract(sum, covered) }),
  ];
}
