import { expect, test } from 'vitest';
import { runSteps, type Step, type StepReport } from './commands/steps.ts';

const PASSED = { passed: 2, failed: 0, output: '' };

/** Steps that end when they are told to, and what happened to them, in order. */
function stage() {
  const events: string[] = [];
  const open = new Map<string, PromiseWithResolvers<typeof PASSED>>();
  const step = (name: string, needs: readonly string[] = []): Step => ({
    name,
    needs,
    run: () => {
      events.push(`begin ${name}`);
      const result = Promise.withResolvers<typeof PASSED>();
      open.set(name, result);
      return result.promise;
    },
  });
  const onEnd = ({ name }: StepReport) => events.push(`end ${name}`);
  /** Ends a step and lets whatever follows from it happen. */
  const finish = async (name: string, result = PASSED) => {
    open.get(name)?.resolve(result);
    for (let turns = 0; turns < 10; turns += 1) await Promise.resolve();
  };
  return { events, step, onEnd, finish };
}

test('no more steps run at a time than there is room for, the first of the list first', async () => {
  const { events, step, onEnd, finish } = stage();
  const sum = runSteps([step('a'), step('b'), step('c')], 2, onEnd);
  expect(events).toEqual(['begin a', 'begin b']);
  await finish('b');
  expect(events.slice(2)).toEqual(['end b', 'begin c']);
  await finish('c');
  await finish('a');
  expect(await sum).toEqual({ passed: 6, failed: 0 });
});

test('a step waits for what it needs while others go past it', async () => {
  const { events, step, onEnd, finish } = stage();
  const sum = runSteps([step('build'), step('browsers', ['build']), step('tests')], 2, onEnd);
  expect(events).toEqual(['begin build', 'begin tests']);
  await finish('build');
  expect(events.slice(2)).toEqual(['end build', 'begin browsers']);
  await finish('tests');
  await finish('browsers');
  expect(await sum).toEqual({ passed: 6, failed: 0 });
});

test('what needs a failed step has failed, and so has what needs that; the others run', async () => {
  const { events, step, onEnd, finish } = stage();
  const steps = [step('build'), step('browsers', ['build']), step('pictures', ['browsers']), step('tests')];
  const sum = runSteps(steps, 1, onEnd);
  await finish('build', { passed: 0, failed: 1, output: 'no space' });
  await finish('tests');
  expect(await sum).toEqual({ passed: 2, failed: 3 });
  expect(events).toEqual([
    'begin build',
    'end build',
    'begin tests',
    'end tests',
    'end browsers',
    'end pictures',
  ]);
});

test('a step that cannot run has failed, and says why', async () => {
  const reports: StepReport[] = [];
  const broken: Step = { name: 'broken', run: () => Promise.reject(new Error('no such tool')) };
  const lost: Step = { name: 'lost', needs: ['nothing of this name'], run: async () => PASSED };
  expect(await runSteps([broken, lost], 2, (report) => reports.push(report))).toEqual({
    passed: 0,
    failed: 2,
  });
  expect(reports.map(({ name, output }) => [name, output])).toEqual([
    ['broken', 'Error: no such tool'],
    ['lost', 'needs: nothing of this name'],
  ]);
});
