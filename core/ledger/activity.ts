import type { CalendarDate, Instant } from '../model/calendar-date.ts';
import type { Entry } from '../model/credit.ts';
import { type AccountKey, createRowEntryId, createRowGroupId, type EntryId, joinKey } from '../model/ids.ts';
import type { Money } from '../model/money.ts';
import type { ActivityRow, GiftCardBalanceReading } from '../pages/reading.ts';
import { compareText, type StoredReading } from './stored-reading.ts';

type RowKind = ActivityRow['kind'];

/**
 * The rows of the gift card activity that share day, amount and order, over all readings. One movement shows
 * up on many readings, so rows are not added up: two equal rows on one page are two movements, and the same
 * two on the next reading are still two.
 */
export interface RowGroup {
  /** Account, programme, day, amount and order. */
  readonly id: string;
  readonly account: AccountKey;
  readonly date: CalendarDate;
  readonly amount: Money;
  readonly orderId?: string;
  /** Most rows that one reading showed. */
  readonly count: number;
  /** The rows by the balance printed after them, which tells movements apart that are otherwise equal. */
  readonly cells: readonly RowCell[];
}

interface RowCell {
  /** Minor units; null where the page printed no closing balance. */
  readonly closing: number | null;
  /** What the rows are called, sorted: one kind for each of them. */
  readonly kinds: readonly RowKind[];
  /** The reading that says so. */
  readonly reading: string;
  readonly observedAt: Instant;
}

/** The groups that one reading shows. A pending row is not a movement yet; it appears again once posted. */
export function rowGroupsOf(reading: StoredReading<GiftCardBalanceReading>): RowGroup[] {
  const posted = (reading.activity ?? []).filter((row) => row.pending === undefined);
  return [...Map.groupBy(posted, (row) => groupId(reading.account, row))].flatMap(([id, rows]) => {
    const [first] = rows;
    if (first === undefined) return [];
    const cells = [...Map.groupBy(rows, (row) => row.closing?.minor ?? null)].map(([closing, same]) => ({
      closing,
      kinds: same.map(({ kind }) => kind).sort(),
      reading: reading.id,
      observedAt: reading.observedAt,
    }));
    return {
      id,
      account: reading.account,
      date: first.date,
      amount: first.amount,
      ...(first.orderId !== undefined && { orderId: first.orderId }),
      count: rows.length,
      cells: cells.sort(byClosing),
    };
  });
}

function groupId(account: AccountKey, row: ActivityRow): string {
  const { date, amount, orderId } = row;
  return createRowGroupId(account, { date, minor: amount.minor, ...(orderId !== undefined && { orderId }) });
}

/** Two views of one group in one. Commutative, associative and idempotent, so the order of arrival does not matter. */
export function mergeRowGroups(a: RowGroup, b: RowGroup): RowGroup {
  const cells = [...Map.groupBy([...a.cells, ...b.cells], ({ closing }) => closing).values()].map((same) =>
    same.reduce(fuller),
  );
  return { ...a, count: Math.max(a.count, b.count), cells: cells.sort(byClosing) };
}

/** The cell with more rows, else with fewer rows that the page gives no known kind, else the newer one. */
function fuller(a: RowCell, b: RowCell): RowCell {
  const order =
    a.kinds.length - b.kinds.length ||
    known(a) - known(b) ||
    compareText(a.observedAt, b.observedAt) ||
    compareText(a.reading, b.reading);
  return order >= 0 ? a : b;
}

function known(cell: RowCell): number {
  return cell.kinds.filter((kind) => kind !== 'other').length;
}

function byClosing(a: RowCell, b: RowCell): number {
  return (a.closing ?? Number.NEGATIVE_INFINITY) - (b.closing ?? Number.NEGATIVE_INFINITY);
}

/** Groups that may show the same rows: a row often gets its order number only some days later. */
export function familiesOf(groups: readonly RowGroup[]): RowGroup[][] {
  return [
    ...Map.groupBy(groups, ({ account, date, amount }) => joinKey(account, date, amount.minor)).values(),
  ];
}

/** One row of the activity, as all readings together show it. */
export interface KnownRow {
  readonly group: RowGroup;
  /** The balance printed after it, in minor units; null where none is. */
  readonly closing: number | null;
  readonly kind: RowKind;
  /** Its rank among equal rows of its group. */
  readonly rank: number;
}

/**
 * The rows of a family. One without closing balance may be one that another reading showed with it, so such rows
 * count only as far as one page showed more rows than have closing balances. So may a row without an order number:
 * it counts only where none with one has the same closing balance.
 */
export function rowsOf(family: readonly RowGroup[]): KnownRow[] {
  const named = family.filter(({ orderId }) => orderId !== undefined).map(splitRows);
  const unnamed = family
    .filter(({ orderId }) => orderId === undefined)
    .map(splitRows)
    .map(({ group, closed, open }) => ({
      group,
      closed: closed.map(({ closing, kinds, reading }) => ({
        closing,
        reading,
        kinds: kinds.slice(named.flatMap((other) => kindsAt(other.closed, closing, reading)).length),
      })),
      open: open.slice(named.flatMap((other) => other.open).length),
    }));
  return [...named, ...unnamed].flatMap(({ group, closed, open }) => [
    ...closed.flatMap(({ closing, kinds }) => kinds.map((kind, rank) => ({ group, closing, kind, rank }))),
    ...open.map((kind, rank) => ({ group, closing: null, kind, rank })),
  ]);
}

/** The movements of a family. */
export function entriesOf(family: readonly RowGroup[]): Entry[] {
  return rowsOf(family).map(({ group, closing, kind, rank }) =>
    entryOf(group, createRowEntryId(group.id, closing, rank), kind),
  );
}

type ClosedRows = Pick<RowCell, 'closing' | 'kinds' | 'reading'>;

/** The rows of a group with a closing balance, and those that are known to have none. */
function splitRows(group: RowGroup): {
  readonly group: RowGroup;
  readonly closed: readonly ClosedRows[];
  readonly open: readonly RowKind[];
} {
  const { cells, count } = group;
  const closed = cells.filter(({ closing }) => closing !== null);
  const spare = [...(cells.find(({ closing }) => closing === null)?.kinds ?? [])];
  for (const kind of closed.flatMap(({ kinds }) => kinds)) {
    const at = spare.indexOf(kind);
    if (at >= 0) spare.splice(at, 1);
  }
  const open = Math.max(0, count - closed.reduce((rows, { kinds }) => rows + kinds.length, 0));
  return { group, closed, open: Array.from({ length: open }, (_, i) => spare[i] ?? 'other') };
}

/** Rows with an order number that one without may be. What one page shows side by side is two rows. */
function kindsAt(
  rows: readonly ClosedRows[],
  at: RowCell['closing'],
  reading: RowCell['reading'],
): readonly RowKind[] {
  return rows.find(({ closing, reading: by }) => closing === at && by !== reading)?.kinds ?? [];
}

function entryKind(activity: RowKind, { minor }: Money): Entry['kind'] {
  if (activity === 'refund') return 'refunded';
  if (activity === 'expired') return 'expired';
  return minor < 0 ? 'used' : 'earned';
}

function entryOf(group: RowGroup, id: EntryId, activity: RowKind): Entry {
  return {
    id,
    account: group.account,
    programme: 'gift-card',
    day: group.date,
    kind: entryKind(activity, group.amount),
    amount: group.amount,
    ...(group.orderId !== undefined && { orderId: group.orderId }),
    activity,
  };
}
