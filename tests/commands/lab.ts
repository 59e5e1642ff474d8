/**
 * `npm run lab`: puts the extension under strain and prints what held, with figures. `-- --only NAME` runs one trial,
 * `-- --count N` that often, `-- --seed TEXT` with other chances, `-- --short` as seldom as `npm test` does. Those that
 * end browsers and damage their files are left out of `--short`.
 */
import { parseArgs } from 'node:util';
import { randomFrom } from '../drift/random.ts';
import { TRIALS } from '../lab/index.ts';
import type { Outcome, Trial } from '../lab/trial.ts';

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    count: { type: 'string' },
    seed: { type: 'string', default: '7' },
    short: { type: 'boolean', default: false },
  },
});

const FAILURES_SHOWN = 5;

const asked = TRIALS.filter(({ name }) => values.only === undefined || name === values.only);
const chosen = values.short ? asked.filter(({ short }) => short !== undefined) : asked;
if (chosen.length === 0) {
  console.error(`No such trial. There are ${TRIALS.map(({ name }) => name).join(', ')}.`);
  process.exit(2);
}

/** What goes wrong inside is counted by the trials; the console would drown in it. */
console.warn = () => undefined;

let failed = 0;
for (const trial of chosen) {
  const start = performance.now();
  const outcome = await ran(trial);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  if (outcome.failures.length > 0) failed += 1;
  console.log(
    `${outcome.failures.length === 0 ? 'held  ' : 'FAILED'} ${trial.name} (${seconds} s): ${trial.holds}`,
  );
  for (const [name, value] of Object.entries(outcome.figures))
    console.log(`         ${name.padEnd(30)} ${value}`);
  for (const failure of outcome.failures.slice(0, FAILURES_SHOWN)) console.log(`       ! ${failure}`);
  if (outcome.failures.length > FAILURES_SHOWN)
    console.log(`       ! and ${outcome.failures.length - FAILURES_SHOWN} more`);
}
console.log(`${chosen.length - failed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);

async function ran(trial: Trial): Promise<Outcome> {
  const count =
    values.count === undefined ? (values.short && trial.short) || trial.count : Number(values.count);
  try {
    return await trial.run({ count, random: randomFrom(`${values.seed} ${trial.name}`) });
  } catch (error) {
    return { figures: { count }, failures: [`the trial broke: ${String(error)}`] };
  }
}
