import type { Browser } from 'webextension-polyfill';

/**
 * The extension API, promises and all, as every supported browser has it by itself: `browser` in Firefox,
 * `chrome` in Chrome and Edge. Only `core/platform` and `entrypoints` use it. There is no polyfill: the one
 * difference left, a listener that answers later, is bridged in `server.ts`.
 */
const globals = globalThis as { readonly browser?: Browser; readonly chrome?: Browser };

export const browser = (globals.browser ?? globals.chrome) as Browser;
