import * as z from 'zod/mini';
import type { Instant } from '../model/calendar-date.ts';
import { type PickedPlace, pickedPlace, pointedPage } from '../protocol/pointed-schema.ts';
import { instant, marketplace } from '../protocol/schema-parts.ts';
import { browser } from './browser.ts';
import { inTurns } from './in-turn.ts';
import type { PlaceKey } from './pointed-storage.ts';

/** Pointing in a page, and what was picked there, kept until the browser closes: the background may end between. */

const POINTING = 'pointing';
const PICKED = 'picked-place';
/** Pointing takes seconds, and so does an answer; after this long nobody is at it any more. */
const LONGEST_MS = 10 * 60 * 1000;

const inTurn = inTurns();

const pointing = z.strictObject({
  tab: z.int(),
  marketplace,
  page: pointedPage,
  at: instant,
});

/** Remembers that the user has begun to point in this tab. What was picked before is forgotten. */
export function beginPointing({ marketplace, page }: PlaceKey, tab: number, at: Instant): Promise<void> {
  return inTurn(async () => {
    await browser.storage.session.remove(PICKED);
    await browser.storage.session.set({ [POINTING]: { tab, marketplace, page, at } });
  });
}

/** Whether the user has just begun to point at this page in this tab. Ends it: one place is taken each time. */
export function endPointing(key: PlaceKey, tab: number, now: Instant): Promise<boolean> {
  return inTurn(async () => {
    const { [POINTING]: stored } = await browser.storage.session.get(POINTING);
    const parsed = pointing.safeParse(stored);
    if (!parsed.success) return false;
    const { at, ...begun } = parsed.data;
    const isBegun = begun.tab === tab && begun.marketplace === key.marketplace && begun.page === key.page;
    if (!isBegun || !isFresh(at, now)) return false;
    await browser.storage.session.remove(POINTING);
    return true;
  });
}

export async function savePicked(picked: PickedPlace): Promise<void> {
  await browser.storage.session.set({ [PICKED]: picked });
}

/** What the user has picked and not confirmed yet. One that is damaged or old counts as none. */
export async function loadPicked(now: Instant): Promise<PickedPlace | undefined> {
  const { [PICKED]: stored } = await browser.storage.session.get(PICKED);
  const parsed = pickedPlace.safeParse(stored);
  return parsed.success && isFresh(parsed.data.at, now) ? parsed.data : undefined;
}

function isFresh(at: Instant, now: Instant): boolean {
  const age = Date.parse(now) - Date.parse(at);
  return age >= 0 && age < LONGEST_MS;
}
