import { Bench, type Read } from './bench.ts';
import type { Kind } from './kinds/index.ts';
import type { SavedPage } from './saved-page.ts';
import { type Scheduled, schedule } from './schedule.ts';
import { shrink } from './shrink.ts';
import { emptyTally, type Tally, tally } from './tally.ts';

export interface Order {
  readonly seed: string;
  /** How many changed pages in all. */
  readonly mutations: number;
  readonly kinds: readonly Kind[];
  /** This worker takes every `of`-th page, beginning with `part`. */
  readonly part: number;
  readonly of: number;
  /** Only the page with this number. */
  readonly only?: number;
}

/** Wrong pages are shrunk up to this many in a part: the first ones tell. */
const SHRUNK = 20;

/** How much looking for the smallest change is worth: much for a wrong value, little for an unread large page. */
function triesFor(isWrong: boolean, { html }: SavedPage): number {
  if (isWrong) return 400;
  return html.length < 50_000 ? 60 : 4;
}

/** The changed pages of an order, in their order. */
export function* scheduled(order: Order, applicable: readonly (readonly Kind[])[]): Generator<Scheduled> {
  for (const one of schedule(order.seed, applicable)) {
    if (one.number >= order.mutations) return;
    if (order.only !== undefined ? one.number === order.only : one.number % order.of === order.part)
      yield one;
  }
}

/** Changes and reads saved pages in this thread. */
export function runDrift(saved: readonly SavedPage[], read: Read, order: Order): Tally {
  const benches = saved.map((page) => new Bench(page, read));
  const applicable = benches.map((bench) => order.kinds.filter((kind) => bench.applies(kind)));
  const result = emptyTally();
  let shrunk = 0;
  for (const { number, page, plan } of scheduled(order, applicable)) {
    const bench = benches[page] as Bench;
    const { name } = saved[page] as SavedPage;
    const performed = bench.perform(plan);
    const first = tally(result, name, plan, performed.verdict);
    if (performed.verdict === 'right') continue;
    const isWrong = performed.verdict === 'wrong';
    if (!isWrong && !first) continue;
    if (isWrong && shrunk++ >= SHRUNK) continue;
    const least = shrink(plan, (trial) => bench.perform(trial), triesFor(isWrong, saved[page] as SavedPage));
    const { verdict, because, done } = bench.perform(least);
    result.examples.push({ number, page: name, plan: least, verdict, because, done: done.flat() });
  }
  for (const bench of benches) bench.close();
  return result;
}
