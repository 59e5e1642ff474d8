import { logProblem } from '../../core/platform/log.ts';
import {
  beginPointing,
  forgetPlace,
  isPointing,
  loadPlace,
  loadPlaces,
  savePlace,
} from '../../core/platform/pointed-storage.ts';
import { type Handlers, Refused } from '../../core/platform/server.ts';
import type { DeliveredReading } from '../../core/protocol/reading-schema.ts';
import type { Sender } from '../../core/protocol/sender.ts';
import type { BackgroundContext } from './context.ts';
import { openPageOf, runInPage, showPage } from './page-scripts.ts';
import { requireContentSender } from './require-sender.ts';

type PointingHandlers = Pick<
  Handlers,
  'point' | 'pointed-place' | 'keep-place' | 'pointed-places' | 'forget-place'
>;

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

    async 'pointed-place'({ page }, sender) {
      const { marketplace } = await requireContentSender(sender, { page });
      return (await loadPlace({ marketplace, page })) ?? null;
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

/**
 * Reads a page that was not understood once more, by the place that the user pointed at on it: in a script of
 * its own, so that no other visit pays for it. What that reads is delivered like any reading.
 */
export async function readByPlace(reading: DeliveredReading, sender: Sender): Promise<void> {
  if (reading.outcome !== 'unrecognised' || sender.kind !== 'content' || sender.tab === undefined) return;
  const { page, marketplace } = reading;
  const places = await loadPlaces();
  if (!places.some((kept) => kept.page === page && kept.marketplace === marketplace)) return;
  try {
    await runInPage({ tab: sender.tab, url: '' }, 'pointed-page');
  } catch (error) {
    // The tab has gone on or was closed: the next visit is another chance.
    if (!(error instanceof Refused)) logProblem('reading by a place failed', error);
  }
}
