import { compareText } from '../ledger/stored-reading.ts';
import { joinKey } from '../model/ids.ts';
import { isWish } from '../reminders/marks.ts';
import { readingOf, type SyncRecord } from './sync-record.ts';

/** One value that devices share, and its newest known change. */
export interface Register {
  /** When it was changed, in milliseconds: of a hybrid clock, later than every change that its author knew of. */
  readonly t: number;
  /** The id of the device that changed it. */
  readonly d: string;
  /** Null where it was deleted: without that mark, a device that was away would bring it back. */
  readonly v: SyncRecord | null;
}

/** All that devices share, by key. */
export type SyncDocument = ReadonlyMap<string, Register>;

/**
 * What two devices know together: of each key the newest change. Which document comes first, how documents are grouped
 * and how often they come makes no difference, and nothing is ever replaced by something older.
 */
export function merge(a: SyncDocument, b: SyncDocument): SyncDocument {
  const merged = new Map(a);
  for (const [key, register] of b) {
    const known = merged.get(key);
    if (!known || compareRegisters(known, register) < 0) merged.set(key, register);
  }
  return settled(merged);
}

/**
 * The later change is the greater. Devices that changed at one moment are told apart by id, then by what they say. Of
 * what was told, more is greater whenever it was: a device that has heard of it tells nothing again.
 */
export function compareRegisters(a: Register, b: Register): number {
  return (
    coveredBy(a) - coveredBy(b) ||
    a.t - b.t ||
    compareText(a.d, b.d) ||
    compareText(canonical(a.v), canonical(b.v))
  );
}

/** How much was told, in minor units; what its owner wants covers what its owner said last. */
function coveredBy({ v }: Register): number {
  return v && 'told' in v && !isWish(v.told) ? v.told.covered : 0;
}

/** A list is completed by at most so many parts that were read since it was last read as a whole. */
const PARTS_MAX = 5;

/** Of each page the last whole reading and what was read since: what is older says nothing of today. */
function settled(document: Map<string, Register>): SyncDocument {
  const readings = [...document.keys()].flatMap((key) => {
    const reading = readingOf(key);
    return reading ? [{ key, ...reading }] : [];
  });
  for (const [, same] of Map.groupBy(readings, ({ account, page }) => joinKey(account, page))) {
    same.sort((a, b) => compareText(b.observedAt, a.observedAt) || compareText(b.key, a.key));
    const whole = same.findIndex(({ isWhole }) => isWhole);
    const parts = whole === -1 ? same.length : whole;
    for (const [rank, { key }] of same.entries()) {
      const isNeeded = rank === whole || (rank < parts && rank < PARTS_MAX);
      if (!isNeeded) document.delete(key);
    }
  }
  return document;
}

/** How long it is remembered what is no longer there. A device that was away for longer may bring it back. */
const OLD_NEWS_MS = 400 * 24 * 60 * 60_000;

/** Without what every device has had time to hear of: deletions, and what was told of credits of long ago. */
export function withoutOldNews(document: SyncDocument, nowMs: number): SyncDocument {
  const isOld = ({ t, v }: Register) => t < nowMs - OLD_NEWS_MS && (v === null || 'told' in v);
  return new Map([...document].filter(([, register]) => !isOld(register)));
}

/** The same text for the same value, in whatever order its fields were written. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const fields = Object.entries(value).filter(([, field]) => field !== undefined);
  const sorted = fields.sort(([a], [b]) => compareText(a, b));
  return `{${sorted.map(([name, field]) => `${JSON.stringify(name)}:${canonical(field)}`).join()}}`;
}
