import type { BasisPoints, PointValue } from '../model/advice-settings.ts';
import { add, type Money, money, subtract } from '../model/money.ts';
import { lesserOf, partOf, shareOf, worthOfPoints } from './share.ts';

/** D7. A promotion that one point sets off: what it takes off a basket and what the point would be worth. */
export function onePointPromotion(
  basket: Money,
  off: BasisPoints,
  atMost: Money,
  point: PointValue,
): { readonly takesOff: Money; readonly costs: PointValue } {
  return { takesOff: lesserOf(shareOf(basket, off), atMost), costs: point };
}

/** D8. "Buy a card, get a credit": the share that is advertised, and what this shopper will likely use of it. */
export function giftCardDeal(
  card: Money,
  credit: Money,
  useShare: BasisPoints,
): { readonly headline: BasisPoints; readonly worth: Money } {
  return {
    headline: partOf(money(10_000, credit.currency), credit.minor, card.minor).minor,
    worth: shareOf(credit, useShare),
  };
}

/** D9. What a reload's bonus brings against the card that could have paid; negative where it costs. */
export function reloadAgainstCard(load: Money, bonus: BasisPoints, card: BasisPoints): Money {
  return subtract(shareOf(load, bonus), shareOf(load, card));
}

/** D10. A trade-in's value, and with the rebate, which only a new device bought in time brings. */
export function tradeIn(
  value: Money,
  rebate: BasisPoints,
  newDevice: Money,
): { readonly alone: Money; readonly withNewDevice: Money } {
  return { alone: value, withNewDevice: add(value, shareOf(newDevice, rebate)) };
}

/** D14. A fall of a points balance that the known orders do not explain, in points; zero when they do. */
export function unexplainedDrop(before: number, after: number, explained: number): number {
  return Math.max(0, before - after - explained);
}

/** D14. What so many points are worth, for the alert. */
export function dropWorth(pointsLost: number, value: PointValue): Money {
  return worthOfPoints(pointsLost, value);
}
