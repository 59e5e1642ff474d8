import type { Lot } from '../model/credit.ts';
import { type Money, negate, sum } from '../model/money.ts';
import type { CheckoutLine, CheckoutReading } from '../pages/reading.ts';
import { expectedLoss } from './cancel-or-return.ts';
import { howKnown } from './confidence.ts';
import { fitOf } from './credit-fit.ts';
import { byEarliestEnd, joinTwins, sumOf } from './earliest-end.ts';
import { creditLines, endsSoon, endUrgency, liveLots } from './held-credits.ts';
import { type AdviceMessage, say } from './messages.ts';
import { accountsForTotal, orderValue, orderValueBeforePromotions, priceOf } from './order-amounts.ts';
import { cite } from './rules.ts';
import { isPositive, lesserOf } from './share.ts';
import type { AdviceInput, Tip } from './tip.ts';

/**
 * D6. What the order summary says of promotions: how much one takes off and what becomes of that, or that a
 * credit which fits by name is not in it. Silent on steps without a summary.
 */
export function promotion(input: AdviceInput<CheckoutReading>): readonly Tip[] {
  if (!input.reading.total) return [];
  const applied = promotionLines(input.reading);
  return applied.length > 0 ? appliedTip(applied, input) : missingTips(input);
}

/** Promotion lines that take something off, without those that only undo a shipping charge or are the chosen speed's discount. */
function promotionLines(reading: CheckoutReading): readonly CheckoutLine[] {
  const known = [
    ...reading.lines.filter((line) => line.kind === 'shipping').map((line) => line.amount.minor),
    ...reading.offers.flatMap((offer) => (offer.selected && offer.discount ? [offer.discount.minor] : [])),
  ];
  return reading.lines.filter(
    (line) => line.kind === 'promotion' && line.amount.minor < 0 && !known.includes(-line.amount.minor),
  );
}

function appliedTip(lines: readonly CheckoutLine[], input: AdviceInput<CheckoutReading>): readonly Tip[] {
  const [first] = lines;
  const order = orderValueBeforePromotions(input.reading);
  if (!first || !order) return [];
  const amount = negate(
    sum(
      lines.map((line) => line.amount),
      first.amount.currency,
    ),
  );
  if (amount.minor > order.minor) return [];
  const tip: Tip = {
    kind: 'promotion',
    id: 'promotion:applied',
    atStake: amount,
    sentence: say('advice_promotion_applied', { amount }),
    arithmetic: [
      ...lines.map((line) => say('advice_line_promotion', { label: line.label, amount: line.amount })),
      ...creditLines(fittingLots(input)),
      ...(input.marketplace === 'amazon.com' ? undone(amount, input) : []),
    ],
    source: cite('D6-applied'),
    confidence: 'seen-on-page',
    canAct: false,
    urgency: 'later',
  };
  return [tip];
}

function undone(amount: Money, { settings }: AdviceInput<CheckoutReading>): readonly AdviceMessage[] {
  const share = settings.returned;
  const loss = share === null ? undefined : expectedLoss(amount, share);
  return [
    say('advice_line_cancel_return', {}),
    ...(loss && share !== null && isPositive(loss)
      ? [say('advice_line_return_share', { share, amount, result: loss })]
      : []),
  ];
}

/** One tip for each name of credit. A row that nobody could name may be the promotion: then nothing is missing. */
function missingTips(input: AdviceInput<CheckoutReading>): readonly Tip[] {
  const { reading } = input;
  if (!accountsForTotal(reading) || reading.lines.some((line) => line.kind === 'promotion')) return [];
  const byName = Map.groupBy(fittingLots(input), (lot) => `${lot.programme}:${lot.type}`);
  return [...byName].flatMap(([name, lots]) => missing(name, lots, input) ?? []);
}

function missing(name: string, lots: readonly Lot[], input: AdviceInput<CheckoutReading>): Tip | undefined {
  const [earliest] = lots;
  const amount = sumOf(lots);
  const fit = earliest && fitOf(earliest, input.reading);
  if (!earliest || !amount || !fit?.fits) return undefined;
  const { type } = earliest;
  const price = priceOf(fit.items) ?? orderValue(input.reading);
  const atStake = price && lesserOf(amount, price);
  if (!isPositive(atStake)) return undefined;
  return {
    kind: 'promotion',
    id: `promotion:missing:${name}`,
    atStake,
    short: endsSoon(earliest, input)
      ? say('advice_short_use_ending', { amount: earliest.amount, day: earliest.expires })
      : say('advice_short_not_applied', { amount }),
    sentence: endsSoon(earliest, input)
      ? say('advice_promotion_missing_ends', { amount, type, day: earliest.expires })
      : say('advice_promotion_missing', { amount, type }),
    arithmetic: [
      ...creditLines(lots),
      ...(price ? [say('advice_line_fitting_items', { amount: price })] : []),
      say('advice_line_only_summary', {}),
    ],
    source: cite('D6-applied'),
    confidence: howKnown(lots),
    canAct: true,
    expires: earliest.expires,
    urgency: endUrgency(earliest, input),
  };
}

function fittingLots(input: AdviceInput<CheckoutReading>): readonly Lot[] {
  return joinTwins(byEarliestEnd(liveLots(input))).filter((lot) => fitOf(lot, input.reading)?.fits);
}
