import type { CalendarDate } from '../../model/calendar-date.ts';
import { isSameMoney, type Money, subtract, sum } from '../../model/money.ts';
import type { MissingField } from '../../model/page-fields.ts';
import { doubtful, type Field, type Place } from '../../page-view/field.ts';
import type { RewardLot } from '../reading.ts';
import type { CreditGroup } from './credit-groups.ts';
import { namesCredit } from './words.ts';

type TypeField = Field<{ name: string; balance: Money }>;

export interface ReadGroup {
  readonly type: TypeField;
  readonly lots: readonly Field<RewardLot>[];
}

/** A type and its lots. Without a total its own lots, its last day or its label must vouch for the balance. */
export function readGroup(
  { name, balance, lines, isColoured }: CreditGroup,
  at: number,
  isSummed: boolean,
): ReadGroup {
  const clauses = lines.flatMap((line) => (line.role === 'ends' ? line.clauses : []));
  const dated = clauses.filter(({ end }) => end.kind !== 'absent');
  const { amount } = balance;
  const sumOfLots = sum(
    dated.flatMap((clause) => clause.amount ?? []),
    amount.currency,
  );
  const isByLots = sumOfLots.minor === amount.minor;
  const isNamed = name !== undefined && namesCredit(name.text);
  const isVouched =
    isSummed || isByLots || balance.isLabelled || isNamed || dated.some((clause) => !clause.amount);
  if (isColoured) return lost(`types[${at}]`);
  if (!name) return lost(`types[${at}].name`);
  if (amount.minor < 0) return lost(`types[${at}].balance`);
  if (!isVouched) return lost('total', `types[${at}]`);
  const isProven = isSummed || isByLots;
  const places = [...name.at, ...balance.at];
  const lot = (
    amount: Money,
    expires: CalendarDate | null,
    at: readonly Place[],
    isProven: boolean,
  ): Field<RewardLot> => ({
    kind: 'read',
    value: { type: name.text, amount, expires },
    ways: ['sentence'],
    at,
    isProven,
  });
  // A line of its own speaks of the whole balance, where nothing else speaks of parts of it.
  const isWholeInDoubt = dated.length > 1 && dated.some(({ amount, end }) => !amount && end.kind !== 'read');
  const lots = dated.map((clause): Field<RewardLot> => {
    if (isWholeInDoubt) return doubtful();
    const own = clause.amount ?? (dated.length === 1 ? amount : undefined);
    const isWhole = clause.amount === undefined || isSameMoney(clause.amount, amount);
    if (!own || own.minor <= 0 || clause.end.kind !== 'read') return doubtful();
    return lot(
      own,
      clause.end.value,
      [...clause.at, ...(isWhole ? places : name.at)],
      isByLots && clause.amount !== undefined,
    );
  });
  const rest = subtract(
    amount,
    sum(
      lots.flatMap((one) => (one.kind === 'read' ? one.value.amount : [])),
      amount.currency,
    ),
  );
  const isStrange = lots.some(({ kind }) => kind === 'doubtful');
  return {
    type: {
      kind: 'read',
      value: { name: name.text, balance: amount },
      ways: ['name-and-balance'],
      at: places,
      isProven,
    },
    // The rest of the balance may belong to a lot that was not understood.
    lots: rest.minor > 0 && !isStrange ? [...lots, lot(rest, null, places, false)] : lots,
  };
}

function lost(...fields: readonly MissingField[]): ReadGroup {
  return { type: doubtful(fields), lots: [doubtful()] };
}
