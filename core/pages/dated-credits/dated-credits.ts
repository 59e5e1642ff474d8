/**
 * Credits by type and last day: a total, one balance for each type, and a sentence, a line or a cell with the
 * last day of each lot. Rewards and benefits are both taken to list them so.
 */
import { findAmounts } from '../../model/amount-text.ts';
import type { CalendarDate } from '../../model/calendar-date.ts';
import { findDates } from '../../model/date-text.ts';
import { isSameMoney, type Money, subtract, sum } from '../../model/money.ts';
import { doubtful, type Field, type Place, partOf } from '../../page-view/field.ts';
import { chosenTabs, hasListControls } from '../../page-view/list-controls.ts';
import type { PageView } from '../../page-view/page-view.ts';
import { type PageLine, pageLines } from '../../page-view/shown-lines.ts';
import { pointedVia } from '../pointing/pointed.ts';
import type { ReaderAnswer } from '../reader.ts';
import type { RewardLot } from '../reading.ts';
import type { CreditGroup } from './credit-groups.ts';
import { type ListedCredits, listedCredits } from './credit-list.ts';
import { isStatus, namesCredit, saysNone } from './words.ts';

/** Longer pages are not this one. */
const PAGE_MAX_CHARS = 200_000;

export interface CreditPage {
  readonly isHeading: (line: string) => boolean;
  /** Whether a type belongs to a page of its own. */
  readonly isForeign: (name: string) => boolean;
}

/** Both pages have the same fields. */
type Answer = Exclude<ReaderAnswer<'rewards'>, { read: unknown }>;

/** What the page says behind the first heading of its kind, which no other page has. */
export function readDatedCredits(view: PageView, page: CreditPage): Answer {
  const { body } = view.page;
  const lines = view.texts().lengthBelow(body) <= PAGE_MAX_CHARS ? pageLines(view, body) : [];
  const pointed = view.pointed?.total;
  const pointedAt = pointed?.line ?? -1;
  const heading = lines.findIndex(({ text }) => page.isHeading(text));
  const [start = -1] = [heading, pointedAt].filter((at) => at >= 0).sort((a, b) => a - b);
  if (start < 0) return { missing: ['heading'] };
  const list = listedCredits(
    view,
    lines.slice(start),
    lines[heading],
    pointed && { ...pointed, at: lines[pointedAt] },
  );
  const contradicted = contradictions(view, list);
  if (contradicted.length > 0) return { missing: contradicted };

  const { total, groups } = list;
  const isNone = groups.length === 0 && lines.some(({ text }) => saysNone(text));
  const hasControls = hasListControls(view);
  if (chosenTabs(view).some((tab) => isStatus(view, tab))) return { missing: ['types'] };
  if (groups.length === 0 && (hasControls || (total?.amount.minor !== 0 && !isNone)))
    return { missing: ['types'] };
  if (pointed && groups.length === 0 && !isNone && !pointed.isConfirmed)
    return { missing: ['total.witness'] };

  const overlooked = pointed ? pointedMissing(view, list, lines.slice(0, start)) : [];
  if (overlooked.length > 0) return { missing: overlooked };

  const own = groups.filter(
    (group) => !isNotThere(view, group) && !(group.name && page.isForeign(group.name.text)),
  );
  if (groups.length > 0 && own.length === 0 && !total) return { missing: ['types'] };
  const others = groups.filter((group) => !own.includes(group));
  const read = own.map((group, at) => readGroup(group, at, total !== undefined));
  const lots = read.flatMap((one) => one.lots);
  if (lots.length > 0 && lots.every(({ kind }) => kind === 'doubtful')) {
    return {
      missing: ['lots', ...read.flatMap(({ type }) => (type.kind === 'doubtful' ? type.fields : []))],
    };
  }
  const isOfOthers = others.some(({ name }) => name && page.isForeign(name.text));
  return {
    fields: {
      total:
        total && !isOfOthers
          ? {
              kind: 'read',
              value: total.amount,
              ways: [pointed ? pointedVia(undefined, pointed) : 'heading'],
              at: total.at,
              isProven: true,
            }
          : { kind: 'absent' },
      types: read.map(({ type }) => type),
      lots,
    },
    explained: [
      ...list.explained,
      ...(total?.at ?? []),
      ...others.flatMap(({ name, balance, lines }) => [
        ...(name?.at ?? []),
        ...balance.at,
        ...lines.flatMap((line) => line.lines.map((one) => partOf(one))),
      ]),
    ],
    isWhole: !hasControls && (total !== undefined || isNone),
  };
}

/** Pending, used, a friend's. */
function isNotThere(view: PageView, { name, isColoured }: CreditGroup): boolean {
  return isColoured || (name !== undefined && isStatus(view, name.text));
}

type TypeField = Field<{ name: string; balance: Money }>;

interface ReadGroup {
  readonly type: TypeField;
  readonly lots: readonly Field<RewardLot>[];
}

/** A type and its lots. Without a total its own lots, its last day or its label must vouch for the balance. */
function readGroup({ name, balance, lines }: CreditGroup, at: number, isSummed: boolean): ReadGroup {
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
  const reason = !name
    ? `types[${at}].name`
    : amount.minor < 0
      ? `types[${at}].balance`
      : isVouched
        ? undefined
        : 'total';
  if (!name || reason) {
    return { type: doubtful(reason ?? 'total'), lots: [doubtful()] };
  }
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
  const lots = dated.map((clause): Field<RewardLot> => {
    const own = clause.amount ?? (dated.length === 1 ? amount : undefined);
    const isWhole = clause.amount === undefined || isSameMoney(clause.amount, amount);
    if (!own || own.minor <= 0 || clause.end.kind !== 'read') return doubtful();
    return lot(
      own,
      clause.end.value,
      isWhole ? [...clause.at, ...places] : clause.at,
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
    // What a strange lot left over may be its own.
    lots: rest.minor > 0 && !isStrange ? [...lots, lot(rest, null, places, false)] : lots,
  };
}

/** Names of what does not add up. */
function contradictions(
  view: PageView,
  { total, groups, ownerless, isBroken, isPointedAbove }: ListedCredits,
): string[] {
  const { currency } = view.marketplace;
  const missing: string[] = [];
  if (isBroken || !isPointedAbove) missing.push('total');
  if (ownerless !== undefined) missing.push(`types[${ownerless}].balance`);
  for (const [at, { balance, lines }] of groups.entries()) {
    const clauses = lines.flatMap((line) => (line.role === 'ends' ? line.clauses : []));
    const dated = sum(
      clauses.flatMap(({ amount, end }) => (amount && end.kind === 'read' ? amount : [])),
      currency,
    );
    if (dated.minor > balance.amount.minor) missing.push(`types[${at}].lots`);
    // What was granted less what was used is what is left.
    for (const line of lines) {
      const [used, granted] = line.role === 'past' ? line.amounts : [];
      if (used && granted && Math.abs(granted.minor - used.minor) !== balance.amount.minor)
        missing.push(`types[${at}].balance`);
    }
  }
  const counted = groups.filter((group) => !isNotThere(view, group));
  const whole = sum(
    counted.map(({ balance }) => balance.amount),
    currency,
  );
  if (total && groups.length > 0 && total.amount.minor !== whole.minor) {
    missing.push('total', ...groups.flatMap(({ name }, at) => (name ? [] : [`types[${at}].name`])));
  }
  // All sentences of one page were written on one day.
  const clauses = groups.flatMap(({ lines }) =>
    lines.flatMap((line) => (line.role === 'ends' ? line.clauses : [])),
  );
  const today = new Set(clauses.flatMap(({ end }) => (end.kind !== 'absent' && end.impliedToday) || []));
  if (today.size > 1) missing.push('lots.expires');
  return missing;
}

/** Where the total was pointed at, in words that may be strange, nothing may stand that this reader overlooks. */
function pointedMissing(
  view: PageView,
  { total, rest }: ListedCredits,
  before: readonly PageLine[],
): string[] {
  const amounts = [...before, ...rest].flatMap(({ text }) => findAmounts(text, view.format));
  // Of several types one may be as much as all others: then the total stands somewhere else, and is more.
  if (total && amounts.some(({ amount }) => amount.minor > total.amount.minor)) return ['total.witness'];
  const hasAmountAndDay = ({ text }: PageLine) =>
    findDates(text, view.language).length > 0 && findAmounts(text, view.format).length > 0;
  return rest.some(hasAmountAndDay) ? ['lots'] : [];
}
