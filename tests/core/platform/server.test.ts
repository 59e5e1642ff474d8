import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { answer, answerMessages, type Handlers, Refused } from '../../../core/platform/server.ts';
import { MESSAGES, type MessageName } from '../../../core/protocol/messages.ts';
import { READING_ID } from '../../support/readings.ts';
import { SENDERS } from '../../support/sender.ts';

const names = Object.keys(MESSAGES) as MessageName[];
const calls: string[] = [];
const handlers = Object.fromEntries(
  names.map((name) => [name, () => void calls.push(name)]),
) as unknown as Handlers;

const delivery = {
  name: 'deliver-page',
  request: { id: READING_ID, visit: READING_ID, settled: true, snapshot: '{}' },
};

beforeEach(() => {
  calls.length = 0;
  fakeBrowser.reset();
});

describe('a message that is ours', () => {
  test('is answered with what its handler gave', async () => {
    await expect(answer(handlers, delivery, SENDERS.content)).resolves.toEqual({ ok: true, data: undefined });
    expect(calls).toEqual(['deliver-page']);
  });

  test('is refused to a sender who may not say it, before it is looked at', async () => {
    const stranger = SENDERS['another extension'];
    await expect(answer(handlers, { name: 'erase' }, stranger)).resolves.toEqual({
      ok: false,
      code: 'not-allowed',
    });
    expect(calls).toEqual([]);
  });

  test('is refused from a private window', async () => {
    await expect(answer(handlers, delivery, SENDERS['private content'])).resolves.toEqual({
      ok: false,
      code: 'private',
    });
    expect(calls).toEqual([]);
  });

  test.each([
    ['no request', { name: 'erase' }],
    ['a request with more', { name: 'erase', request: { all: true } }],
    ['an envelope with more', { name: 'erase', request: {}, sender: 'page' }],
  ])('is refused with %s', async (_, message) => {
    await expect(answer(handlers, message, SENDERS.page)).resolves.toEqual({
      ok: false,
      code: 'bad-request',
    });
    expect(calls).toEqual([]);
  });

  test('that a handler refuses carries its code', async () => {
    const refusing: Handlers = {
      ...handlers,
      erase: () => {
        throw new Refused('not-accepted');
      },
    };
    await expect(answer(refusing, { name: 'erase', request: {} }, SENDERS.page)).resolves.toEqual({
      ok: false,
      code: 'not-accepted',
    });
  });

  test('that makes a handler throw is answered as failed and logged once, without the error’s text', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    const failing: Handlers = { ...handlers, erase: () => Promise.reject(new TypeError('order 111-1')) };
    await expect(answer(failing, { name: 'erase', request: {} }, SENDERS.page)).resolves.toEqual({
      ok: false,
      code: 'failed',
    });
    expect(warn.mock.calls).toEqual([['[unspent] erase failed: TypeError']]);
  });
});

test.each([
  undefined,
  null,
  1,
  'erase',
  [],
  {},
  { name: 'unknown' },
  { name: 'toString' },
  { name: ['erase'] },
])('a message that is not ours gets no answer: %j', (message) => {
  expect(answer(handlers, message, SENDERS.page)).toBeUndefined();
});

test('the listener stands at once and answers over the channel of the sender', async () => {
  answerMessages(handlers, Promise.resolve());
  const [listened] = await Promise.all([
    new Promise((sendResponse) =>
      fakeBrowser.runtime.onMessage.trigger(delivery, SENDERS.content as never, sendResponse),
    ),
  ]);
  expect(listened).toEqual({ ok: true, data: undefined });
  await expect(
    fakeBrowser.runtime.onMessage.trigger({ name: 'unknown' }, SENDERS.page, () => {}),
  ).resolves.toEqual([undefined]);
});

test('10,000 broken messages from a content script reach no handler and make nothing throw', async () => {
  const before = JSON.stringify(Object.getOwnPropertyNames(Object.prototype));
  const junk = fc.anything({ withBigInt: true, withDate: true, withNullPrototype: true, withMap: true });
  const path = fc.array(fc.constantFrom('id', 'visit', 'settled', 'snapshot', 'nodes', '0', '__proto__'), {
    minLength: 1,
    maxLength: 5,
  });
  const broken = fc.oneof(
    junk,
    fc.record({ name: fc.constantFrom(...names), request: junk }),
    fc
      .tuple(path, junk)
      .map(([keys, value]) => ({ ...delivery, request: put(delivery.request, keys, value) })),
  );
  await fc.assert(
    fc.asyncProperty(broken, async (message) => {
      calls.length = 0;
      const answered = await answer(handlers, message, SENDERS.content);
      if (answered?.ok) {
        // A change that leaves a message as the table wants it is a good message, and only that.
        const { request } = message as { request: unknown };
        expect(MESSAGES['deliver-page'].request.safeParse(request).success).toBe(true);
      }
      expect(calls.length).toBe(answered?.ok ? 1 : 0);
    }),
    { numRuns: 10_000 },
  );
  expect(JSON.stringify(Object.getOwnPropertyNames(Object.prototype))).toBe(before);
}, 60_000);

/** A copy of `whole` with `value` at the path, as far down as the path leads. */
function put(whole: unknown, [key, ...rest]: readonly string[], value: unknown): unknown {
  if (key === undefined || typeof whole !== 'object' || whole === null) return value;
  const copy: Record<string, unknown> = Array.isArray(whole) ? ([...whole] as never) : { ...whole };
  Object.defineProperty(copy, key, {
    value: put((whole as Record<string, unknown>)[key], rest, value),
    enumerable: true,
    configurable: true,
    writable: true,
  });
  return copy;
}
