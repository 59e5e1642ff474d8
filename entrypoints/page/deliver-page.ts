import { arrivalOf } from '../../core/capture/arrival.ts';
import { capturePage } from '../../core/capture/capture-page.ts';
import type { Instant } from '../../core/model/calendar-date.ts';
import { type PageSnapshot, SNAPSHOT_MAX_CHARS } from '../../core/model/page-snapshot.ts';
import { addressAt } from '../../core/pages/address.ts';
import { ADDRESSES } from '../../core/pages/address-list.ts';
import { captureRulesOf, isFollowed } from '../../core/pages/capture-rules.ts';
import { askUntilAnswered, isAlive } from '../../core/platform/client.ts';
import { logProblem } from '../../core/platform/log.ts';
import type { TipWorld } from '../../core/protocol/tips.ts';
import { followPage } from './follow-page.ts';

/** A page that is being redrawn says nothing for a moment. Only what it still does not say by then counts. */
const SETTLED_MS = 3_000;

/** Leaves room for what a snapshot says about itself. */
const NODES_MAX_CHARS = SNAPSHOT_MAX_CHARS - 10_000;

/** The background puts the script that holds the tips' frame here before it answers with the first tip. */
const world = globalThis as TipWorld;

/**
 * Captures the page whenever it changes, sends what is new until it is acknowledged, and lets the tips for it
 * be shown. Returns how to stop.
 *
 * @param isRestored Whether the document has come back from the browser's memory since it was loaded.
 */
export function deliverPage(document: Document, isRestored: () => boolean): () => void {
  const page = addressAt(new URL(location.href), ADDRESSES)?.page;
  if (!page) {
    world.unspentTip?.remove();
    return () => {};
  }
  const rules = captureRulesOf(page);
  // One visit that fails counts once, however often its page changes and still is not understood.
  const visit = crypto.randomUUID();
  let latest = '';
  let hasRead = false;
  let settling: number | undefined;

  const unfollow = followPage(document, isFollowed(page), look);

  function look(): void {
    if (!isAlive()) {
      stop();
      return;
    }
    const snapshot = captured();
    if (!snapshot) return;
    const all = JSON.stringify(snapshot.nodes);
    // Longer than the background takes: it is told so, and nothing else.
    const tooLarge = all.length > NODES_MAX_CHARS || snapshot.tooLarge;
    const nodes = tooLarge ? '[]' : all;
    if (nodes === latest) return;
    latest = nodes;
    window.clearTimeout(settling);
    // The nodes are the bulk of it: they are written once.
    const about = JSON.stringify({ ...snapshot, ...(tooLarge && { tooLarge }), nodes: undefined });
    void deliver(`${about.slice(0, -1)},"nodes":${nodes}}`, nodes, false);
  }

  function captured(): PageSnapshot | undefined {
    try {
      const came = arrivalOf(window);
      return capturePage(document, rules, {
        url: location.href,
        // As `instantAt` does, which would cost this script the bytes that it has left.
        capturedAt: new Date().toISOString() as Instant,
        came: { ...came, fromCache: came.fromCache || isRestored() },
      }).snapshot;
    } catch (error) {
      logProblem('looking at the page failed', error);
      return undefined;
    }
  }

  async function deliver(snapshot: string, text: string, settled: boolean): Promise<void> {
    const request = { id: crypto.randomUUID(), visit, settled, snapshot };
    const answer = await askUntilAnswered('deliver-page', request);
    if (!answer.ok) {
      stop();
      return;
    }
    const { outcome, tip } = answer.data;
    hasRead ||= outcome === 'read';
    // The page has changed meanwhile: another answer is on its way.
    if (text !== latest) return;
    if (tip) world.unspentTip?.show(tip);
    else world.unspentTip?.remove();
    if (outcome === 'unread' && !settled && (!hasRead || isFollowed(page as NonNullable<typeof page>))) {
      settling = window.setTimeout(() => {
        if (text === latest) void deliver(snapshot, text, true);
      }, SETTLED_MS);
    }
  }

  function stop(): void {
    unfollow();
    window.clearTimeout(settling);
    if (!isAlive()) world.unspentTip?.remove();
  }
  return stop;
}
