import type { CheckoutItem, CheckoutReading } from '../pages/reading.ts';
import { howKnown } from './confidence.ts';
import { type Fit, fitOf } from './credit-fit.ts';
import { byEarliestEnd, joinTwins } from './earliest-end.ts';
import { type EndingLot, endsSoon, endUrgency, liveLots } from './held-credits.ts';
import { type AdviceKey, say } from './messages.ts';
import { orderValueBeforePromotions, priceOf } from './order-amounts.ts';
import { cite, type RuleId } from './rules.ts';
import { isPositive, lesserOf } from './share.ts';
import type { AdviceInput, Tip } from './tip.ts';

/**
 * D2. Credits that end within the user's days: those that fit something in the order by name, on steps that
 * show no summary yet (with a summary, `promotion.ts` looks whether they are in it), and those that do not
 * fit, with the reason, so that nobody counts on them.
 */
export function endingCredits(input: AdviceInput<CheckoutReading>): readonly Tip[] {
  return joinTwins(byEarliestEnd(liveLots(input)))
    .filter((lot) => endsSoon(lot, input))
    .flatMap((lot) => {
      const fit = fitOf(lot, input.reading);
      const tip = fit && (fit.fits ? fitting(lot, fit.items, input) : notFitting(lot, fit.because, input));
      return tip && isPositive(tip.atStake) ? [tip] : [];
    });
}

function fitting(
  lot: EndingLot,
  items: readonly CheckoutItem[],
  input: AdviceInput<CheckoutReading>,
): Tip | undefined {
  if (input.reading.total !== null) return undefined;
  const price = priceOf(items);
  return {
    kind: 'ending-credit',
    id: `ending-credit:${lot.programme}:${lot.type}:${lot.expires}`,
    atStake: price ? lesserOf(lot.amount, price) : lot.amount,
    short: say('advice_short_use_ending', { amount: lot.amount, day: lot.expires }),
    sentence: say('advice_credit_fits', { amount: lot.amount, type: lot.type, day: lot.expires }),
    arithmetic: [
      say('advice_line_credit', { amount: lot.amount, type: lot.type, day: lot.expires }),
      ...(price ? [say('advice_line_fitting_items', { amount: price })] : []),
      say('advice_line_only_summary', {}),
    ],
    source: cite('D2'),
    confidence: howKnown([lot]),
    canAct: true,
    expires: lot.expires,
    urgency: endUrgency(lot, input),
  };
}

type Reason = Extract<Fit, { readonly fits: false }>['because'];

const REASONS: Readonly<
  Record<Reason, { readonly key: AdviceKey & `advice_credit_${string}`; readonly rule: RuleId }>
> = {
  'digital-only': { key: 'advice_credit_digital_only', rule: 'D2-digital' },
  'sold-by-amazon': { key: 'advice_credit_sold_by_amazon', rule: 'D2-promotional' },
  'no-gift-cards': { key: 'advice_credit_no_gift_cards', rule: 'D2-promotional' },
};

function notFitting(lot: EndingLot, because: Reason, input: AdviceInput<CheckoutReading>): Tip {
  const order = orderValueBeforePromotions(input.reading);
  const values = { amount: lot.amount, type: lot.type, day: lot.expires };
  return {
    kind: 'credit-does-not-fit',
    id: `credit-does-not-fit:${lot.programme}:${lot.type}:${lot.expires}`,
    atStake: order ? lesserOf(lot.amount, order) : lot.amount,
    sentence: say(REASONS[because].key, values),
    arithmetic: [
      say('advice_line_credit', values),
      ...(order ? [say('advice_line_order', { amount: order })] : []),
    ],
    source: cite(REASONS[because].rule),
    confidence: howKnown([lot]),
    canAct: false,
    expires: lot.expires,
    // Nothing to decide on this page: it only keeps a wrong expectation away.
    urgency: 'later',
  };
}
