/**
 * `npm run replay -- FOLDER...`: plays every scenario below the folders and prints each that does not end as its
 * `expected.json` says. `npm run replay -- scenario.json --print` prints how one ends.
 */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { type Difference, differences, type Verdict, verdictOf } from '../replay/compare.ts';
import { play } from '../replay/play.ts';
import {
  expectationOf,
  loadScenario,
  type ScenarioCase,
  scenarioOf,
  scenariosIn,
} from '../replay/scenario.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { print: { type: 'boolean', default: false } },
});

function stop(message: string): never {
  console.error(message);
  process.exit(2);
}

const [first] = positionals;
if (!first) stop('Which folder of scenarios? npm run replay -- tests/fixtures/visits');
if (values.print) {
  console.log(JSON.stringify(await play(loadScenario(path.resolve(first))), null, 2));
  process.exit(0);
}

const cases = positionals.flatMap((folder) => scenariosIn(path.resolve(folder)));
if (cases.length === 0) stop(`No scenarios below ${positionals.join(', ')}`);
const counts: Record<Verdict, number> = { right: 0, silent: 0, wrong: 0 };
for (const one of cases) {
  const found = await played(one);
  const verdict = verdictOf(found);
  counts[verdict] += 1;
  if (verdict === 'right') continue;
  console.log(`${verdict.padEnd(6)} ${one.name}  ${found.map(({ text }) => text).join('; ')}`);
}
const { right, silent, wrong } = counts;
console.log(`right ${right}, silent ${silent}, wrong ${wrong}`);
console.log(`${right} passed, ${silent + wrong} failed`);
process.exit(silent + wrong > 0 ? 1 : 0);

/** A scenario that is malformed, or cannot be played to its end, is wrong. */
async function played(one: ScenarioCase): Promise<readonly Difference[]> {
  try {
    return differences(expectationOf(one), await play(scenarioOf(one)));
  } catch (error) {
    return [{ verdict: 'wrong', text: String(error) }];
  }
}
