// @vitest-environment jsdom

import { act, cleanup, renderHook, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { MailInput } from '../../../components/mail/mail-intake-state.ts';
import type { ImportEvent, ImportRequest } from '../../../core/mail/mail-import.ts';
import { shortMailId } from '../../../core/model/mail-ids.ts';
import * as client from '../../../core/platform/client.ts';
import * as permissions from '../../../core/platform/permissions.ts';
import { useMail } from '../../../entrypoints/ledger/use-mail.ts';
import { accountKey } from '../../support/ids.ts';
import { foundCredit, mailId, notUnderstood } from '../../support/mail-items.ts';

vi.mock('../../../core/platform/client.ts');
vi.mock('../../../core/platform/permissions.ts');

/** A worker that does what the test says. */
class FakeWorker {
  readonly requests: ImportRequest[] = [];
  isEnded = false;
  onmessage: ((event: { data: ImportEvent }) => void) | undefined;
  onerror: (() => void) | undefined;
  postMessage(request: ImportRequest) {
    this.requests.push(request);
  }
  terminate() {
    this.isEnded = true;
  }
  tell(...events: ImportEvent[]) {
    for (const data of events) this.onmessage?.({ data });
  }
}

const ALEX = { key: accountKey('alex'), marketplace: 'amazon.com' };
const SAM = { key: accountKey('sam'), marketplace: 'amazon.com' };

let accounts: object[];
let known: string[];
let saved: { id: string; account: { key?: string } }[];
/** Names of messages that fail. */
let failing: Set<string>;
let workers: FakeWorker[];
const onKept = vi.fn();

beforeEach(() => {
  accounts = [ALEX];
  known = [];
  saved = [];
  failing = new Set();
  workers = [];
  vi.mocked(client.ask).mockImplementation(async (name, request) => {
    if (failing.has(name)) return { ok: false, code: 'no-answer' };
    if (name === 'own-credits') return { ok: true, data: { credits: [], accounts } } as never;
    if (name === 'known-mails') return { ok: true, data: { ids: known.map(shortMailId) } } as never;
    if (name === 'put-mail-aside') known.push((request as { mailId: string }).mailId);
    if (name === 'save-credit') {
      const credit = request as unknown as (typeof saved)[number] & { mailId: string };
      saved.push(credit);
      known.push(credit.mailId);
      if (!credit.account.key) accounts.push({ ...ALEX, key: accountKey('new') });
      return { ok: true, data: { id: credit.id, account: credit.account.key ?? 'new' } } as never;
    }
    return { ok: true, data: null } as never;
  });
  vi.mocked(permissions.grantedMarketplaces).mockResolvedValue(['amazon.com', 'amazon.de']);
});

afterEach(async () => {
  cleanup();
  // What was drawn last waits for a frame, which must not come after the page is gone.
  await new Promise(requestAnimationFrame);
  vi.resetAllMocks();
});

async function start() {
  const createWorker = () => {
    const worker = new FakeWorker();
    workers.push(worker);
    return worker as unknown as Worker;
  };
  const { result, unmount } = renderHook(() => useMail(onKept, createWorker));
  await waitFor(() => expect(result.current.state.shops).toEqual(['amazon.com', 'amazon.de']));
  return { result, unmount };
}

/** Whether the reading began. */
async function read(
  { current }: { current: ReturnType<typeof useMail> },
  input: MailInput,
): Promise<boolean> {
  let hasBegun = false;
  await act(async () => {
    hasBegun = await current.read(input);
  });
  return hasBegun;
}

/** A hook whose import has found what it is given, and is done. */
async function found(...results: Extract<ImportEvent, { type: 'result' }>['result'][]) {
  const { result } = await start();
  await read(result, { pasted: 'mail' });
  const events = results.map((one): ImportEvent => ({ type: 'result', file: null, result: one }));
  act(() => workers[0]?.tell(...events, { type: 'done' }));
  return result;
}

it('hands over what is to be read with the user’s shops and the mails that are known, and ends with its import', async () => {
  known = [mailId(9)];
  const { result } = await start();
  const file = new File(['x'], 'a.eml');
  await read(result, { files: [file] });
  expect(workers[0]?.requests).toEqual([
    { files: [file], marketplaces: ['amazon.com', 'amazon.de'], known: [shortMailId(mailId(9))] },
  ]);
  expect(result.current.state.phase).toBe('reading');
  act(() => workers[0]?.tell({ type: 'done' }));
  expect(result.current.state).toMatchObject({ phase: 'idle', ended: 'done' });
  expect(workers[0]?.isEnded).toBe(true);
});

it('pasted text is of the shop that the user says', async () => {
  const { result } = await start();
  await read(result, { pasted: 'x', shop: 'amazon.de' });
  expect(workers[0]?.requests).toMatchObject([{ pasted: 'x', marketplaces: ['amazon.de'] }]);
});

it('ends its worker with the page', async () => {
  const { result, unmount } = await start();
  await read(result, { pasted: 'x' });
  unmount();
  await waitFor(() => expect(workers[0]?.isEnded).toBe(true));
});

it('stores nothing before the user says so', async () => {
  await found(foundCredit(), notUnderstood());
  const asked = vi.mocked(client.ask).mock.calls.map(([name]) => name);
  expect(asked).not.toContain('save-credit');
  expect(asked).not.toContain('put-mail-aside');
});

it('is kept only when the background says so, and stays to be tried again when it does not', async () => {
  const result = await found(foundCredit());
  failing.add('save-credit');
  act(() => result.current.keep(mailId(1)));
  await waitFor(() =>
    expect(result.current.state.found).toMatchObject([{ step: { kind: 'failed', code: 'no-answer' } }]),
  );
  expect(onKept).not.toHaveBeenCalled();
  failing.clear();
  act(() => result.current.keep(mailId(1)));
  expect(result.current.state.found).toMatchObject([{ step: { kind: 'busy' } }]);
  await waitFor(() => expect(result.current.state.found).toMatchObject([{ step: { kind: 'kept' } }]));
  await waitFor(() => expect(onKept).toHaveBeenCalledOnce());
  expect(saved).toMatchObject([{ account: { key: accountKey('alex') }, mailId: mailId(1), from: 'mail' }]);
});

it('is not kept again when another tab was quicker', async () => {
  const result = await found(foundCredit());
  known.push(mailId(1));
  act(() => result.current.keep(mailId(1)));
  await waitFor(() => expect(result.current.state.found).toMatchObject([{ step: { kind: 'known' } }]));
  expect(saved).toEqual([]);
});

it('is not saved twice by two clicks', async () => {
  const result = await found(foundCredit());
  act(() => {
    result.current.keep(mailId(1));
    result.current.keep(mailId(1));
  });
  await waitFor(() => expect(result.current.state.found).toMatchObject([{ step: { kind: 'kept' } }]));
  expect(saved).toHaveLength(1);
});

it('asks whose it is where two are known, and guesses nothing', async () => {
  accounts = [ALEX, SAM];
  const result = await found(foundCredit());
  act(() => result.current.keep(mailId(1)));
  expect(result.current.state.found).toMatchObject([{ step: { kind: 'no-account' } }]);
  act(() => result.current.choose(mailId(1), accountKey('sam')));
  act(() => result.current.keep(mailId(1)));
  await waitFor(() => expect(saved).toMatchObject([{ account: { key: accountKey('sam') } }]));
});

it('keeps together what Amazon sent, in one account, and nothing else', async () => {
  accounts = [];
  const result = await found(
    foundCredit(),
    foundCredit({ mailId: mailId(3) }),
    foundCredit({ mailId: mailId(4), sender: 'forwarded' }),
    foundCredit({ mailId: mailId(5), sender: 'unknown' }),
    foundCredit({ mailId: mailId(6), expires: '2020-01-01' }),
  );
  act(() => result.current.keepAll());
  await waitFor(() => expect(saved).toHaveLength(2));
  expect(saved).toMatchObject([
    { mailId: mailId(1), account: { marketplace: 'amazon.com' } },
    { mailId: mailId(3), account: { key: accountKey('new') } },
  ]);
  await waitFor(() => expect(onKept).toHaveBeenCalledTimes(2));
});

it('puts aside, and says when it could not', async () => {
  const result = await found(foundCredit(), notUnderstood());
  act(() => result.current.putAside(mailId(2)));
  await waitFor(() => expect(result.current.state.puzzling).toMatchObject([{ step: { kind: 'aside' } }]));
  failing.add('put-mail-aside');
  act(() => result.current.putAside(mailId(1)));
  await waitFor(() => expect(result.current.state.found).toMatchObject([{ step: { kind: 'failed' } }]));
});

it.each(['known-mails', 'own-credits'])(
  'reads nothing where %s cannot be asked, and says why',
  async (name) => {
    const { result } = await start();
    failing.add(name);
    expect(await read(result, { pasted: 'x' })).toBe(false);
    expect(result.current.state).toMatchObject({ phase: 'idle', failure: 'no-answer' });
    expect(workers).toEqual([]);
  },
);

it('is stopped by its user, before or while it reads', async () => {
  const { result } = await start();
  await act(async () => {
    const begun = result.current.read({ pasted: 'x' });
    result.current.cancel();
    expect(await begun).toBe(false);
  });
  expect(workers).toEqual([]);
  expect(result.current.state).toMatchObject({ phase: 'idle', ended: 'cancelled' });

  await read(result, { pasted: 'x' });
  act(() => {
    workers[0]?.tell({ type: 'result', file: null, result: foundCredit() });
    result.current.cancel();
  });
  expect(workers[0]?.isEnded).toBe(true);
  expect(result.current.state).toMatchObject({ phase: 'idle', ended: 'cancelled', found: [{}] });
});

it('says so when the browser ends the worker, and keeps what was found', async () => {
  const { result } = await start();
  await read(result, { pasted: 'x' });
  act(() => {
    workers[0]?.tell({ type: 'result', file: null, result: foundCredit() });
    workers[0]?.onerror?.();
  });
  expect(result.current.state).toMatchObject({ phase: 'idle', ended: 'broken', found: [{}] });
  expect(workers[0]?.isEnded).toBe(true);
});
