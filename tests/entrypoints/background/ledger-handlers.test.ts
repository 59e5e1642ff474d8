import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Instant } from '../../../core/model/calendar-date.ts';
import { shortMailId } from '../../../core/model/mail-ids.ts';
import type { Handlers } from '../../../core/platform/server.ts';
import type { MessageName, RequestOf } from '../../../core/protocol/messages.ts';
import { MESSAGES } from '../../../core/protocol/messages.ts';
import type { Sender } from '../../../core/protocol/sender.ts';
import type { Database } from '../../../core/store/database.ts';
import { failed } from '../../../core/store/store-result.ts';
import { createLedgerHandlers } from '../../../entrypoints/background/ledger-handlers.ts';
import { backgroundOn } from '../../support/background.ts';
import { accountKey } from '../../support/ids.ts';
import { draft, MAIL_ID } from '../../support/manual-credits.ts';
import { contentOf, freshDatabase } from '../../support/store.ts';

const PAGE: Sender = { kind: 'page' };
const refresh = vi.fn(async () => {});

let now: Instant = '2026-11-20T12:00:00.000Z';
let db: Database;
let handlers: ReturnType<typeof createLedgerHandlers>;

beforeEach(async () => {
  now = '2026-11-20T12:00:00.000Z';
  refresh.mockClear();
  db = await freshDatabase();
  handlers = createLedgerHandlers(
    backgroundOn(db, () => now),
    refresh,
  );
});

/** What a handler answers to a request that fits its schema. */
async function say<Name extends keyof typeof handlers>(name: Name, request: RequestOf<Name>) {
  const parsed = MESSAGES[name as MessageName].request.parse(request) as never;
  return (handlers[name] as Handlers[Name])(parsed, PAGE);
}

describe('a credit added manually', () => {
  test('is there with its account, and on disk when it is acknowledged', async () => {
    const saved = await say('save-credit', draft());
    expect(saved).toEqual({ id: draft().id, account: expect.any(String) });
    expect((await contentOf(db))['own-credits']).toMatchObject([{ name: 'Courtesy credit' }]);
    expect(await say('own-credits', {})).toEqual({
      credits: [
        {
          ...draft(),
          account: saved.account,
          addedAt: now,
          left: { minor: 1000, currency: 'USD' },
        },
      ],
      accounts: [{ key: saved.account, marketplace: 'amazon.com', name: 'Alex' }],
      merged: [],
    });
    expect(refresh).toHaveBeenCalledTimes(1);
  });

  test('saved again changes nothing, changed and ended it is in the ledger as used', async () => {
    await say('save-credit', draft());
    const before = await contentOf(db);
    await say('save-credit', draft());
    expect(await contentOf(db)).toEqual(before);

    now = '2026-11-22T12:00:00.000Z';
    await say('save-credit', draft({ amount: { minor: 400, currency: 'USD' } }));
    now = '2026-11-23T12:00:00.000Z';
    await say('end-credit', { id: draft().id, at: now });
    const moves = async () =>
      (await say('ledger', { limit: 10 })).entries.map(({ day, kind, amount }) => [day, kind, amount.minor]);
    expect(await moves()).toEqual([
      ['2026-11-23', 'used', -400],
      ['2026-11-22', 'used', -600],
      ['2026-11-20', 'earned', 1000],
    ]);
    await say('reopen-credit', { id: draft().id });
    expect(await moves()).toHaveLength(2);
    expect((await say('own-credits', {})).credits).toMatchObject([{ left: { minor: 400 } }]);
  });

  test('deleted is as if it had never been entered, but its mail stays known', async () => {
    await say('save-credit', draft({ from: 'mail', mailId: MAIL_ID }));
    await say('delete-credit', { id: draft().id });
    await say('delete-credit', { id: draft().id });
    const { lots, entries, months, mails, ...rest } = await contentOf(db);
    expect([lots, entries, months, rest['own-credits']]).toEqual([[], [], [], []]);
    expect(await say('known-mails', {})).toEqual({ ids: [shortMailId(MAIL_ID)] });
  });

  test('deleted comes back as it was, once', async () => {
    await say('save-credit', draft());
    now = '2026-11-22T12:00:00.000Z';
    await say('save-credit', draft({ amount: { minor: 400, currency: 'USD' } }));
    const before = await contentOf(db);
    const credit = await say('delete-credit', { id: draft().id });
    if (!credit) throw new Error('nothing was deleted');
    await say('restore-credit', { credit });
    await say('restore-credit', { credit });
    expect(await contentOf(db)).toEqual({ ...before, meta: expect.anything() });
    expect(await say('delete-credit', { id: crypto.randomUUID() })).toBeNull();
  });

  test('is refused for an account that is not known, and without a name where there are several', async () => {
    await expect(say('save-credit', draft({ account: { key: accountKey('nobody') } }))).rejects.toMatchObject(
      {
        code: 'bad-request',
      },
    );
    await say('save-credit', draft());
    await say(
      'save-credit',
      draft({ id: crypto.randomUUID(), account: { marketplace: 'amazon.com', name: 'Sam' } }),
    );
    const anyone = draft({ account: { marketplace: 'amazon.com' } });
    await expect(say('save-credit', anyone)).rejects.toMatchObject({ code: 'bad-request' });
  });

  test('with a last day in a far future is refused as a slip', async () => {
    await expect(say('save-credit', draft({ expires: '2062-12-15' }))).rejects.toMatchObject({
      code: 'bad-request',
    });
    expect((await contentOf(db))['own-credits']).toEqual([]);
  });

  test.each(['end-credit', 'reopen-credit'] as const)('that is not known is refused by %s', async (name) => {
    const request = { id: draft().id, ...(name === 'end-credit' && { at: now }) };
    await expect(say(name, request as never)).rejects.toMatchObject({ code: 'bad-request' });
  });

  test('is not acknowledged when the store could not write it', async () => {
    const broken: Database = {
      read: async () => failed('full'),
      write: async () => failed('full'),
      close: () => {},
    };
    const failing = createLedgerHandlers(
      backgroundOn(broken, () => now),
      refresh,
    );
    await expect(failing['save-credit'](draft(), PAGE)).rejects.toMatchObject({ code: 'full' });
    expect(refresh).not.toHaveBeenCalled();
  });
});

describe('what a page of ours may not send', () => {
  test.each([
    ['another currency than the marketplace’s', { amount: { minor: 1000, currency: 'GBP' } }],
    ['nothing left', { amount: { minor: 0, currency: 'USD' } }],
    ['less than nothing', { amount: { minor: -1, currency: 'USD' } }],
    ['a last day before there were any', { expires: '1999-12-31' }],
    ['an end and none', { endless: true }],
    ['a mail without its id', { from: 'mail' }],
    ['a mail that was added manually', { mailId: MAIL_ID }],
    ['points of another marketplace', { points: { programme: 'amex-uk', count: 10 } }],
    ['a courtesy credit to claim', { toClaim: true }],
    ['an account elsewhere', { account: { marketplace: 'amazon.de', name: 'Alex' } }],
    ['a field nobody knows', { colour: 'red' }],
    ['a name of spaces', { name: '   ' }],
    ['a note without end', { note: 'x'.repeat(501) }],
  ])('%s', (_, wrong) => {
    expect(MESSAGES['save-credit'].request.safeParse({ ...draft(), ...wrong }).success).toBe(false);
  });

  test('more receipts than Shopper Panel takes, or a month that is none', () => {
    const panel = { account: { key: accountKey('a') }, month: '2026-11', receipts: 4 };
    const fits = (changes: object) =>
      MESSAGES['save-panel'].request.safeParse({ ...panel, ...changes }).success;
    expect(fits({})).toBe(true);
    expect(fits({ receipts: 11 })).toBe(false);
    expect(fits({ month: '2026-13' })).toBe(false);
  });
});

test('a mail put aside is known', async () => {
  await say('put-mail-aside', { mailId: MAIL_ID });
  await say('put-mail-aside', { mailId: MAIL_ID });
  expect(await say('known-mails', {})).toEqual({ ids: [shortMailId(MAIL_ID)] });
});

test('the receipts of a month are counted anew each time, the newest month first', async () => {
  const { account } = await say('save-panel', {
    account: { marketplace: 'amazon.com', name: 'Alex' },
    month: '2026-10',
    receipts: 10,
  });
  await say('save-panel', { account: { key: account }, month: '2026-11', receipts: 3, surveys: 1 });
  await say('save-panel', { account: { key: account }, month: '2026-11', receipts: 4 });
  expect(await say('panel', {})).toEqual({
    months: [
      { account, marketplace: 'amazon.com', month: '2026-11', receipts: 4 },
      { account, marketplace: 'amazon.com', month: '2026-10', receipts: 10 },
    ],
  });
});

test('an account is called what its owner calls it', async () => {
  const { account: key } = await say('save-credit', draft());
  await say('name-account', { key, name: 'Mum' });
  expect((await say('own-credits', {})).accounts).toEqual([{ key, marketplace: 'amazon.com', name: 'Mum' }]);
  expect((await say('ledger', { limit: 1 })).entries[0]?.accountName).toBe('Mum');
  await expect(say('name-account', { key: accountKey('nobody'), name: 'X' })).rejects.toMatchObject({
    code: 'bad-request',
  });
});

test('somebody’s account is not assigned to somebody else', async () => {
  const { account: key } = await say('save-credit', draft());
  const { account: to } = await say('save-credit', {
    ...draft({ id: crypto.randomUUID() }),
    account: { marketplace: 'amazon.com', name: 'Sam' },
  });
  await expect(say('assign-account', { key, to })).rejects.toMatchObject({ code: 'bad-request' });
});

describe('the ledger', () => {
  test('is given page by page, each entry once, and by account and programme', async () => {
    for (let i = 0; i < 7; i += 1) {
      const programme = i % 2 ? 'reload' : 'promotional';
      await say('save-credit', draft({ id: crypto.randomUUID(), programme, name: `Credit ${i}` }));
    }
    const ids: string[] = [];
    let before: RequestOf<'ledger'>['before'];
    for (let more = true; more; ) {
      const page = await say('ledger', { limit: 3, ...(before && { before }) });
      ids.push(...page.entries.map(({ id }) => id));
      const last = page.entries.at(-1);
      before = last && { day: last.day, id: last.id };
      more = page.more;
    }
    expect(ids).toHaveLength(7);
    expect(ids).toEqual([...new Set(ids)].sort().reverse());
    const reloads = await say('ledger', { programme: 'reload', limit: 10 });
    expect(reloads.entries.map(({ programme }) => programme)).toEqual(['reload', 'reload', 'reload']);
    expect(await say('ledger', { account: accountKey('nobody'), limit: 10 })).toEqual({
      entries: [],
      more: false,
    });
  });

  test('is summed by months and years', async () => {
    const { account } = await say('save-credit', draft({ expires: '2026-11-21' }));
    await say(
      'save-credit',
      draft({ id: crypto.randomUUID(), account: { key: account }, expires: '2027-01-31' }),
    );
    now = '2026-12-01T12:00:00.000Z';
    const spent = draft({ id: crypto.randomUUID(), account: { key: account } });
    await say('save-credit', spent);
    await say('end-credit', { id: spent.id, at: now });
    const usd = (minor: number) => ({ minor, currency: 'USD' });
    expect((await say('ledger-summary', {})).accounts).toMatchObject([
      {
        key: account,
        programmes: [
          {
            programme: 'promotional',
            perMonth: [
              { month: '2026-11', earned: usd(2000), used: usd(0) },
              { month: '2026-12', earned: usd(1000), used: usd(1000) },
            ],
          },
        ],
      },
    ]);
    expect((await say('ledger-summary', {})).years).toEqual([
      {
        year: 2026,
        marketplace: 'amazon.com',
        used: usd(1000),
        expired: usd(0),
        gone: usd(0),
        ended: usd(1000),
      },
    ]);
  });
});
