import type { Lot, ManualOrigin } from '../model/credit.ts';
import type { Confidence } from './tip.ts';

/** The weakest way in which any of these credits came in: by hand, then from a mail. Undefined where pages showed all. */
export function weakestOrigin(lots: readonly Lot[]): ManualOrigin | undefined {
  const origins = lots.flatMap(({ own }) => own ?? []);
  return origins.find(({ from }) => from === 'hand') ?? origins[0];
}

/** How a tip knows the credits that it rests on. */
export function howKnown(lots: readonly Lot[]): Confidence {
  const origin = weakestOrigin(lots);
  return origin ? `from-${origin.from}` : 'from-records';
}
