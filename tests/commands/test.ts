/**
 * `npm test`: everything CI runs, as many steps side by side as there are cores, one line a step, and at the end
 * the sum of all of them: `N passed, N failed`. Ends with 1 when anything failed.
 */

import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { REAL_VISITS, VISITS } from '../replay/scenario.ts';
import { FIXTURES, REAL_PAGES } from '../support/page-cases.ts';
import { ROOT, type Run, startTool, TOOLS } from './process.ts';
import { runSteps, type Step, type StepReport, type StepResult } from './steps.ts';

const scratch = mkdtempSync(path.join(tmpdir(), 'unspent-test-'));

/** The warnings of web-ext that are known: Preact's own way of setting markup, which this code never uses. */
const KNOWN_WARNINGS = ['UNSAFE_VAR_ASSIGNMENT'];
/** UTC runs everything; what knows days is tested again west of it, and east of it where the offset is not whole. */
const TIME_ZONES = ['America/Los_Angeles', 'Asia/Kolkata'];
const KNOW_DAYS = [
  ...['calendar-date', 'date-text', 'freshness', 'time-of-day'].map((file) => `core/model/${file}`),
  ...['ledger', 'overview', 'reminders', 'advice', 'platform/format'].map((part) => `core/${part}`),
  ...['accept-reading', 'manual-credits', 'muted-credits', 'said-uses'].map((file) => `core/store/${file}`),
  ...['badge', 'notification', 'one-figure', 'refresh', 'reminder-handlers', 'tip-labels'].map(
    (file) => `entrypoints/background/${file}`,
  ),
].map((part) => `tests/${part}`);

const NARROW = [
  '--widths',
  '320',
  '--looks',
  'light',
  '--languages',
  'long,rtl',
  '--into',
  path.join(scratch, 'pictures'),
];

const BUILD = 'build for Chrome and Firefox';

const CORPORA: readonly Step[] = [FIXTURES, REAL_PAGES]
  .filter((folder) => existsSync(folder))
  .map((folder) => ({
    name: `corpus ${path.relative(ROOT, folder)}`,
    run: async () => summed(await runCommand('corpus', folder)),
  }));

/** The longest stand first, so that none of them is left alone at the end. */
const STEPS: readonly Step[] = [
  { name: BUILD, run: async () => counted(await runCommand('build')) },
  ...CORPORA,
  { name: 'real browsers', needs: [BUILD], run: playwright },
  // The corpus captures the saved pages once; these read what it has kept.
  { name: 'tests', needs: [BUILD, ...CORPORA.map(({ name }) => name)], run: () => vitest('UTC', []) },
  ...TIME_ZONES.map((zone) => ({ name: `tests in ${zone}`, run: () => vitest(zone, KNOW_DAYS) })),
  // A part of the drift bench, always the same pages: no change may make a reader state what is not there.
  { name: 'drift of form', run: () => drift('form', '7', 1500) },
  // The seed is nobody's choice, or it would be one that passes: each version of the project has its own.
  // One very large page would take as long as all others: the tests of its reader read it as it is.
  {
    name: 'drift of meaning',
    run: () => drift('meaning', version(), 580, ['--pages', '44', '--max-kb', '100']),
  },
  {
    name: 'replay',
    run: async () =>
      summed(await runCommand('replay', ...[VISITS, REAL_VISITS].filter((folder) => existsSync(folder)))),
  },
  // The two that break a layout first, in the narrowest window.
  { name: 'pictures', run: async () => summed(await runCommand('pictures', ...NARROW)) },
  { name: 'lab', run: async () => summed(await runCommand('lab', '--short')) },
  { name: 'web-ext lint', needs: [BUILD], run: lint },
  { name: 'check', run: async () => counted(await runCommand('check'), /^ok /gm, /^FAILED /gm) },
];

const saidByFailed: string[] = [];
const { passed, failed } = await runSteps(STEPS, availableParallelism(), print);
rmSync(scratch, { recursive: true, force: true });
for (const said of saidByFailed) console.log(said);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);

/** One line for a step as it ends. What a failed one said waits for the end, where it is looked for. */
function print({ name, passed, failed, output, seconds }: StepReport): void {
  if (failed > 0) saidByFailed.push(`--- ${name}\n${output}`);
  const outcome = failed === 0 ? 'ok    ' : 'FAILED';
  console.log(`${outcome} ${name}: ${passed} passed, ${failed} failed (${seconds.toFixed(1)} s)`);
}

/** Runs a command of ours, keeping its output. */
function runCommand(name: string, ...args: string[]): Promise<Run> {
  return startTool(path.join('..', 'tests/commands', `${name}.ts`), args);
}

/** @param which Of the saved pages, those to change; all when nothing is given. */
async function drift(
  kind: string,
  seed: string,
  changed: number,
  which: readonly string[] = [],
): Promise<StepResult> {
  const args = ['--kind', kind, '--seed', seed, '--mutations', String(changed), ...which];
  return counted(await runCommand('drift', 'tests/fixtures/pages', ...args));
}

function version(): string {
  return (JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as { version: string }).version;
}

/** One passed or failed for a run as a whole, or as many as its output has lines of either kind. */
function counted(run: Run, passed?: RegExp, failed?: RegExp): StepResult {
  const count = (lines?: RegExp) => (lines ? (run.output.match(lines)?.length ?? 0) : 0);
  if (run.code === 0) return { passed: Math.max(1, count(passed)), failed: 0, output: run.output };
  return { passed: count(passed), failed: Math.max(1, count(failed)), output: run.output };
}

/** The sum that a command of ours prints at its end, before what its tools complain of. */
function summed(run: Run): StepResult {
  const sum = [...run.output.matchAll(/^(\d+) passed, (\d+) failed$/gm)].at(-1);
  if (!sum) return { passed: 0, failed: 1, output: run.output };
  const failed = Number(sum[2]);
  return {
    passed: Number(sum[1]),
    failed: run.code === 0 ? failed : Math.max(1, failed),
    output: run.output,
  };
}

async function vitest(zone: string, folders: readonly string[]): Promise<StepResult> {
  const report = path.join(scratch, `vitest-${zone.replaceAll('/', '-')}.json`);
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${report}`];
  // One worker: the other cores have steps of their own.
  const args = ['run', '--config', 'tests/vitest.config.ts', '--maxWorkers=1', ...reporters, ...folders];
  const run = await startTool(TOOLS.vitest, args, { TZ: zone });
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

async function lint(): Promise<StepResult> {
  const args = ['lint', '--source-dir', '.output/firefox-mv3', '--output', 'json', '--boring'];
  const run = await startTool(TOOLS.webExt, args);
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

async function playwright(): Promise<StepResult> {
  const report = path.join(scratch, 'playwright.json');
  // In dots, what went wrong in each stands together at the end.
  const args = ['test', '--config', 'tests/playwright.config.ts', '--reporter=dot,json'];
  const run = await startTool(TOOLS.playwright, args, { PLAYWRIGHT_JSON_OUTPUT_FILE: report });
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
