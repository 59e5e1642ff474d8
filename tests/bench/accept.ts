import { deliveryOf } from '../support/deliveries.ts';
import type { Extension } from '../support/extension.ts';
import { giftCardPage } from '../support/synthetic-pages.ts';
import { against, type Row, timeRow } from './row.ts';
import { spreadOf } from './statistics.ts';

/** With a long history the acknowledgment may take so many times as long as with a short one. */
const MOST_WITH_MANY = 1.5;
/** What follows an acknowledgment (badge, alarms, reminders) is over by then. */
const REST_MS = 300;

/** How long a page waits until one reading of ten new rows is acknowledged, with little and with much stored. */
export async function acceptRows(
  stored: readonly { name: string; extension: Extension }[],
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
      const time = Number(await script(timeToAcknowledgment, request(run)));
      if (run > 0) times.push(time);
    }
  }
  for (const { tab } of measured) await tab.close();
  const [few, ...more] = measured.map(({ name, times }) =>
    timeRow('Reading: from its delivery to its acknowledgment', name, spreadOf(times)),
  ) as [Row, ...Row[]];
  return [few, ...more.map((many) => against(many, few, MOST_WITH_MANY))];
}

function request(run: number) {
  const orders = Array.from(
    { length: 10 },
    (_, row) => `112-${String(run * 10 + row).padStart(7, '0')}-6600001`,
  );
  return deliveryOf(giftCardPage({ spent: 100, orders }));
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
