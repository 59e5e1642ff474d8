import { isSameMoney, subtract, sum } from '../../model/money.ts';
import { type LinePart, partOf } from '../../page-view/field.ts';
import type { PageLine } from '../../page-view/shown-lines.ts';
import type { CreditLine } from './credit-lines.ts';

/**
 * Finds the label of the total. The first `Balance:` is one where no other label is and types follow it. A
 * total that nothing follows is the balance of the one thing that it names.
 */
export function withTotals(lines: readonly CreditLine[], isKnown: boolean): CreditLine[] {
  const isBare = (line: CreditLine) => line.role === 'balance' && line.lines.length === 1;
  const total = lines.findIndex(({ role }) => role === 'total');
  const first = lines.findIndex(({ role }) => role === 'balance');
  if (total < 0 && !isKnown) {
    const line = lines[first];
    const isLabelled = line?.role === 'balance' && /[:：]/.test(line.lines[0]?.text ?? '');
    const isNext = lines.slice(0, first).every(({ role }) => role !== 'name' && role !== 'ends');
    if (line && isLabelled && isNext && lines.slice(first + 1).some(({ role }) => role === 'balance'))
      return lines.map((one) => (one === line ? { ...line, role: 'total' } : one));
  }
  if (lines.some(isBare) || first >= 0) return [...lines];
  return lines.flatMap((line): CreditLine[] => {
    if (
      line.role !== 'total' ||
      !line.name ||
      line.amount.minor === 0 ||
      /total|gesamt|合計/i.test(textOf(line.name))
    )
      return [line];
    return [
      { lines: line.lines, role: 'name', name: line.name },
      {
        lines: line.lines,
        role: 'balance',
        amount: line.amount,
        at: [amountPart(line.lines[0] as PageLine, line.name)],
      },
    ];
  });
}

function textOf({ line, start, end }: LinePart): string {
  return line.text.slice(start, end);
}

function amountPart(line: PageLine, name: LinePart): LinePart {
  return partOf(line, name.end);
}

/**
 * `Total credit` less `Used credit` is `Unused credit`: `Total credit` is what was granted, and not the sum of
 * what is left.
 */
export function withoutGranted(lines: readonly CreditLine[]): CreditLine[] {
  const total = lines.find((line) => line.role === 'total');
  if (total?.role !== 'total') return [...lines];
  const { currency } = total.amount;
  const past = sum(
    lines.flatMap((line) => (line.role === 'past' ? line.amounts : [])),
    currency,
  );
  const left = sum(
    lines.flatMap((line) => (line.role === 'balance' ? line.amount : [])),
    currency,
  );
  if (past.minor === 0 || !isSameMoney(subtract(total.amount, past), left)) return [...lines];
  const granted: CreditLine = { lines: total.lines, role: 'past', amounts: [], at: total.at };
  return lines.map((line) => (line === total ? granted : line));
}
