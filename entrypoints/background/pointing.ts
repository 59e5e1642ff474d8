import {
  beginPointing,
  forgetPlace,
  isPointing,
  loadPlaces,
  savePlace,
} from '../../core/platform/pointed-storage.ts';
import { type Handlers, Refused } from '../../core/platform/server.ts';
import type { BackgroundContext } from './context.ts';
import { openPageOf, runInPage, showPage } from './page-scripts.ts';
import { requireContentSender } from './require-sender.ts';

type PointingHandlers = Pick<Handlers, 'point' | 'keep-place' | 'pointed-places' | 'forget-place'>;

/** What the messages about pointing at a figure do. */
export function pointingHandlers({ now }: Pick<BackgroundContext, 'now'>): PointingHandlers {
  return {
    async point(key) {
      const open = await openPageOf(key.page, key.marketplace);
      await beginPointing(key, open.tab, now());
      await showPage(open);
      await runInPage(open, 'point-at');
      return null;
    },

    async 'keep-place'({ page, place }, sender) {
      const { marketplace, tab } = await requireContentSender(sender, { page });
      const at = now();
      if (tab === undefined || !(await isPointing({ marketplace, page }, tab, at))) {
        throw new Refused('not-allowed');
      }
      await savePlace({ marketplace, page, at, place });
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
