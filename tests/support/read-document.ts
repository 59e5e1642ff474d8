import { type Capture, capturePage } from '../../core/capture/capture-page.ts';
import { visibilityByRules } from '../../core/capture/visibility-by-rules.ts';
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

/** Saved pages without a date of their own are read as of this moment. */
export const CAPTURED_AT = '2026-11-26T12:00:00.000Z';

/** A document captured as the script in a page captures it; undefined at an address that is none of ours. */
export function captureDocument(
  document: Document,
  url: string | URL,
  capturedAt: Instant = CAPTURED_AT,
): Capture | undefined {
  const address = pageKindOf(url);
  return (
    address &&
    capturePage(document, captureRulesOf(address.page), {
      url: String(url),
      capturedAt,
      came: { navigation: 'navigate', fromCache: false },
      ...visibilityOf(document),
    })
  );
}

/** jsdom and parsed documents have no boxes. */
function visibilityOf(document: Document) {
  return document.defaultView?.Element.prototype.checkVisibility
    ? {}
    : { isShown: visibilityByRules(document) };
}

/** The same, as it reaches the background: through a text of JSON. */
export function snapshotOf(document: Document, url: string | URL): PageSnapshot | undefined {
  const capture = captureDocument(document, url);
  return capture && (JSON.parse(JSON.stringify(capture.snapshot)) as PageSnapshot);
}

/** What a document says: captured, sent and read. */
export function readDocument(document: Document, url: string | URL): PageReading | undefined {
  const snapshot = snapshotOf(document, url);
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
