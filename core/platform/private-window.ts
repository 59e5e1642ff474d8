import { browser } from './native-browser.ts';

/** Whether this script runs in a private window, of which nothing may be kept. */
export function isPrivateWindow(): boolean {
  return browser.extension.inIncognitoContext === true;
}
