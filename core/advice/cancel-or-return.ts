import type { BasisPoints } from '../model/advice-settings.ts';
import { type Money, negate } from '../model/money.ts';
import type { OrderReading } from '../pages/reading.ts';
import { say } from './messages.ts';
import { cite } from './rules.ts';
import { shareOf } from './share.ts';
import type { AdviceInput, Tip } from './tip.ts';

/** D6. What a credit loses on average at this rate of returns: $10 and 1 in 4 is $2.50. */
export function expectedLoss(credit: Money, returned: BasisPoints): Money {
  return shareOf(credit, returned);
}

/**
 * D6 on an order's page. A courtesy or promotional credit comes back when the order is canceled before it
 * ships and is lost when it is returned; a change before shipping takes points off. Both are in the help of
 * amazon.com, and of no other marketplace that was read.
 */
export function cancelOrReturn({ reading, marketplace }: AdviceInput<OrderReading>): readonly Tip[] {
  if (marketplace !== 'amazon.com' || reading.cancelled || reading.refund) return [];
  const promotion = paidBy(reading.promotion);
  const points = paidBy(reading.points);
  return [...(promotion ? [cancelNotReturn(promotion)] : []), ...(points ? [editRemovesPoints(points)] : [])];
}

function paidBy(amount: Money | undefined): Money | undefined {
  return amount && amount.minor < 0 ? negate(amount) : undefined;
}

function cancelNotReturn(amount: Money): Tip {
  return {
    kind: 'cancel-or-return',
    id: 'cancel-or-return:promotion',
    atStake: amount,
    short: say('advice_short_cancel', { amount }),
    sentence: say('advice_cancel_not_return', { amount }),
    arithmetic: [say('advice_line_covered', { amount }), say('advice_line_cancel_return', {})],
    source: cite('D6'),
    // The line on the page does not say whether it is a credit of the shopper's or a plain discount.
    confidence: 'typical',
    canAct: true,
    urgency: 'later',
  };
}

function editRemovesPoints(amount: Money): Tip {
  return {
    kind: 'cancel-or-return',
    id: 'cancel-or-return:points',
    atStake: amount,
    short: say('advice_short_edit_points', {}),
    sentence: say('advice_edit_removes_points', { amount }),
    arithmetic: [say('advice_line_points_pay', { amount }), say('advice_line_points_edit', {})],
    source: cite('D6-points'),
    confidence: 'typical',
    canAct: false,
    urgency: 'later',
  };
}
