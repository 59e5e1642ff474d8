import { deliveryOf } from '../support/deliveries.ts';
import type { Extension } from '../support/extension.ts';
import type { SavedPage } from '../support/shop.ts';
import { giftCardPage, rewardsPage } from '../support/synthetic-pages.ts';
import { against, type Row, timeRow } from './row.ts';
import { spreadOf } from './statistics.ts';

/** With a long history the acknowledgment may take so many times as long as with a short one. */
const MOST_WITH_MANY = 1.5;
/** What follows an acknowledgment (badge, alarms, reminders) is over by then. */
const REST_MS = 300;

const GROUP = 'From the delivery of a reading to its acknowledgment';

/** What a page says anew at each run. */
const PAGES = {
  'ten rows of the gift card': (run: number) => {
    const orders = Array.from(
      { length: 10 },
      (_, row) => `112-${String(run * 10 + row).padStart(7, '0')}-6600001`,
    );
    return giftCardPage({ spent: 100, orders });
  },
  'another list of rewards': (run: number) => rewardsPage([{ cents: 100 + run, inDays: 20 }]),
};

interface Stored {
  readonly name: string;
  readonly extension: Extension;
}

/** How long a page waits until what it says is stored, with little and with much stored. */
export async function acceptRows(stored: readonly Stored[], runs: number): Promise<Row[]> {
  const rows: Row[] = [];
  for (const [what, page] of Object.entries(PAGES)) rows.push(...(await rowsOf(what, page, stored, runs)));
  return rows;
}

async function rowsOf(
  what: string,
  page: (run: number) => SavedPage,
  stored: readonly Stored[],
  runs: number,
): Promise<Row[]> {
  const measured = await Promise.all(
    stored.map(async ({ name, extension }) => {
      const tab = await extension.visit(extension.shop.put(giftCardPage()));
      return { name, tab, script: await extension.contentScript(tab), times: [] as number[] };
    }),
  );
  // The first round warms the caches and is not counted.
  for (let run = 0; run <= runs; run++) {
    for (const { script, tab, times } of measured) {
      await tab.waitForTimeout(REST_MS);
      const time = Number(await script(timeToAcknowledgment, deliveryOf(page(run))));
      if (run > 0) times.push(time);
    }
  }
  for (const { tab } of measured) await tab.close();
  const [few, ...more] = measured.map(({ name, times }) =>
    timeRow(GROUP, `${what}, ${name}`, spreadOf(times)),
  ) as [Row, ...Row[]];
  return [few, ...more.map((many) => against(many, few, MOST_WITH_MANY))];
}

/** Runs in the content script. */
async function timeToAcknowledgment(request: object): Promise<number> {
  const start = performance.now();
  const answer = await chrome.runtime.sendMessage({ name: 'deliver-page', request });
  const time = performance.now() - start;
  if (!answer.data?.stored) throw new Error(`a reading was not stored: ${JSON.stringify(answer)}`);
  return time;
}

declare const chrome: {
  readonly runtime: { sendMessage(message: object): Promise<{ data?: { stored: boolean } }> };
};
