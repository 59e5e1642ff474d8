import { expect, test } from 'vitest';
import { coalesce } from '../../../entrypoints/background/coalesce.ts';

test('runs never overlap, and every caller waits for a run that began after the call', async () => {
  const log: string[] = [];
  const ends: (() => void)[] = [];
  const call = coalesce(() => {
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
