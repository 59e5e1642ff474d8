import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
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
    read: readPage,
    // Such a document runs no script and loads no picture.
    parse: (html) => new DOMParser().parseFromString(html, 'text/html'),
  });
});
