import { pageOf } from '../../core/page-view/page.ts';
import { pageKindOf } from '../../core/pages/addresses.ts';
import { type Handlers, Refused } from '../../core/platform/server.ts';
import { parseSnapshot } from '../../core/protocol/snapshot-schema.ts';
import { openPageOf, runInPage } from './page-scripts.ts';

/** What a sample is made of. It is made in the page of ours that shows it, and nothing of it is kept. */
export const sampleHandlers: Pick<Handlers, 'capture-page'> = {
  async 'capture-page'({ page, marketplace }) {
    const open = await openPageOf(page, marketplace);
    const parsed = parseSnapshot(String(await runInPage(open, 'capture')));
    const address = 'snapshot' in parsed ? pageKindOf(parsed.snapshot.url) : undefined;
    // The page can lie to the script that runs in it: only what was asked for is taken.
    const isAsked = address?.page === page && address.marketplace.id === marketplace;
    if (!('snapshot' in parsed) || !isAsked || parsed.snapshot.tooLarge || !pageOf(parsed.snapshot)) {
      throw new Refused('no-sample');
    }
    return parsed.snapshot;
  },
};
