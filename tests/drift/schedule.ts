import type { Plan, Step } from './bench.ts';
import { KIND_NAMES, type Kind } from './kinds/index.ts';
import { randomFrom } from './random.ts';

/** Which changes the page with this number gets. */
export interface Scheduled {
  /** Its number in the run: with the seed it names the page for good. */
  readonly number: number;
  /** The saved page it is made from, by its place in the list. */
  readonly page: number;
  readonly plan: Plan;
}

/** A page is in one language with its numbers, or in one number format of another; never both. */
const EITHER: readonly Kind[] = ['language-switched', 'number-format-switched'];

function isEither(one: Kind, other: Kind): boolean {
  return EITHER.includes(one) && EITHER.includes(other);
}

/** What can happen to one saved page. */
export interface Changeable {
  readonly kinds: readonly Kind[];
  /** It takes part in every so-many-th pass: a page a hundred times the size costs as much as a hundred. */
  readonly every: number;
}

/** Alone, two together and three together make one pass. */
const TOGETHER = [1, 2, 3];

/**
 * The changed pages of a run: every kind alone on every page it applies to, then as many pages with two and
 * with three kinds together, over and over.
 */
export function* schedule(seed: string, pages: readonly Changeable[]): Generator<Scheduled> {
  if (pages.every(({ kinds }) => kinds.length === 0)) return;
  let number = 0;
  for (let pass = 0; ; pass++) {
    for (const count of TOGETHER) {
      for (const [page, { kinds, every }] of pages.entries()) {
        if (pass % every !== 0) continue;
        for (const kind of kinds) {
          const own = `${seed}/${number}`;
          yield { number, page, plan: { seed: own, steps: stepsFrom(own, kind, kinds, count) } };
          number += 1;
        }
      }
    }
  }
}

function stepsFrom(seed: string, kind: Kind, kinds: readonly Kind[], count: number): Step[] {
  const chosen = [kind];
  for (const other of randomFrom(seed).shuffled(kinds.filter((one) => one !== kind))) {
    if (chosen.length < count && !chosen.some((one) => isEither(one, other))) chosen.push(other);
  }
  chosen.sort((a, b) => KIND_NAMES.indexOf(a) - KIND_NAMES.indexOf(b));
  return chosen.map((one) => ({ kind: one }));
}
