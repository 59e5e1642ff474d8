import type { StoredReading } from '../ledger/stored-reading.ts';
import type { ReadLine, UnconfirmedReading } from './overview.ts';

/** More lines than anybody compares. */
export const LINES_MAX = 20;

/** What a page was read to say, to be compared with the page by its user. Undefined where it says nothing. */
export function unconfirmedReading(reading: StoredReading): UnconfirmedReading | undefined {
  const lines = linesOf(reading);
  if (lines.length === 0) return undefined;
  const { id, account, marketplace, page, observedAt } = reading;
  return {
    reading: id,
    account,
    marketplace,
    page,
    asOf: observedAt,
    lines: lines.slice(0, LINES_MAX),
    more: Math.max(0, lines.length - LINES_MAX),
  };
}

function linesOf(reading: StoredReading): readonly ReadLine[] {
  switch (reading.page) {
    case 'rewards':
    case 'benefits':
      return reading.lots.map(({ type, amount, expires }) => ({ name: type, amount, expires }));
    case 'card-rewards':
      return reading.cards.map(({ name, tail, points, amount }) => ({
        name: `${name} ··${tail}`,
        points,
        amount,
      }));
    case 'shop-with-points':
      return reading.programmes.map(({ name, points, amount }) => ({
        name,
        ...(points !== undefined && { points }),
        ...(amount && { amount }),
      }));
    case 'trade-in':
      return reading.items.map(({ title, amount }) => ({ name: title, amount }));
    case 'amazon-pay':
      return [
        { name: '', amount: reading.balance },
        ...(reading.lots ?? []).map(({ type, amount, expires }) => ({ name: type, amount, expires })),
      ];
    case 'aws-credits':
      return reading.credits.map(({ name, remaining, expires }) => ({ name, amount: remaining, expires }));
    case 'gift-card-balance':
    case 'checkout':
    case 'thank-you':
    case 'order':
      return [];
  }
}
