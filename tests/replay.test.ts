import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { differences, verdictOf } from './replay/compare.ts';
import type { EndState } from './replay/end-state.ts';
import { play } from './replay/play.ts';
import { loadScenario, parseScenario, type Scenario, VISITS } from './replay/scenario.ts';

/** A reward of $4.25 that ends on February 28, read on February 1. */
const ONE_REWARD = loadScenario(path.join(VISITS, 'told-at-each-lead-time/scenario.json'));
const REWARD = { minor: 425, currency: 'USD' } as const;

describe('an end state', () => {
  let state: EndState;

  beforeAll(async () => {
    state = await play(ONE_REWARD);
  });

  const verdict = (expected: Parameters<typeof differences>[0]) => verdictOf(differences(expected, state));

  test('is right where it is as expected, whatever else it holds', () => {
    expect(verdict({ credits: [{ programme: 'no-rush', amount: REWARD, expires: '2026-02-28' }] })).toBe(
      'right',
    );
    expect(verdict({})).toBe('right');
  });

  test('is silent where it lacks something', () => {
    expect(verdict({ entries: [{ kind: 'used' }] })).toBe('silent');
    expect(
      verdict({ reminders: [...state.reminders, { on: '2026-02-27', day: '2026-02-28', amount: REWARD }] }),
    ).toBe('silent');
    expect(verdict({ years: { 2026: { used: 425 } } })).toBe('silent');
    expect(verdict({ months: [{ programme: 'gift-card', month: '2026-02', closing: REWARD }] })).toBe(
      'silent',
    );
    expect(verdict({ ask: 1 })).toBe('silent');
  });

  test('is wrong where it states another value, something too much or what is forbidden', () => {
    const another = { minor: 424, currency: 'USD' } as const;
    expect(verdict({ credits: [{ programme: 'no-rush', amount: another, expires: '2026-02-28' }] })).toBe(
      'wrong',
    );
    expect(verdict({ credits: [] })).toBe('wrong');
    expect(verdict({ reminders: state.reminders.slice(1) })).toBe('wrong');
    expect(verdict({ never: [{ programme: 'no-rush', amount: REWARD }] })).toBe('wrong');
    expect(verdict({ badge: '$4' })).toBe('wrong');
  });
});

test('the days of reminders are those of the browser’s zone', async () => {
  const { reminders } = await play({ ...ONE_REWARD, timeZone: 'Pacific/Honolulu' });
  expect(reminders.map(({ on }) => on)).toEqual(['2026-02-13', '2026-02-24', '2026-02-27']);
});

test('a clock that is wrong for one visit is right again afterwards', async () => {
  const [visit] = ONE_REWARD.events;
  const { reminders } = await play({
    ...ONE_REWARD,
    events: [{ at: '2026-02-01T08:00:00.000Z', clock: '2026-02-20T08:00:00.000Z', ...pick(visit) }],
  });
  expect(reminders.map(({ on }) => on)).toEqual(['2026-02-20', '2026-02-25', '2026-02-28']);
});

function pick(event: Scenario['events'][number] | undefined) {
  if (!event || !('visit' in event)) throw new Error('not a visit');
  return { visit: event.visit };
}

test.each([
  ['an event that nobody knows', [{ at: '2026-02-01T08:00:00.000Z', sleep: true }]],
  [
    'events that are not in the order of time',
    [
      { at: '2026-02-02T08:00:00.000Z', close: true },
      { at: '2026-02-01T08:00:00.000Z', start: true },
    ],
  ],
])('%s makes no scenario', (_, events) => {
  expect(() => parseScenario({ events, until: '2026-03-01T00:00:00.000Z' })).toThrow();
});

test.each([
  [
    'a visit while the browser is closed',
    [{ at: '2026-02-01T08:00:00.000Z', close: true }, ...ONE_REWARD.events],
  ],
  ['muting what is not on the screen', [{ mute: '2026-02-28' }]],
  ['using up what was never entered', [{ useUp: 'A credit nobody gave' }]],
])('%s cannot be played', async (_, events) => {
  const scenario = parseScenario({
    events: events.map((event) => ({ at: '2026-02-01T09:00:00.000Z', ...event })),
    until: ONE_REWARD.until,
  });
  await expect(play(scenario)).rejects.toThrow();
});
