import { isSameMoney, type Money } from '../../model/money.ts';
import type { PageSnapshot } from '../../model/page-snapshot.ts';
import type { ReadPage } from '../reading.ts';
import { labelOf, pointablePage } from './pointable.ts';
import { POINTED_FIELDS } from './pointed.ts';
import { readPointedPage } from './pointed-page.ts';
import { describePlace, findPlace, type PointedPlace } from './pointed-place.ts';

/** The result of pointing at an amount. */
export type PointedOutcome =
  /** The user is asked whether this is the figure. */
  | {
      readonly kind: 'ask';
      readonly amount: Money;
      /** The words beside it on the page; empty where there are none. */
      readonly label: string;
      readonly place: PointedPlace;
      /** Nothing on the page contradicts and nothing agrees: the user's word is the second witness. */
      readonly needsWord: boolean;
    }
  /** Something on the page contradicts it, or something is missing that the user's word cannot replace. */
  | { readonly kind: 'refused'; readonly missing: readonly string[] }
  /** The place could not be told from others, so it would not be found again. */
  | { readonly kind: 'unclear' };

/**
 * The result of pointing at an element of a captured page. Undefined where it holds no amount.
 *
 * @param at The element's place in the snapshot.
 */
export function pointAt(snapshot: PageSnapshot, at: number): PointedOutcome | undefined {
  const pointable = pointablePage(snapshot);
  const spot = pointable?.on.spots.find(({ element }) => element.index === at);
  if (!pointable || !spot) return undefined;
  const { view, on } = pointable;
  const { amount } = spot;
  const place = describePlace(view, spot, on);
  if (findPlace(view, place, on) !== spot) return { kind: 'unclear' };
  const reading = readPointedPage(snapshot, place);
  const needsWord = reading?.outcome !== 'read';
  if (needsWord && !confirmedReading(snapshot, place, amount)) {
    return { kind: 'refused', missing: reading?.outcome === 'unrecognised' ? reading.missing : [] };
  }
  return { kind: 'ask', amount, label: labelOf(spot, on), place, needsWord };
}

/** The page as read with the user's word that its figure is exactly this amount; undefined where it says anything else. */
export function confirmedReading(
  snapshot: PageSnapshot,
  place: PointedPlace,
  confirmed: Money,
): ReadPage | undefined {
  const reading = readPointedPage(snapshot, place, confirmed);
  if (reading?.outcome !== 'read') return undefined;
  const stated = figureOf(reading);
  return stated && isSameMoney(stated, confirmed) ? reading : undefined;
}

function figureOf(reading: ReadPage): Money | undefined {
  if (reading.page === 'gift-card-balance') return reading[POINTED_FIELDS[reading.page]];
  return reading.page === 'rewards' ? reading[POINTED_FIELDS[reading.page]] : undefined;
}
