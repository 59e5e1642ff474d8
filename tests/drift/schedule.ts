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

/**
 * The changed pages of a run: every kind alone on every page it applies to, over and over, and after each
 * such round as many pages with two and with three kinds together.
 */
export function* schedule(seed: string, kinds: readonly (readonly Kind[])[]): Generator<Scheduled> {
  const pairs = kinds.flatMap((of, page) => of.map((kind) => ({ page, kind })));
  if (pairs.length === 0) return;
  const together = kinds.some((of) => of.length > 1) ? [1, 2, 3] : [1];
  for (let number = 0; ; number++) {
    const { page, kind } = pairs[number % pairs.length] as (typeof pairs)[number];
    const count = together[Math.floor(number / pairs.length) % together.length] ?? 1;
    const own = `${seed}/${number}`;
    const others = (kinds[page] ?? []).filter((other) => other !== kind && !isEither(kind, other));
    const chosen = [kind];
    for (const other of randomFrom(own).shuffled(others)) {
      if (chosen.length < count && !chosen.some((one) => isEither(one, other))) chosen.push(other);
    }
    const steps: Step[] = chosen.map((one) => ({ kind: one }));
    steps.sort((a, b) => KIND_NAMES.indexOf(a.kind) - KIND_NAMES.indexOf(b.kind));
    yield { number, page, plan: { seed: own, steps } };
  }
}
