import type { MarketplaceId } from '../../core/model/marketplaces.ts';
import { matchPatterns } from '../../core/pages/addresses.ts';
import { browser } from '../../core/platform/browser.ts';

const ID = 'balance-pages';

/**
 * Makes the browser run the content script on the listed paths of these marketplaces and nowhere else; with
 * none, not at all. Worked out again at every start, because an update of the extension forgets it and a
 * grant may have gone while the browser was closed.
 */
export async function registerContentScript(marketplaces: readonly MarketplaceId[]): Promise<void> {
  const matches = marketplaces.flatMap((id) => matchPatterns(id));
  const [registered] = await browser.scripting.getRegisteredContentScripts({ ids: [ID] });
  if (matches.length === 0) {
    if (registered) await browser.scripting.unregisterContentScripts({ ids: [ID] });
    return;
  }
  const script = {
    id: ID,
    js: ['balance-pages.js'],
    matches,
    runAt: 'document_idle' as const,
    allFrames: false,
    persistAcrossSessions: true,
  };
  if (!registered) await browser.scripting.registerContentScripts([script]);
  else if (!isSame(registered.matches ?? [], matches)) {
    await browser.scripting.updateContentScripts([script]);
  }
}

/** The browser gives the patterns back in an order of its own. */
function isSame(a: readonly string[], b: readonly string[]): boolean {
  return String([...a].sort()) === String([...b].sort());
}
