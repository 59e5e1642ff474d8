import { type Capture, capturePage } from '../../core/capture/capture-page.ts';
import type { PageSnapshot } from '../../core/model/page-snapshot.ts';
import { pageKindOf } from '../../core/pages/addresses.ts';
import { captureRulesOf } from '../../core/pages/capture-rules.ts';
import { readPage } from '../../core/pages/index.ts';
import type { PageReading } from '../../core/pages/reading.ts';

/** Saved pages without a date of their own are read as of this moment. */
export const CAPTURED_AT = '2026-11-26T12:00:00.000Z';

/** A document captured as the script in a page captures it; undefined at an address that is none of ours. */
export function captureDocument(
  document: Document,
  url: string | URL,
  capturedAt = CAPTURED_AT,
): Capture | undefined {
  const address = pageKindOf(url);
  return (
    address &&
    capturePage(document, captureRulesOf(address.page), {
      url: String(url),
      capturedAt,
      came: { navigation: 'navigate', fromCache: false },
    })
  );
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
