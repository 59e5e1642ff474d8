import { capturePage } from '../../core/capture/capture-page.ts';
import type { Instant } from '../../core/model/calendar-date.ts';
import { marketplaceOf } from '../../core/model/marketplaces.ts';
import type { Money } from '../../core/model/money.ts';
import type { PageSnapshot } from '../../core/model/page-snapshot.ts';
import { type Spot, spotsOn } from '../../core/page-view/amount-spots.ts';
import type { PageElement } from '../../core/page-view/page-element.ts';
import { type PageView, viewPage } from '../../core/page-view/page-view.ts';
import { pageKindOf } from '../../core/pages/addresses.ts';
import { captureRulesOf } from '../../core/pages/capture-rules.ts';
import { readPage } from '../../core/pages/index.ts';
import { readPointedPage } from '../../core/pages/pointing/pointed-page.ts';
import type { PointedPlace } from '../../core/pages/pointing/pointed-place.ts';
import type { PageReading } from '../../core/pages/reading.ts';
import { CAPTURED_AT, snapshotOf, visibilityOf } from './capture-document.ts';

/** What a document says: captured, sent and read. */
export function readDocument(
  document: Document,
  url: string | URL,
  capturedAt?: Instant,
): PageReading | undefined {
  const snapshot = snapshotOf(document, url, capturedAt);
  return snapshot && readPage(snapshot);
}

/** A captured document as readers see it, and which of their elements stands for one of the document's. */
export interface LookedAt {
  readonly view: PageView;
  readonly snapshot: PageSnapshot;
  elementOf(element: Element | null): PageElement;
  boxOf(element: PageElement): Element;
}

/** @param url Decides the shop and, where it is one of ours, the kind of page. */
export function lookAt(document: Document, url = 'https://www.amazon.com/gc/balance'): LookedAt {
  const marketplace = marketplaceOf(new URL(url));
  const captured = capturePage(document, captureRulesOf(pageKindOf(url)?.page ?? 'gift-card-balance'), {
    url,
    capturedAt: CAPTURED_AT,
    came: { navigation: 'navigate', fromCache: false },
    ...visibilityOf(document),
  });
  const snapshot = JSON.parse(JSON.stringify(captured.snapshot)) as PageSnapshot;
  const view = marketplace && viewPage(snapshot, marketplace);
  if (!view) throw new Error(`no page of a shop: ${url}`);
  return {
    view,
    snapshot,
    boxOf: ({ index }) => captured.elements[index] as Element,
    elementOf(element) {
      const at = element ? captured.elements.indexOf(element) : -1;
      const found = view.page.elements.find(({ index }) => index === at);
      if (!found) throw new Error('that element is not shown');
      return found;
    },
  };
}

/** The spot that an element of the document is, holds or stands in. */
export function spotAt({ view, elementOf }: LookedAt, document: Document, selector: string): Spot {
  const element = elementOf(document.querySelector(selector));
  const { spots } = spotsOn(view);
  const around = spots.filter((spot) => spot.element.contains(element));
  const inside = spots.filter((spot) => element.contains(spot.element));
  const [spot] = around.length > 0 ? around.slice(-1) : inside;
  if (!spot) throw new Error(`no amount at ${selector}`);
  return spot;
}

/** What a document says with the help of a place that the user pointed at. */
export function readPointedDocument(
  document: Document,
  url: string | URL,
  place: PointedPlace,
  confirmed?: Money,
): PageReading | undefined {
  const snapshot = snapshotOf(document, url);
  return snapshot && readPointedPage(snapshot, place, confirmed);
}
