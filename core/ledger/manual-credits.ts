import { addDays, type CalendarDate, dayAt, daysBetween, type Instant } from '../model/calendar-date.ts';
import type { BalancePage, Entry, EntryKind, Lot } from '../model/credit.ts';
import { type AccountKey, createManualEntryId, createManualLotId, type LotId } from '../model/ids.ts';
import type { Alike, Answer, ManualCredit } from '../model/manual-credit.ts';
import { marketplaceById } from '../model/marketplaces.ts';
import { money } from '../model/money.ts';
import { endOf, isDated } from './lots.ts';
import { compareText } from './stored-reading.ts';

/** A manual credit as stored, with its fate. */
export interface ManualCreditRecord extends ManualCredit {
  /** How much was left from each moment on, oldest first; the last is what is left now. */
  readonly amounts: readonly { readonly at: Instant; readonly minor: number }[];
  /** A page read after this must show it, if it shows everything of its programme. */
  readonly since: Instant;
  /** Follows from the readings, like the next: no page that is read after this day changes what became of it. */
  readonly closed: CalendarDate;
  /** The first day on which a page showed it: from then on it counts there and not here. */
  readonly covered?: CalendarDate;
  /** Of one with a last day that is a part of a balance: which, and how much of it that can still be. */
  readonly part?: BalancePart;
  /** The account that it was entered for, where its owner said that it is the other one. */
  readonly mergedFrom?: AccountKey;
  /** What it may be one with, as long as its owner has not said: it does not count until then. */
  readonly asked?: Alike;
  /** What its owner said to that, and of what. */
  readonly answer?: Answer;
}

export interface BalancePart {
  readonly page: BalancePage;
  readonly minor: number;
}

/** Where nothing has closed a credit. Sorts after every day. */
const OPEN: CalendarDate = '9999-12-31';
/** A change this soon after the previous one corrects a typo; no money moved. */
const SLIP_MS = 10 * 60_000;
/** How long after its end the user can still be told of a credit, if the browser was closed since. */
const TOLD_WITHIN_DAYS = 366;

/** What the user says of a credit; the rest follows from it. */
export type SavedManualCredit = Omit<ManualCredit, 'addedAt' | 'ended'>;

/** A credit as saved now; the known record itself where that changes nothing. */
export function savedManualCredit(
  known: ManualCreditRecord | undefined,
  saved: SavedManualCredit,
  now: Instant,
): ManualCreditRecord {
  if (!known) {
    const amounts = [{ at: now, minor: saved.amount.minor }];
    const since = saved.statedAt !== undefined && saved.statedAt < now ? saved.statedAt : now;
    return { ...saved, addedAt: now, amounts, since, closed: OPEN };
  }
  const { addedAt, ended, closed, covered, part, mergedFrom, asked, answer, amounts } = known;
  const next: ManualCreditRecord = {
    ...saved,
    addedAt,
    ...(ended !== undefined && { ended }),
    amounts: withAmount(amounts, saved.amount.minor, now),
    since: isElsewhere(known, saved) ? now : known.since,
    closed,
    ...(covered !== undefined && { covered }),
    ...(part && { part }),
    ...(mergedFrom !== undefined && { mergedFrom }),
    ...(asked !== undefined && { asked }),
    ...(answer !== undefined && { answer }),
  };
  return isSame(known, next) ? known : next;
}

/** A credit as it was said before the database was lost. What became of it follows from the pages again. */
export function restoredCredit(
  saved: SavedManualCredit,
  facts: Pick<ManualCreditRecord, 'addedAt' | 'since' | 'ended' | 'amounts'>,
): ManualCreditRecord {
  return { ...saved, ...facts, closed: OPEN };
}

/** Readings from before the credit became one that the page shows are no evidence against it. */
function isElsewhere(known: ManualCredit, saved: SavedManualCredit): boolean {
  return (
    known.account !== saved.account ||
    known.programme !== saved.programme ||
    (known.toClaim === true && saved.toClaim === undefined)
  );
}

function withAmount(amounts: ManualCreditRecord['amounts'], minor: number, now: Instant) {
  const last = amounts.at(-1);
  if (last?.minor === minor) return amounts;
  const isSlip = last !== undefined && Date.parse(now) - Date.parse(last.at) < SLIP_MS;
  return isSlip
    ? [...amounts.slice(0, -1), { at: last.at, minor }]
    : [...amounts, { at: last && last.at > now ? last.at : now, minor }];
}

function isSame(a: object, b: object): boolean {
  const sorted = (value: object) =>
    JSON.stringify(Object.entries(value).sort(([x], [y]) => compareText(x, y)));
  return sorted(a) === sorted(b);
}

/** What pages said of a credit. */
export interface PageEvidence {
  /** When the page that shows everything of its programme was first read since. */
  readonly readAt?: Instant;
  /** The first day on which a page listed a lot that it is part of. */
  readonly shownOn?: CalendarDate;
  /** The balance that it is a part of since `readAt`. */
  readonly part?: BalancePart;
  /** The page lists its programme of points as it was last read: for points without an end. */
  readonly isListed?: boolean;
  /** It may be one with a credit that counts elsewhere, and its owner has not said. */
  readonly asked?: Alike;
}

/** The credit with its fate. The earliest event decides, so the order in which events are learned does not matter. */
export function closedBy(
  credit: ManualCreditRecord,
  { readAt, shownOn, part, isListed, asked }: PageEvidence,
): ManualCreditRecord {
  const { closed: _closed, covered: _covered, part: _part, asked: _asked, ...rest } = credit;
  const readDay =
    readAt !== undefined && !(credit.ended && credit.ended < readAt) ? dayIn(credit, readAt) : OPEN;
  const shownDay = shownOn !== undefined && !wasUsedBefore(credit, shownOn) ? shownOn : OPEN;
  const covered = readDay < shownDay ? readDay : shownDay;
  const over = credit.expires ?? OPEN;
  // Points that the page stops listing count here again, so this closes nothing.
  if (isListed && credit.ended === undefined && credit.expires === null) {
    return { ...rest, covered: dayIn(credit, credit.since), closed: OPEN };
  }
  if (covered !== OPEN && covered <= over) {
    // What is left of the balance decides up to its last day.
    return part ? { ...rest, covered, part, closed: over } : { ...rest, covered, closed: covered };
  }
  if (asked && credit.ended === undefined) return { ...rest, asked, closed: OPEN };
  return { ...rest, closed: credit.ended === undefined ? over : endedOn(credit) };
}

/** The id of its lot, which those of its entries begin with. */
export function manualLotId({ account, id }: Pick<ManualCredit, 'account' | 'id'>): LotId {
  return createManualLotId(account, id);
}

/**
 * The lot of a credit that counts here, or in a balance that says nothing of its end, also for a while after its end: its end is the clock's to say, and
 * is told. None for one that had ended when it was entered: that is history.
 */
export function manualLot(credit: ManualCreditRecord, now: Instant): Lot | undefined {
  const { covered, part, asked, ended, expires } = credit;
  if (asked || ended !== undefined || wasOver(credit)) return undefined;
  if (expires !== null && addDays(expires, TOLD_WITHIN_DAYS) < dayIn(credit, now)) return undefined;
  if (covered === undefined) return lotOf(credit);
  return part && part.minor > 0 ? partOf(lotOf(credit), part) : undefined;
}

/** No more than the balance can be of it. */
function partOf(lot: Lot, { page, minor }: BalancePart): Lot {
  const { amount } = lot;
  return { ...lot, amount: money(Math.min(amount.minor, minor), amount.currency), partOf: page };
}

function lotOf(credit: ManualCreditRecord): Lot {
  const { account, marketplace, programme, name, amount, expires, points, endless, amounts, addedAt } =
    credit;
  return {
    id: manualLotId(credit),
    account,
    marketplace,
    programme,
    type: name,
    amount,
    expires,
    asOf: amounts.at(-1)?.at ?? addedAt,
    ...(points && { points: points.count }),
    ...(endless && { endless }),
    own: originOf(credit),
  };
}

/**
 * - `counts`: it is there to be spent
 * - `covered`: a page shows it, so it counts there
 * - `asked`: it may be one with another credit; its owner has to say
 * - `used`: its owner said so
 * - `over`: its last day passed with this much left of it; what became of it is not known
 * - `past`: its end had come when its mail was imported; what became of it is not known
 */
export type ManualState = 'counts' | 'covered' | 'asked' | 'used' | 'over' | 'past';

export function manualState(credit: ManualCreditRecord, now: Instant): ManualState {
  const { covered, asked, ended, expires, from } = credit;
  if (covered !== undefined) return 'covered';
  if (asked) return 'asked';
  if (ended !== undefined) return 'used';
  if (wasOver(credit)) return from === 'mail' ? 'past' : 'over';
  return expires !== null && expires < dayIn(credit, now) ? 'over' : 'counts';
}

/**
 * The movements of a credit, which sum to what counts of it here. Of one that a page took over those stay
 * that were over by then: what it was used for before. Its end is the clock's (see `settleEnds`), but
 * where its lot is not kept.
 */
export function manualEntries(credit: ManualCreditRecord, now: Instant): Entry[] {
  const state = manualState(credit, now);
  if (state === 'past' || state === 'asked') return [];
  const first = clamped(credit, dayIn(credit, credit.statedAt ?? credit.addedAt));
  const steps = credit.amounts.map(({ at, minor }, i) => ({
    day: i === 0 ? first : clamped(credit, dayIn(credit, at)),
    minor: minor - (credit.amounts[i - 1]?.minor ?? 0),
    i,
  }));
  const { covered = '' } = credit;
  const entry = ({ day, minor, i }: (typeof steps)[number]) =>
    entryOf(credit, i, day, minor > 0 ? 'earned' : 'used', minor);
  if (state === 'covered') {
    const used = steps.filter(({ minor, day }) => minor < 0 && day < covered);
    const total = used.reduce((sum, { minor }) => sum - minor, 0);
    return total === 0 ? [] : [entry({ day: first, minor: total, i: 0 }), ...used.map(entry)];
  }
  const moved = steps.map(entry);
  if (state === 'used') moved.push(entryOf(credit, 'ended', endedOn(credit), 'used', -credit.amount.minor));
  const lot = lotOf(credit);
  if (state === 'over' && isDated(lot) && !manualLot(credit, now)) moved.push(endOf(lot));
  return moved;
}

function entryOf(
  credit: ManualCreditRecord,
  part: number | 'ended',
  day: CalendarDate,
  kind: EntryKind,
  minor: number,
): Entry {
  const { account, programme, name, expires, orderId, amount, note } = credit;
  return {
    id: createManualEntryId(manualLotId(credit), part),
    account,
    programme,
    day,
    kind,
    amount: money(minor, amount.currency),
    type: name,
    expires,
    ...(orderId !== undefined && { orderId }),
    ...(note !== undefined && { note }),
    own: originOf(credit),
  };
}

function originOf({ id, from }: ManualCredit): NonNullable<Lot['own']> {
  return { credit: id, from };
}

/** Its end had come when it was entered. */
function wasOver(credit: ManualCreditRecord): boolean {
  return credit.expires !== null && credit.expires < dayIn(credit, credit.addedAt);
}

/** What moves, moves by its last day. */
function clamped({ expires }: ManualCredit, day: CalendarDate): CalendarDate {
  return expires !== null && expires < day ? expires : day;
}

function endedOn(credit: ManualCredit): CalendarDate {
  return clamped(credit, dayIn(credit, credit.ended ?? credit.addedAt));
}

export function wasUsedBefore(credit: ManualCredit, day: CalendarDate): boolean {
  return credit.ended !== undefined && endedOn(credit) < day;
}

export function dayIn({ marketplace }: ManualCredit, at: Instant): CalendarDate {
  return dayAt(at, marketplaceById(marketplace).timeZone);
}

/** No credit lives this long: a last day further ahead is a typo. */
const LIFE_MAX_YEARS = 20;

export function isTooFarAhead(
  { expires, marketplace }: Pick<ManualCredit, 'expires' | 'marketplace'>,
  now: Instant,
): boolean {
  const today = dayAt(now, marketplaceById(marketplace).timeZone);
  return expires !== null && daysBetween(today, expires) > LIFE_MAX_YEARS * 366;
}
