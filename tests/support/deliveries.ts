import type { RequestOf } from '../../core/protocol/messages.ts';
import { snapshotOf } from './capture-document.ts';
import { documentOf } from './page-cases.ts';
import type { SavedPage } from './shop.ts';

/** A page as the script in it delivers it, captured at this moment. */
export function deliveryOf(
  saved: SavedPage,
  { capturedAt = new Date().toISOString(), id = crypto.randomUUID() as string } = {},
): RequestOf<'deliver-page'> {
  const snapshot = snapshotOf(documentOf(saved), saved.url);
  return {
    id,
    visit: crypto.randomUUID(),
    settled: true,
    snapshot: JSON.stringify({ ...snapshot, capturedAt }),
  };
}
