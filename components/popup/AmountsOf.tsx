import type { Holding } from '../../core/overview/overview.ts';
import { Amount } from '../ui/Amount.tsx';
import { sumsOf } from './totals.ts';

/** What holdings come to together: one amount for each currency. */
export function AmountsOf({ holdings }: { holdings: readonly Holding[] }) {
  return (
    <span class="row-amount">
      {sumsOf(holdings).map((amount) => (
        <Amount key={amount.currency} of={amount} />
      ))}
    </span>
  );
}
