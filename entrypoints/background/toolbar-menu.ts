import type { Language } from '../../core/platform/background-language.ts';
import { browser } from '../../core/platform/browser.ts';
import { logProblem } from '../../core/platform/log.ts';
import { Refused } from '../../core/platform/server.ts';
import { openTab } from './open-tab.ts';

/** What a right click on the toolbar button offers, and the words of it. */
const ITEMS = {
  update: 'update_all',
  add: 'ledger_own_add',
  history: 'popup_ledger',
} as const;

type Item = keyof typeof ITEMS;

/** Makes the menu anew. For install, updates and starts of the browser: it may have forgotten it, or keep an old one. */
export async function makeToolbarMenu({ t }: Language): Promise<void> {
  await browser.contextMenus.removeAll();
  for (const [id, key] of Object.entries(ITEMS)) {
    browser.contextMenus.create({ id, title: t(key), contexts: ['action'] });
  }
}

/** @param update Begins to update all pages that were read before. Throws `Refused` where that may not be. */
export async function chooseFromMenu(item: Item | string, update: () => Promise<unknown>): Promise<void> {
  switch (item) {
    case 'add':
      return openTab(browser.runtime.getURL('ledger.html#add'));
    case 'history':
      return openTab(browser.runtime.getURL('ledger.html'));
    case 'update':
      return updateInSight(update);
  }
}

/** How it goes is seen in the popup; what must come first is done on the first-run page. */
async function updateInSight(update: () => Promise<unknown>): Promise<void> {
  // While the click counts: Firefox opens it for nothing else.
  browser.action.openPopup().catch((error: unknown) => logProblem('the popup did not open', error));
  try {
    await update();
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    if (error.code === 'not-accepted') await openTab(browser.runtime.getURL('welcome.html'));
  }
}
