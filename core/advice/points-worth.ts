import type { BasisPoints, PointValue } from '../model/advice-settings.ts';
import { add, type Money, subtract } from '../model/money.ts';
import { partOf, partOfUp, WHOLE } from './share.ts';

/** What the same points are worth here and in their other use. */
export interface PointsComparison {
  /** What they pay here. */
  readonly here: Money;
  /** What they are worth in their other use. */
  readonly elsewhere: Money;
  /** What the card would earn on the money that the points replace. */
  readonly cardBack: Money;
  /** What is claimed: here less elsewhere and card back, or the other way round. */
  readonly difference: Money;
}

/** D3, for points that are better kept: what using them here loses, rounded so that the loss is the smaller one. */
export function lossHere(
  here: Money,
  atAmazon: PointValue,
  elsewhere: PointValue,
  back: BasisPoints,
): PointsComparison {
  const worth = partOf(here, elsewhere.micro, atAmazon.micro);
  const cardBack = partOf(here, back, WHOLE);
  return { here, elsewhere: worth, cardBack, difference: subtract(add(worth, cardBack), here) };
}

/** D3, for points that are better used: what using them here gains, rounded so that the gain is the smaller one. */
export function gainHere(
  here: Money,
  atAmazon: PointValue,
  elsewhere: PointValue,
  back: BasisPoints,
): PointsComparison {
  const worth = partOfUp(here, elsewhere.micro, atAmazon.micro);
  const cardBack = partOfUp(here, back, WHOLE);
  return { here, elsewhere: worth, cardBack, difference: subtract(here, add(worth, cardBack)) };
}

/** D3. Points are better kept when one is worth more than this elsewhere: the value here less the card back. */
export function breakEven(atAmazon: PointValue, back: BasisPoints): PointValue {
  const micro = Number((BigInt(atAmazon.micro) * BigInt(WHOLE - back)) / BigInt(WHOLE));
  return { micro, currency: atAmazon.currency };
}

/**
 * D4. What a back rate comes to when its points are cashed and the card pays, since that money earns again:
 * 5 % is 5.26 %. Rounded down; undefined at 100 % and above.
 */
export function effectiveBack(back: BasisPoints): BasisPoints | undefined {
  return back < WHOLE ? Math.floor((back * WHOLE) / (WHOLE - back)) : undefined;
}
