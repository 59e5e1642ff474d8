/**
 * `npm run drift -- FOLDER [--mutations N] [--seed S] [--kind K] [--pages N] [--max-kb N] [--browser N] [--only NUMBER] [--unread] [--fuzz N] [--json]`:
 * changes every saved page below FOLDER at random, reads it and compares; `--fuzz` adds pages made of known words and
 * rubbish. Ends with 1 when anything is wrong.
 */
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { Benches } from '../drift/benches.ts';
import { runFuzz } from '../drift/fuzz.ts';
import { runInChromium } from '../drift/in-chromium.ts';
import { isKind, KIND_GROUPS, KIND_NAMES } from '../drift/kinds/index.ts';
import { randomFrom } from '../drift/random.ts';
import { reportOf } from '../drift/report.ts';
import type { Order } from '../drift/run.ts';
import type { SavedPage } from '../drift/saved-page.ts';
import type { Changeable } from '../drift/schedule.ts';
import { emptyTally, merge, type Tally } from '../drift/tally.ts';
import type { WorkerMessage } from '../drift/worker.ts';
import { casesIn } from '../support/page-cases.ts';
import { readDocument } from '../support/read-document.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    mutations: { type: 'string', default: '2000' },
    seed: { type: 'string', default: '1' },
    kind: { type: 'string', multiple: true, default: [] },
    pages: { type: 'string' },
    'max-kb': { type: 'string', default: 'Infinity' },
    browser: { type: 'string', default: '60' },
    fuzz: { type: 'string', default: '0' },
    only: { type: 'string' },
    unread: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
});

function stop(message: string): never {
  console.error(message);
  process.exit(2);
}

const [folder] = positionals;
if (!folder) stop('Which folder of saved pages? npm run drift -- tests/fixtures/pages');
const named = values.kind.flatMap((name): readonly string[] => KIND_GROUPS[name] ?? [name]);
const unknown = named.find((kind) => !isKind(kind));
if (unknown) stop(`No kind ${unknown}. Kinds: ${[...Object.keys(KIND_GROUPS), ...KIND_NAMES].join(', ')}`);
const kinds = named.length > 0 ? KIND_NAMES.filter((kind) => named.includes(kind)) : KIND_NAMES;
const mostBytes = Number(values['max-kb']) * 1_000;
const there = casesIn(path.resolve(folder)).filter(({ html }) => Buffer.byteLength(html) <= mostBytes);
/** Some of the saved pages, by the seed. */
const saved =
  values.pages === undefined ? there : randomFrom(values.seed).shuffled(there).slice(0, Number(values.pages));
if (saved.length === 0) stop(`No saved pages below ${folder}`);

/** What each part has found so far. */
const parts: Tally[] = [];

/** What can happen to each page. */
const changeable: Changeable[] = [];

/** A worker, and when it has told what can happen to its pages and what came of them. */
function workerOn(order: Order, pages: readonly SavedPage[]) {
  const worker = new Worker(new URL('../drift/worker.ts', import.meta.url), {
    workerData: { saved: pages, order },
  });
  const [isReady, isDone] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  worker.on('message', (message: WorkerMessage) => {
    for (const [page, one] of message.changeable ?? []) changeable[page] = one;
    if (message.tally) parts[order.part] = message.tally;
    if (message.changeable) isReady.resolve();
    if (message.isWhole) isDone.resolve();
  });
  for (const { reject } of [isReady, isDone]) worker.once('error', reject);
  return { worker, isReady: isReady.promise, isDone: isDone.promise };
}

function together(): Tally {
  const all = emptyTally();
  for (const part of parts.filter(Boolean)) merge(all, part);
  all.examples.sort((a, b) => a.number - b.number);
  return all;
}

// A long run that is stopped tells what it has found until then.
process.once('SIGINT', () => {
  console.log(reportOf(together(), values.seed, values.unread));
  process.exit(1);
});

const of = availableParallelism();
const unread = values.unread || values.json || values.only !== undefined;
const only = values.only === undefined ? {} : { only: Number(values.only) };
const mutations = Math.max(Number(values.mutations), (only.only ?? 0) + 1);
const started = performance.now();
const order = { seed: values.seed, mutations, kinds, of, unread, ...only };
const workers = Array.from({ length: of }, (_, part) => workerOn({ ...order, part }, saved));
await Promise.all(workers.map(({ isReady }) => isReady));
for (const { worker } of workers) worker.postMessage(changeable);
await Promise.all(workers.map(({ isDone }) => isDone));
const all = together();
const fuzz = runFuzz(readDocument, values.seed, Number(values.fuzz));
const sample = Number(values.browser);
const inBrowser =
  sample > 0 && values.only === undefined
    ? await runInChromium(new Benches(saved, readDocument), { ...order, part: 0 }, changeable, sample)
    : emptyTally();

if (values.json)
  console.log(JSON.stringify({ seed: values.seed, mutations, ...all, chromium: inBrowser, fuzz }, null, 2));
else {
  console.log(reportOf(all, values.seed, unread));
  if (sample > 0 && values.only === undefined) {
    console.log(
      `\nin Chromium, a sample of the same pages:\n\n${reportOf(inBrowser, values.seed, values.unread)}\n`,
    );
  }
  console.log(`${mutations} pages in ${((performance.now() - started) / 1000).toFixed(0)} s`);
}
if (fuzz.pages > 0 && !values.json) {
  console.log(
    `${fuzz.pages} random pages, ${fuzz.accepted} read, ${fuzz.failures.length} failed, slowest ${fuzz.slowest.toFixed(0)} ms`,
  );
  for (const failure of fuzz.failures.slice(0, 10)) console.log(failure);
}
process.exit(all.all.wrong + inBrowser.all.wrong + fuzz.failures.length === 0 ? 0 : 1);
