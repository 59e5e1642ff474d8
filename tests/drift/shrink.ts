import type { Performed, Plan, Step } from './bench.ts';

/**
 * The smallest plan that is still judged the same: whole steps go first, then halves, quarters and single
 * changes of each step, for as long as anything can go. At most `tries` pages are made.
 */
export function shrink(plan: Plan, perform: (plan: Plan) => Performed, tries = 400): Plan {
  let left = tries;
  const { verdict } = perform(plan);
  const fails = (steps: readonly Step[]): boolean => {
    if (left <= 0) return false;
    left -= 1;
    return perform({ ...plan, steps }).verdict === verdict;
  };

  let steps = [...plan.steps];
  for (let at = steps.length - 1; at >= 0; at--) {
    const without = steps.toSpliced(at, 1);
    if (without.length > 0 && fails(without)) steps = without;
  }
  for (let at = 0; at < steps.length; at++) {
    const { kind } = steps[at] as Step;
    let kept = [...(perform({ ...plan, steps }).done[at] ?? []).keys()];
    for (let size = Math.ceil(kept.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
      for (let from = 0; from < kept.length && kept.length > 1; ) {
        const fewer = kept.toSpliced(from, size);
        const trial = steps.with(at, { kind, keep: fewer });
        if (fewer.length > 0 && fails(trial)) {
          kept = fewer;
          steps = trial;
        } else from += size;
      }
    }
    steps = steps.with(at, { kind, keep: kept });
  }
  return { ...plan, steps };
}
