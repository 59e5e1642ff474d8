// @vitest-environment jsdom
import { cleanup, renderHook, waitFor } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import * as client from '../../../core/platform/client.ts';
import { useLedger } from '../../../entrypoints/ledger/use-ledger.ts';
import { overview, promise } from '../../support/ui.ts';

vi.mock('../../../core/platform/client.ts');

afterEach(() => {
  cleanup();
  vi.resetAllMocks();
});

it('shows what the background has, and again what it has when the page is looked at again', async () => {
  vi.mocked(client.ask).mockResolvedValue({ ok: true, data: overview() } as never);
  const { result } = renderHook(() => useLedger());
  expect(result.current.state).toEqual({ kind: 'loading' });
  await waitFor(() => expect(result.current.state).toEqual({ kind: 'ready', overview: overview() }));
  const later = overview({ promises: [promise(1)] });
  vi.mocked(client.ask).mockResolvedValue({ ok: true, data: later } as never);
  document.dispatchEvent(new Event('visibilitychange'));
  await waitFor(() => expect(result.current.state).toEqual({ kind: 'ready', overview: later }));
});

it('says why there is nothing to show', async () => {
  vi.mocked(client.ask).mockResolvedValue({ ok: false, code: 'newer-version' });
  const { result } = renderHook(() => useLedger());
  await waitFor(() => expect(result.current.state).toEqual({ kind: 'failed', code: 'newer-version' }));
});
