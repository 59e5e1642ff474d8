/**
 * `npm test`: everything CI runs, one line a step, and at the end the sum of all of them:
 * `N passed, N failed`. Ends with 1 when anything failed.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ROOT, type Run, runTool, TOOLS } from './process.ts';

interface Count {
  readonly passed: number;
  readonly failed: number;
}

const scratch = mkdtempSync(path.join(tmpdir(), 'unspent-test-'));
const total = { passed: 0, failed: 0 };

/** The warnings of web-ext that are known: Preact's own way of setting markup, which this code never uses. */
const KNOWN_WARNINGS = ['UNSAFE_VAR_ASSIGNMENT'];
/** UTC runs everything; what knows days is tested again west of it, and east of it where the offset is not whole. */
const TIME_ZONES = ['America/Los_Angeles', 'Asia/Kolkata'];
const KNOW_DAYS = ['model', 'ledger', 'advice', 'store', 'platform']
  .map((folder) => `tests/core/${folder}`)
  .concat('tests/entrypoints/background');
/** Real pages, where a checkout of them lies beside this one. They are not part of the repository. */
const FURTHER_PAGES = path.join(ROOT, '../shared/pages');

await step('check', () => {
  const run = runCommand('check');
  return counted(run, /^ok /gm, /^FAILED /gm);
});
await step('build for Chrome and Firefox', () => counted(runCommand('build')));
await step('tests', () => vitest('UTC', []));
for (const zone of TIME_ZONES) await step(`tests in ${zone}`, () => vitest(zone, KNOW_DAYS));
for (const folder of ['tests/fixtures/pages', FURTHER_PAGES].filter((folder) =>
  existsSync(path.resolve(ROOT, folder)),
)) {
  await step(`corpus ${path.relative(ROOT, path.resolve(ROOT, folder))}`, () =>
    summed(runCommand('corpus', folder)),
  );
}
// A part of the drift bench, always the same pages: no change may make a reader state what is not there.
await step('drift', () =>
  counted(runCommand('drift', 'tests/fixtures/pages', '--mutations', '1500', '--seed', '7')),
);
await step('web-ext lint', lint);
await step('real browsers', playwright);

rmSync(scratch, { recursive: true, force: true });
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 && total.passed > 0 ? 0 : 1);

/** Runs a step, prints what it found, and its output when something failed. */
async function step(name: string, run: () => Count & { readonly output: string }): Promise<void> {
  const start = performance.now();
  const { passed, failed, output } = counting(run);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  if (failed > 0) console.log(output);
  console.log(
    `${failed === 0 ? 'ok    ' : 'FAILED'} ${name}: ${passed} passed, ${failed} failed (${seconds} s)`,
  );
  total.passed += passed;
  total.failed += failed;
}

/** A step that cannot even run has failed; the others still have their turn. */
function counting(run: () => Count & { readonly output: string }): Count & { readonly output: string } {
  try {
    return run();
  } catch (error) {
    return { passed: 0, failed: 1, output: String(error) };
  }
}

/** Runs a command of ours, keeping its output. */
function runCommand(name: string, ...args: string[]): Run {
  return runTool(path.join('..', 'tests/commands', `${name}.ts`), args, { quiet: true });
}

/** One passed or failed for a run as a whole, or as many as its output has lines of either kind. */
function counted(run: Run, passed?: RegExp, failed?: RegExp): Count & { output: string } {
  const count = (lines?: RegExp) => (lines ? (run.output.match(lines)?.length ?? 0) : 0);
  if (run.code === 0) return { passed: Math.max(1, count(passed)), failed: 0, output: run.output };
  return { passed: count(passed), failed: Math.max(1, count(failed)), output: run.output };
}

/** The sum that a command of ours prints at its end. */
function summed(run: Run): Count & { output: string } {
  const sum = /(\d+) passed, (\d+) failed\s*$/.exec(run.output.trimEnd());
  if (!sum) return { passed: 0, failed: 1, output: run.output };
  const failed = Number(sum[2]);
  return {
    passed: Number(sum[1]),
    failed: run.code === 0 ? failed : Math.max(1, failed),
    output: run.output,
  };
}

function vitest(zone: string, folders: readonly string[]): Count & { output: string } {
  const report = path.join(scratch, 'vitest.json');
  rmSync(report, { force: true });
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${report}`];
  const run = runTool(TOOLS.vitest, ['run', '--config', 'tests/vitest.config.ts', ...reporters, ...folders], {
    quiet: true,
    env: { TZ: zone },
  });
  const result = readReport(report) as {
    numPassedTests: number;
    numFailedTests: number;
    numTotalTests: number;
  };
  const passed = result?.numPassedTests ?? 0;
  // A skipped test is one that nobody would miss: it counts as failed.
  const failed = (result?.numTotalTests ?? 0) - passed;
  return { passed, failed: run.code === 0 ? failed : Math.max(1, failed), output: run.output };
}

function lint(): Count & { output: string } {
  const run = runTool(
    TOOLS.webExt,
    ['lint', '--source-dir', '.output/firefox-mv3', '--output', 'json', '--boring'],
    { quiet: true },
  );
  const report = JSON.parse(run.output.slice(run.output.indexOf('{'))) as {
    errors: object[];
    warnings: { code: string }[];
  };
  const unknown = report.warnings.filter(({ code }) => !KNOWN_WARNINGS.includes(code));
  const failed = report.errors.length + unknown.length;
  return {
    passed: failed === 0 ? 1 : 0,
    failed,
    output: JSON.stringify([...report.errors, ...unknown], null, 2),
  };
}

function playwright(): Count & { output: string } {
  const report = path.join(scratch, 'playwright.json');
  const run = runTool(
    TOOLS.playwright,
    ['test', '--config', 'tests/playwright.config.ts', '--reporter=line,json'],
    {
      quiet: true,
      env: { PLAYWRIGHT_JSON_OUTPUT_FILE: report },
    },
  );
  const result = readReport(report) as {
    stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  };
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = result?.stats ?? {};
  const failed = unexpected + flaky + skipped;
  return { passed: expected, failed: run.code === 0 ? failed : Math.max(1, failed), output: run.output };
}

/** A tool's report, or undefined when it broke before writing one. */
function readReport(file: string): unknown {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}
