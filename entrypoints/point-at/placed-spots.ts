import { arrivalOf } from '../../core/capture/arrival.ts';
import { capturePage } from '../../core/capture/capture-page.ts';
import { instantAt } from '../../core/model/calendar-date.ts';
import type { PageSnapshot } from '../../core/model/page-snapshot.ts';
import type { Spot } from '../../core/page-view/amount-spots.ts';
import { pageKindOf } from '../../core/pages/addresses.ts';
import { captureRulesOf } from '../../core/pages/capture-rules.ts';
import { type PointablePage, pointablePage } from '../../core/pages/pointing/pointable.ts';

/** A spot with the element of the open page that it stands for. */
export interface PlacedSpot extends Spot {
  readonly box: Element;
}

/** The page as it is now: what was captured of it, and what can be pointed at. */
export interface PlacedPage {
  readonly snapshot: PageSnapshot;
  readonly pointable: PointablePage;
  readonly spots: readonly PlacedSpot[];
}

/** Captures the open page; undefined where nothing can be pointed at. */
export function placedPage(document: Document): PlacedPage | undefined {
  const page = pageKindOf(location.href)?.page;
  if (!page) return undefined;
  const { snapshot, elements } = capturePage(document, captureRulesOf(page), {
    url: location.href,
    capturedAt: instantAt(Date.now()),
    came: arrivalOf(window),
  });
  const pointable = pointablePage(snapshot);
  if (!pointable) return undefined;
  const spots = pointable.on.spots.flatMap((spot) => {
    const box = elements[spot.element.index];
    return box ? [{ ...spot, box }] : [];
  });
  return { snapshot, pointable, spots };
}

/** The spot that an element of the open page is, holds or stands in; none where it holds several that differ. */
export function spotAt(spots: readonly PlacedSpot[], element: Element): PlacedSpot | undefined {
  const around = spots.filter(({ box }) => box.contains(element));
  const inside = spots.filter(({ box }) => element.contains(box));
  const [first, ...others] = around.length > 0 ? around.slice(-1) : inside;
  return first && others.every(({ amount }) => amount.minor === first.amount.minor) ? first : undefined;
}
