import type { Plan } from './bench.ts';
import type { Verdict } from './judge.ts';
import type { Kind } from './kinds/index.ts';

/** How many pages came to which verdict. */
export type Counts = Record<Verdict, number>;

/** A page that was not read right, kept as an example. */
export interface Example {
  readonly number: number;
  readonly page: string;
  readonly plan: Plan;
  readonly verdict: Verdict;
  readonly because: readonly string[];
  readonly done: readonly string[];
}

export interface Tally {
  /** By kind of change, and `two together`, `three together`. */
  readonly byKind: Record<string, Counts>;
  readonly byPage: Record<string, Counts>;
  /** By page and kind, for changes of one kind: `checkout/us-2026-review · ids-renamed`. */
  readonly byPageAndKind: Record<string, Counts>;
  readonly all: Counts;
  /** Wrong ones, shrunk; and the first unread one of each page and kind. */
  readonly examples: Example[];
}

export function emptyTally(): Tally {
  return { byKind: {}, byPage: {}, byPageAndKind: {}, all: nothing(), examples: [] };
}

function nothing(): Counts {
  return { right: 0, refused: 0, unread: 0, wrong: 0 };
}

function count(counts: Record<string, Counts>, key: string, verdict: Verdict, times = 1): void {
  const own = counts[key] ?? nothing();
  own[verdict] += times;
  counts[key] = own;
}

/** Under which name a plan is counted. */
export function groupOf(plan: Plan): Kind | 'two together' | 'three together' {
  const [first, second, third] = plan.steps;
  if (third) return 'three together';
  return second || !first ? 'two together' : first.kind;
}

/** Adds one page. True when it is the first of its page and kind with this verdict. */
export function tally(into: Tally, page: string, plan: Plan, verdict: Verdict): boolean {
  const group = groupOf(plan);
  const both = `${page} · ${group}`;
  const first = !into.byPageAndKind[both]?.[verdict];
  count(into.byKind, group, verdict);
  count(into.byPage, page, verdict);
  count(into.byPageAndKind, both, verdict);
  into.all[verdict] += 1;
  return first;
}

export function merge(into: Tally, other: Tally): void {
  for (const table of ['byKind', 'byPage', 'byPageAndKind'] as const) {
    for (const [key, counts] of Object.entries(other[table])) {
      for (const [verdict, times] of Object.entries(counts)) {
        if (times > 0) count(into[table], key, verdict as Verdict, times);
      }
    }
  }
  for (const verdict of ['right', 'refused', 'unread', 'wrong'] as const)
    into.all[verdict] += other.all[verdict];
  into.examples.push(...other.examples);
}
