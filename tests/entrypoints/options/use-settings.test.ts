// @vitest-environment jsdom
import { act, cleanup, renderHook, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Choices } from '../../../components/settings/settings-state.ts';
import { type AdviceSettings, DEFAULT_ADVICE_SETTINGS } from '../../../core/model/advice-settings.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../core/model/settings.ts';
import type { MutedCredit } from '../../../core/overview/muted-credit.ts';
import * as client from '../../../core/platform/client.ts';
import * as permissions from '../../../core/platform/permissions.ts';
import { useSettings } from '../../../entrypoints/options/use-settings.ts';

import { lotId } from '../../support/ids.ts';
import { usd } from '../../support/ledger.ts';

vi.mock('../../../core/platform/client.ts');
vi.mock('../../../core/platform/permissions.ts');

const CHOSEN: Choices = {
  leadTimes: [7],
  badge: 'count',
  notifications: false,
  language: null,
  remindAt: '18:00',
  quietHours: null,
};

const GROCERY: MutedCredit = {
  lots: [lotId('grocery')],
  marketplace: 'amazon.com',
  type: 'Grocery',
  expires: '2026-12-08',
  daysLeft: 11,
  amount: usd(1000),
};

let stored: Settings;
let advice: AdviceSettings;
/** Names of messages that fail. */
let failing: Set<string>;

beforeEach(() => {
  stored = DEFAULT_SETTINGS;
  advice = DEFAULT_ADVICE_SETTINGS;
  failing = new Set();
  vi.mocked(client.ask).mockImplementation(async (name, request) => {
    if (failing.has(name)) return { ok: false, code: 'failed' };
    if (name === 'page-statuses' || name === 'muted-credits') return { ok: true, data: [] } as never;
    if (name === 'storage-used') return { ok: true, data: { bytes: 1000 } } as never;
    if (name === 'save-advice-settings') advice = request as AdviceSettings;
    if (name.endsWith('advice-settings')) return { ok: true, data: advice } as never;
    if (name === 'save-settings') stored = { ...stored, ...(request as Partial<Settings>) };
    return { ok: true, data: stored } as never;
  });
  vi.mocked(permissions.grantedMarketplaces).mockResolvedValue(['amazon.com']);
  vi.mocked(permissions.onGrantsChanged).mockReturnValue(() => {});
});

afterEach(() => {
  cleanup();
  vi.resetAllMocks();
});

async function start() {
  const { result } = renderHook(() => useSettings());
  await waitFor(() => expect(result.current.state.kind).toBe('ready'));
  return result;
}

it('starts from what is stored and granted', async () => {
  expect((await start()).current.state).toEqual({
    kind: 'ready',
    settings: DEFAULT_SETTINGS,
    advice: DEFAULT_ADVICE_SETTINGS,
    granted: ['amazon.com'],
    bytes: 1000,
    pages: [],
    muted: [],
  });
});

it('keeps a change of what advice works with, one after the other', async () => {
  const result = await start();
  act(() => {
    result.current.advise((now) => ({ ...now, hintsOff: [...now.hintsOff, 'points'] }));
    result.current.advise((now) => ({ ...now, hintsOff: [...now.hintsOff, 'promotion'] }));
  });
  await waitFor(() => expect(advice.hintsOff).toEqual(['points', 'promotion']));
});

it('shows a choice at once and keeps it', async () => {
  const result = await start();
  act(() => result.current.choose(CHOSEN));
  expect(result.current.state).toMatchObject({ settings: { leadTimes: [7], badge: 'count' } });
  await waitFor(() => expect(result.current.outcome).toEqual({ kind: 'saved' }));
  expect(stored).toEqual(CHOSEN);
});

it('goes back to what is stored when a choice cannot be kept, and says why', async () => {
  const result = await start();
  failing.add('save-settings');
  act(() => result.current.choose({ ...CHOSEN, leadTimes: [] }));
  await waitFor(() => expect(result.current.outcome).toEqual({ kind: 'not-saved', code: 'failed' }));
  expect(result.current.state).toMatchObject({ settings: DEFAULT_SETTINGS });
});

it('shows a choice about tips at once and makes it to what is stored by then', async () => {
  const result = await start();
  advice = { ...advice, hintsOff: ['points'] };
  act(() => {
    result.current.advise((settings) => ({ ...settings, card: 'prime-visa' }));
    result.current.advise((settings) => ({ ...settings, returned: 500 }));
  });
  expect(result.current.state).toMatchObject({ advice: { card: 'prime-visa', returned: 500 } });
  await waitFor(() => expect(advice.returned).toBe(500));
  expect(advice).toEqual({
    ...DEFAULT_ADVICE_SETTINGS,
    hintsOff: ['points'],
    card: 'prime-visa',
    returned: 500,
  });
  await waitFor(() => expect(result.current.outcome).toEqual({ kind: 'saved' }));
  expect(result.current.state).toMatchObject({ advice });
});

it.each(['advice-settings', 'save-advice-settings'])(
  'says when a choice about tips cannot be kept (%s fails)',
  async (name) => {
    const result = await start();
    failing.add(name);
    act(() => result.current.advise((settings) => ({ ...settings, card: 'other' })));
    await waitFor(() => expect(result.current.state).not.toMatchObject({ advice: { card: 'other' } }));
    expect(advice).toEqual(DEFAULT_ADVICE_SETTINGS);
  },
);

it('asks the browser for marketplaces within the click, and says when it declined', async () => {
  vi.mocked(permissions.requestHosts).mockResolvedValue(false);
  const result = await start();
  vi.mocked(client.ask).mockClear();
  act(() => {
    result.current.allow(['amazon.fr']);
    expect(permissions.requestHosts).toHaveBeenCalledExactlyOnceWith(['amazon.fr']);
    expect(client.ask).not.toHaveBeenCalled();
  });
  await waitFor(() => expect(result.current.state).toMatchObject({ asked: 'not-granted' }));
});

it('asks for nothing when nothing is chosen', async () => {
  const result = await start();
  act(() => result.current.allow([]));
  await waitFor(() => expect(result.current.state).toMatchObject({ asked: 'none-chosen' }));
  expect(permissions.requestHosts).not.toHaveBeenCalled();
});

it('gives a marketplace back', async () => {
  vi.mocked(permissions.removeHosts).mockResolvedValue(true);
  const result = await start();
  vi.mocked(permissions.grantedMarketplaces).mockResolvedValue([]);
  act(() => result.current.remove('amazon.com'));
  await waitFor(() => expect(result.current.state).toMatchObject({ granted: [] }));
  expect(permissions.removeHosts).toHaveBeenCalledExactlyOnceWith(['amazon.com']);
  expect(result.current.outcome).toEqual({ kind: 'shop-off', marketplace: 'amazon.com' });
});

it.each([
  [false, { kind: 'erased' }],
  [true, { kind: 'not-erased', code: 'failed' }],
])('erases, and says what came of it (failing: %s)', async (fails, outcome) => {
  const result = await start();
  if (fails) failing.add('erase');
  act(() => result.current.erase());
  await waitFor(() => expect(result.current.outcome).toEqual(outcome));
  expect(client.ask).toHaveBeenCalledWith('erase', {}, 60_000);
});

it('fails as a whole when the settings cannot be had, and only loses the size when that is missing', async () => {
  failing.add('storage-used');
  expect((await start()).current.state).not.toHaveProperty('bytes');
  failing.add('settings');
  const { result } = renderHook(() => useSettings());
  await waitFor(() => expect(result.current.state).toEqual({ kind: 'failed', code: 'failed' }));
});

it('tells of muted credit again, and shows what is muted then', async () => {
  const result = await start();
  vi.mocked(client.ask).mockClear();
  act(() => result.current.unmute(GROCERY));
  await waitFor(() => expect(result.current.outcome).toEqual({ kind: 'saved' }));
  expect(client.ask).toHaveBeenCalledWith('unmute', { lots: ['grocery'] });
  expect(client.ask).toHaveBeenCalledWith('muted-credits', {});
});

it('says when it cannot be told of again', async () => {
  const result = await start();
  failing.add('unmute');
  act(() => result.current.unmute(GROCERY));
  await waitFor(() => expect(result.current.outcome).toEqual({ kind: 'not-saved', code: 'failed' }));
});

it.each([
  [false, 'sent'],
  [true, 'failed'],
])('sends a test reminder, and says what came of it (failing: %s)', async (fails, tested) => {
  const result = await start();
  if (fails) failing.add('test-reminder');
  act(() => result.current.test());
  await waitFor(() => expect(result.current.state).toMatchObject({ tested }));
});
