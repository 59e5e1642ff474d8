import { compareReadings, type ReadingFacts } from '../ledger/stored-reading.ts';
import { type Instant, instantAt } from '../model/calendar-date.ts';

type Made = Pick<ReadingFacts, 'id' | 'observedAt'>;

/**
 * Devices whose clocks differ may have stored the readings of a page in another order than all of them know together.
 *
 * @param known The readings of one page that all know, as they know them.
 * @param here The same as they are stored here.
 * @returns What is to be stored as the moment of which of them: none after now. Empty where the order is the same.
 */
export function putInOrder(
  known: readonly Made[],
  here: readonly Made[],
  now: Instant,
): ReadonlyMap<string, Instant> {
  const stored = new Map(here.map((reading) => [reading.id, reading]));
  const wanted = known.filter(({ id }) => stored.has(id)).sort(compareReadings);
  const order = [...stored.values()].sort(compareReadings);
  if (wanted.every(({ id }, rank) => order[rank]?.id === id)) return new Map();
  return new Map(
    wanted.map(({ id, observedAt }, rank) => {
      const latest = instantAt(Date.parse(now) - (wanted.length - rank));
      return [id, observedAt > latest ? latest : observedAt];
    }),
  );
}
