import * as z from 'zod/mini';
import type { Instant } from '../model/calendar-date.ts';
import type { MarketplaceId } from '../model/marketplaces.ts';
import type { PointedPage } from '../pages/pointing/pointed.ts';
import type { PointedPlace } from '../pages/pointing/pointed-place.ts';
import { type KeptPlace, keptPlace, pointedPage } from '../protocol/pointed-schema.ts';
import { instant, marketplace } from '../protocol/schema-parts.ts';
import { browser } from './browser.ts';
import { inTurns } from './in-turn.ts';
import { logProblem } from './log.ts';

const PLACES = 'pointed-places';
const POINTING = 'pointing';
/** Pointing takes seconds; after this long it has been abandoned. */
const POINTING_MAX_MS = 10 * 60 * 1000;

const inTurn = inTurns();

/** Which page of which shop a question or an answer is about. */
export interface PlaceKey {
  readonly marketplace: MarketplaceId;
  readonly page: PointedPage;
}

/** All places that the user pointed at, oldest first. One that is damaged counts as none. */
export async function loadPlaces(): Promise<readonly KeptPlace[]> {
  const { [PLACES]: stored } = await browser.storage.local.get(PLACES);
  const list: readonly unknown[] = Array.isArray(stored) ? stored : [];
  const places = list.flatMap((one) => {
    const parsed = keptPlace.safeParse(one);
    return parsed.success ? [parsed.data] : [];
  });
  if (places.length < list.length) logProblem('a place pointed at is damaged; it is left out');
  return places;
}

export async function loadPlace({ marketplace, page }: PlaceKey): Promise<PointedPlace | undefined> {
  return (await loadPlaces()).findLast((kept) => kept.marketplace === marketplace && kept.page === page)
    ?.place;
}

/** Keeps a place in the stead of the one before. */
export function savePlace(kept: KeptPlace): Promise<void> {
  return inTurn(async () => write([...without(await loadPlaces(), kept), kept]));
}

export function forgetPlace(key: PlaceKey): Promise<void> {
  return inTurn(async () => write(without(await loadPlaces(), key)));
}

function without(places: readonly KeptPlace[], { marketplace, page }: PlaceKey): KeptPlace[] {
  return places.filter((kept) => kept.marketplace !== marketplace || kept.page !== page);
}

async function write(places: readonly KeptPlace[]): Promise<void> {
  await browser.storage.local.set({ [PLACES]: places });
}

const pointing = z.strictObject({
  tab: z.int(),
  marketplace,
  page: pointedPage,
  at: instant,
});

/** Remembers, until the browser closes, that the user has begun to point in this tab. */
export async function beginPointing(key: PlaceKey, tab: number, at: Instant): Promise<void> {
  await browser.storage.session.set({
    [POINTING]: { tab, marketplace: key.marketplace, page: key.page, at },
  });
}

/** Whether the user has just begun to point at this page in this tab: a place is taken from nowhere else. */
export async function isPointing(key: PlaceKey, tab: number, now: Instant): Promise<boolean> {
  const { [POINTING]: stored } = await browser.storage.session.get(POINTING);
  const parsed = pointing.safeParse(stored);
  if (!parsed.success) return false;
  const { at, ...begun } = parsed.data;
  const age = Date.parse(now) - Date.parse(at);
  return (
    begun.tab === tab &&
    begun.marketplace === key.marketplace &&
    begun.page === key.page &&
    age >= 0 &&
    age < POINTING_MAX_MS
  );
}
