import type { Browser } from 'webextension-polyfill';

/**
 * The extension API as the browser itself has it, for what also runs in Amazon's pages: `browser` in Firefox,
 * `chrome` in Chrome and Edge, with promises in every supported version. The polyfill would be a fifth of
 * all that is loaded there; the background and our own pages use it, see `browser.ts`.
 */
const globals = globalThis as { readonly browser?: Browser; readonly chrome?: Browser };

export const browser = (globals.browser ?? globals.chrome) as Browser;
