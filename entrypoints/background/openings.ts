import { isMarketplaceId } from '../../core/model/marketplaces.ts';
import { browser } from '../../core/platform/browser.ts';
import { loadSettings } from '../../core/platform/settings-storage.ts';
import { silenceReminder } from '../../core/store/told.ts';
import { addressOrShop } from './handlers.ts';
import { isAccepted, orRefuse, type World } from './world.ts';

/** Opens the first-run page at install, and again when an update changed what it discloses. */
export async function openWelcome(reason: string): Promise<void> {
  const settings = await loadSettings();
  const isChanged = reason === 'update' && settings.accepted !== undefined && !isAccepted(settings);
  if (reason === 'install' || isChanged) await openTab(browser.runtime.getURL('welcome.html'));
}

/** A notification was clicked: opens where Amazon shows what it was about. */
export async function openShownPage(id: string): Promise<void> {
  await browser.notifications.clear(id);
  const [, marketplace = ''] = id.split('|');
  if (isMarketplaceId(marketplace)) await openTab(addressOrShop('rewards', marketplace));
}

/** "Not again for this one". */
export async function silence({ db, now }: World, id: string): Promise<void> {
  await browser.notifications.clear(id);
  orRefuse(await silenceReminder(db, id, now()));
}

async function openTab(url: string): Promise<void> {
  try {
    await browser.tabs.create({ url });
  } catch {
    // The browser may run without a window, and a tab needs one.
    await browser.windows.create({ url });
  }
}
