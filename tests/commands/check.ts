/** `npm run check`: formatter and linter, types, unused code. Import directions are `tests/architecture.test.ts`. */
import { runTool, TOOLS } from './process.ts';

const STEPS = [
  ['format and lint', TOOLS.biome, ['check', '.', '--error-on-warnings']],
  ['types', TOOLS.tsc, ['--noEmit']],
  ['unused code', TOOLS.knip, ['--config', 'tests/knip.json']],
  [
    'import directions',
    TOOLS.vitest,
    ['run', '--config', 'tests/vitest.config.ts', '--reporter=dot', 'tests/architecture.test.ts'],
  ],
] as const;

let failed = 0;
for (const [name, tool, args] of STEPS) {
  const { code, output } = runTool(tool, args, { quiet: true });
  console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${name}`);
  if (code !== 0) {
    console.log(output);
    failed += 1;
  }
}
process.exit(failed === 0 ? 0 : 1);
