import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type BrowserContext, expect, type Page } from '@playwright/test';

/**
 * A second extension that does what a person does in the browser's history menu: it brings tabs of the session
 * before back. A browser that is told to restore them at its start may show the page before it has the extension
 * under test.
 */
export class SessionRestorer {
  readonly folder = mkdtempSync(path.join(tmpdir(), 'unspent-restorer-'));

  constructor() {
    const manifest = {
      manifest_version: 3,
      name: 'Session restorer',
      version: '1',
      permissions: ['sessions', 'tabs'],
    };
    writeFileSync(path.join(this.folder, 'manifest.json'), JSON.stringify(manifest));
  }

  /** Brings back the tab of the session before that showed this address. */
  async restore(context: BrowserContext, url: string): Promise<Page> {
    const desk = await context.newPage();
    await desk.goto(`chrome-extension://${this.#id}/manifest.json`);
    await expect.poll(() => desk.evaluate(restoreTab, url)).toBe(true);
    const restored = () => context.pages().find((page) => page.url() === url);
    await expect.poll(restored, { timeout: 20_000 }).toBeDefined();
    return restored() as Page;
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** Chromium names an unpacked extension after its folder. */
  get #id(): string {
    const hash = createHash('sha256').update(this.folder).digest('hex').slice(0, 32);
    return hash.replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)));
  }
}

/** @returns Whether the browser knew a closed tab of this address; it may not have read its last session yet. */
async function restoreTab(url: string): Promise<boolean> {
  const closed = await chrome.sessions.getRecentlyClosed();
  const tabs = closed.flatMap(({ tab, window }) => (tab ? [tab] : (window?.tabs ?? [])));
  const tab = tabs.find((closedTab) => closedTab.url === url);
  if (tab?.sessionId === undefined) return false;
  await chrome.sessions.restore(tab.sessionId);
  return true;
}

/** The part of the extension API that is used here, in a page of the second extension. */
declare const chrome: {
  readonly sessions: {
    getRecentlyClosed(): Promise<
      {
        tab?: { url?: string; sessionId?: string };
        window?: { tabs?: { url?: string; sessionId?: string }[] };
      }[]
    >;
    restore(sessionId: string): Promise<unknown>;
  };
};
