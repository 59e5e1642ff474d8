import type { Instant } from '../model/calendar-date.ts';
import { getChecked } from './checked-reads.ts';
import type { WriteTransaction } from './schema.ts';

/** More than any shopper's pages make in an hour; a script that took over a page makes any number. */
const READINGS_PER_HOUR_MAX = 10_000;

/** Counts a reading that is to be stored. Answers false, and counts nothing, where that is one too many in this hour. */
export async function countArrival(tx: WriteTransaction, now: Instant): Promise<boolean> {
  const hour = now.slice(0, 13);
  const known = await getChecked(tx, 'meta', 'arrivals');
  const count = known?.name === 'arrivals' && known.hour === hour ? known.count : 0;
  if (count >= READINGS_PER_HOUR_MAX) return false;
  await tx.objectStore('meta').put({ name: 'arrivals', hour, count: count + 1 });
  return true;
}
