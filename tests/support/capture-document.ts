import { type Capture, capturePage } from '../../core/capture/capture-page.ts';
import { visibilityByRules } from '../../core/capture/visibility-by-rules.ts';
import type { Instant } from '../../core/model/calendar-date.ts';
import type { PageSnapshot } from '../../core/model/page-snapshot.ts';
import { pageKindOf } from '../../core/pages/addresses.ts';
import { captureRulesOf } from '../../core/pages/capture-rules.ts';

/** Documents of no saved page are read as of this moment. */
export const CAPTURED_AT: Instant = '2026-11-26T12:00:00.000Z';

/** A document captured as the script in a page captures it; undefined at an address that is none of ours. */
function captureDocument(
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
export function visibilityOf(document: Document) {
  return document.defaultView?.Element.prototype.checkVisibility
    ? {}
    : { isShown: visibilityByRules(document) };
}

/** The same, as it reaches the background: through a text of JSON. */
export function snapshotOf(
  document: Document,
  url: string | URL,
  capturedAt?: Instant,
): PageSnapshot | undefined {
  const capture = captureDocument(document, url, capturedAt);
  return capture && (JSON.parse(JSON.stringify(capture.snapshot)) as PageSnapshot);
}
