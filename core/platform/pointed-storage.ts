import type { MarketplaceId } from '../model/marketplaces.ts';
import type { PointedPage } from '../pages/pointing/pointed.ts';
import type { PointedPlace } from '../pages/pointing/pointed-place.ts';
import { type KeptPlace, keptPlace } from '../protocol/pointed-schema.ts';
import { inTurns } from './in-turn.ts';
import { getLocal, setLocal } from './local-storage.ts';
import { logProblem } from './log.ts';

const PLACES = 'pointed-places';

const inTurn = inTurns();

/** Which page of which shop a question or an answer is about. */
export interface PlaceKey {
  readonly marketplace: MarketplaceId;
  readonly page: PointedPage;
}

/** All places that the user pointed at, oldest first. One that is damaged counts as none. */
export async function loadPlaces(): Promise<readonly KeptPlace[]> {
  const { [PLACES]: stored } = await getLocal(PLACES);
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
  await setLocal({ [PLACES]: places });
}
