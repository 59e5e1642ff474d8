import type { CheckEffect, CheckEvent, TabLook } from '../../core/check/check-job.ts';
import type { Instant } from '../../core/model/calendar-date.ts';
import { isSignInAddress } from '../../core/pages/access.ts';
import { addressOf } from '../../core/pages/addresses.ts';
import { browser } from '../../core/platform/browser.ts';

/** A page of the browser's own, which loads nothing. */
const EMPTY = 'about:blank';
const MAKING_MAX_MS = 2_000;
const MAKING_LOOK_MS = 50;

type Tab = Awaited<ReturnType<typeof browser.tabs.get>>;

/** The tab that the user looks at. */
export async function tabInFront(): Promise<Tab | undefined> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  return tab;
}

/** What our tab looks like now; undefined where it is closed. The host that is granted lets the browser name its address. */
export async function lookAtTab(tab: number): Promise<TabLook | undefined> {
  const found = await browser.tabs.get(tab).catch(() => undefined);
  if (!found) return undefined;
  // On its way to another page it still has the address of the one before.
  const isThere = found.status === 'complete';
  return {
    isSignIn: isThere && isSignInAddress(found.url ?? ''),
    isActive: found.active,
    isLoading: !isThere,
  };
}

/**
 * Does in the browser what a turn asks for, and tells what came of it. @param from the tab in front when the run began.
 */
export async function carryOut(
  effect: CheckEffect,
  from: number | undefined,
): Promise<CheckEvent | undefined> {
  switch (effect.kind) {
    case 'create':
      return createTab(effect.since, from);
    case 'open':
      return openPage(effect);
    case 'reload':
      await browser.tabs.reload(effect.tab, { bypassCache: true });
      return { kind: 'opened', tab: effect.tab };
    case 'show': {
      const { windowId } = await browser.tabs.update(effect.tab, { active: true });
      if (windowId !== undefined) await browser.windows.update(windowId, { focused: true });
      return undefined;
    }
    case 'return': {
      const ours = await browser.tabs.get(effect.tab).catch(() => undefined);
      // The tab to go back to may be closed by now: then its user is where they are.
      if (ours?.active) await browser.tabs.update(effect.to, { active: true }).catch(() => undefined);
      return undefined;
    }
    case 'close':
      // Rejects only where it is closed already.
      await browser.tabs.remove(effect.tab).catch(() => undefined);
      return { kind: 'time' };
  }
}

async function openPage({
  page,
  marketplace,
  tab,
}: Extract<CheckEffect, { kind: 'open' }>): Promise<CheckEvent> {
  const url = addressOf(page, marketplace);
  if (url === undefined) return { kind: 'failed' };
  await browser.tabs.update(tab, { url });
  return { kind: 'opened', tab };
}

/** In the window of the tab in front and as its child: closed, it leads back there. */
async function createTab(since: Instant | undefined, from: number | undefined): Promise<CheckEvent> {
  const opener = from === undefined ? undefined : await browser.tabs.get(from).catch(() => undefined);
  const created =
    (since !== undefined && (await createdSince(since, from))) ||
    (await browser.tabs.create({
      url: EMPTY,
      active: false,
      ...(opener?.windowId !== undefined && { windowId: opener.windowId, openerTabId: opener.id }),
    }));
  if (created.id === undefined) return { kind: 'failed' };
  // A private window may have come to the front meanwhile.
  if (created.incognito) {
    await browser.tabs.remove(created.id);
    return { kind: 'failed' };
  }
  await untilMade(created.id);
  return { kind: 'created', tab: created.id };
}

/** A tab that is still being made may drop the page that it is told to load (seen 2026-11 in Chromium 156). */
async function untilMade(tab: number): Promise<void> {
  for (let waited = 0; waited < MAKING_MAX_MS; waited += MAKING_LOOK_MS) {
    const { status } = await browser.tabs.get(tab);
    if (status === 'complete') return;
    await new Promise((resolve) => setTimeout(resolve, MAKING_LOOK_MS));
  }
}

/** The tab that the life of the background before this one created, if it did not live to say so. */
async function createdSince(since: Instant, from: number | undefined): Promise<Tab | undefined> {
  if (from === undefined) return undefined;
  const tabs = await browser.tabs.query({ active: false });
  return tabs.find(({ openerTabId, lastAccessed = 0, url = EMPTY }) => {
    return openerTabId === from && url === EMPTY && lastAccessed >= Date.parse(since);
  });
}
