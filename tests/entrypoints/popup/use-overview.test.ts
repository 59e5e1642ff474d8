// @vitest-environment jsdom
import { act, cleanup, renderHook, waitFor } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import type { PopupState } from '../../../components/popup/popup-state.ts';
import * as client from '../../../core/platform/client.ts';
import { firstState, useOverview } from '../../../entrypoints/popup/use-overview.ts';
import { overview, usualOverview } from '../../support/ui.ts';

vi.mock('../../../core/platform/client.ts');

afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.resetAllMocks();
});

it('the first state is what is stored', async () => {
  vi.mocked(client.ask).mockResolvedValue({ ok: true, data: usualOverview() });
  expect(await firstState()).toEqual({ kind: 'ready', overview: usualOverview() });
});

it('the first state is the failure, by its code', async () => {
  vi.mocked(client.ask).mockResolvedValue({ ok: false, code: 'no-answer' });
  expect(await firstState()).toEqual({ kind: 'failed', code: 'no-answer' });
});

it('waits a moment for an answer, then says that it waits', async () => {
  vi.useFakeTimers();
  vi.mocked(client.ask).mockReturnValue(new Promise(() => {}));
  const state = firstState();
  await vi.advanceTimersByTimeAsync(1000);
  expect(await state).toEqual({ kind: 'loading' });
});

it('an answer that was late is shown when it comes', async () => {
  vi.mocked(client.ask).mockResolvedValue({ ok: true, data: overview() });
  const { result } = renderHook(() => useOverview({ kind: 'loading' }, true));
  await waitFor(() => expect(result.current.state.kind).toBe('empty'));
});

it('what was painted from the record is confirmed, and gives way to what the background says', async () => {
  const stored: PopupState = { kind: 'ready', overview: usualOverview() };
  vi.mocked(client.ask).mockResolvedValue({ ok: false, code: 'newer-version' });
  const { result } = renderHook(() => useOverview(stored, false));
  expect(result.current.state).toBe(stored);
  await waitFor(() => expect(result.current.state).toEqual({ kind: 'failed', code: 'newer-version' }));
  expect(client.ask).toHaveBeenCalledTimes(1);
});

it('what was painted from the record stays where the background says nothing', async () => {
  const stored: PopupState = { kind: 'ready', overview: usualOverview() };
  vi.mocked(client.ask).mockResolvedValue({ ok: false, code: 'no-answer' });
  const { result } = renderHook(() => useOverview(stored, false));
  await act(async () => {
    await Promise.resolve();
  });
  expect(client.ask).toHaveBeenCalledTimes(1);
  expect(result.current.state).toBe(stored);
});

it('asks again when told to, and when it is looked at again', async () => {
  vi.mocked(client.ask).mockResolvedValue({ ok: true, data: overview({ accepted: false }) });
  const { result } = renderHook(() => useOverview({ kind: 'failed', code: 'failed' }, true));
  expect(client.ask).not.toHaveBeenCalled();
  act(() => result.current.reload());
  await waitFor(() => expect(result.current.state.kind).toBe('first-run'));
  vi.mocked(client.ask).mockResolvedValue({ ok: true, data: usualOverview() });
  act(() => {
    document.dispatchEvent(new Event('visibilitychange'));
  });
  await waitFor(() => expect(result.current.state.kind).toBe('ready'));
});
