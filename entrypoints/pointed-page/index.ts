import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { pageKindOf } from '../../core/pages/addresses.ts';
import { isPointedPage, POINTED_FIELDS } from '../../core/pages/pointing/pointed.ts';
import { readPointedPage } from '../../core/pages/pointing/pointed-page.ts';
import { ask, askUntilAnswered } from '../../core/platform/client.ts';
import { logProblem } from '../../core/platform/log.ts';
import { isPrivateWindow } from '../../core/platform/private-window.ts';

/**
 * Runs in a page that its own reader did not understand, when the user has once pointed at its figure: reads
 * it by that place and delivers what is read. That it was not understood has been said already.
 */
export default defineUnlistedScript(() => {
  if (!isPrivateWindow()) void readByPlace();
});

async function readByPlace(): Promise<void> {
  const page = pageKindOf(location.href)?.page;
  if (!page || !isPointedPage(page)) return;
  const asked = await ask('pointed-place', { page });
  if (!asked.ok || !asked.data) return;
  try {
    const field = POINTED_FIELDS[page];
    const reading = readPointedPage(document, location.href, { field, place: asked.data });
    if (reading?.outcome !== 'read') return;
    const request = { id: crypto.randomUUID(), observedAt: new Date().toISOString(), reading };
    await askUntilAnswered('deliver-reading', request);
  } catch (error) {
    logProblem('reading by a place failed', error);
  }
}
