// @vitest-environment jsdom

import { act, cleanup, renderHook, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { HistoryFilter } from '../../../components/ledger/ledger-state.ts';
import type { LedgerTotals } from '../../../core/overview/ledger-views.ts';
import * as client from '../../../core/platform/client.ts';
import { useFoundTotals } from '../../../entrypoints/ledger/use-found-totals.ts';
import { entryId } from '../../support/ids.ts';
import { usd } from '../../support/ledger.ts';
import { ALEX } from '../../support/ledger-page.ts';

vi.mock('../../../core/platform/client.ts');

const NONE = { gone: usd(0), expired: usd(0), ended: usd(0) };
const NEXT = { day: '2026-11-01' as const, id: entryId('last') };
const SEARCHED: HistoryFilter = { account: null, programme: 'no-rush', search: 'digital' };
const FIRST: LedgerTotals = {
  count: 2,
  sums: [{ account: ALEX.key, earned: usd(500), used: usd(200), ...NONE }],
  next: NEXT,
};
const SECOND: LedgerTotals = {
  count: 1,
  sums: [{ account: ALEX.key, earned: usd(0), used: usd(100), ...NONE }],
};

beforeEach(() => {
  vi.mocked(client.ask).mockImplementation(
    async (_, request) => ({ ok: true, data: 'before' in request ? SECOND : FIRST }) as never,
  );
});

afterEach(() => {
  cleanup();
  vi.resetAllMocks();
});

it('adds up what is found piece by piece, to the last', async () => {
  const { result } = renderHook(() => useFoundTotals(SEARCHED, 0));
  await waitFor(() => expect(result.current.found?.state).toBe('whole'));
  expect(result.current.found?.totals).toEqual({
    count: 3,
    sums: [{ account: ALEX.key, earned: usd(500), used: usd(300), ...NONE }],
  });
  const filter = { programme: 'no-rush', search: 'digital' };
  expect(vi.mocked(client.ask).mock.calls).toEqual([
    ['ledger-totals', filter],
    ['ledger-totals', { ...filter, before: NEXT }],
  ]);
});

it('asks for nothing more once it is stopped, and keeps what is counted', async () => {
  const late = Promise.withResolvers<never>();
  vi.mocked(client.ask).mockResolvedValueOnce({ ok: true, data: FIRST } as never);
  vi.mocked(client.ask).mockReturnValueOnce(late.promise);
  const { result } = renderHook(() => useFoundTotals(SEARCHED, 0));
  await waitFor(() => expect(result.current.found?.state).toBe('counting'));
  act(() => result.current.stop());
  await act(async () => late.resolve({ ok: true, data: { ...SECOND, next: NEXT } } as never));
  expect(result.current.found).toMatchObject({ state: 'stopped', totals: { count: 2 } });
  expect(client.ask).toHaveBeenCalledTimes(2);
});

it('counts nothing where nothing is searched for', () => {
  const { result } = renderHook(() => useFoundTotals({ account: null, programme: null }, 0));
  expect(result.current.found).toBeUndefined();
  expect(client.ask).not.toHaveBeenCalled();
});
