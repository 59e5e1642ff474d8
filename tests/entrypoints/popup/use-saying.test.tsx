// @vitest-environment jsdom

import { act, cleanup, fireEvent, renderHook, screen } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { SaidMessage } from '../../../components/popup/SaidMessage.tsx';
import * as client from '../../../core/platform/client.ts';
import { useSaying } from '../../../entrypoints/popup/use-saying.ts';
import { entryId, lotId } from '../../support/ids.ts';
import { usd } from '../../support/ledger.ts';
import { draw } from '../../support/render.tsx';

vi.mock('../../../core/platform/client.ts');

const onChanged = vi.fn();

afterEach(() => {
  cleanup();
  vi.resetAllMocks();
});

function start(answer: unknown) {
  vi.mocked(client.ask).mockResolvedValue(answer as never);
  return renderHook(() => useSaying(onChanged)).result;
}

it.each([
  [0, 'Marked as used'],
  [120, 'Saved. Counts as you said until the page is updated.'],
])('what is left (%i) is kept, shown and taken back', async (minor, words) => {
  const result = start({ ok: true, data: { entry: entryId('said') } });
  await act(async () => result.current.say.left(lotId('lot'), usd(minor)));
  expect(client.ask).toHaveBeenLastCalledWith('say-left', { lot: 'lot', left: usd(minor) });
  expect(onChanged).toHaveBeenCalledTimes(1);
  draw(<SaidMessage said={result.current.said} />);
  expect(screen.getByRole('status').textContent).toBe(words);
  await act(async () => void fireEvent.click(screen.getByRole('button', { name: 'Undo' })));
  expect(client.ask).toHaveBeenLastCalledWith('say-of-entry', { id: 'said', said: null });
  expect(onChanged).toHaveBeenCalledTimes(2);
  expect(result.current.said).toBeUndefined();
});

it.each([
  ['tomorrow', 'remind-tomorrow', 'remind-as-before', 'Reminder set for tomorrow'],
  ['mute', 'mute', 'unmute', 'Muted. No more reminders of it.'],
] as const)('%s is kept, shown and taken back', async (wish, name, undo, words) => {
  const result = start({ ok: true, data: null });
  await act(async () => result.current.say[wish]?.(lotId('lot')));
  expect(client.ask).toHaveBeenLastCalledWith(name, { lots: ['lot'] });
  draw(<SaidMessage said={result.current.said} />);
  expect(screen.getByRole('status').textContent).toBe(words);
  await act(async () => void fireEvent.click(screen.getByRole('button', { name: 'Undo' })));
  expect(client.ask).toHaveBeenLastCalledWith(undo, { lots: ['lot'] });
  expect(onChanged).toHaveBeenCalledTimes(2);
});

it('a reward that has come is kept, and taken back', async () => {
  const result = start({ ok: true, data: null });
  await act(async () => result.current.say.arrived('promise'));
  expect(client.ask).toHaveBeenLastCalledWith('say-of-entry', { id: 'promise', said: 'arrived' });
  draw(<SaidMessage said={result.current.said} />);
  await act(async () => void fireEvent.click(screen.getByRole('button', { name: 'Undo' })));
  expect(client.ask).toHaveBeenLastCalledWith('say-of-entry', { id: 'promise', said: null });
});

it('what was not kept is said, and nothing is shown anew', async () => {
  const result = start({ ok: false, code: 'full' });
  await act(async () => result.current.say.left(lotId('lot'), usd(0)));
  expect(onChanged).not.toHaveBeenCalled();
  draw(<SaidMessage said={result.current.said} />);
  expect(screen.getByRole('status').textContent).toMatch(/^Not saved/);
  expect(screen.queryByRole('button')).toBeNull();
});
