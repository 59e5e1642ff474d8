import type { Settings } from '../model/settings.ts';
import { browser } from './native-browser.ts';

/** What pages of ours that stay open watch. Each calls back after a change and returns how to stop. */

/** A check of pages has gone on. */
export function onCheckChanged(listener: () => void): () => void {
  return onStored('session', (key) => key === 'check', listener);
}

/** The record of what stands now has changed. */
export function onNowChanged(listener: () => void): () => void {
  return onStored('local', (key) => key.startsWith('now:'), listener);
}

/** Something was chosen in the settings, on whichever page, or came with an import. */
export function onSettingsChanged(listener: () => void): () => void {
  return onStored('local', (key) => key === 'settings' || key === 'advice-settings', listener);
}

/** Another language was chosen, or came with other settings. */
export function onLanguageChosen(listener: () => void): () => void {
  return onStored('local', (key, change) => key === 'settings' && isOtherLanguage(change), listener);
}

function isOtherLanguage({ oldValue, newValue }: Change): boolean {
  const [before, after] = [oldValue, newValue].map(
    (settings) => (settings as Partial<Settings> | undefined)?.language ?? null,
  );
  return before !== after;
}

/** The page in front may have other tips: it has brought them, or another page has come to the front. */
export function onTipsInFrontChanged(listener: () => void): () => void {
  const stop = onStored('session', (key) => key === 'tips', listener);
  const activated = () => listener();
  browser.tabs.onActivated.addListener(activated);
  return () => {
    stop();
    browser.tabs.onActivated.removeListener(activated);
  };
}

interface Change {
  readonly oldValue?: unknown;
  readonly newValue?: unknown;
}

function onStored(
  area: 'local' | 'session',
  isMeant: (key: string, change: Change) => boolean,
  listener: () => void,
): () => void {
  const changed = (changes: Readonly<Record<string, Change>>, of: string) => {
    if (of === area && Object.entries(changes).some(([key, change]) => isMeant(key, change))) listener();
  };
  browser.storage.onChanged.addListener(changed);
  return () => browser.storage.onChanged.removeListener(changed);
}
