import { fakeBrowser } from 'wxt/testing/fake-browser';

/** WXT's fake browser stands where the background looks for the browser's own. */
Object.assign(globalThis, { browser: fakeBrowser, chrome: fakeBrowser });
