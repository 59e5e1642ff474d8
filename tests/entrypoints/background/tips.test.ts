import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Instant } from '../../../core/model/calendar-date.ts';
import type { Handlers } from '../../../core/platform/server.ts';
import type { AdvisedReading } from '../../../core/protocol/reading-schema.ts';
import type { Sender } from '../../../core/protocol/sender.ts';
import type { TipOrder } from '../../../core/protocol/tips.ts';
import type { Database } from '../../../core/store/database.ts';
import { createHandlers } from '../../../entrypoints/background/handlers.ts';
import { offerTips } from '../../../entrypoints/background/tips.ts';
import { backgroundOn } from '../../support/background.ts';
import { fakeExtension } from '../../support/fake-extension.ts';
import { usd } from '../../support/ledger.ts';
import { checkoutReading, orderReading } from '../../support/readings.ts';
import { freshDatabase } from '../../support/store.ts';

const PAGE: Sender = { kind: 'page' };
/** The tab in front, and all that are open. */
let tab: number;
let open: readonly number[];
let now: Instant = '2026-11-20T20:00:00.000Z';
let world: ReturnType<typeof fakeExtension>;
let db: Database;
let handlers: Handlers;
/** The nonce that the page stands by, as its script answers. */
let standing: string | undefined;

const content = (): Sender => ({ kind: 'content', marketplace: 'amazon.com', isPrivate: false, tab });
const frame = (document = 'D1', of = tab): Sender => ({ kind: 'frame', isPrivate: false, tab: of, document });

const order = orderReading({ promotion: usd(-500) });
const checkout = checkoutReading({
  offers: [
    { speed: 'Tomorrow', selected: true },
    { speed: 'No-Rush', selected: false, reward: { amount: usd(150), type: 'select digital purchases' } },
  ],
});

beforeEach(async () => {
  now = '2026-11-20T20:00:00.000Z';
  world = fakeExtension();
  db = await freshDatabase();
  handlers = createHandlers(
    backgroundOn(db, () => now),
    vi.fn(async () => {}),
  );
  await world.grant('amazon.com');
  await handlers.accept({ version: 2 }, PAGE);
  tab = 7;
  open = [7, 8];
  vi.spyOn(fakeBrowser.tabs, 'query').mockImplementation(
    async (wanted) => (wanted.active ? [tab] : open).map((id) => ({ id })) as never,
  );
  standing = undefined;
  world.sendMessage.mockImplementation(async (_tab, message) => {
    const { tip, height } = message as TipOrder;
    return tip === standing ? Math.min(height ?? 42, 300) : null;
  });
});

const advise = (reading: AdvisedReading) =>
  offerTips(
    backgroundOn(db, () => now),
    content(),
    reading,
  );

/** What the page gets for a reading, and from then on stands by. */
async function offer(reading: AdvisedReading = order): Promise<string> {
  const offered = await advise(reading);
  if (!offered) throw new Error('no tips');
  standing = offered.nonce;
  return offered.nonce;
}

describe('a nonce', () => {
  test('is handed out once the page holds the script for the frame and the tips are kept', async () => {
    let kept: unknown;
    world.executeScript.mockImplementation(async () => {
      kept = (await fakeBrowser.storage.session.get('tips')).tips;
      return [];
    });
    const nonce = await offer();
    expect(nonce).toMatch(/^[0-9a-f]{32}$/);
    expect(world.executeScript).toHaveBeenCalledWith({ target: { tabId: tab }, files: ['/tip-host.js'] });
    expect(kept).toBeUndefined();
    expect((await fakeBrowser.storage.session.get('tips')).tips).toMatchObject([{ nonce, tab }]);
  });

  test('gives its tips to the first frame that asks, again to the same, and to no other', async () => {
    const nonce = await offer();
    const redeemed = await handlers['redeem-tips']({ nonce }, frame());
    expect(redeemed).toMatchObject({
      tips: [{ kind: 'cancel-or-return', atStake: '$5.00' }],
      spoken: { language: 'en', direction: 'ltr', words: { tip_why: 'How we know' } },
    });
    expect(await handlers['redeem-tips']({ nonce }, frame())).toEqual(redeemed);
    await expect(handlers['redeem-tips']({ nonce }, frame('D2'))).rejects.toMatchObject({
      code: 'not-allowed',
    });
  });

  test('of two frames that ask at once is good for one', async () => {
    const nonce = await offer();
    const asked = ['D1', 'D2'].map(async (document) => handlers['redeem-tips']({ nonce }, frame(document)));
    expect((await Promise.allSettled(asked)).map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
  });

  test.each([
    ['guessed', () => handlers['redeem-tips']({ nonce: '0'.repeat(32) }, frame())],
    ['of another tab', async () => handlers['redeem-tips']({ nonce: await offer() }, frame('D1', tab + 1))],
    [
      'of the tips before',
      async () => {
        const nonce = await offer();
        await offer(checkout);
        return handlers['redeem-tips']({ nonce }, frame());
      },
    ],
    [
      'a minute old',
      async () => {
        const nonce = await offer();
        now = '2026-11-20T20:01:01.000Z';
        return handlers['redeem-tips']({ nonce }, frame());
      },
    ],
    [
      'damaged where it is kept',
      async () => {
        const nonce = await offer();
        const { tips } = (await fakeBrowser.storage.session.get('tips')) as { tips: object[] };
        await fakeBrowser.storage.session.set({ tips: tips.map((one) => ({ ...one, more: 1 })) });
        return handlers['redeem-tips']({ nonce }, frame());
      },
    ],
    [
      'forgotten with everything else',
      async () => {
        const nonce = await offer();
        await handlers.erase({}, PAGE);
        return handlers['redeem-tips']({ nonce }, frame());
      },
    ],
  ])('that is %s gives nothing', async (_, redeem) => {
    await expect((async () => redeem())()).rejects.toMatchObject({ code: 'not-allowed' });
  });

  test('stays the same while the page stands by the same tips, and is new when it took them away', async () => {
    const first = await offer();
    expect(await offer()).toBe(first);
    standing = undefined;
    expect(await offer()).not.toBe(first);
  });

  test('is none where the tab has gone, and where there are no tips any more', async () => {
    world.executeScript.mockRejectedValueOnce(new Error('no such tab'));
    expect(await advise(order)).toBeUndefined();
    await offer();
    const nothing = checkoutReading({ offers: [], lines: [], giftCard: {} });
    expect(await advise(nothing)).toBeUndefined();
    expect((await fakeBrowser.storage.session.get('tips')).tips).toEqual([]);
  });

  test('is forgotten with its tab when the next one is made', async () => {
    await offer();
    tab = 8;
    open = [8];
    await offer();
    const { tips } = (await fakeBrowser.storage.session.get('tips')) as { tips: { tab: number }[] };
    expect(tips.map((one) => one.tab)).toEqual([tab]);
  });
});

describe('a frame', () => {
  test('is as tall as the page has room for, and is nothing to a page that has moved on', async () => {
    const nonce = await offer();
    await handlers['redeem-tips']({ nonce }, frame());
    expect(await handlers['fit-tips']({ height: 900 }, frame())).toEqual({ height: 300 });
    standing = undefined;
    expect(await handlers['fit-tips']({ height: 900 }, frame())).toEqual({ height: 0 });
  });

  test.each(['order', 'kind'] as const)('dismisses what it redeemed, twice the same: %s', async (scope) => {
    const nonce = await offer();
    const {
      tips: [tip],
    } = await handlers['redeem-tips']({ nonce }, frame());
    const request = { tip: tip?.id ?? '', scope };
    for (const _ of [1, 2]) await handlers['dismiss-tip'](request, frame());
    expect(await advise(order)).toBeUndefined();
  });

  test.each(['order', 'kind'] as const)(
    'brings back what it dismissed, twice the same: %s',
    async (scope) => {
      const nonce = await offer();
      const {
        tips: [tip],
      } = await handlers['redeem-tips']({ nonce }, frame());
      const request = { tip: tip?.id ?? '', scope };
      await handlers['dismiss-tip'](request, frame());
      for (const _ of [1, 2]) await handlers['restore-tip'](request, frame());
      expect(await advise(order)).toMatchObject({ lines: 1 });
    },
  );

  test.each([
    ['that redeemed nothing', 'D2', undefined],
    ['of what it did not redeem', 'D1', '0'.repeat(32)],
  ])('%s dismisses nothing and moves nothing', async (_, document, id) => {
    const nonce = await offer();
    const {
      tips: [tip],
    } = await handlers['redeem-tips']({ nonce }, frame());
    const request = { tip: id ?? tip?.id ?? '', scope: 'kind' } as const;
    await expect((async () => handlers['dismiss-tip'](request, frame(document)))()).rejects.toMatchObject({
      code: 'not-allowed',
    });
    await expect((async () => handlers['restore-tip'](request, frame(document)))()).rejects.toMatchObject({
      code: 'not-allowed',
    });
    await expect((async () => handlers['fit-tips']({ height: 9 }, frame('D2')))()).rejects.toMatchObject({
      code: 'not-allowed',
    });
    expect((await handlers['advice-settings']({}, PAGE)).hintsOff).toEqual([]);
  });
});

describe('the popup', () => {
  test('has the tips of the tab in front, without what was dismissed, while the page stands by them', async () => {
    expect(await handlers['page-tips']({}, PAGE)).toEqual([]);
    await offer();
    const [tip] = await handlers['page-tips']({}, PAGE);
    expect(tip).toMatchObject({ atStake: '$5.00' });
    standing = undefined;
    expect(await handlers['page-tips']({}, PAGE)).toEqual([]);
    standing = await offer();
    await handlers['dismiss-tip']({ tip: tip?.id ?? '', scope: 'kind' }, PAGE);
    expect(await handlers['page-tips']({}, PAGE)).toEqual([]);
    expect((await handlers['advice-settings']({}, PAGE)).hintsOff).toEqual(['cancel-or-return']);
  });

  test('has the tip of a page that forbids the frame, and the badge of its tab says so', async () => {
    const nonce = await offer();
    const setTitle = vi.spyOn(fakeBrowser.action, 'setTitle');
    await handlers['tips-blocked']({ nonce }, content());
    expect(setTitle).toHaveBeenCalledWith({
      tabId: tab,
      title: '1 tip for this page: open Unspent to read it.',
    });
    expect(await handlers['page-tips']({}, PAGE)).toHaveLength(1);
    await expect(
      (async () => handlers['tips-blocked']({ nonce: '0'.repeat(32) }, content()))(),
    ).rejects.toMatchObject({
      code: 'not-allowed',
    });
  });

  test.each([[{ height: 5 }], [-1], [1e9], ['42'], [undefined]])(
    'takes %j from a page for no answer',
    async (answer) => {
      await offer();
      world.sendMessage.mockResolvedValue(answer);
      expect(await handlers['page-tips']({}, PAGE)).toEqual([]);
    },
  );
});
