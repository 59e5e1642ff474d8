import type { CheckoutReading, DigitalProductReading, OrderReading } from '../pages/reading.ts';
import { cancelOrReturn } from './cancel-or-return.ts';
import { digitalProduct } from './digital-product.ts';
import { endingCredits } from './ending-credits.ts';
import { giftCard } from './gift-card.ts';
import { noRushOffer } from './no-rush-offer.ts';
import { hasSoundAmounts } from './order-amounts.ts';
import { points } from './points.ts';
import { promotion } from './promotion.ts';
import type { AdviceInput, Tip } from './tip.ts';

export type { AdviceInput, Confidence, HeldCredits, RewardHistory, Tip } from './tip.ts';

type Rule<Reading> = (input: AdviceInput<Reading>) => readonly Tip[];

/** What is worth knowing at this checkout, what can be done here first; empty when nothing is. */
export function adviseOnCheckout(input: AdviceInput<CheckoutReading>): readonly Tip[] {
  return advise(input, [noRushOffer, giftCard, points, promotion, endingCredits]);
}

/** What is worth knowing before buying this digital product. */
export function adviseOnProduct(input: AdviceInput<DigitalProductReading>): readonly Tip[] {
  return advise(input, [digitalProduct]);
}

/** What is worth knowing before undoing or changing this order. */
export function adviseOnOrder(input: AdviceInput<OrderReading>): readonly Tip[] {
  return advise(input, [cancelOrReturn]);
}

/**
 * Every rule on its own: what can be done here first, then what expires soonest, then most money at stake; last by
 * id, so that the order does not depend on the order of what was put in. What only the popup says comes after all
 * that the page is told. Nothing on amounts that cannot be right.
 */
function advise<Reading extends { readonly marketplace: string }>(
  input: AdviceInput<Reading>,
  rules: readonly Rule<Reading>[],
): readonly Tip[] {
  if (!hasSoundAmounts(input)) return [];
  return rules
    .flatMap((rule) => rule(input))
    .filter((tip) => !input.settings.hintsOff.includes(tip.kind))
    .sort(byUse);
}

/** After every day. */
const NO_DAY = '~';

function byUse(a: Tip, b: Tip): number {
  return (
    Number(b.short !== undefined) - Number(a.short !== undefined) ||
    Number(b.canAct) - Number(a.canAct) ||
    compare(a.expires ?? NO_DAY, b.expires ?? NO_DAY) ||
    b.atStake.minor - a.atStake.minor ||
    compare(a.id, b.id)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
