import { isOldCopy } from '../../core/model/page-snapshot.ts';
import { pageKindOf } from '../../core/pages/addresses.ts';
import { confirmedReading, pointAt } from '../../core/pages/pointing/point-at.ts';
import { isPointedPage } from '../../core/pages/pointing/pointed.ts';
import { browser } from '../../core/platform/browser.ts';
import { beginPointing, endPointing, loadPicked, savePicked } from '../../core/platform/picked-storage.ts';
import { forgetPlace, loadPlaces, savePlace } from '../../core/platform/pointed-storage.ts';
import { type Handlers, Refused } from '../../core/platform/server.ts';
import { POINTING_WORDS } from '../../core/protocol/spoken.ts';
import type { BackgroundContext } from './context.ts';
import { giveToPage, openPageIn, openPageOf, runInPage, showPage } from './page-scripts.ts';
import { bounded, snapshotOrRefuse, takeReading } from './pages.ts';
import { requireContentSender } from './require-sender.ts';
import { spokenIn } from './spoken.ts';

type PointingHandlers = Pick<
  Handlers,
  'point' | 'pick-place' | 'picked-place' | 'keep-place' | 'pointed-places' | 'forget-place'
>;

/** The window in which the user is asked, in CSS pixels: beside the page, so that both are in sight. */
const QUESTION_WIDTH = 420;
const QUESTION_HEIGHT = 440;

/**
 * What the messages about pointing at a figure do. The script in the page lets the user pick a place. What it
 * sends is only a question, which a page of ours asks; the answer is checked against the page as it is then.
 */
export function pointingHandlers(
  context: Pick<BackgroundContext, 'db' | 'now' | 'record' | 'caughtUp' | 'language'>,
  refresh: () => Promise<void>,
): PointingHandlers {
  const { now, language } = context;
  return {
    async point(key) {
      const open = await openPageOf(key.page, key.marketplace);
      await beginPointing(key, open.tab, now());
      await showPage(open);
      await giveToPage(open, { unspentPointing: spokenIn(await language(), POINTING_WORDS) });
      await runInPage(open, 'point-at');
      return null;
    },

    async 'pick-place'({ snapshot: text, element }, sender) {
      const snapshot = snapshotOrRefuse(text);
      const address = pageKindOf(snapshot.url);
      if (!address || !isPointedPage(address.page)) throw new Refused('malformed');
      const key = { page: address.page, marketplace: address.marketplace.id };
      const { tab } = await requireContentSender(sender, key);
      const at = now();
      if (tab === undefined || !(await endPointing(key, tab, at))) throw new Refused('not-allowed');
      if (isOldCopy(snapshot)) throw new Refused('changed');
      const outcome = pointAt(snapshot, element);
      if (!outcome) throw new Refused('malformed');
      await savePicked({ id: crypto.randomUUID(), tab, ...key, at, outcome });
      await browser.windows.create({
        url: browser.runtime.getURL('confirm-place.html'),
        type: 'popup',
        width: QUESTION_WIDTH,
        height: QUESTION_HEIGHT,
      });
      return null;
    },

    async 'picked-place'() {
      const picked = await loadPicked(now());
      if (!picked) return null;
      const { id, marketplace, page, outcome } = picked;
      if (outcome.kind !== 'ask') return { id, marketplace, page, outcome };
      const { place: _, ...asked } = outcome;
      return { id, marketplace, page, outcome: asked };
    },

    async 'keep-place'({ id }) {
      const picked = await loadPicked(now());
      if (picked?.id !== id || picked.outcome.kind !== 'ask') throw new Refused('changed');
      const { tab, page, marketplace } = picked;
      const { place, amount } = picked.outcome;
      const open = await openPageIn(tab, page, marketplace);
      const snapshot = snapshotOrRefuse(String(await runInPage(open, 'capture')));
      const address = pageKindOf(snapshot.url);
      const isSamePage = address?.page === page && address.marketplace.id === marketplace;
      const reading =
        isSamePage && !isOldCopy(snapshot) ? bounded(confirmedReading(snapshot, place, amount)) : undefined;
      if (reading?.outcome !== 'read') throw new Refused('changed');
      await takeReading(context, { id, observedAt: snapshot.capturedAt, reading }, refresh);
      await savePlace({ marketplace, page, at: now(), place });
      return null;
    },

    async 'pointed-places'() {
      return (await loadPlaces()).map(({ place: _, ...view }) => view);
    },

    async 'forget-place'(key) {
      await forgetPlace(key);
      return null;
    },
  };
}
