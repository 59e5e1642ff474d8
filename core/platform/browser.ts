/**
 * The extension API of the background and of our own pages, the same in all browsers: listeners may answer
 * with a promise, and every call gives one. Only `core/platform` and `entrypoints` use it.
 */
export { default as browser } from 'webextension-polyfill';
