import { type Instant, isInstant } from '../../core/model/calendar-date.ts';
import { inTurns } from '../../core/platform/in-turn.ts';
import { logProblem } from '../../core/platform/log.ts';
import {
  loadParts,
  parsedJson,
  removePart,
  saveChoices,
  saveParts,
  textOf,
} from '../../core/platform/now-storage.ts';
import { Refused } from '../../core/platform/server.ts';
import { creditsPart, NOW_VERSION, type NowChoices } from '../../core/protocol/now-record.ts';
import { fitRecovery } from '../../core/protocol/recovery-part.ts';
import type { Database } from '../../core/store/database.ts';
import { loadNowFacts, type NowFacts } from '../../core/store/now-facts.ts';
import type { StoreFailure } from '../../core/store/store-result.ts';
import { coalesce } from './coalesce.ts';

/**
 * Keeps the record of what stands now in line with the database. First the transaction completes, then the record
 * is written, then what was stored is acknowledged. A background that dies in between leaves a record that is
 * older than the database, and nothing acknowledged is missing from it; the next start rewrites it.
 */
export interface NowRecord {
  /**
   * Ends when the record holds all that was stored before the call, or is gone, with undefined; or with the reason
   * where the database cannot be read, or where neither can the record be written nor the one before taken away. An
   * older record is left then: it is all there is to show.
   */
  readonly update: () => Promise<StoreFailure | undefined>;
  /** The same of what the user chose and the browser granted. */
  readonly choose: (choices: NowChoices) => Promise<void>;
  /** Runs work during which nothing is recorded. */
  readonly pause: <T>(work: () => Promise<T>) => Promise<T>;
}

export function createNowRecord({
  db,
  now,
}: {
  readonly db: Database;
  readonly now: () => Instant;
}): NowRecord {
  const inTurn = inTurns();
  return {
    update: coalesce(() => inTurn(() => writeFacts(db, now()))),
    choose: (choices) => inTurn(() => writeChoices(choices)),
    pause: inTurn,
  };
}

/**
 * Brings the record in line with what has just been stored.
 * @throws Refused where an older one is left: what was stored is not acknowledged then, and is sent again.
 */
export async function recordOrRefuse(record: NowRecord): Promise<void> {
  const failure = await record.update();
  if (failure) throw new Refused(failure);
}

/** What cannot be written is taken away: the popup then asks, and shows no old amount. */
async function writeFacts(db: Database, now: Instant): Promise<StoreFailure | undefined> {
  try {
    return await saveFacts(db, now);
  } catch (error) {
    logProblem('the record could not be written; it is taken away', error);
    return removePart('credits').then(
      () => undefined,
      () => 'full',
    );
  }
}

async function saveFacts(db: Database, now: Instant): Promise<StoreFailure | undefined> {
  for (let isAgain = false; ; isAgain = true) {
    const facts = await loadNowFacts(db, now);
    if (!facts.ok) return facts.failure;
    const stored = await loadParts(['credits', 'recovery']);
    const recorded = Math.max(changesIn(stored.credits), changesIn(stored.recovery));
    // Another life of the background may have written meanwhile: then the database has changed as well.
    if (recorded > facts.value.changes && !isAgain) continue;
    const recovery = textOf('recovery', fitRecovery(facts.value.recovery));
    // What has not changed keeps the moment at which it was written.
    const written = writtenAt(stored.credits);
    const same = written && creditsText(facts.value, written);
    const credits = same !== undefined && same === stored.credits ? same : creditsText(facts.value, now);
    // A database that stays behind its record was lost, or is an older copy. What no page can give back is then
    // in the record alone, and stays there.
    const isLost = changesIn(stored.recovery) > facts.value.changes;
    await saveParts(isLost ? { credits } : { credits, recovery }, stored);
    return undefined;
  }
}

/** Undefined where it would not be read again: with more rows than anybody has, or an odd one of long ago. */
function creditsText({ changes, state }: NowFacts, at: Instant): string | undefined {
  try {
    return textOf('credits', creditsPart({ version: NOW_VERSION, changes, at, state }));
  } catch (error) {
    logProblem('the state does not fit the record', error);
    return undefined;
  }
}

/** How often the database had changed when a part was written; 0 where that cannot be told. */
function changesIn(text: string | undefined): number {
  const value = parsedJson(text);
  if (typeof value !== 'object' || value === null || !('changes' in value)) return 0;
  return Number.isSafeInteger(value.changes) ? Number(value.changes) : 0;
}

function writtenAt(text: string | undefined): Instant | undefined {
  const value = parsedJson(text);
  const isDated = typeof value === 'object' && value !== null && 'at' in value && isInstant(String(value.at));
  return isDated ? (String(value.at) as Instant) : undefined;
}

/** The choices that count are kept elsewhere, so nobody has to hear of a failure. */
async function writeChoices(choices: NowChoices): Promise<void> {
  try {
    await saveChoices(choices);
  } catch (error) {
    logProblem('the choices could not be recorded; they are taken away', error);
    await removePart('choices').catch(() => undefined);
  }
}
