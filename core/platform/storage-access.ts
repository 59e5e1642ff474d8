import { browser } from './native-browser.ts';

/**
 * Lets only the background and our own pages read what the extension stores: without this, scripts in Amazon's pages
 * could. Firefox has no such call (as of 152), so there they still can.
 */
export async function shutStorageToPages(): Promise<void> {
  const local: typeof browser.storage.local & {
    readonly setAccessLevel?: (access: { accessLevel: 'TRUSTED_CONTEXTS' }) => Promise<void>;
  } = browser.storage.local;
  await local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
}
