import { addDays, type CalendarDate, daysBetween } from '../model/calendar-date.ts';
import type { Lot } from '../model/credit.ts';
import { joinKey, type LotId } from '../model/ids.ts';
import type { Answer } from '../model/manual-credit.ts';
import { dayIn, type ManualCreditRecord, wasUsedBefore } from './manual-credits.ts';
import { compareText } from './stored-reading.ts';

/**
 * Two sources of one credit are one credit: a mail and its reminder, a mail and an entry by hand, an entry by hand and
 * the page that lists it later. Where that is certain it is said here; where it is not, the owner is asked.
 */

/** A lot that a page listed: how much of it there was in all, and since when. */
export interface ListedLot {
  readonly lot: LotId;
  readonly type: string;
  readonly expires: CalendarDate | null;
  readonly first: CalendarDate;
  readonly minor: number;
  /** It is a row of the gift card activity that claims a card. */
  readonly isClaim?: true;
}

/** Where a manual credit was found to be listed. */
export interface Found {
  readonly lot: ListedLot;
  readonly isCertain: boolean;
}

/**
 * Which manual credits of one programme are part of lots that a page listed: the older ones first, none of them
 * twice. Two credits of equal amount and day are two.
 */
export function creditsInLots(
  credits: readonly ManualCreditRecord[],
  lots: readonly ListedLot[],
): Map<string, Found> {
  const room = new Map(lots.map((lot) => [lot.lot, lot.minor]));
  const found = new Map<string, Found>();
  for (const isCertain of [true, false]) {
    for (const credit of [...credits].sort(byAge)) {
      if (found.has(credit.id)) continue;
      const lot = [...lots]
        .sort((a, b) => compareText(a.first, b.first) || compareText(a.lot, b.lot))
        .filter((other) => !wasUsedBefore(credit, other.first) && answerTo(credit, other) !== 'two')
        .find((other) => isPartOf(credit, other, room.get(other.lot) ?? 0, isCertain));
      if (!lot) continue;
      room.set(lot.lot, Math.max(0, (room.get(lot.lot) ?? 0) - credit.amount.minor));
      found.set(credit.id, { lot, isCertain });
    }
  }
  return found;
}

function isPartOf(credit: ManualCreditRecord, lot: ListedLot, room: number, isCertain: boolean): boolean {
  if (room === 0) return false;
  if (answerTo(credit, lot) === 'one') return isCertain;
  const { amount, expires, endless, name, toClaim } = credit;
  if (lot.isClaim || toClaim) {
    // The activity may count its days in another zone than the marketplace's.
    const isIn = lot.first >= addDays(dayIn(credit, credit.since), -1);
    return isCertain && lot.isClaim === toClaim && isIn && room === amount.minor;
  }
  const isNamed = sameName(name, lot.type);
  // A lot that was listed before the credit was entered is another one, unless both end on one day.
  const isSince = lot.first >= dayIn(credit, credit.since);
  if (expires !== null) {
    if (expires === lot.expires && room >= amount.minor) return isCertain;
    const isNear = lot.expires !== null && Math.abs(daysBetween(expires, lot.expires)) <= 1;
    return isCertain && isNear && (isNamed || (isSince && room === amount.minor));
  }
  if (endless || !isSince) return false;
  return isCertain ? isNamed : room === amount.minor;
}

function answerTo({ answer }: ManualCreditRecord, { lot }: ListedLot): Answer['is'] | undefined {
  return answer?.to.kind === 'lot' && answer.to.id === lot ? answer.is : undefined;
}

/** Of manual credits of one programme, those that say again what an older one says, or may do so. */
export function repeatedCredits(
  credits: readonly ManualCreditRecord[],
): Map<string, { readonly of: string; readonly isCertain: boolean }> {
  const found = new Map<string, { of: string; isCertain: boolean }>();
  // The one that was entered first goes on counting.
  const inOrder = [...credits].sort((a, b) => compareText(a.addedAt, b.addedAt) || byAge(a, b));
  for (const [at, credit] of inOrder.entries()) {
    for (const older of inOrder.slice(0, at)) {
      if (found.get(older.id)?.isCertain) continue;
      const likeness = likenessOf(older, credit);
      if (likeness === 'other') continue;
      const known = found.get(credit.id);
      if (!known || (likeness === 'one' && !known.isCertain)) {
        found.set(credit.id, { of: older.id, isCertain: likeness === 'one' });
      }
    }
  }
  return found;
}

function likenessOf(older: ManualCreditRecord, credit: ManualCreditRecord): 'one' | 'maybe' | 'other' {
  const { answer } = credit;
  if (answer?.to.kind === 'credit' && answer.to.id === older.id) {
    return answer.is === 'one' ? 'one' : 'other';
  }
  // What its owner typed twice are two.
  if (older.from === 'hand' && credit.from === 'hand') return 'other';
  const amounts = new Set(older.amounts.map(({ minor }) => minor));
  if (!credit.amounts.some(({ minor }) => amounts.has(minor))) return 'other';
  if (older.expires !== credit.expires) return 'other';
  if (older.orderId !== undefined && credit.orderId !== undefined) {
    return older.orderId === credit.orderId ? 'one' : 'other';
  }
  return credit.expires !== null || sameName(older.name, credit.name) ? 'maybe' : 'other';
}

function sameName(a: string, b: string): boolean {
  return plainName(a) === plainName(b);
}

function plainName(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/**
 * The lots that are money of their own: the page of all credits lists again what the page of No-Rush rewards lists, and
 * where name, end and amount are the same it is one credit.
 */
export function distinctLots(lots: readonly Lot[]): Lot[] {
  const room = new Map<string, number>();
  const keyOf = ({ account, expires, type, amount }: Lot) =>
    joinKey(account, expires ?? '', plainName(type), amount.minor);
  for (const lot of lots) {
    if (lot.programme === 'no-rush' && !lot.own) room.set(keyOf(lot), (room.get(keyOf(lot)) ?? 0) + 1);
  }
  return lots.filter((lot) => {
    const left = room.get(keyOf(lot)) ?? 0;
    if (lot.programme !== 'promotional' || lot.own || left === 0) return true;
    room.set(keyOf(lot), left - 1);
    return false;
  });
}

function byAge(a: ManualCreditRecord, b: ManualCreditRecord): number {
  return compareText(a.since, b.since) || compareText(a.id, b.id);
}
