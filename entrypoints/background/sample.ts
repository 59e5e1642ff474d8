import { pageKindOf } from '../../core/pages/addresses.ts';
import { type Handlers, Refused } from '../../core/platform/server.ts';
import { pageSample } from '../../core/protocol/sample-schema.ts';
import { openPageOf, runInPage } from './page-scripts.ts';

/** Samples are made in the page and shown to the user. Nothing of them is kept. */
export const sampleHandlers: Pick<Handlers, 'make-sample'> = {
  async 'make-sample'({ page, marketplace }) {
    const open = await openPageOf(page, marketplace);
    const { success, data } = pageSample.safeParse(await runInPage(open, 'page-sample'));
    const address = success ? pageKindOf(data.url) : undefined;
    // The page can lie to the script that runs in it: only a sample of what was asked for is one.
    if (!success || address?.page !== page || address.marketplace.id !== marketplace) {
      throw new Refused('no-sample');
    }
    return data;
  },
};
