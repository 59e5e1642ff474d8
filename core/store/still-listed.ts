import type { Lot } from '../model/credit.ts';
import { type LotId, saidPrefix } from '../model/ids.ts';
import { isUseWord } from '../model/owner-words.ts';
import { getAllChecked, keysUnder } from './checked-reads.ts';
import type { ReadTransaction } from './schema.ts';

/**
 * Which of these lots their owner said were used though a page read later lists them as before: no movement is left of
 * the word, and the lot counts again.
 */
export async function stillListed(tx: ReadTransaction, lots: readonly Lot[]): Promise<LotId[]> {
  const found: LotId[] = [];
  for (const { id, own, asOf } of lots) {
    if (own !== undefined) continue;
    const words = (await getAllChecked(tx, 'words', keysUnder(saidPrefix(id)))).filter(isUseWord);
    const newest = words.sort((a, b) => (a.at < b.at ? 1 : -1))[0];
    if (newest === undefined || newest.at >= asOf) continue;
    if ((await tx.objectStore('entries').getKey(newest.entry)) === undefined) found.push(id);
  }
  return found;
}
