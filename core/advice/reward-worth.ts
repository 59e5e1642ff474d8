import type { BasisPoints } from '../model/advice-settings.ts';
import { daysBetween } from '../model/calendar-date.ts';
import { type Money, subtract } from '../model/money.ts';
import type { CheckoutReading, DeliveryOffer } from '../pages/reading.ts';
import { digitalKindsIn } from './credit-fit.ts';
import { sumOf } from './earliest-end.ts';
import { liveLots, todayOf } from './held-credits.ts';
import { type AdviceMessage, say } from './messages.ts';
import { inCurrencyOf } from './order-amounts.ts';
import { atLeastZero, lesserOf, partOf, shareOf, wholePercent } from './share.ts';
import type { AdviceInput, Confidence } from './tip.ts';

type Reward = NonNullable<DeliveryOffer['reward']>;

/** What a reward for a later purchase is worth to this shopper, and how that came about. */
export interface RewardWorth {
  readonly worth: Money;
  readonly arithmetic: readonly AdviceMessage[];
  readonly confidence: Confidence;
}

/**
 * D1. What can be used of a reward before its end: the spending until then, less the credit already held,
 * within the reward's face. Rounded down.
 */
export function usableOf(face: Money, spendPer30Days: Money, days: number, held: Money): Money {
  const spending = partOf(spendPer30Days, Math.max(0, days), 30);
  return lesserOf(face, atLeastZero(subtract(spending, held)));
}

/**
 * D1 without spending: the share of rewards that gets used, judged by those that are over. One used and one
 * over are added so that a short history does not count as certainty.
 */
export function useShare(used: number, over: number): BasisPoints {
  return wholePercent(used + 1, used + over + 2);
}

/** Undefined when nothing is known that would tell; then only the face of the reward can be said. */
export function rewardWorth(reward: Reward, input: AdviceInput<CheckoutReading>): RewardWorth | undefined {
  // Both ways below are about digital content; of other rewards nothing is known.
  if (digitalKindsIn(reward.type).length === 0) return undefined;
  const found = bySpending(reward, input) ?? byHistory(reward.amount, input);
  return found && onlyBoughtAnyway(found, input.settings.boughtAnyway);
}

function bySpending(reward: Reward, input: AdviceInput<CheckoutReading>): RewardWorth | undefined {
  const own = inCurrencyOf(input, input.settings.digitalSpending);
  const spending = own ?? inCurrencyOf(input, input.history.spendPer30Days);
  if (!spending || !reward.expires) return undefined;
  const days = daysBetween(todayOf(input), reward.expires);
  if (days < 0) return undefined;
  const held = sumOf(liveLots(input).filter((lot) => digitalKindsIn(lot.type).length > 0));
  const none = subtract(reward.amount, reward.amount);
  const worth = usableOf(reward.amount, spending, days, held ?? none);
  return {
    worth,
    arithmetic: [
      say('advice_line_spending', { amount: spending }),
      say('advice_line_spending_until', { day: reward.expires, days, amount: partOf(spending, days, 30) }),
      ...(held ? [say('advice_line_held_digital', { amount: held })] : []),
      say('advice_line_room', { amount: worth, reward: reward.amount }),
    ],
    confidence: own ? 'from-settings' : 'from-records',
  };
}

function byHistory(face: Money, { history }: AdviceInput<CheckoutReading>): RewardWorth | undefined {
  const used = history.used.count;
  const over = history.over.count;
  if (used + over === 0) return undefined;
  const share = useShare(used, over);
  const worth = shareOf(face, share);
  return {
    worth,
    arithmetic: [
      say('advice_line_history', { used, over }),
      say('advice_line_use_share', { used, ended: used + over, share }),
      say('advice_line_share_of', { share, amount: face, result: worth }),
    ],
    confidence: 'from-records',
  };
}

function onlyBoughtAnyway(found: RewardWorth, share: BasisPoints | null): RewardWorth {
  if (share === null) return found;
  const worth = shareOf(found.worth, share);
  const line = say('advice_line_bought_anyway', { share, amount: found.worth, result: worth });
  return { worth, arithmetic: [...found.arithmetic, line], confidence: 'from-settings' };
}
