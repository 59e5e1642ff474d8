// @vitest-environment jsdom

import { act, cleanup, renderHook, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import * as client from '../../../core/platform/client.ts';
import { useHistory } from '../../../entrypoints/ledger/use-history.ts';
import { accountKey, entryId } from '../../support/ids.ts';
import { entry, summary } from '../../support/ledger-page.ts';

vi.mock('../../../core/platform/client.ts');

const NEWER = entry({ id: entryId('newer'), day: '2026-11-20' });
const OLDER = entry({ id: entryId('older'), day: '2026-01-02' });
let failing: string | undefined;

beforeEach(() => {
  failing = undefined;
  vi.mocked(client.ask).mockImplementation(async (name, request) => {
    if (name === failing) return { ok: false, code: 'failed' };
    if (name === 'ledger-summary') return { ok: true, data: summary() } as never;
    if (name === 'ledger-totals') return { ok: true, data: { count: 0, sums: [] } } as never;
    const isFirst = !('before' in request);
    return { ok: true, data: { entries: [isFirst ? NEWER : OLDER], more: isFirst } } as never;
  });
});

afterEach(() => {
  cleanup();
  vi.resetAllMocks();
});

async function start() {
  const { result } = renderHook(() => useHistory());
  await waitFor(() => expect(result.current.history.kind).toBe('ready'));
  return result;
}

it('starts with the newest movements of everybody', async () => {
  const result = await start();
  expect(result.current.history).toEqual({ kind: 'ready', entries: [NEWER], more: true, summary: summary() });
  expect(client.ask).toHaveBeenCalledWith('ledger', { limit: 50 });
});

it('goes on where it ended', async () => {
  const result = await start();
  await act(async () => result.current.more());
  await waitFor(() => expect(result.current.history).toMatchObject({ entries: [NEWER, OLDER], more: false }));
  expect(client.ask).toHaveBeenLastCalledWith('ledger', {
    before: { day: '2026-11-20', id: 'newer' },
    limit: 50,
  });
});

it('starts anew with another filter', async () => {
  const result = await start();
  act(() => result.current.choose({ account: accountKey('a'), programme: 'no-rush' }));
  await waitFor(() =>
    expect(client.ask).toHaveBeenCalledWith('ledger', {
      account: accountKey('a'),
      programme: 'no-rush',
      limit: 50,
    }),
  );
  await waitFor(() =>
    expect(result.current.filter).toEqual({ account: accountKey('a'), programme: 'no-rush' }),
  );
});

it('shows nothing of an answer that comes after the filter changed', async () => {
  const result = await start();
  const late = Promise.withResolvers<never>();
  vi.mocked(client.ask).mockImplementationOnce(() => late.promise);
  act(() => result.current.more());
  act(() => result.current.choose({ account: accountKey('a'), programme: null }));
  await waitFor(() =>
    expect(client.ask).toHaveBeenCalledWith('ledger', { account: accountKey('a'), limit: 50 }),
  );
  await act(async () => late.resolve({ ok: true, data: { entries: [OLDER], more: false } } as never));
  expect(result.current.history).toMatchObject({ entries: [NEWER] });
});

it.each(['ledger', 'ledger-summary'])('says why when %s fails', async (name) => {
  failing = name;
  const { result } = renderHook(() => useHistory());
  await waitFor(() => expect(result.current.history).toEqual({ kind: 'failed', code: 'failed' }));
});
