import { isSameMoney, type Money, sum } from '../../model/money.ts';
import { ABSENT, doubtful, type Field } from '../../page-view/field.ts';
import type { PageElement } from '../../page-view/page-element.ts';
import { type PageView, shownText } from '../../page-view/page-view.ts';
import type { RewardLot } from '../reading.ts';
import type { FoundRow, FoundTable } from './activity-table.ts';

const NAME_MAX_CHARS = 100;
/** One word with digits, which is no amount and no day: `AP81220045`. */
const REFERENCE = /^(?=\D*\d)[A-Z\d-]{6,40}$/;

/**
 * What a balance is made of by its last day, as amazon.co.jp is known to list gift cards. It is stated where it sums
 * to the balance.
 */
export function readLotsByEnd(
  view: PageView,
  table: FoundTable | undefined,
  balance: Money,
): Field<readonly RewardLot[]> {
  if (!table) return ABSENT;
  const at = table.rows.flatMap((row) => [
    ...row.values.map(({ element }) => element),
    ...nameCell(view, row),
    ...row.cells.filter((cell) => REFERENCE.test(shownText(view, cell, NAME_MAX_CHARS) ?? '')),
  ]);
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

function lotOf(view: PageView, row: FoundRow): RewardLot | undefined {
  const { values } = row;
  const amounts = values.flatMap(({ amount }) => amount ?? []);
  const expires = values.find(({ date }) => date)?.date;
  const [amount, another] = amounts;
  const [named] = nameCell(view, row);
  const type = named ? (shownText(view, named, NAME_MAX_CHARS) ?? '') : '';
  const isLot = amount && !another && expires && amount.minor > 0 && type !== '';
  return isLot ? { type, amount, expires } : undefined;
}

/** The first cell that holds neither a value nor a reference says what it is. */
function nameCell(view: PageView, { cells, values }: FoundRow): readonly PageElement[] {
  const named = cells.find(
    (cell) =>
      !values.some(({ element }) => cell.contains(element)) &&
      !REFERENCE.test(shownText(view, cell, NAME_MAX_CHARS) ?? ''),
  );
  return named ? [named] : [];
}
