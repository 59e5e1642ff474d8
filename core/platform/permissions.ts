import {
  EVERY_MARKETPLACE,
  isMarketplaceId,
  type MarketplaceId,
  originPatternsOf,
} from '../model/marketplaces.ts';
import { browser } from './browser.ts';
import { getLocal, setLocal } from './local-storage.ts';

/** The match patterns of a marketplace's hosts as the manifest lists them: `https://www.amazon.de/*`. */
function hostsOf(marketplace: MarketplaceId): string[] {
  return originPatternsOf(marketplace).map((origin) => `${origin}/*`);
}

/**
 * Asks the user for the hosts of these marketplaces and no other. Must be called in the handler of a click,
 * before anything is awaited. False when the user declined.
 */
export function requestHosts(marketplaces: readonly MarketplaceId[]): Promise<boolean> {
  return browser.permissions.request({ origins: marketplaces.flatMap(hostsOf) });
}

/** Gives the hosts of these marketplaces back, as the user wishes: that is no loss to tell about later. */
export async function removeHosts(marketplaces: readonly MarketplaceId[]): Promise<boolean> {
  await saveWanted((await wantedMarketplaces()).filter((id) => !marketplaces.includes(id)));
  return browser.permissions.remove({ origins: marketplaces.flatMap(hostsOf) });
}

/**
 * The marketplaces whose hosts are granted now, in the order of the table. Each is asked for on its own: the
 * user may have granted all sites at once, and the browser's list then names no shop.
 */
export async function grantedMarketplaces(): Promise<MarketplaceId[]> {
  const granted = await Promise.all(
    EVERY_MARKETPLACE.map(({ id }) => browser.permissions.contains({ origins: hostsOf(id) })),
  );
  return EVERY_MARKETPLACE.map(({ id }) => id).filter((_, at) => granted[at]);
}

/** Calls back after hosts were granted or taken away, by us or in the browser's own pages. Returns how to stop. */
export function onGrantsChanged(listener: () => void): () => void {
  const { onAdded, onRemoved } = browser.permissions;
  onAdded.addListener(listener);
  onRemoved.addListener(listener);
  return () => {
    onAdded.removeListener(listener);
    onRemoved.removeListener(listener);
  };
}

/** Remembers what is granted now, so that a grant taken away elsewhere can be told from one never given. */
export async function rememberGrants(granted: readonly MarketplaceId[]): Promise<void> {
  const wanted = await wantedMarketplaces();
  if (granted.some((id) => !wanted.includes(id))) await saveWanted([...new Set([...wanted, ...granted])]);
}

const WANTED = 'wanted-marketplaces';

/** The marketplaces that were granted at some time and not given back here. */
export async function wantedMarketplaces(): Promise<MarketplaceId[]> {
  const { [WANTED]: stored } = await getLocal(WANTED);
  return Array.isArray(stored) ? stored.filter((id) => typeof id === 'string' && isMarketplaceId(id)) : [];
}

async function saveWanted(marketplaces: readonly MarketplaceId[]): Promise<void> {
  await setLocal({ [WANTED]: marketplaces });
}
