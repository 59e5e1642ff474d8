// @vitest-environment jsdom
import { act, cleanup, renderHook, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DISCLOSURE_VERSION } from '../../../core/model/disclosure.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../core/model/settings.ts';
import * as client from '../../../core/platform/client.ts';
import * as permissions from '../../../core/platform/permissions.ts';
import { useSetup } from '../../../entrypoints/welcome/use-setup.ts';
import { AT } from '../../support/ui.ts';

vi.mock('../../../core/platform/client.ts');
vi.mock('../../../core/platform/permissions.ts');

/** What the background holds, and what was asked of it. */
let stored: Settings;
let granted: string[];
let asked: string[];
let failure: client.AskFailure | undefined;

beforeEach(() => {
  stored = DEFAULT_SETTINGS;
  granted = [];
  asked = [];
  failure = undefined;
  vi.mocked(client.ask).mockImplementation(async (name) => {
    asked.push(name);
    if (failure) return { ok: false, code: failure };
    if (name === 'accept') stored = { ...stored, accepted: { version: DISCLOSURE_VERSION, at: AT } };
    return { ok: true, data: stored } as never;
  });
  vi.mocked(permissions.grantedMarketplaces).mockImplementation(async () => [...granted] as never);
  vi.mocked(permissions.onGrantsChanged).mockReturnValue(() => {});
  vi.mocked(permissions.requestHosts).mockImplementation(async (marketplaces) => {
    asked.push('hosts');
    granted.push(...marketplaces);
    return true;
  });
});

afterEach(() => {
  cleanup();
  vi.resetAllMocks();
});

async function start() {
  const { result } = renderHook(() => useSetup());
  await waitFor(() => expect(result.current.state.kind).not.toBe('loading'));
  return result;
}

describe('setting up', () => {
  it('asks the browser within the click, then the background, and nothing else before', async () => {
    const result = await start();
    expect(result.current.state).toEqual({ kind: 'asking' });
    asked = [];
    act(() => {
      result.current.allow(['amazon.de']);
      // Still in the click: a browser takes the question at no later moment.
      expect(asked).toEqual(['hosts']);
    });
    await waitFor(() => expect(result.current.state).toEqual({ kind: 'accepted', granted: ['amazon.de'] }));
    expect(permissions.requestHosts).toHaveBeenCalledExactlyOnceWith(['amazon.de']);
    expect(asked.slice(0, 2)).toEqual(['hosts', 'accept']);
  });

  it('accepts nothing when the browser’s question is declined', async () => {
    vi.mocked(permissions.requestHosts).mockResolvedValue(false);
    const result = await start();
    act(() => result.current.allow(['amazon.de']));
    await waitFor(() => expect(result.current.state).toEqual({ kind: 'asking', outcome: 'not-granted' }));
    expect(asked).not.toContain('accept');
  });

  it('asks for nothing when nothing is chosen, or when the user declines', async () => {
    const result = await start();
    act(() => result.current.allow([]));
    expect(result.current.state).toEqual({ kind: 'asking', outcome: 'none-chosen' });
    act(() => result.current.decline());
    expect(result.current.state).toEqual({ kind: 'asking', outcome: 'declined' });
    expect(permissions.requestHosts).not.toHaveBeenCalled();
    expect(asked).not.toContain('accept');
  });

  it('says so when the acceptance could not be stored', async () => {
    const result = await start();
    failure = 'failed';
    act(() => result.current.allow(['amazon.de']));
    await waitFor(() => expect(result.current.state).toEqual({ kind: 'failed', code: 'failed' }));
  });
});

describe('at the start', () => {
  it('an accepted page shows what is granted', async () => {
    stored = { ...DEFAULT_SETTINGS, accepted: { version: DISCLOSURE_VERSION, at: AT } };
    granted = ['amazon.com'];
    expect((await start()).current.state).toEqual({ kind: 'accepted', granted: ['amazon.com'] });
  });

  it('what is new since an earlier version can be accepted, and no host is asked for', async () => {
    stored = { ...DEFAULT_SETTINGS, accepted: { version: DISCLOSURE_VERSION - 1, at: AT } };
    granted = ['amazon.com'];
    const result = await start();
    expect(result.current.state).toEqual({ kind: 'changed', since: DISCLOSURE_VERSION - 1 });
    asked = [];
    act(() => result.current.accept());
    await waitFor(() => expect(result.current.state).toEqual({ kind: 'accepted', granted: ['amazon.com'] }));
    expect(asked).toEqual(['accept', 'settings']);
  });

  it('a failure is told by its code', async () => {
    failure = 'private';
    expect((await start()).current.state).toEqual({ kind: 'failed', code: 'private' });
  });
});
