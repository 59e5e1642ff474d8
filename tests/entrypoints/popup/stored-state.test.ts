import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { type Instant, instantAt } from '../../../core/model/calendar-date.ts';
import { DISCLOSURE_VERSION } from '../../../core/model/disclosure.ts';
import type { Handlers } from '../../../core/platform/server.ts';
import { NOW_VERSION } from '../../../core/protocol/now-record.ts';
import type { Sender } from '../../../core/protocol/sender.ts';
import { acceptReading } from '../../../core/store/accept-reading.ts';
import type { Database } from '../../../core/store/database.ts';
import { createHandlers } from '../../../entrypoints/background/handlers.ts';
import { refresh } from '../../../entrypoints/background/refresh.ts';
import { storedState } from '../../../entrypoints/popup/stored-state.ts';
import { backgroundOn } from '../../support/background.ts';
import { fakeExtension } from '../../support/fake-extension.ts';
import { rewardLot } from '../../support/ledger.ts';
import { draft } from '../../support/manual-credits.ts';
import {
  amazonPayReading,
  awsCreditsReading,
  benefitsReading,
  cardRewardsReading,
  checkoutReading,
  giftCardReading,
  rewardsReading,
  shopWithPointsReading,
  thankYouReading,
  tradeInReading,
} from '../../support/readings.ts';
import { freshDatabase, succeed } from '../../support/store.ts';

const NOW = '2026-11-20T12:00:00.000Z';
const PAGE: Sender = { kind: 'page' };

/** One of everything that the popup can show. */
const READINGS = [
  giftCardReading(),
  giftCardReading({ account: { customerId: 'A2FAKE00000000', name: 'Sam' } }),
  rewardsReading({ lots: [rewardLot(300, '2026-11-22'), rewardLot(200, '2026-12-24')] }),
  benefitsReading(),
  cardRewardsReading(),
  shopWithPointsReading(),
  tradeInReading(),
  amazonPayReading(),
  awsCreditsReading(),
  checkoutReading(),
  thankYouReading(),
  { page: 'rewards', marketplace: 'amazon.de', outcome: 'signed-out' } as const,
  ...(['balance', 'amounts'] as const).map((field) => ({
    page: 'gift-card-balance' as const,
    marketplace: 'amazon.com' as const,
    outcome: 'unrecognised' as const,
    missing: [field],
    account: { name: 'Sam' },
  })),
];

let db: Database;
let world: ReturnType<typeof fakeExtension>;

beforeEach(async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  world = fakeExtension();
  db = await freshDatabase();
  await world.grant('amazon.com', 'amazon.de');
});

function refreshAt(at: Instant): Promise<void> {
  const context = backgroundOn(db, () => at);
  return refresh(context);
}

function handlersAt(at: Instant): Handlers {
  const context = backgroundOn(db, () => at);
  return createHandlers(context, () => refreshAt(at));
}

async function fill(): Promise<void> {
  await handlersAt(NOW).accept({ version: DISCLOSURE_VERSION }, PAGE);
  for (const [n, reading] of READINGS.entries()) {
    const observedAt = instantAt(Date.parse(NOW) - 60_000 * (READINGS.length - n));
    succeed(await acceptReading(db, { id: crypto.randomUUID(), observedAt, reading }, NOW));
  }
  await handlersAt(NOW)['save-credit'](
    { ...draft(), account: { marketplace: 'amazon.com', name: 'Sam' } },
    PAGE,
  );
  await handlersAt(NOW)['save-panel'](
    { account: { marketplace: 'amazon.com', name: 'Sam' }, month: '2026-11', receipts: 4 },
    PAGE,
  );
  await world.revoke('amazon.de');
  await refreshAt(NOW);
}

test('without a record there is no state', async () => {
  expect(await storedState(NOW)).toBeUndefined();
});

test.each<[string, () => Promise<void>, string]>([
  ['nothing accepted', async () => {}, 'first-run'],
  [
    'nothing read',
    async () => void (await handlersAt(NOW).accept({ version: DISCLOSURE_VERSION }, PAGE)),
    'empty',
  ],
  [
    'no shop granted',
    async () => {
      await world.revoke('amazon.com', 'amazon.de');
      await handlersAt(NOW).accept({ version: DISCLOSURE_VERSION }, PAGE);
    },
    'no-shop',
  ],
])('with %s the state is the background’s', async (_, prepare, kind) => {
  await prepare();
  await refreshAt(NOW);
  expect(await storedState(NOW)).toMatchObject({ kind });
});

test('the record makes the overview that the background makes of its database', async () => {
  await fill();
  const overview = await handlersAt(NOW).overview({}, PAGE);
  // The example has something of everything.
  for (const list of ['ending', 'accounts', 'promises', 'panel', 'notices'] as const) {
    expect(overview[list].length, list).toBeGreaterThan(0);
  }
  expect(new Set(overview.notices.map(({ kind }) => kind))).toEqual(
    new Set(['grant-lost', 'signed-out', 'unrecognised']),
  );
  expect(await storedState(NOW)).toEqual({ kind: 'ready', overview });
});

test.each<[Instant]>([
  ['2026-11-21T12:00:00.000Z'],
  ['2026-11-23T12:00:00.000Z'],
  ['2026-12-05T12:00:00.000Z'],
  ['2027-06-01T12:00:00.000Z'],
])(
  'at %s, with the background asleep since, days, ends and promises are those of that moment',
  async (at) => {
    await fill();
    const stored = await storedState(at);
    expect(stored).toEqual({ kind: 'ready', overview: await handlersAt(at).overview({}, PAGE) });
    expect(stored).not.toEqual(await storedState(NOW));
  },
);

describe('a damaged record', () => {
  type Parts = Record<'now:choices' | 'now:credits', string>;

  async function parts(): Promise<Parts> {
    return (await fakeBrowser.storage.local.get(['now:choices', 'now:credits'])) as Parts;
  }

  test.each<[string, (parts: Parts) => Record<string, unknown>]>([
    ['is no text', () => ({ 'now:credits': { state: {} } })],
    ['is no JSON', () => ({ 'now:credits': '{' })],
    [
      'is of another version',
      (now) => ({
        'now:credits': now['now:credits'].replace(`"version":${NOW_VERSION}`, `"version":${NOW_VERSION + 1}`),
      }),
    ],
    [
      'has a day that no calendar has',
      (now) => ({
        'now:credits': now['now:credits'].replace('"expires":"2026-12-24', '"expires":"2026-02-30'),
      }),
    ],
    [
      'has a shop that there is not',
      (now) => ({ 'now:choices': now['now:choices'].replace('amazon.com', 'amazon.evil') }),
    ],
    [
      'has half a cent',
      (now) => ({ 'now:credits': now['now:credits'].replace('"minor":300', '"minor":300.5') }),
    ],
    [
      'mixes currencies',
      (now) => ({
        'now:credits': now['now:credits'].replace(
          '"minor":300,"currency":"USD"',
          '"minor":300,"currency":"EUR"',
        ),
      }),
    ],
    [
      'adds up to more than a number holds',
      (now) => ({ 'now:credits': now['now:credits'].replace('"minor":300', '"minor":9007199254740991') }),
    ],
    ['is longer than any that we write', (now) => ({ 'now:credits': now['now:credits'].padEnd(100_000) })],
  ])('that %s is none', async (_, damage) => {
    await fill();
    const now = await parts();
    const damaged = { ...now, ...damage(now) };
    expect(damaged).not.toEqual(now);
    await fakeBrowser.storage.local.set(damaged);
    expect(await storedState(NOW)).toBeUndefined();
  });

  test('never throws and brings no address of its own, whatever is changed in it', async () => {
    await fill();
    const now = await parts();
    const hostile = fc.oneof(
      fc.constantFrom(
        null,
        -1,
        1e300,
        '',
        'x'.repeat(5000),
        'https://evil.example',
        [],
        {},
        '2026-13-01',
        true,
      ),
      fc.jsonValue(),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('now:choices', 'now:credits'),
        fc.nat(),
        hostile,
        async (key, at, value) => {
          const part: unknown = JSON.parse(now[key as keyof Parts]);
          const places = placesIn(part);
          places[at % places.length]?.(value);
          await fakeBrowser.storage.local.set({ ...now, [key]: JSON.stringify(part) });
          const state = await storedState(NOW);
          expect(
            addressesIn(state).filter((url) => !/^https:\/\/(?:www\.|console\.aws\.)amazon\./.test(url)),
          ).toEqual([]);
        },
      ),
      { numRuns: 400 },
    );
  });
});

/** A way to replace each value inside of one. */
function placesIn(value: unknown): ((by: unknown) => void)[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => [
    (by: unknown) => void Object.assign(value, { [name]: by }),
    ...placesIn(inner),
  ]);
}

/** All that links are made of. */
function addressesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    name === 'url' ? [String(inner)] : addressesIn(inner),
  );
}
