import type { ShortcutName, Shortcuts } from '../model/shortcuts.ts';
import { browser } from './browser.ts';

export async function loadShortcuts(): Promise<Shortcuts> {
  const commands = await browser.commands.getAll();
  const keysOf = (wanted: ShortcutName) => commands.find(({ name }) => name === wanted)?.shortcut ?? '';
  return { _execute_action: keysOf('_execute_action'), 'go-to-tip': keysOf('go-to-tip') };
}

/** Opens the browser's own page for them. */
export async function openShortcutSettings(): Promise<void> {
  // Firefox has a call for it, Chrome and Edge an address.
  const commands = browser.commands as { openShortcutSettings?: () => Promise<void> };
  if (commands.openShortcutSettings) return commands.openShortcutSettings();
  await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
