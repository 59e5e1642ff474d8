import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { capturePage } from '../../core/capture/capture-page.ts';
import { visibilityByRules } from '../../core/capture/visibility-by-rules.ts';
import { instantAt } from '../../core/model/calendar-date.ts';
import { pageKindOf } from '../../core/pages/addresses.ts';
import { captureRulesOf } from '../../core/pages/capture-rules.ts';
import { readPage } from '../../core/pages/index.ts';
import type { PageReading } from '../../core/pages/reading.ts';
import { isPrivateWindow } from '../../core/platform/private-window.ts';
import { makeSample, type PageSample } from '../../core/scrub/page-sample.ts';

/**
 * Runs once, when the user asks for a sample, in the tab that has the page. The page itself never leaves
 * it: what comes out is the sample and how both are read.
 */
export default defineUnlistedScript((): PageSample<PageReading> | undefined => {
  if (isPrivateWindow()) return undefined;
  return makeSample(document, {
    url: location.href,
    // Kept nowhere: nobody can make the fakes again and compare.
    seed: crypto.randomUUID(),
    read: readDocument,
    // Such a document runs no script and loads no picture.
    parse: (html) => new DOMParser().parseFromString(html, 'text/html'),
  });
});

/** Page and sample are captured and read in the same way, here in the tab: the page itself never leaves it. */
function readDocument(document: Document, url: string): PageReading | undefined {
  const page = pageKindOf(url)?.page;
  if (!page) return undefined;
  const { snapshot } = capturePage(document, captureRulesOf(page), {
    url,
    capturedAt: instantAt(Date.now()),
    came: { navigation: 'unknown', fromCache: false },
    // The copy is parsed and has no window.
    ...(!document.defaultView && { isShown: visibilityByRules(document) }),
  });
  return readPage(snapshot);
}
