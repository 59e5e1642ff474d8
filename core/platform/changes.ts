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

function onStored(
  area: 'local' | 'session',
  isMeant: (key: string) => boolean,
  listener: () => void,
): () => void {
  const changed = (changes: Readonly<Record<string, unknown>>, of: string) => {
    if (of === area && Object.keys(changes).some(isMeant)) listener();
  };
  browser.storage.onChanged.addListener(changed);
  return () => browser.storage.onChanged.removeListener(changed);
}
