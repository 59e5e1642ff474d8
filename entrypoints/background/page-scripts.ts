import type { MarketplaceId } from '../../core/model/marketplaces.ts';
import { matchPatterns, pageKindOf } from '../../core/pages/addresses.ts';
import { coveredPages } from '../../core/pages/page-kinds.ts';
import type { PageKind } from '../../core/pages/reading.ts';
import { browser } from '../../core/platform/browser.ts';
import { grantedMarketplaces } from '../../core/platform/permissions.ts';
import { Refused } from '../../core/platform/server.ts';
import { loadSettings } from '../../core/platform/settings-storage.ts';

/**
 * Scripts that run in a page only at the moment the user asks for it. They are registered for
 * no address, so they cost a page nothing before.
 */
export type PageScript = 'capture' | 'point-at';

type Tab = Awaited<ReturnType<typeof browser.tabs.get>>;

/** An open tab with a page that is read. */
export interface OpenPage {
  readonly tab: number;
  readonly window: number;
  readonly url: string;
}

/**
 * The open tab that shows this page of this shop; of several the one last looked at. The host that the user
 * granted lets the browser name the tabs of that shop and no others.
 *
 * @throws Refused `not-open` where no tab has the page, `private` where only private windows have it, and as
 * for any reading where the shop is not granted or the accepted disclosure does not name the page.
 */
export async function openPageOf(page: PageKind, marketplace: MarketplaceId): Promise<OpenPage> {
  await requireReadable(page, marketplace);
  const tabs = await browser.tabs.query({ url: matchPatterns(marketplace, [page], true) });
  return openPageAmong(tabs, page, marketplace);
}

/** The same, in this tab and no other. @throws Refused */
export async function openPageIn(tab: number, page: PageKind, marketplace: MarketplaceId): Promise<OpenPage> {
  await requireReadable(page, marketplace);
  const found = await browser.tabs.get(tab).catch(() => undefined);
  return openPageAmong(found ? [found] : [], page, marketplace);
}

async function requireReadable(page: PageKind, marketplace: MarketplaceId): Promise<void> {
  const [settings, granted] = await Promise.all([loadSettings(), grantedMarketplaces()]);
  if (!coveredPages(settings).includes(page)) throw new Refused('not-accepted');
  if (!granted.includes(marketplace)) throw new Refused('not-allowed');
}

function openPageAmong(tabs: readonly Tab[], page: PageKind, marketplace: MarketplaceId): OpenPage {
  const open = tabs.filter((tab) => isOpenOn(tab, page, marketplace));
  const usable = open.filter(({ incognito }) => !incognito);
  const [last] = usable.sort((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0));
  if (last?.id === undefined) throw new Refused(open.length > 0 ? 'private' : 'not-open');
  return { tab: last.id, window: last.windowId ?? browser.windows.WINDOW_ID_NONE, url: last.url ?? '' };
}

/**
 * Runs a script in the top frame of an open page and gives what it answers. That comes out of the page's
 * process: whoever takes it checks it first.
 *
 * @throws Refused `not-open` where the tab was closed or has gone to another page meanwhile.
 */
export async function runInPage(
  { tab, url }: Pick<OpenPage, 'tab' | 'url'>,
  script: PageScript,
): Promise<unknown> {
  return inPage({ tab, url }, { files: [`/${script}.js`] });
}

type Injected = Omit<Parameters<typeof browser.scripting.executeScript>[0], 'target'>;

async function inPage({ tab, url }: Pick<OpenPage, 'tab' | 'url'>, injected: Injected): Promise<unknown> {
  try {
    const [frame] = await browser.scripting.executeScript({ target: { tabId: tab }, ...injected });
    return frame?.result;
  } catch (error) {
    if (!(await isStillOn(tab, url))) throw new Refused('not-open');
    throw error;
  }
}

/**
 * Gives values to the scripts that run in the top frame of an open page later, by their names there.
 *
 * @throws Refused `not-open` as `runInPage` does
 */
export async function giveToPage(
  { tab, url }: Pick<OpenPage, 'tab' | 'url'>,
  values: Readonly<Record<string, unknown>>,
): Promise<void> {
  await inPage(
    { tab, url },
    {
      func: (given: object) => {
        Object.assign(globalThis, given);
      },
      args: [values],
    },
  );
}

/** Brings an open page to the front, where its script needs the user. */
export async function showPage({ tab, window }: OpenPage): Promise<void> {
  try {
    await browser.tabs.update(tab, { active: true });
    await browser.windows.update(window, { focused: true });
  } catch {
    // Both reject only when tab or window are gone.
    throw new Refused('not-open');
  }
}

/** A tab that the browser has put to sleep has an address and no page. */
function isOpenOn(
  { url, discarded }: { url?: string; discarded?: boolean },
  page: PageKind,
  marketplace: MarketplaceId,
): boolean {
  const kind = pageKindOf(url ?? '');
  return kind?.page === page && kind.marketplace.id === marketplace && discarded !== true;
}

async function isStillOn(tab: number, url: string): Promise<boolean> {
  const now = await browser.tabs.get(tab).catch(() => undefined);
  return now?.url === url;
}
