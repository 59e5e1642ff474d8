import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { arrivalOf } from '../../core/capture/arrival.ts';
import { capturePage } from '../../core/capture/capture-page.ts';
import { instantAt } from '../../core/model/calendar-date.ts';
import { pageKindOf } from '../../core/pages/addresses.ts';
import { captureRulesOf } from '../../core/pages/capture-rules.ts';
import { isPrivateWindow } from '../../core/platform/private-window.ts';

/**
 * Runs once in an open page, when the user asks for something that needs the page as it is now: the snapshot as
 * a text of JSON, or nothing where the page is not read.
 */
export default defineUnlistedScript((): string | undefined => {
  const page = pageKindOf(location.href)?.page;
  if (isPrivateWindow() || !page) return undefined;
  const { snapshot } = capturePage(document, captureRulesOf(page), {
    url: location.href,
    capturedAt: instantAt(Date.now()),
    came: arrivalOf(window),
  });
  return JSON.stringify(snapshot);
});
