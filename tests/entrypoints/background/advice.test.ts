import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DEFAULT_ADVICE_SETTINGS } from '../../../core/model/advice-settings.ts';
import type { CalendarDate, Instant } from '../../../core/model/calendar-date.ts';
import { DISCLOSURE_VERSION } from '../../../core/model/disclosure.ts';
import { dismissTip } from '../../../core/platform/advice-storage.ts';
import type { Handlers } from '../../../core/platform/server.ts';
import type { AdvisedReading } from '../../../core/protocol/reading-schema.ts';
import type { Sender } from '../../../core/protocol/sender.ts';
import { type TipView, tipId } from '../../../core/protocol/tip-view.ts';
import { acceptReading } from '../../../core/store/accept-reading.ts';
import type { Database } from '../../../core/store/database.ts';
import { createHandlers } from '../../../entrypoints/background/handlers.ts';
import { offerTips } from '../../../entrypoints/background/tips.ts';
import { backgroundOn } from '../../support/background.ts';
import { fakeExtension } from '../../support/fake-extension.ts';
import { rewardLot, usd } from '../../support/ledger.ts';
import {
  checkoutReading,
  digitalProductReading,
  orderReading,
  rewardsReading,
} from '../../support/readings.ts';
import { contentOf, freshDatabase, succeed } from '../../support/store.ts';
import { languageOf } from '../../support/ui.ts';

const NOW = '2026-11-20T20:00:00.000Z';
const PAGE: Sender = { kind: 'page' };
const TAB = 7;
const CONTENT: Sender = { kind: 'content', marketplace: 'amazon.com', isPrivate: false, tab: TAB };
const FRAME: Sender = { kind: 'frame', isPrivate: false, tab: TAB, document: 'D1' };
const SAM = { customerId: 'A2FAKE00000000', name: 'Sam' };

let world: ReturnType<typeof fakeExtension>;
let db: Database;
let handlers: Handlers;
const refresh = vi.fn(async () => {});

beforeEach(async () => {
  world = fakeExtension();
  refresh.mockClear();
  db = await freshDatabase();
  handlers = createHandlers(
    backgroundOn(db, () => NOW),
    refresh,
  );
  await world.grant('amazon.com');
  await handlers.accept({ version: DISCLOSURE_VERSION }, PAGE);
});

async function hold(minor: number, expires: CalendarDate, observedAt: Instant = '2026-11-19T20:00:00.000Z') {
  const reading = rewardsReading({ lots: [rewardLot(minor, expires)] });
  succeed(await acceptReading(db, { id: observedAt, observedAt, reading }, NOW));
}

const contextOn = (db: Database) => ({
  db,
  now: (): Instant => NOW,
  language: async () => languageOf('en', 'en-US'),
});

/** The tips for a page, as the panel's frame in it gets them. */
async function advise(reading: AdvisedReading, sender: Sender = CONTENT): Promise<readonly TipView[]> {
  const offer = await offerTips(contextOn(db), sender, reading);
  return offer ? (await handlers['redeem-tips']({ nonce: offer.nonce }, FRAME)).tips : [];
}

/** A lamp is shipped by a way that brings nothing, and a slower one brings a reward. */
const offered = checkoutReading({
  offers: [
    { speed: 'Tomorrow', selected: true },
    {
      speed: 'FREE No-Rush Shipping',
      selected: false,
      reward: { amount: usd(150), type: 'select digital purchases' },
    },
  ],
});

describe('advice', () => {
  test('on a digital product names the credits held, in words', async () => {
    await hold(300, '2026-11-24');
    expect(await advise(digitalProductReading())).toEqual([
      {
        id: expect.stringMatching(/^[0-9a-f]{32}$/),
        kind: 'digital-rewards',
        urgency: 'soon',
        atStake: '$3.00',
        short: 'Try your $3.00 reward here',
        sentence: expect.stringMatching(/\$3\.00.*Tue, Nov 24/),
        why: expect.arrayContaining([expect.stringContaining('$4.99')]),
        source: expect.stringMatching(/^Source: /),
        confidence: 'From your credits as last updated.',
      },
    ]);
  });

  test('is for the customer whose page it is, and writes nothing', async () => {
    await hold(300, '2026-11-24');
    const before = [await contentOf(db), await fakeBrowser.storage.local.get()];
    expect(await advise(digitalProductReading({ account: SAM }))).toEqual([]);
    expect(await advise(digitalProductReading())).toHaveLength(1);
    expect([await contentOf(db), await fakeBrowser.storage.local.get()]).toEqual(before);
    expect(refresh).toHaveBeenCalledTimes(1);
  });

  test('on a checkout weighs a reward by what became of earlier ones', async () => {
    const unknown = await advise(offered);
    expect(unknown).toMatchObject([{ kind: 'delivery-offer', atStake: '$1.50' }]);
    // One lot no longer listed, one whose day passed: half of a reward gets used.
    await hold(300, '2027-01-31', '2026-11-01T20:00:00.000Z');
    await hold(100, '2026-11-10', '2026-11-05T20:00:00.000Z');
    await hold(100, '2027-02-28', '2026-11-15T20:00:00.000Z');
    expect(await advise(offered)).toContainEqual(
      expect.objectContaining({ kind: 'delivery-offer', atStake: '$0.75' }),
    );
  });

  test('on an order says what undoing it would lose', async () => {
    expect(await advise(orderReading({ promotion: usd(-500) }))).toMatchObject([
      { kind: 'cancel-or-return', atStake: '$5.00' },
    ]);
  });

  test('is none where there is nothing worth knowing', async () => {
    expect(await advise(checkoutReading({ offers: [], lines: [], giftCard: {} }))).toEqual([]);
  });

  test('is three tips at most, what can be done first; what cannot be used here only the popup says', async () => {
    const lots = [100, 400, 200, 300].map((minor, at) => rewardLot(minor, `2026-11-${24 + at}`));
    const observedAt: Instant = '2026-11-19T20:00:00.000Z';
    succeed(await acceptReading(db, { id: 'a', observedAt, reading: rewardsReading({ lots }) }, NOW));
    expect((await advise(offered)).map(({ atStake }) => atStake)).toEqual(['$1.50']);
    vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([{ id: TAB }] as never);
    world.sendMessage.mockResolvedValue(42);
    const views = await handlers['page-tips']({}, PAGE);
    expect(views.map(({ atStake }) => atStake)).toEqual(['$1.50', '$1.00', '$4.00']);
  });

  test('puts up no panel where the page has nothing to do', async () => {
    await hold(300, '2026-11-24');
    const lamp = checkoutReading({ offers: [{ speed: 'Tomorrow', selected: true }] });
    const offer = await offerTips(contextOn(db), CONTENT, lamp);
    expect(offer).toMatchObject({ lines: 0 });
  });

  test.each([
    ['a page of ours', PAGE, 'not-allowed'],
    ['another shop than the page’s', { ...CONTENT, marketplace: 'amazon.de' } as const, 'not-allowed'],
  ])('asked for by %s is refused', async (_, sender, code) => {
    await expect(advise(offered, sender)).rejects.toMatchObject({ code });
  });

  test('is refused where the shop is not granted any more, and before the first-run page is accepted', async () => {
    await world.revoke('amazon.com');
    await expect(advise(offered)).rejects.toMatchObject({ code: 'not-allowed' });
    await handlers.erase({}, PAGE);
    await expect(advise(offered)).rejects.toMatchObject({ code: 'not-accepted' });
  });

  test('says why when the store cannot be read', async () => {
    const failing = {
      ...db,
      read: async () => ({ ok: false, failure: 'newer-version' }) as const,
    };
    const broken = contextOn(failing);
    await expect(offerTips(broken, CONTENT, offered)).rejects.toMatchObject({
      code: 'newer-version',
    });
  });
});

describe('a tip that was dismissed', () => {
  const dismiss = async (scope: 'order' | 'kind', reading: AdvisedReading = offered) => {
    const [tip] = await advise(reading);
    if (!tip) throw new Error('no tip');
    await handlers['dismiss-tip']({ tip: tip.id, scope }, FRAME);
  };
  const another = checkoutReading({ ...offered, purchaseId: '111-5500007-6600007' });

  test('for its order does not come again there, and comes on the next order', async () => {
    await dismiss('order');
    expect(await advise(offered)).toEqual([]);
    expect(await advise(checkoutReading({ ...offered, step: 'delivery' }))).toEqual([]);
    expect(await advise(another)).toHaveLength(1);
    expect(await handlers['advice-settings']({}, PAGE)).toEqual(DEFAULT_ADVICE_SETTINGS);
  });

  test('of its kind comes on no order, until the kind is switched on again', async () => {
    await dismiss('kind');
    expect(await advise(offered)).toEqual([]);
    expect(await advise(another)).toEqual([]);
    const settings = await handlers['advice-settings']({}, PAGE);
    expect(settings.hintsOff).toEqual(['delivery-offer']);
    await handlers['save-advice-settings']({ ...settings, hintsOff: [] }, PAGE);
    expect(await advise(another)).toHaveLength(1);
  });

  test('leaves nothing that says what it was about', async () => {
    await dismiss('order', offered);
    await dismiss('order', orderReading({ promotion: usd(-500) }));
    const { 'dismissed-hints': kept } = await fakeBrowser.storage.local.get();
    expect(kept).toEqual([expect.stringMatching(/^[0-9a-f]{32}$/), expect.stringMatching(/^[0-9a-f]{32}$/)]);
    expect((kept as string[]).every((id) => tipId.safeParse(id).success)).toBe(true);
  });

  test('is another one for another customer', async () => {
    const [mine] = await advise(offered);
    await hold(300, '2027-01-31');
    const [sams] = await advise(checkoutReading({ ...offered, account: SAM }));
    expect(sams?.id).toBeDefined();
    expect(mine?.id).toBeDefined();
    await dismissTip(String(sams?.id));
    expect((await advise(offered)).map(({ kind }) => kind)).toContain('delivery-offer');
  });
});

test('choices about advice are in force when they are answered', async () => {
  refresh.mockClear();
  const changed = { ...DEFAULT_ADVICE_SETTINGS, productPages: true, card: 'prime-visa' } as const;
  expect(await handlers['save-advice-settings'](changed, PAGE)).toEqual(changed);
  expect(refresh).toHaveBeenCalledTimes(1);
  expect(await handlers['advice-settings']({}, PAGE)).toEqual(changed);
});
