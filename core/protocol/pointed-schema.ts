import * as z from 'zod/mini';
import type { Instant } from '../model/calendar-date.ts';
import type { MarketplaceId } from '../model/marketplaces.ts';
import type { PointedOutcome } from '../pages/pointing/point-at.ts';
import type { PointedPage } from '../pages/pointing/pointed.ts';
import type { PointedPlace } from '../pages/pointing/pointed-place.ts';
import { instant, marketplace, missingFields, money } from './schema-parts.ts';

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

/** What the user has picked on a page, until it is confirmed on a page of ours. Of the page's text, the label alone. */
export interface PickedPlace {
  /** Drawn for each: what is confirmed is what was shown. */
  readonly id: string;
  readonly tab: number;
  readonly marketplace: MarketplaceId;
  readonly page: PointedPage;
  readonly at: Instant;
  readonly outcome: PointedOutcome;
}

export const pickedPlace: z.ZodMiniType<PickedPlace> = z.strictObject({
  id: z.uuid(),
  tab: z.int(),
  marketplace,
  page: pointedPage,
  at: instant,
  outcome: z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('ask'),
      amount: money,
      label: z.string().check(z.maxLength(100)),
      place: pointedPlace,
      needsWord: z.boolean(),
    }),
    z.strictObject({
      kind: z.literal('refused'),
      missing: missingFields,
    }),
    z.strictObject({ kind: z.literal('unclear') }),
  ]),
});

/** The same for the page that asks. */
export type PickedView = Pick<PickedPlace, 'id' | 'marketplace' | 'page'> & {
  readonly outcome: WithoutPlace<PointedOutcome>;
};

type WithoutPlace<Outcome> = Outcome extends unknown ? Omit<Outcome, 'place'> : never;
