import type { AdviceSettings } from '../../core/model/advice-settings.ts';
import type { MarketplaceId } from '../../core/model/marketplaces.ts';
import { matchPatterns } from '../../core/pages/addresses.ts';
import type { PageKind } from '../../core/pages/reading.ts';
import { browser } from '../../core/platform/browser.ts';

/** The one script that runs in Amazon's pages by itself. */
const SCRIPT = 'page';

interface PagesToRead extends Pick<AdviceSettings, 'productPages'> {
  /** Those that are granted. */
  readonly marketplaces: readonly MarketplaceId[];
  /** Those that the accepted disclosure names. */
  readonly pages: readonly PageKind[];
}

/**
 * Makes the browser run the script on the paths of these pages at these marketplaces and nowhere else; with
 * none, not at all. Worked out again at every start, because an update of the extension forgets it and a
 * grant may have gone while the browser was closed.
 *
 * Of product pages only those are listed whose address says that they are digital: Kindle books under their
 * name and videos. Any other address may be a lamp's, and to look at each of them is the user's own choice.
 */
export async function registerContentScripts({
  marketplaces,
  pages,
  productPages,
}: PagesToRead): Promise<void> {
  const registered = await browser.scripting.getRegisteredContentScripts();
  // Those of versions that had several scripts.
  const old = registered.map(({ id }) => id).filter((id) => id !== SCRIPT);
  if (old.length > 0) await browser.scripting.unregisterContentScripts({ ids: old });
  await register(
    marketplaces.flatMap((marketplace) => matchPatterns(marketplace, pages, productPages)),
    registered.find(({ id }) => id === SCRIPT),
  );
}

async function register(
  matches: string[],
  registered: { readonly matches?: readonly string[] } | undefined,
): Promise<void> {
  if (matches.length === 0) {
    if (registered) await browser.scripting.unregisterContentScripts({ ids: [SCRIPT] });
    return;
  }
  const script = {
    id: SCRIPT,
    js: [`${SCRIPT}.js`],
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
