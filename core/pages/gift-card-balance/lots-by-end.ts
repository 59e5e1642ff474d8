import { isSameMoney, type Money, sum } from '../../model/money.ts';
import { ABSENT, doubtful, type Field } from '../../page-view/field.ts';
import { type PageView, shownText } from '../../page-view/page-view.ts';
import type { RewardLot } from '../reading.ts';
import type { FoundRow, FoundTable } from './activity-table.ts';

/**
 * Gift cards listed by their last day, as amazon.co.jp is known to list them. They are stated where they sum
 * to the balance.
 */
export function readLotsByEnd(
  view: PageView,
  table: FoundTable | undefined,
  balance: Money,
): Field<readonly RewardLot[]> {
  if (!table) return ABSENT;
  const at = table.rows.map(({ element }) => element);
  const lots = table.rows.map((row) => lotOf(view, row));
  const read = lots.flatMap((lot) => lot ?? []);
  const total = sum(
    read.map(({ amount }) => amount),
    balance.currency,
  );
  if (table.broken.length > 0 || read.length < lots.length || !isSameMoney(total, balance)) {
    return doubtful('lots', at);
  }
  return { kind: 'read', value: read, ways: ['header-words', 'sum'], at, isProven: true };
}

function lotOf(view: PageView, { cells, values }: FoundRow): RewardLot | undefined {
  const amounts = values.flatMap(({ amount }) => amount ?? []);
  const expires = values.find(({ date }) => date)?.date;
  const [amount, another] = amounts;
  const named = cells.find((cell) => !values.some(({ element }) => cell.contains(element)));
  const type = named ? (shownText(view, named, 100) ?? '') : '';
  const isLot = amount && !another && expires && amount.minor > 0 && type !== '';
  return isLot ? { type, amount, expires } : undefined;
}
