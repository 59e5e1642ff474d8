import { browser } from './native-browser.ts';

/** Whether this script runs in a private window, from which nothing may be stored. */
export function isPrivateWindow(): boolean {
  return browser.extension.inIncognitoContext === true;
}
