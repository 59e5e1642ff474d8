import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { logProblem } from '../../core/platform/log.ts';
import { lastSpoken, loadWords } from '../../core/platform/page-words.ts';

/** The keys of all that our pages say. The build puts them here. */
declare const __PAGE_KEYS__: typeof globalThis.unspentKeys;

/** Runs in our pages before their own script is there: the words that are most likely wanted come meanwhile. */
export default defineUnlistedScript(() => {
  globalThis.unspentKeys = __PAGE_KEYS__;
  loadWords(document, lastSpoken()).catch((error: unknown) => logProblem('the words did not come', error));
});
