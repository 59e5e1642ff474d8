import { setTimeout } from 'node:timers/promises';
import { snapshotOf } from '../support/capture-document.ts';
import type { Extension } from '../support/extension.ts';
import { documentOf, type PageCase } from '../support/page-cases.ts';
import { against, type Row, timeRow } from './row.ts';
import { spreadOf } from './statistics.ts';

const REST_MS = 500;

/**
 * How long one of our pages waits for an answer of a background that runs, and of one that has to start first;
 * and how long a page waits until its snapshot is read and kept.
 */
export async function backgroundRows(unspent: Extension, page: PageCase, runs: number): Promise<Row[]> {
  const times = { awake: [] as number[], asleep: [] as number[], read: [] as number[] };
  const tab = await unspent.visit(unspent.shop.put(page));
  const inPage = await unspent.contentScript(tab);
  const snapshot = snapshotOf(documentOf(page), page.url);
  // The first round warms the caches and is not counted.
  for (let run = 0; run <= runs; run++) {
    await unspent.killWorker();
    await setTimeout(REST_MS);
    const asleep = await unspent.inExtension(timeToAnswer, { name: 'settings', request: {} });
    const awake = await unspent.inExtension(timeToAnswer, { name: 'settings', request: {} });
    await setTimeout(REST_MS);
    const text = JSON.stringify({ ...snapshot, capturedAt: new Date().toISOString() });
    const request = { id: crypto.randomUUID(), visit: crypto.randomUUID(), settled: true, snapshot: text };
    const read = Number(await inPage(timeToAnswer, { name: 'deliver-page', request }));
    if (run === 0) continue;
    times.awake.push(awake);
    times.asleep.push(asleep);
    times.read.push(read);
  }
  await tab.close();
  const row = (name: string, of: readonly number[]) =>
    timeRow('Background: from a message to its answer', name, spreadOf(of));
  const first = row('settings', times.awake);
  return [
    first,
    against(row('settings, with the background asleep', times.asleep), first),
    against(row(`a captured page, read and kept: ${page.name}`, times.read), first),
  ];
}

/** Runs in a page of ours, and in our script in Amazon's page. */
async function timeToAnswer(message: object): Promise<number> {
  const start = performance.now();
  const answer = await chrome.runtime.sendMessage(message);
  const time = performance.now() - start;
  if (!(answer as { ok?: boolean } | undefined)?.ok) throw new Error(`no answer: ${JSON.stringify(answer)}`);
  return time;
}

declare const chrome: { readonly runtime: { sendMessage(message: object): Promise<unknown> } };
