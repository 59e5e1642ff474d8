import { expect, test } from 'vitest';
import { serially } from '../../../entrypoints/background/serially.ts';

test('runs never overlap, and every caller waits for a run that began after the call', async () => {
  const log: string[] = [];
  const ends: (() => void)[] = [];
  const call = serially(() => {
    log.push('start');
    const { promise, resolve } = Promise.withResolvers<void>();
    ends.push(() => {
      log.push('end');
      resolve();
    });
    return promise;
  });
  const settle = () => new Promise((resolve) => setTimeout(resolve));

  const first = call();
  await settle();
  const second = call();
  const third = call();
  await settle();
  expect(log).toEqual(['start']);
  expect(third).toBe(second);

  ends[0]?.();
  await first;
  await settle();
  expect(log).toEqual(['start', 'end', 'start']);
  ends[1]?.();
  await Promise.all([second, third]);
  expect(log).toEqual(['start', 'end', 'start', 'end']);
});
