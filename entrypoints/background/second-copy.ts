import { logProblem } from '../../core/platform/log.ts';
import { loadParts, parsedJson } from '../../core/platform/now-storage.ts';
import { creditsPart } from '../../core/protocol/now-record.ts';
import { recoveryPart } from '../../core/protocol/recovery-part.ts';
import type { SecondCopy } from '../../core/store/restore.ts';

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
