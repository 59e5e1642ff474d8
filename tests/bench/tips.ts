import type { TipOffer, TipWorld } from '../../core/protocol/tips.ts';
import { snapshotOf } from '../support/capture-document.ts';
import type { Extension } from '../support/extension.ts';
import { documentOf, fixture } from '../support/page-cases.ts';
import { type Row, timeRow } from './row.ts';
import { spreadOf } from './statistics.ts';

const MAX_PAINTED_MS = 100;
const MAX_IN_PAGE_MS = 15;

/**
 * What the tip panel costs once the background has answered that there are tips: how long until it can be
 * seen, and how much of that the page's own thread waits.
 */
export async function tipsRows(unspent: Extension, runs: number): Promise<Row[]> {
  const page = fixture('checkout/us-instant-discount');
  const snapshot = JSON.stringify(snapshotOf(documentOf(page), page.url));
  const tab = await unspent.visit(unspent.shop.put(page));
  const inPage = await unspent.contentScript(tab);
  await tab.waitForTimeout(1500);
  const times: { painted: number; inPage: number }[] = [];
  // The first round warms the caches and is not counted.
  for (let run = 0; run <= runs; run++) {
    const [id, visit] = [crypto.randomUUID(), crypto.randomUUID()];
    const message = { name: 'deliver-page', request: { id, visit, settled: true, snapshot } };
    const time = (await inPage(showTips, message)) as (typeof times)[number];
    if (run > 0) times.push(time);
  }
  await tab.close();
  const group = 'Tip panel, after the answer';
  return [
    below(
      timeRow(group, 'until it is painted', spreadOf(times.map(({ painted }) => painted))),
      MAX_PAINTED_MS,
    ),
    below(
      timeRow(group, 'in the page, at a stretch', spreadOf(times.map((time) => time.inPage))),
      MAX_IN_PAGE_MS,
    ),
  ];
}

function below(row: Row, most: number): Row {
  return { ...row, goal: { text: `≤ ${most} ms`, isMet: row.median <= most, isBinding: false } };
}

/** Runs in the page's world of ours: asks for the tips and shows them as if the page had none before. */
async function showTips(message: object): Promise<{ painted: number; inPage: number }> {
  const world = globalThis as TipWorld;
  world.unspentTip?.remove();
  const answer = (await chrome.runtime.sendMessage(message)) as { data: { tip: TipOffer } };
  const begin = performance.now();
  world.unspentTip?.show(answer.data.tip);
  const inPage = performance.now() - begin;
  const host = document.documentElement.lastElementChild as Element;
  while (getComputedStyle(host).visibility !== 'visible') await new Promise(requestAnimationFrame);
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  return { painted: performance.now() - begin, inPage };
}

declare const chrome: { readonly runtime: { sendMessage(message: object): Promise<unknown> } };
