import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { instantAt } from '../../core/model/calendar-date.ts';
import type { MarketplaceId } from '../../core/model/marketplaces.ts';
import { SELF } from './sender.ts';

/** An event with its listeners, as far as the code under test uses one. */
function fakeEvent() {
  const listeners = new Set<(...facts: unknown[]) => unknown>();
  return {
    addListener: (listener: (...facts: unknown[]) => unknown) => void listeners.add(listener),
    removeListener: (listener: (...facts: unknown[]) => unknown) => void listeners.delete(listener),
    hasListeners: () => listeners.size > 0,
    trigger: (...facts: unknown[]) => {
      for (const listener of listeners) listener(...facts);
    },
  };
}

/** Whether a match pattern covers a shop's own: `https://*.amazon.fr/*` and `<all_urls>` do. */
function covers(wide: string, shop: string): boolean {
  if (wide === shop || wide === '<all_urls>') return true;
  const [, host = ''] = /^(?:https|\*):\/\/([^/]+)\/\*$/.exec(wide) ?? [];
  return host === '*' || (host.startsWith('*.') && shop.endsWith(`${host.slice(1)}/*`));
}

interface Script {
  readonly id: string;
  readonly matches: readonly string[];
}

/** WXT's fake browser reset, with the parts it lacks: grants, registered scripts, words. */
export function fakeExtension() {
  fakeBrowser.reset();
  const granted = new Set<string>();
  const scripts = new Map<string, Script>();
  const permissions = {
    onAdded: fakeEvent(),
    onRemoved: fakeEvent(),
    contains: async ({ origins = [] as string[] }) =>
      origins.every((origin) => [...granted].some((wide) => covers(wide, origin))),
    request: async ({ origins = [] as string[] }) => {
      for (const origin of origins) granted.add(origin);
      permissions.onAdded.trigger({ origins });
      return true;
    },
    remove: async ({ origins = [] as string[] }) => {
      for (const origin of origins) granted.delete(origin);
      permissions.onRemoved.trigger({ origins });
      return true;
    },
  };
  const put = async (changed: readonly Script[]) => {
    for (const script of changed) scripts.set(script.id, script);
  };
  const scripting = {
    getRegisteredContentScripts: async () => [...scripts.values()],
    registerContentScripts: vi.fn(put),
    updateContentScripts: vi.fn(put),
    unregisterContentScripts: vi.fn(async ({ ids }: { ids: string[] }) => {
      for (const id of ids) scripts.delete(id);
    }),
  };
  const executeScript = vi.fn(async (_injection: object) => [] as unknown[]);
  // What the script in a page answers; a page without one rejects.
  const sendMessage = vi.fn(async (_tab: number, _order: unknown): Promise<unknown> => {
    throw new Error('nobody there');
  });
  Object.assign(fakeBrowser.tabs, { sendMessage });
  const update = vi.fn(async (_id: string, _words: { title: string }) => true);
  Object.assign(fakeBrowser.notifications, { update });
  const setIcon = vi.fn(async (_icon: { readonly path: object }) => undefined);
  Object.assign(fakeBrowser.action, { setIcon });
  const menu = new Map<string, string>();
  const contextMenus = {
    onClicked: fakeEvent(),
    removeAll: async () => menu.clear(),
    create: ({ id, title }: { readonly id: string; readonly title: string }) => menu.set(id, title),
  };
  const openPopup = vi.fn(async () => undefined);
  Object.assign(fakeBrowser.action, { openPopup });
  Object.assign(fakeBrowser, {
    permissions,
    contextMenus,
    commands: { onCommand: fakeEvent() },
    scripting: { ...scripting, executeScript },
    i18n: { getUILanguage: () => 'en-US' },
  });
  Object.assign(fakeBrowser.runtime, { id: SELF.id });

  const hosts = (marketplaces: readonly MarketplaceId[]) =>
    marketplaces.map((marketplace) => `https://www.${marketplace}/*`);
  return {
    permissions,
    scripting,
    executeScript,
    sendMessage,
    scripts,
    /** What the browser is told to change about a notification that stands there. */
    updateNotification: update,
    /** The menu of a right click on the toolbar button: its entries by their ids. */
    menu,
    openPopup,
    /** The icon on the toolbar button is changed to one with a dot, or back. */
    setIcon,
    /** As the user does on the browser's own question. */
    grant: (...marketplaces: MarketplaceId[]) => permissions.request({ origins: hosts(marketplaces) }),
    /** As the user does in the browser's own settings. */
    revoke: (...marketplaces: MarketplaceId[]) => permissions.remove({ origins: hosts(marketplaces) }),
    badge: async () => ({
      text: await fakeBrowser.action.getBadgeText({}),
      title: await fakeBrowser.action.getTitle({}),
    }),
    notifications: async () => Object.keys(await fakeBrowser.notifications.getAll()),
    alarms: async () =>
      (await fakeBrowser.alarms.getAll()).map(({ scheduledTime }) => instantAt(scheduledTime)),
  };
}
