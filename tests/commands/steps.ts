/** Steps of `npm test` side by side: each begins as soon as what it needs has passed and there is room for it. */

export interface Count {
  readonly passed: number;
  readonly failed: number;
}

export interface StepResult extends Count {
  readonly output: string;
}

export interface Step {
  readonly name: string;
  /** Names of the steps that must have passed before this one begins. */
  readonly needs?: readonly string[];
  readonly run: () => Promise<StepResult>;
}

export interface StepReport extends StepResult {
  readonly name: string;
  readonly seconds: number;
}

/**
 * Runs every step, at most `atOnce` of them at a time, those that stand first in the list first. A step that
 * cannot run has failed, and so has one whose need failed or is in no list; the others still have their turn.
 *
 * @param onEnd Called with each step as it ends.
 * @returns The sum of all steps.
 */
export async function runSteps(
  steps: readonly Step[],
  atOnce: number,
  onEnd: (report: StepReport) => void,
): Promise<Count> {
  const waiting = [...steps];
  const running = new Map<string, Promise<void>>();
  const ended = new Map<string, StepReport>();

  const end = (report: StepReport) => {
    running.delete(report.name);
    ended.set(report.name, report);
    onEnd(report);
  };

  while (waiting.length + running.size > 0) {
    const next = waiting.findIndex(({ needs = [] }) => needs.every((need) => ended.get(need)?.failed === 0));
    const [step] = next >= 0 && running.size < atOnce ? waiting.splice(next, 1) : [];
    if (step) {
      running.set(step.name, timed(step).then(end));
    } else if (running.size > 0) {
      await Promise.race(running.values());
    } else {
      for (const { name, needs } of waiting.splice(0)) {
        end({ name, passed: 0, failed: 1, seconds: 0, output: `needs: ${needs?.join(', ')}` });
      }
    }
  }

  const sum = (of: keyof Count) => [...ended.values()].reduce((total, report) => total + report[of], 0);
  return { passed: sum('passed'), failed: sum('failed') };
}

async function timed({ name, run }: Step): Promise<StepReport> {
  const start = performance.now();
  const result = await run().catch((error: unknown) => ({ passed: 0, failed: 1, output: String(error) }));
  return { name, ...result, seconds: (performance.now() - start) / 1000 };
}
