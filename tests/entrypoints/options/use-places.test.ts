// @vitest-environment jsdom
import { act, cleanup, renderHook, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import * as client from '../../../core/platform/client.ts';
import type { PlaceView } from '../../../core/protocol/pointed-schema.ts';
import { point, usePlaces } from '../../../entrypoints/options/use-places.ts';

vi.mock('../../../core/platform/client.ts');

const BALANCE: PlaceView = {
  page: 'gift-card-balance',
  marketplace: 'amazon.com',
  at: '2026-06-01T10:00:00.000Z',
};
let kept: PlaceView[];

beforeEach(() => {
  kept = [BALANCE];
  vi.mocked(client.ask).mockImplementation(async (name) => {
    if (name === 'point') return { ok: false, code: 'not-open' };
    if (name === 'forget-place') kept = [];
    return { ok: true, data: name === 'pointed-places' ? kept : null } as never;
  });
});

afterEach(() => {
  cleanup();
  vi.resetAllMocks();
});

it('lists what is kept, and no more what was forgotten', async () => {
  const { result } = renderHook(() => usePlaces());
  await waitFor(() => expect(result.current.places).toEqual([BALANCE]));
  act(() => result.current.forget(BALANCE));
  await waitFor(() => expect(result.current.places).toEqual([]));
  expect(client.ask).toHaveBeenCalledWith('forget-place', {
    page: BALANCE.page,
    marketplace: BALANCE.marketplace,
  });
});

it('looks again when it is shown again', async () => {
  kept = [];
  const { result } = renderHook(() => usePlaces());
  await waitFor(() => expect(result.current.at).not.toBe(''));
  kept = [BALANCE];
  act(() => void document.dispatchEvent(new Event('visibilitychange')));
  await waitFor(() => expect(result.current.places).toEqual([BALANCE]));
});

it('says why pointing could not begin', async () => {
  expect(await point('rewards', 'amazon.com')).toBe('not-open');
});
