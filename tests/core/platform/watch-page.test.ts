// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watchPage } from '../../../core/platform/watch-page.ts';
import type { DeliveredReading } from '../../../core/protocol/reading-schema.ts';
import { giftCardReading } from '../../support/readings.ts';

const unrecognised: DeliveredReading = {
  page: 'gift-card-balance',
  marketplace: 'amazon.com',
  outcome: 'unrecognised',
  missing: ['balance'],
};
const cents = (minor: number) => giftCardReading({ balance: { minor, currency: 'USD' } });

let says: DeliveredReading | undefined;
const read = vi.fn(() => says);
const deliver = vi.fn<(reading: DeliveredReading) => void>();
let stop: () => void;

beforeEach(() => {
  vi.useFakeTimers();
  document.body.replaceChildren();
  says = undefined;
  read.mockClear();
  deliver.mockClear();
  stop = watchPage(document, { read, deliver });
});
afterEach(() => {
  stop();
  vi.useRealTimers();
});

/** The page changes, and says something else from now on. */
async function change(to: DeliveredReading | undefined): Promise<void> {
  says = to;
  document.body.append('.');
  // A mutation is told in a microtask.
  await vi.advanceTimersByTimeAsync(0);
}

const delivered = () => deliver.mock.calls.map(([reading]) => reading);

test('a page that says it at once is delivered at once, and once', async () => {
  says = cents(1);
  await vi.advanceTimersByTimeAsync(0);
  expect(delivered()).toEqual([cents(1)]);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(delivered()).toEqual([cents(1)]);
});

test('a page that does not change is read once: there is no polling', async () => {
  says = cents(1);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(read).toHaveBeenCalledTimes(1);
});

test('an amount that comes late is delivered when it comes', async () => {
  says = unrecognised;
  await vi.advanceTimersByTimeAsync(2000);
  await change(cents(7));
  await vi.advanceTimersByTimeAsync(500);
  expect(delivered()).toEqual([cents(7)]);
});

test('rows that come late are delivered as one more reading', async () => {
  says = giftCardReading({ activity: [] });
  await vi.advanceTimersByTimeAsync(1000);
  await change(giftCardReading());
  await vi.advanceTimersByTimeAsync(500);
  expect(delivered()).toEqual([giftCardReading({ activity: [] }), giftCardReading()]);
});

test('a change that says the same is not delivered again', async () => {
  says = cents(1);
  await vi.advanceTimersByTimeAsync(10);
  await change(cents(1));
  await vi.advanceTimersByTimeAsync(60_000);
  expect(read).toHaveBeenCalledTimes(2);
  expect(delivered()).toEqual([cents(1)]);
});

test.each([
  ['unrecognised', unrecognised],
  ['signed out', { page: 'rewards', marketplace: 'amazon.com', outcome: 'signed-out' } as const],
])('%s is said after the page had its time, and once', async (_, reading) => {
  says = reading;
  await vi.advanceTimersByTimeAsync(2900);
  expect(delivered()).toEqual([]);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(delivered()).toEqual([reading]);
});

test('an amount that comes after that still counts', async () => {
  says = unrecognised;
  await vi.advanceTimersByTimeAsync(5000);
  await change(cents(7));
  await vi.advanceTimersByTimeAsync(1000);
  expect(delivered()).toEqual([unrecognised, cents(7)]);
});

test('a page that was read once and is half redrawn is not said to be unrecognised', async () => {
  says = cents(1);
  await vi.advanceTimersByTimeAsync(10);
  await change(unrecognised);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(delivered()).toEqual([cents(1)]);
});

test('a page that is none of ours delivers nothing', async () => {
  await change(undefined);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(delivered()).toEqual([]);
});

test('a page that never rests costs a handful of readings', async () => {
  says = unrecognised;
  for (let time = 0; time < 15_000; time += 10) {
    document.body.append('.');
    await vi.advanceTimersByTimeAsync(10);
  }
  expect(read.mock.calls.length).toBeGreaterThan(3);
  expect(read.mock.calls.length).toBeLessThan(12);
});

test('after a quarter of a minute the page is left alone', async () => {
  says = unrecognised;
  await vi.advanceTimersByTimeAsync(15_000);
  read.mockClear();
  await change(cents(7));
  await vi.advanceTimersByTimeAsync(60_000);
  expect(read).not.toHaveBeenCalled();
  expect(vi.getTimerCount()).toBe(0);
});

test('the last change before the end is not missed', async () => {
  says = unrecognised;
  await vi.advanceTimersByTimeAsync(14_995);
  await change(cents(7));
  await vi.advanceTimersByTimeAsync(1000);
  expect(delivered().at(-1)).toEqual(cents(7));
});

test('stopped, it does nothing more', async () => {
  stop();
  await change(cents(7));
  await vi.advanceTimersByTimeAsync(60_000);
  expect(read).not.toHaveBeenCalled();
  expect(vi.getTimerCount()).toBe(0);
});
