import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ask, askUntilAnswered, isAlive } from '../../../core/platform/client.ts';
import { READING_ID } from '../../support/readings.ts';
import { SELF } from '../../support/sender.ts';

const delivery = { id: READING_ID, visit: READING_ID, settled: true, snapshot: '{}' };
const CHANNEL_CLOSED =
  'A listener indicated an asynchronous response by returning true, but the message channel closed before a response was received';
const NO_RECEIVER = 'Could not establish connection. Receiving end does not exist.';

const send = vi.fn<(message: unknown) => Promise<unknown>>();

/** The ways in which a message to a dying worker was seen to fail. */
const FAILURES: Record<string, () => Promise<unknown>> = {
  'an undefined answer': () => Promise.resolve(undefined),
  'a closed channel': () => Promise.reject(new Error(CHANNEL_CLOSED)),
  'no receiver': () => Promise.reject(new Error(NO_RECEIVER)),
  silence: () => new Promise(() => {}),
  'an answer that is none': () => Promise.resolve('ok'),
  'an error thrown at once': () => {
    throw new Error('Extension context invalidated.');
  },
};

beforeEach(() => {
  fakeBrowser.reset();
  Object.assign(fakeBrowser.runtime, { id: SELF.id });
  vi.useFakeTimers();
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation(send as never);
  send.mockReset();
});
afterEach(() => {
  vi.useRealTimers();
});

describe.each(Object.entries(FAILURES))('%s', (_, fail) => {
  test('is never taken for success', async () => {
    send.mockImplementation(fail);
    const asked = ask('overview', {});
    await vi.advanceTimersByTimeAsync(3000);
    await expect(asked).resolves.toEqual({ ok: false, code: 'no-answer' });
    expect(vi.getTimerCount()).toBe(0);
  });

  test('makes a delivery try again, with the same message, until it is acknowledged', async () => {
    send
      .mockImplementationOnce(fail)
      .mockImplementationOnce(fail)
      .mockResolvedValue({ ok: true, data: null });
    const asked = askUntilAnswered('deliver-page', delivery);
    await vi.advanceTimersByTimeAsync(7000);
    await expect(asked).resolves.toEqual({ ok: true, data: null });
    expect(send.mock.calls).toEqual(Array(3).fill([{ name: 'deliver-page', request: delivery }]));
  });

  test('ends a delivery quietly when the extension is gone', async () => {
    send.mockImplementation(fail);
    const asked = askUntilAnswered('deliver-page', delivery);
    await vi.advanceTimersByTimeAsync(10);
    Object.assign(fakeBrowser.runtime, { id: undefined });
    await vi.advanceTimersByTimeAsync(40_000);
    await expect(asked).resolves.toEqual({ ok: false, code: 'gone' });
    expect(vi.getTimerCount()).toBe(0);
  });
});

test('an answer is given as it is', async () => {
  send.mockResolvedValue({ ok: false, code: 'not-accepted' });
  await expect(ask('deliver-page', delivery)).resolves.toEqual({ ok: false, code: 'not-accepted' });
});

test('a delivery that failed in the background is tried again; one that was refused is not', async () => {
  send.mockResolvedValueOnce({ ok: false, code: 'failed' }).mockResolvedValue({ ok: false, code: 'private' });
  const asked = askUntilAnswered('deliver-page', delivery);
  await vi.advanceTimersByTimeAsync(60_000);
  await expect(asked).resolves.toEqual({ ok: false, code: 'private' });
  expect(send).toHaveBeenCalledTimes(2);
});

test('the pauses grow, to half a minute at most', async () => {
  const at: number[] = [];
  send.mockImplementation(() => {
    at.push(Date.now());
    return Promise.resolve(at.length === 14 ? { ok: true, data: null } : undefined);
  });
  const asked = askUntilAnswered('deliver-page', delivery);
  await vi.advanceTimersByTimeAsync(300_000);
  await asked;
  const pauses = at.slice(1).map((time, i) => time - at[i]!);
  expect(pauses).toEqual([50, 100, 200, 400, 800, 1600, 3200, 6400, 12_800, 25_600, 30_000, 30_000, 30_000]);
});

test('a script that outlived its extension says so and sends nothing', async () => {
  Object.assign(fakeBrowser.runtime, { id: undefined });
  expect(isAlive()).toBe(false);
  await expect(ask('overview', {})).resolves.toEqual({ ok: false, code: 'gone' });
  expect(send).not.toHaveBeenCalled();
});
