import type { FoundAmount } from '../../model/amount-text.ts';
import type { Money } from '../../model/money.ts';
import { type Place, partOf } from '../../page-view/field.ts';
import { lastDayIn, type SaidLastDay } from '../../page-view/last-day.ts';
import type { PageView } from '../../page-view/page-view.ts';
import type { PageLine } from '../../page-view/shown-lines.ts';

/** An amount with its last day, or a last day alone. */
export interface Clause {
  readonly amount?: Money;
  readonly end: SaidLastDay;
  readonly at: readonly Place[];
}

/** The sentences of one line, each of which ends before the next amount; undefined where none speaks of an end. */
export function clausesOf(
  view: PageView,
  line: PageLine,
  amounts: readonly FoundAmount[],
): readonly Clause[] | undefined {
  const { text } = line;
  if (amounts.length <= 1) {
    const [amount] = amounts;
    const end = lastDayIn(view, text);
    if (end.kind === 'absent') return undefined;
    return [clause(line, end, amount, 0)];
  }
  const found = amounts.map((amount, at) => {
    const start = at === 0 ? 0 : amount.start;
    const end = lastDayIn(view, text.slice(start, amounts[at + 1]?.start));
    return clause(line, end, amount, start);
  });
  if (found.every(({ end }) => end.kind === 'absent')) return undefined;
  // `$3.00 of $5.00 expires on D`: it does not say which of the two expires.
  const isEach = found.every(({ end }) => end.kind !== 'absent' || end.other);
  return isEach ? found : [{ end: { kind: 'doubtful' }, at: [] }];
}

function clause(line: PageLine, end: SaidLastDay, amount: FoundAmount | undefined, from: number): Clause {
  const said = end.kind === 'read' ? end.parts : end.kind === 'absent' ? (end.other?.parts ?? []) : [];
  const parts = said.map((part) => partOf(line, from + part.start, from + part.end));
  if (!amount) return { end, at: parts };
  return { amount: amount.amount, end, at: [partOf(line, amount.start, amount.end), ...parts] };
}
