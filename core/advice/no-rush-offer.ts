import { type Money, subtract } from '../model/money.ts';
import type { CheckoutReading, DeliveryOffer } from '../pages/reading.ts';
import { type AdviceMessage, say } from './messages.ts';
import { type RewardWorth, rewardWorth } from './reward-worth.ts';
import { cite } from './rules.ts';
import { atLeastZero, isPositive } from './share.ts';
import type { AdviceInput, Tip } from './tip.ts';

/** A delivery speed that brings money, with its worth to this shopper where that is known. */
interface Candidate {
  readonly offer: DeliveryOffer;
  /** The discount, or the reward at its face. */
  readonly face: Money;
  /** Undefined if nothing tells how much of the reward would be used. */
  readonly found: RewardWorth | undefined;
}

/**
 * D1. What slower delivery brings against the chosen speed: an instant discount in full, a reward for later
 * at what this shopper will likely use of it. Silent where more than one speed is chosen (several parcels),
 * as the page then does not tell which speeds are alternatives.
 */
export function noRushOffer(input: AdviceInput<CheckoutReading>): readonly Tip[] {
  const chosen = input.reading.offers.filter((offer) => offer.selected);
  if (chosen.length > 1) return [];
  const candidates = input.reading.offers.flatMap((offer) => candidateOf(offer, input));
  const selected = candidates.find(({ offer }) => offer.selected);
  const better = bestOf(
    candidates.filter(({ offer }) => !offer.selected),
    selected,
  );
  if (better) return [better];
  return selected?.offer.reward && selected.found
    ? mayLapse(selected.offer.speed, selected.offer.reward.amount, selected.found)
    : [];
}

function candidateOf(offer: DeliveryOffer, input: AdviceInput<CheckoutReading>): readonly Candidate[] {
  if (isPositive(offer.discount)) {
    const arithmetic = [
      say('advice_line_face', { amount: offer.discount }),
      say('advice_line_discount_full', {}),
    ];
    const found: RewardWorth = { worth: offer.discount, arithmetic, confidence: 'seen-on-page' };
    return [{ offer, face: offer.discount, found }];
  }
  const reward = offer.reward;
  return reward && isPositive(reward.amount)
    ? [{ offer, face: reward.amount, found: rewardWorth(reward, input) }]
    : [];
}

/** The speed that is worth most more than the chosen one, whose unknown worth counts as its full face. */
function bestOf(candidates: readonly Candidate[], selected: Candidate | undefined): Tip | undefined {
  const bar = selected && (selected.found?.worth ?? selected.face);
  const tips = candidates.flatMap((candidate) => {
    const tip = candidate.found ? known(candidate, candidate.found, selected, bar) : unknown(candidate, bar);
    return tip
      ? [{ tip, certain: candidate.found !== undefined, discount: candidate.offer.discount !== undefined }]
      : [];
  });
  tips.sort(
    (a, b) =>
      Number(b.certain) - Number(a.certain) ||
      b.tip.atStake.minor - a.tip.atStake.minor ||
      Number(b.discount) - Number(a.discount) ||
      (a.tip.id < b.tip.id ? -1 : 1),
  );
  return tips[0]?.tip;
}

function known(
  { offer, face }: Candidate,
  { worth, arithmetic, confidence }: RewardWorth,
  selected: Candidate | undefined,
  bar: Money | undefined,
): Tip | undefined {
  const atStake = bar ? subtract(worth, bar) : worth;
  if (!isPositive(atStake)) return undefined;
  const comparison: readonly AdviceMessage[] =
    selected && bar
      ? [
          say('advice_line_chosen_speed', { speed: selected.offer.speed, amount: bar }),
          say('advice_line_difference', { amount: atStake }),
        ]
      : [];
  return {
    ...common(offer),
    atStake,
    short: offer.discount
      ? say('advice_short_delivery_discount', { discount: face })
      : say('advice_short_delivery_reward', { reward: face }),
    sentence: offer.discount
      ? say('advice_delivery_discount', { speed: offer.speed, discount: face })
      : say('advice_delivery_reward', { speed: offer.speed, reward: face, worth }),
    arithmetic: [...arithmetic, ...comparison],
    confidence,
  };
}

/** Against a chosen speed that brings something, an unknown worth cannot be weighed. */
function unknown({ offer, face }: Candidate, bar: Money | undefined): Tip | undefined {
  if (bar) return undefined;
  return {
    ...common(offer),
    atStake: face,
    short: say('advice_short_delivery_reward', { reward: face }),
    sentence: say('advice_delivery_reward_unknown', { speed: offer.speed, reward: face }),
    arithmetic: [say('advice_line_face', { amount: face }), say('advice_line_worth_unknown', {})],
    confidence: 'seen-on-page',
  };
}

/** The chosen speed's reward. Part of it will likely expire; that part is at stake. */
function mayLapse(speed: string, reward: Money, found: RewardWorth): readonly Tip[] {
  const atStake = atLeastZero(subtract(reward, found.worth));
  if (!isPositive(atStake)) return [];
  const tip: Tip = {
    kind: 'delivery-offer',
    id: `delivery-offer:may-lapse:${speed}`,
    atStake,
    short: say('advice_short_delivery_reward', { reward }),
    sentence: say('advice_delivery_may_expire', { speed, reward, worth: found.worth }),
    arithmetic: found.arithmetic,
    source: cite('D1'),
    confidence: found.confidence,
    canAct: true,
    urgency: 'soon',
  };
  return [tip];
}

function common({ speed }: DeliveryOffer): Pick<Tip, 'kind' | 'id' | 'source' | 'canAct' | 'urgency'> {
  return {
    kind: 'delivery-offer',
    id: `delivery-offer:${speed}`,
    source: cite('D1'),
    canAct: true,
    urgency: 'soon',
  };
}
