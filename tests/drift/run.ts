import type { Benches } from './benches.ts';
import type { Kind } from './kinds/index.ts';
import type { SavedPage } from './saved-page.ts';
import { type Changeable, type Scheduled, schedule } from './schedule.ts';
import { shrink } from './shrink.ts';
import { emptyTally, type Tally, tally } from './tally.ts';

export interface Order {
  readonly seed: string;
  /** How many changed pages in all. */
  readonly mutations: number;
  readonly kinds: readonly Kind[];
  /** This worker takes every `of`-th saved page, beginning with `part`. */
  readonly part: number;
  readonly of: number;
  /** Only the changed page with this number. */
  readonly only?: number;
  /** Unread pages are told of as well, which takes looking for the smallest change of each. */
  readonly unread?: boolean;
}

/** Wrong pages are shrunk up to this many in a part: the first ones tell. */
const SHRUNK = 20;

/** How much looking for the smallest change is worth: much for a wrong value, little for an unread large page. */
function triesFor(isWrong: boolean, { html }: SavedPage): number {
  if (isWrong) return 400;
  return html.length < 50_000 ? 60 : 4;
}

/** Larger pages take part in every fifth pass. */
const LARGE = 100_000;

/** What can happen to the saved pages of this part, by their place in the list. */
export function changeableIn(benches: Benches, { kinds, part, of }: Order): Map<number, Changeable> {
  const own = [...benches.saved.keys()].filter((page) => page % of === part);
  return new Map(
    own.map((page) => [
      page,
      {
        kinds: kinds.filter((kind) => benches.at(page).applies(kind)),
        every: (benches.saved[page]?.html.length ?? 0) > LARGE ? 5 : 1,
      },
    ]),
  );
}

/** The changed pages of an order, of all its parts. */
export function* scheduled(order: Order, changeable: readonly Changeable[]): Generator<Scheduled> {
  for (const one of schedule(order.seed, changeable)) {
    if (one.number >= order.mutations) return;
    if (order.only === undefined || one.number === order.only) yield one;
  }
}

/** After so many pages a part tells what it has found. */
const OFTEN = 500;

/** Changes and reads the saved pages of one part in this thread. */
export function runDrift(
  benches: Benches,
  order: Order,
  changeable: readonly Changeable[],
  soFar: (tally: Tally) => void = () => {},
): Tally {
  const result = emptyTally();
  let [shrunk, passed] = [0, 0];
  for (const { number, page, plan } of scheduled(order, changeable)) {
    if (page % order.of !== order.part) continue;
    const bench = benches.at(page);
    const saved = benches.saved[page] as SavedPage;
    if (++passed % OFTEN === 0) soFar(result);
    const performed = bench.perform(plan);
    const first = tally(result, saved.name, plan, performed.verdict);
    if (performed.verdict === 'right' || performed.verdict === 'refused') continue;
    const isWrong = performed.verdict === 'wrong';
    if (isWrong ? shrunk++ >= SHRUNK : !(first && order.unread)) continue;
    const least = shrink(plan, (trial) => bench.perform(trial), triesFor(isWrong, saved));
    const { verdict, because, done } = bench.perform(least);
    result.examples.push({ number, page: saved.name, plan: least, verdict, because, done: done.flat() });
  }
  benches.close();
  return result;
}
