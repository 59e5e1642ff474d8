// @vitest-environment jsdom

import { act, cleanup, renderHook, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { DEFAULT_ADVICE_SETTINGS } from '../../../core/model/advice-settings.ts';
import * as client from '../../../core/platform/client.ts';
import { useLedger } from '../../../entrypoints/ledger/use-ledger.ts';
import { accountKey, entryId, lotId } from '../../support/ids.ts';
import { usd } from '../../support/ledger.ts';
import { ALEX, LENA, manualCredit, ready } from '../../support/ledger-page.ts';
import { draft } from '../../support/manual-credits.ts';
import { overview } from '../../support/ui.ts';

vi.mock('../../../core/platform/client.ts');

/** What the background has; tests change it. */
let stored: Record<string, unknown>;
let failing: Set<string>;
const onChanged = vi.fn();
const onOutcome = vi.fn();

beforeEach(() => {
  failing = new Set();
  stored = {
    overview: overview(),
    'own-credits': { credits: [], accounts: [ALEX], merged: [] },
    'advice-settings': DEFAULT_ADVICE_SETTINGS,
    panel: { months: [] },
  };
  vi.mocked(client.ask).mockImplementation(async (name) =>
    failing.has(name) ? { ok: false, code: 'full' } : ({ ok: true, data: stored[name] ?? null } as never),
  );
});

afterEach(() => {
  cleanup();
  vi.resetAllMocks();
});

async function start() {
  const { result } = renderHook(() => useLedger(onChanged, onOutcome));
  await waitFor(() => expect(result.current.state).toEqual(ready()));
  return result;
}

it('shows what the background has, and again when the page is looked at again', async () => {
  const result = await start();
  stored['own-credits'] = { credits: [manualCredit()], accounts: [ALEX] };
  document.dispatchEvent(new Event('visibilitychange'));
  await waitFor(() => expect(result.current.state).toMatchObject({ own: { credits: [manualCredit()] } }));
});

it('keeps a credit, and then shows what is stored', async () => {
  const result = await start();
  stored['own-credits'] = { credits: [manualCredit()], accounts: [ALEX] };
  let isKept: boolean | undefined;
  await act(async () => {
    isKept = await result.current.save(draft());
  });
  expect(isKept).toBe(true);
  expect(client.ask).toHaveBeenCalledWith('save-credit', draft());
  expect(result.current.state).toMatchObject({ own: { credits: [manualCredit()] } });
  expect(onOutcome).toHaveBeenCalledExactlyOnceWith({ kind: 'saved' });
  expect(onChanged).toHaveBeenCalledOnce();
});

it('says when it could not be kept, and leaves the page as it is', async () => {
  const result = await start();
  failing.add('save-credit');
  vi.mocked(client.ask).mockClear();
  let isKept: boolean | undefined;
  await act(async () => {
    isKept = await result.current.save(draft());
  });
  expect(isKept).toBe(false);
  expect(result.current.state).toEqual(ready());
  expect(onOutcome).toHaveBeenCalledExactlyOnceWith({ kind: 'not-saved', code: 'full' });
  expect(client.ask).toHaveBeenCalledExactlyOnceWith('save-credit', draft());
  expect(onChanged).not.toHaveBeenCalled();
});

type Page = ReturnType<typeof useLedger>;
const ID = manualCredit().id;
const DELETED = { saved: { name: 'Courtesy credit' } };

it.each<[string, (page: Page) => void, string, unknown, string]>([
  ['used up', (page) => page.end(ID), 'end-credit', { id: ID, at: expect.any(String) }, 'ended'],
  ['not used up', (page) => page.reopen(ID), 'reopen-credit', { id: ID }, 'reopened'],
  [
    'receipts counted',
    (page) => page.count({ key: accountKey('a') }, '2026-11', 5),
    'save-panel',
    { account: { key: accountKey('a') }, month: '2026-11', receipts: 5 },
    'saved',
  ],
  [
    'an account named',
    (page) => page.name(accountKey('a'), 'Alex'),
    'name-account',
    { key: accountKey('a'), name: 'Alex' },
    'saved',
  ],
  [
    'a page given to its owner',
    (page) => page.assign(accountKey('x'), accountKey('a')),
    'assign-account',
    { key: accountKey('x'), to: 'a' },
    'saved',
  ],
])('%s', async (_what, change, name, request, outcome) => {
  const result = await start();
  act(() => change(result.current));
  await waitFor(() => expect(onOutcome).toHaveBeenCalledWith(expect.objectContaining({ kind: outcome })));
  expect(client.ask).toHaveBeenCalledWith(name, request);
});

it.each<[string, (page: Page) => void, unknown, string, unknown]>([
  ['used up', (page) => page.end(ID), null, 'reopen-credit', { id: ID }],
  ['deleted', (page) => page.remove(ID), DELETED, 'restore-credit', { credit: DELETED }],
  ['muted', (page) => page.mute(lotId('a')), null, 'unmute', { lots: ['a'] }],
  ['put off', (page) => page.tomorrow(lotId('a')), null, 'remind-as-before', { lots: ['a'] }],
  [
    'said of a movement',
    (page) => page.say(entryId('e'), 'used'),
    null,
    'say-of-entry',
    { id: 'e', said: null },
  ],
  [
    'said of a listed credit',
    (page) => page.left(lotId('a'), usd(0)),
    { entry: 'e' },
    'say-of-entry',
    { id: 'e', said: null },
  ],
  ['one account', (page) => page.merge(ALEX.key, LENA.key), null, 'part-account', { key: ALEX.key }],
  ['one credit', (page) => page.answer(ID, 'one'), null, 'answer-alike', { id: ID, is: null }],
])('takes back what was %s', async (_what, change, answer, name, request) => {
  const result = await start();
  vi.mocked(client.ask).mockImplementation(
    async (asked) => ({ ok: true, data: stored[asked] ?? answer }) as never,
  );
  act(() => change(result.current));
  await waitFor(() => expect(onOutcome).toHaveBeenCalled());
  onOutcome.mock.lastCall?.[0].onUndo();
  await waitFor(() => expect(client.ask).toHaveBeenCalledWith(name, request));
});

it.each(['overview', 'own-credits', 'advice-settings', 'panel'])(
  'fails as a whole without %s',
  async (name) => {
    failing.add(name);
    const { result } = renderHook(() => useLedger(onChanged, onOutcome));
    await waitFor(() => expect(result.current.state).toEqual({ kind: 'failed', code: 'full' }));
  },
);
