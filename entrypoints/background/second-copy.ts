import type { Instant } from '../../core/model/calendar-date.ts';
import type { StoredState } from '../../core/overview/build-overview.ts';
import type { Unopened } from '../../core/overview/overview.ts';
import { logProblem } from '../../core/platform/log.ts';
import { loadParts, parsedJson } from '../../core/platform/now-storage.ts';
import { creditsPart } from '../../core/protocol/now-record.ts';
import { recoveryPart } from '../../core/protocol/recovery-part.ts';
import type { Database } from '../../core/store/database.ts';
import type { SecondCopy } from '../../core/store/restore.ts';
import type { StoreFailure, StoreResult } from '../../core/store/store-result.ts';
import { loadStoredState } from '../../core/store/stored-state.ts';

/** What is kept beside the database. A part that cannot be read is left out: the other one may be whole. */
export async function loadSecondCopy(): Promise<SecondCopy> {
  const stored = await loadParts(['credits', 'recovery']);
  const credits = readable(() => stored.credits && creditsPart(parsedJson(stored.credits)));
  const recovery = recoveryPart.safeParse(parsedJson(stored.recovery));
  return { ...(credits && { credits }), ...(recovery.success && { recovery: recovery.data }) };
}

function readable<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    logProblem('the second copy of the credits cannot be read', error);
    return undefined;
  }
}

/** What stands now, and where it was taken from. */
export interface StateNow {
  readonly state: StoredState;
  /** Set where the database cannot be read, and the state is that of the second copy. */
  readonly unopened?: Unopened;
}

/** What the database says; where it says nothing, what is kept beside it. Fails where nothing is. */
export async function loadStateNow(db: Database, now: Instant): Promise<StoreResult<StateNow>> {
  const found = await loadStoredState(db, now);
  return found.ok ? { ok: true, value: { state: found.value } } : copiedState(found.failure);
}

async function copiedState(why: StoreFailure): Promise<StoreResult<StateNow>> {
  const { credits } = await loadSecondCopy();
  if (!credits) return { ok: false, failure: why };
  const { at, state } = credits;
  return { ok: true, value: { state, unopened: { why, ...(at !== undefined && { at }) } } };
}
