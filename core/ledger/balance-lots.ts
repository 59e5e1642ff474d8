import type { BalancePage, Lot } from '../model/credit.ts';
import { lotsOf } from './lots.ts';
import type { StoredReading } from './stored-reading.ts';

export type BalanceReading = Extract<StoredReading, { page: BalancePage }>;

/**
 * The credits with a last day that a balance is made of. They are reminded of and count in the balance: no movement
 * follows from them, because the balance's own rows say what moved.
 */
export function balanceLotsOf({ account, marketplace, page, observedAt, lots = [] }: BalanceReading): Lot[] {
  const seen = lots.map((lot) => ({ ...lot, seen: observedAt }));
  return lotsOf({ account, marketplace, observedAt, programme: 'gift-card' }, seen, page).map((lot) => ({
    ...lot,
    partOf: page,
  }));
}
