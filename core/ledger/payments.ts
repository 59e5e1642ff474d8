import { isSameMoney, type Money, negate, sum } from '../model/money.ts';
import type { CheckoutReading } from '../pages/reading.ts';

type LineKind = CheckoutReading['lines'][number]['kind'];

/**
 * What gift card or points pay of an order, above zero: what the summary's lines say, else what the box says
 * that chooses them. Undefined where neither says it and where the two differ.
 */
export function paidBy(reading: CheckoutReading, instrument: 'gift-card' | 'points'): Money | undefined {
  const box = instrument === 'points' ? reading.points?.applied : reading.giftCard?.applied;
  const line = takenOff(reading, instrument);
  if (!box) return line;
  const chosen = box.minor < 0 ? negate(box) : box;
  return line && !isSameMoney(line, chosen) ? undefined : chosen;
}

/** What the lines of a kind take off the total, above zero. Undefined without any, and where one adds to it. */
export function takenOff({ lines }: Pick<CheckoutReading, 'lines'>, kind: LineKind): Money | undefined {
  const amounts = lines.flatMap((line) => (line.kind === kind && line.amount.minor !== 0 ? line.amount : []));
  const [first] = amounts;
  if (!first || amounts.some(({ minor }) => minor > 0)) return undefined;
  return negate(sum(amounts, first.currency));
}
