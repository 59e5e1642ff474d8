import * as z from 'zod/mini';
import type { Instant } from '../model/calendar-date.ts';
import type { MarketplaceId } from '../model/marketplaces.ts';
import type { PointedPage } from '../pages/pointing/pointed.ts';
import type { PointedPlace } from '../pages/pointing/pointed-place.ts';
import { instant, marketplace } from './schema-parts.ts';

/** A number of a word: below 4096, so that no word can be read back. */
const print = z.int().check(z.gte(0), z.lte(4095));
const prints = z.array(print).check(z.maxLength(32));

/** Numbers and nothing else: there is no room for a text of the page. */
export const pointedPlace: z.ZodMiniType<PointedPlace> = z.strictObject({
  label: prints,
  heading: prints,
  around: prints,
  ids: prints,
  names: prints,
  outer: prints,
});

export const pointedPage: z.ZodMiniType<PointedPage> = z.enum(['gift-card-balance', 'rewards']);

/** Where the user pointed, as it is kept: one place for a page of a marketplace. */
export interface KeptPlace {
  readonly marketplace: MarketplaceId;
  readonly page: PointedPage;
  readonly at: Instant;
  readonly place: PointedPlace;
}

export const keptPlace: z.ZodMiniType<KeptPlace> = z.strictObject({
  marketplace,
  page: pointedPage,
  at: instant,
  place: pointedPlace,
});

/** The same for the list in the settings. */
export type PlaceView = Omit<KeptPlace, 'place'>;
