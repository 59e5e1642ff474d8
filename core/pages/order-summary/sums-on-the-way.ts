import { add, type Currency, isSameMoney, type Money, money, subtract, sum } from '../../model/money.ts';
import type { CheckoutLine } from '../reading.ts';
import { kindOf, type SummaryRow } from './verified-summary.ts';

/**
 * amazon.de computes VAT per item, so that real orders print a sum that is a cent off its lines (seen
 * 2026). Forgiven only where the sum itself is printed twice and VAT is one of the lines.
 */
const ROUNDING_MINOR = 2;

/** Every sum that may be printed on the way to the total, when the parts make it. */
export function sumsOnTheWay(
  parts: readonly SummaryRow[],
  rows: readonly SummaryRow[],
  total: Money,
  currency: Currency,
): readonly Money[] | undefined {
  const amounts = (own: readonly SummaryRow[]) =>
    sum(
      own.map(({ amount }) => amount),
      currency,
    );
  const of = (...kinds: CheckoutLine['kind'][]) =>
    amounts(parts.filter((row) => kinds.includes(kindOf(row.meaning, row.amount))));
  const everything = amounts(parts);
  const tax = of('tax');
  const paying = of('gift-card', 'points');
  const reductions = of('promotion');
  const running = parts.map((_, at) => amounts(parts.slice(0, at + 1)));
  const goods = subtract(subtract(everything, paying), tax);

  if (isSameMoney(everything, total)) {
    const taxed = add(goods, tax);
    return [...running, goods, taxed, subtract(goods, reductions), subtract(taxed, reductions), total];
  }
  // Where prices include tax, the tax line states a part of the sum and is not added to it.
  if (tax.minor > 0 && isSameMoney(subtract(everything, tax), total)) {
    const untaxed = subtract(goods, tax);
    return [goods, untaxed, subtract(goods, reductions), subtract(untaxed, reductions), total, ...running];
  }
  return roundedSum(parts, rows, total, { everything, tax, running, goods });
}

interface Sums {
  readonly everything: Money;
  readonly tax: Money;
  readonly running: readonly Money[];
  readonly goods: Money;
}

/** The printed sum before payments stands in for the lines before it where VAT was rounded per item. */
function roundedSum(
  parts: readonly SummaryRow[],
  rows: readonly SummaryRow[],
  total: Money,
  { everything, tax, running, goods }: Sums,
): readonly Money[] | undefined {
  if (tax.minor <= 0) return undefined;
  const off = subtract(total, everything).minor;
  const offIncluded = subtract(total, subtract(everything, tax)).minor;
  for (const [difference, included] of [
    [off, false],
    [offIncluded, true],
  ] as const) {
    if (Math.abs(difference) > ROUNDING_MINOR) continue;
    const printed = rows.find(({ meaning }) => meaning?.role === 'total' && (meaning.rank ?? 0) < 3);
    const paying = parts.filter((row) => row.amount.minor < 0);
    const paid = sum(
      paying.map(({ amount }) => amount),
      total.currency,
    );
    const before = subtract(total, paid);
    if (!printed || !(isSameMoney(printed.amount, before) || isSameMoney(printed.amount, total))) continue;
    const untaxed = included ? subtract(goods, tax) : goods;
    const near = money(untaxed.minor + difference, total.currency);
    return [printed.amount, untaxed, near, ...running, before, total];
  }
  return undefined;
}
