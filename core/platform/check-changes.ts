import { browser } from './browser.ts';

/** Calls back after a check of pages has gone on. Returns how to stop. For pages of ours, which only watch. */
export function onCheckChanged(listener: () => void): () => void {
  const changed = (changes: Readonly<Record<string, unknown>>, area: string) => {
    if (area === 'session' && 'check' in changes) listener();
  };
  browser.storage.onChanged.addListener(changed);
  return () => browser.storage.onChanged.removeListener(changed);
}
