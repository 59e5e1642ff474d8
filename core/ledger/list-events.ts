import { dayAt } from '../model/calendar-date.ts';
import type { Entry, EntryKind, Lot } from '../model/credit.ts';
import { createListedLotId, createMovementId, type EntryId, type LotId } from '../model/ids.ts';
import { marketplaceById } from '../model/marketplaces.ts';
import { money } from '../model/money.ts';
import type { ListState } from './list-state.ts';
import { isBalanceProgramme } from './lists.ts';
import { endOf, hasEnded, isDated, lotsOf, pileKey, type Snapshot } from './lots.ts';
import { isOver, keyOf, leftOf, saidSince, useEntry, witnessing } from './said-uses.ts';
import { isTranslated, type Pile, type Relisting, sortPiles } from './same-credits.ts';

/**
 * What is known to have happened between two successive states of one list; before the first one nothing is known.
 * A page says what there is and not when it changed, so what happened in between carries both days.
 */
export function eventsBetween(before: ListState | undefined, after: ListState): Entry[] {
  const { snapshot } = after;
  const lots = lotsOf(snapshot, after.known);
  if (!before) return lots.map((lot) => movementOf(after, undefined, lot, 'opening', lot.amount.minor));

  const earlier = lotsOf(before.snapshot, before.known);
  const hasGone = (lot: Lot) => hasEnded(lot, snapshot.observedAt);
  const listed = new Set(snapshot.lots.filter(({ amount }) => amount.minor > 0).map(pileKey));
  // What the page still shows after its last day is there, whatever was said of it.
  const said = saidSince(before, snapshot.observedAt).filter(
    (one) => !isOver(one, snapshot) || !listed.has(keyOf(one)),
  );
  const ended = lotsOf(before.snapshot, leftOf(before.shown, said)).filter(isDated).filter(hasGone);
  const piles = pilesBetween(
    earlier.filter((lot) => !hasGone(lot)),
    lots,
  );
  const sorted = sortPiles(
    piles.filter(({ change }) => change < 0).map(sizeOf),
    piles.filter(({ change }) => change > 0).map(sizeOf),
    isTranslated(before.known, snapshot.lots),
  );
  const moved = (pile: Pile, sign: 1 | -1) => {
    const known = piles.find((one) => pileKey(one) === pileKey(pile));
    const kind = known && kindOf(before, after, known);
    return kind && pile.minor > 0 ? movementsOf(before, after, known, pile.minor * sign, kind) : [];
  };
  const lost = (pile: Pile) => {
    const witnessed = snapshot.isWhole ? witnessing(said, pile, pile.minor) : [];
    const minor = witnessed.reduce((rest, one) => rest - one.minor, pile.minor);
    return [...witnessed.map((one) => useEntry(snapshot, one)), ...moved({ ...pile, minor }, -1)];
  };
  return [
    ...ended.map((lot) => endOf(lot, listed.has(pileKey(lot)) ? 'expired' : 'ended')),
    ...said.filter((one) => isOver(one, snapshot)).map((one) => useEntry(snapshot, one)),
    ...sorted.lost.flatMap(lost),
    ...sorted.gained.flatMap((pile) => moved(pile, 1)),
    ...relistingsOf(before, after, sorted.relisted),
  ];
}

/** How much of one name and end there was and is, in minor units, with its twins before and after. */
interface ChangedPile extends Pick<Pile, 'type' | 'expires'> {
  readonly was: number;
  readonly change: number;
  /** By rank: how much the amount of each twin changed. */
  readonly twins: readonly { readonly lot: Lot; readonly minor: number }[];
}

function pilesBetween(before: readonly Lot[], after: readonly Lot[]): ChangedPile[] {
  const changes = new Map<LotId, { lot: Lot; was: number; is: number }>();
  for (const lot of before) changes.set(lot.id, { lot, was: lot.amount.minor, is: 0 });
  for (const lot of after) {
    changes.set(lot.id, { lot, was: changes.get(lot.id)?.was ?? 0, is: lot.amount.minor });
  }
  return [...Map.groupBy(changes.values(), ({ lot }) => pileKey(lot)).values()].flatMap((twins) => {
    const [first] = twins;
    if (!first) return [];
    const was = twins.reduce((sum, twin) => sum + twin.was, 0);
    const change = twins.reduce((sum, twin) => sum + twin.is - twin.was, 0);
    const { type, expires } = first.lot;
    return { type, expires, was, change, twins: twins.map(({ lot, was, is }) => ({ lot, minor: is - was })) };
  });
}

function sizeOf({ type, expires, change }: ChangedPile): Pile {
  return { type, expires, minor: Math.abs(change) };
}

/** What a gain or a loss is called, by what proves it. Undefined where nothing is stated. */
function kindOf(before: ListState, after: ListState, { was, change }: ChangedPile): EntryKind | undefined {
  const isBalance = isBalanceProgramme(after.snapshot.programme) && was > 0 && was + change > 0;
  if (change > 0) {
    if (!before.isProven) return 'opening';
    return isBalance ? 'adjusted' : 'earned';
  }
  if (isBalance || !before.isProven) return 'adjusted';
  return after.snapshot.isWhole ? 'gone' : undefined;
}

/** The movements of one pile: of each twin where all went the same way, else of the pile. */
function movementsOf(
  before: ListState,
  after: ListState,
  { twins, change }: ChangedPile,
  minor: number,
  kind: EntryKind,
): Entry[] {
  const isOneWay = twins.every((twin) => Math.sign(twin.minor) * Math.sign(change) >= 0);
  const [first] = twins;
  if (!first) return [];
  if (minor !== change || !isOneWay) return [movementOf(after, before, first.lot, kind, minor)];
  return twins
    .filter((twin) => twin.minor !== 0)
    .map((twin) => movementOf(after, before, twin.lot, kind, twin.minor));
}

function movementOf(
  { snapshot, isProven }: ListState,
  before: ListState | undefined,
  lot: Lot,
  kind: EntryKind,
  minor: number,
): Entry {
  return {
    id: createMovementId(lot.id, snapshot.id),
    account: lot.account,
    programme: lot.programme,
    day: dayOf(snapshot),
    kind,
    amount: money(minor, lot.amount.currency),
    type: lot.type,
    expires: lot.expires,
    ...(before && isProven && kind !== 'opening' && { since: lastDayOf(before.snapshot) }),
  };
}

/** One entry for each pile that stands in the place of others. */
function relistingsOf(before: ListState, after: ListState, relisted: readonly Relisting[]): Entry[] {
  const { snapshot } = after;
  const { account, programme } = snapshot;
  const { currency } = marketplaceById(snapshot.marketplace);
  const entries = new Map<EntryId, Entry>();
  for (const { from, to } of relisted) {
    const [only] = from;
    for (const { type, expires, minor } of to) {
      const lot = createListedLotId({ account, programme, expires, type, rank: 0 });
      const id = createMovementId(lot, snapshot.id, 'changed');
      const known = entries.get(id);
      entries.set(id, {
        id,
        account,
        programme,
        day: dayOf(snapshot),
        kind: 'changed',
        amount: money((known?.amount.minor ?? 0) + minor, currency),
        type,
        expires,
        since: lastDayOf(before.snapshot),
        ...(only && from.length === 1 && !known && { was: { type: only.type, expires: only.expires } }),
      });
    }
  }
  return [...entries.values()];
}

function dayOf({ observedAt, marketplace }: Snapshot) {
  return dayAt(observedAt, marketplaceById(marketplace).timeZone);
}

/** The last day on which a page showed the same. */
function lastDayOf({ observedAt, lastSeen = observedAt, marketplace }: Snapshot) {
  return dayAt(lastSeen, marketplaceById(marketplace).timeZone);
}
