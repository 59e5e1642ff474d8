import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { type ManualCreditRecord, manualState } from '../../../core/ledger/manual-credits.ts';
import { type CalendarDate, type Instant, instantAt } from '../../../core/model/calendar-date.ts';
import type { Account, Balance, Entry, Lot } from '../../../core/model/credit.ts';
import { countsInBalance } from '../../../core/model/credit.ts';
import type { AccountKey } from '../../../core/model/ids.ts';
import type { PageReading } from '../../../core/pages/reading.ts';
import type { RequestOf } from '../../../core/protocol/messages.ts';
import { acceptReading } from '../../../core/store/accept-reading.ts';
import type { Database } from '../../../core/store/database.ts';
import { recordEnds } from '../../../core/store/maintenance.ts';
import { endCredit, reopenCredit, saveCredit } from '../../../core/store/save-credit.ts';
import { accountKey } from '../../support/ids.ts';
import { anyFacts, rewardLot, shuffled, usd } from '../../support/ledger.ts';
import { draft, MAIL_ID } from '../../support/manual-credits.ts';
import {
  awsCreditsReading,
  benefitsReading,
  cardRewardsReading,
  giftCardReading,
  rewardsReading,
  shopWithPointsReading,
  thankYouReading,
} from '../../support/readings.ts';
import { contentOf, freshDatabase, succeed } from '../../support/store.ts';

const NOW = '2027-01-01T12:00:00.000Z';
const on = (day: CalendarDate): Instant => `${day}T20:00:00.000Z`;
const people = [
  { customerId: 'A1FAKE00000000', name: 'Alex' },
  { customerId: 'A2FAKE00000000', name: 'Sam' },
] as const;

type Draft = RequestOf<'save-credit'>;

let db: Database;
let alex: AccountKey;

/** A database that knows two people at amazon.com, and the key of the first. */
async function peopled(): Promise<{ db: Database; keys: AccountKey[] }> {
  const fresh = await freshDatabase();
  for (const account of people)
    await read(fresh, on('2026-10-01'), thankYouReading({ account }), account.name);
  const accounts = (await contentOf(fresh)).accounts as Account[];
  return {
    db: fresh,
    keys: people.map(({ name }) => accountKey(accounts.find((known) => known.name === name)?.key ?? '')),
  };
}

beforeEach(async () => {
  const world = await peopled();
  db = world.db;
  alex = accountKey(world.keys[0] ?? '');
});

let count = 0;

async function read(
  to: Database,
  observedAt: Instant,
  reading: PageReading,
  id?: string,
  now: Instant = NOW,
) {
  count += 1;
  const unique = id ?? `reading-${count}`;
  expect(succeed(await acceptReading(to, { id: unique, observedAt, reading }, now))).toMatchObject({
    accepted: true,
  });
}

async function save(day: CalendarDate, changes: Partial<Draft> = {}): Promise<string> {
  const credit = draft({ account: { key: alex }, id: crypto.randomUUID(), ...changes });
  expect(succeed(await saveCredit(db, credit, on(day)))).toBe(alex);
  return credit.id;
}

async function state(id: string, now = on('2026-11-16')) {
  const credits = (await contentOf(db))['own-credits'] as ManualCreditRecord[];
  const found = credits.find((credit) => credit.id === id);
  return found && manualState(found, now);
}

async function moves(id: string): Promise<unknown[]> {
  const entries = (await contentOf(db)).entries as Entry[];
  return entries
    .filter(({ own }) => own?.credit === id)
    .sort((a, b) => (a.day < b.day ? -1 : 1))
    .map(({ day, kind, amount }) => [day, kind, amount.minor]);
}

describe('a credit of one’s own', () => {
  it('ends with what is left of it, by the clock', async () => {
    const id = await save('2026-11-10', { expires: '2026-11-20', amount: usd(1000) });
    await save('2026-11-12', { id, expires: '2026-11-20', amount: usd(700) });
    succeed(await recordEnds(db, on('2026-11-20')));
    expect(await moves(id)).toHaveLength(2);
    succeed(await recordEnds(db, on('2026-11-21')));
    expect(await moves(id)).toEqual([
      ['2026-11-10', 'earned', 1000],
      ['2026-11-12', 'used', -300],
      ['2026-11-20', 'ended', -700],
    ]);
    expect(await state(id, on('2026-11-21'))).toBe('over');
  });

  it('that was put right at once was never another amount', async () => {
    const id = await save('2026-11-10', { amount: usd(10_000) });
    succeed(await saveCredit(db, draft({ id, account: { key: alex } }), '2026-11-10T20:03:00.000Z'));
    expect(await moves(id)).toEqual([['2026-11-10', 'earned', 1000]]);
  });

  it('of a mail whose end had come when it was imported counts nowhere: nobody knows what became of it', async () => {
    const id = await save('2026-11-10', { from: 'mail', mailId: MAIL_ID, expires: '2026-03-31' });
    expect(await state(id)).toBe('past');
    expect(await moves(id)).toEqual([]);
    const byHand = await save('2026-11-10', { expires: '2026-03-31', amount: usd(700) });
    expect(await moves(byHand)).toEqual([
      ['2026-03-31', 'earned', 700],
      ['2026-03-31', 'ended', -700],
    ]);
  });

  it('moves with all it did when it turns out to be another’s', async () => {
    const { keys } = await peopled();
    const id = await save('2026-11-10');
    const sam = accountKey(keys[1] ?? '');
    succeed(await saveCredit(db, draft({ id, account: { key: sam } }), on('2026-11-11')));
    const { lots, entries, months } = await contentOf(db);
    for (const records of [lots, entries, months]) expect(records).toMatchObject([{ account: sam }]);
  });
});

describe('a page that lists everything of a programme', () => {
  it.each([
    ['no-rush', rewardsReading({ lots: [] })],
    ['card-points', cardRewardsReading()],
    ['gift-card', giftCardReading()],
  ] as const)('takes %s over once it is read, and not before', async (programme, page) => {
    await read(db, on('2026-11-09'), page);
    const id = await save('2026-11-10', { programme });
    expect(await state(id)).toBe('counts');
    await read(db, on('2026-11-11'), page);
    expect(await state(id)).toBe('covered');
    expect(await moves(id)).toEqual([]);
  });

  it('takes over what AWS lists', async () => {
    const aws = awsCreditsReading();
    await read(db, on('2026-11-01'), aws);
    const key = ((await contentOf(db)).accounts as Account[]).find(
      ({ marketplace }) => marketplace === 'aws',
    )?.key;
    const credit = draft({ programme: 'aws', marketplace: 'aws', account: { key: accountKey(key ?? '') } });
    succeed(await saveCredit(db, credit, on('2026-11-10')));
    expect(await state(credit.id)).toBe('counts');
    await read(db, on('2026-11-11'), aws);
    expect(await state(credit.id)).toBe('covered');
  });

  it('leaves in the ledger what it was used for before', async () => {
    const id = await save('2026-11-05', { programme: 'no-rush', amount: usd(500) });
    await save('2026-11-07', { id, programme: 'no-rush', amount: usd(300) });
    await read(db, on('2026-11-11'), rewardsReading({ lots: [rewardLot(300, '2026-12-15')] }));
    expect(await moves(id)).toEqual([
      ['2026-11-05', 'earned', 200],
      ['2026-11-07', 'used', -200],
    ]);
  });

  it('does not take over what was over or was used up before', async () => {
    const over = await save('2026-11-05', { programme: 'no-rush', expires: '2026-11-08' });
    const used = await save('2026-11-05', { programme: 'no-rush' });
    succeed(await endCredit(db, used, on('2026-11-09'), on('2026-11-09')));
    await read(db, on('2026-11-11'), rewardsReading({ lots: [] }));
    expect([await state(over), await state(used)]).toEqual(['over', 'used']);
  });

  it('knows better than a mail that is older, whenever that is imported', async () => {
    await read(db, on('2026-11-05'), rewardsReading({ lots: [] }));
    const mail = { programme: 'no-rush', from: 'mail', mailId: MAIL_ID } as const;
    expect(await state(await save('2026-11-10', { ...mail, statedAt: on('2026-11-01') }))).toBe('covered');
    const later = { ...mail, amount: usd(700), statedAt: on('2026-11-08') };
    expect(await state(await save('2026-11-10', later))).toBe('counts');
  });

  it('leaves a gift card that has still to be claimed, until a reading after it was', async () => {
    const card = { programme: 'gift-card', expires: null } as const;
    const id = await save('2026-11-10', { ...card, toClaim: true });
    await read(db, on('2026-11-11'), giftCardReading());
    expect(await state(id)).toBe('counts');
    await save('2026-11-12', { id, ...card });
    expect(await state(id)).toBe('counts');
    await read(db, on('2026-11-13'), giftCardReading());
    expect(await state(id)).toBe('covered');
  });

  it('of another account takes nothing over', async () => {
    const id = await save('2026-11-10', { programme: 'no-rush' });
    await read(db, on('2026-11-11'), rewardsReading({ account: people[1], lots: [] }));
    expect(await state(id)).toBe('counts');
  });
});

describe('a page that may not list everything', () => {
  const benefits = (minor: number, expires: CalendarDate) =>
    benefitsReading({ lots: [rewardLot(minor, expires)] });

  it('takes over a credit of the same end that fits into its lot, and no other', async () => {
    const same = await save('2026-11-10', { amount: usd(1000) });
    const later = await save('2026-11-10', { amount: usd(1000), expires: '2026-12-31' });
    const more = await save('2026-11-10', { amount: usd(1001) });
    await read(db, on('2026-11-11'), benefits(1000, '2026-12-15'));
    expect([await state(same), await state(later), await state(more)]).toEqual([
      'covered',
      'counts',
      'counts',
    ]);
  });

  it('takes over one of two equal credits where it shows one, both where it shows as much', async () => {
    const two = [await save('2026-11-10'), await save('2026-11-11')];
    await read(db, on('2026-11-12'), benefits(1000, '2026-12-15'));
    expect(await Promise.all(two.map((id) => state(id)))).toEqual(['covered', 'counts']);
    await read(db, on('2026-11-13'), benefits(2000, '2026-12-15'));
    expect(await Promise.all(two.map((id) => state(id)))).toEqual(['covered', 'covered']);
  });

  it('takes over the points that it lists, for as long as it does', async () => {
    const points = { programme: 'partner-points', expires: null } as const;
    const chase = await save('2026-11-10', { ...points, points: { programme: 'chase', count: 100 } });
    const citi = await save('2026-11-10', { ...points, points: { programme: 'citi', count: 100 } });
    const listed = shopWithPointsReading({ programmes: [{ name: 'Chase Ultimate Rewards®', points: 100 }] });
    await read(db, on('2026-11-11'), listed);
    expect([await state(chase), await state(citi)]).toEqual(['covered', 'counts']);
    await read(db, on('2026-11-12'), shopWithPointsReading({ programmes: [] }));
    expect(await state(chase)).toBe('counts');
  });
});

const anyLots = fc.array(
  fc
    .record({
      minor: fc.constantFrom(200, 300, 500),
      expires: fc.constantFrom('2026-11-09', '2026-12-20', null),
    })
    .map(({ minor, expires }) => rewardLot(minor, expires)),
  { maxLength: 3 },
);

const anyPage = fc.oneof(
  fc
    .record({ account: fc.constantFrom(...people), lots: anyLots })
    .map((parts): PageReading => rewardsReading(parts)),
  fc
    .record({ account: fc.constantFrom(...people), lots: anyLots })
    .map((parts): PageReading => benefitsReading(parts)),
  fc
    .constantFrom(...people)
    .map((account): PageReading => giftCardReading({ account, balance: usd(500), activity: [] })),
  fc
    .constantFrom('Chase Ultimate Rewards', 'Citi ThankYou')
    .map((name): PageReading => shopWithPointsReading({ programmes: [{ name, points: 9, amount: usd(7) }] })),
);

/** One credit with what its owner does to it, in order. */
interface Life {
  readonly id: string;
  readonly owner: number;
  readonly saved: Omit<Draft, 'account' | 'id'>;
  readonly day: number;
  readonly after: readonly ('less' | 'end' | 'reopen')[];
}

const anyLife: fc.Arbitrary<Life> = fc.record({
  id: fc.uuid(),
  owner: fc.constantFrom(0, 1),
  day: fc.integer({ min: 1, max: 20 }),
  after: fc.array(fc.constantFrom('less' as const, 'end' as const, 'reopen' as const), { maxLength: 3 }),
  saved: fc
    .record({
      programme: fc.constantFrom('no-rush' as const, 'promotional' as const, 'gift-card' as const),
      amount: fc.constantFrom(200, 300).map(usd),
      expires: fc.constantFrom('2026-11-09', '2026-12-20', null),
      isPoints: fc.boolean(),
      sent: fc.option(fc.integer({ min: 1, max: 20 })),
    })
    .map(({ programme, isPoints, sent, ...rest }) => ({
      marketplace: 'amazon.com' as const,
      name: 'Digital content and services',
      ...rest,
      ...(isPoints
        ? { programme: 'partner-points' as const, points: { programme: 'chase' as const, count: 9 } }
        : { programme }),
      ...(sent === null
        ? { from: 'hand' as const }
        : { from: 'mail' as const, mailId: MAIL_ID, statedAt: novemberAt(sent) }),
    })),
});

function novemberAt(day: number): Instant {
  return instantAt(Date.UTC(2026, 10, day, 12));
}

type Step =
  | {
      readonly kind: 'page';
      readonly id: string;
      readonly observedAt: Instant;
      readonly reading: PageReading;
    }
  | { readonly kind: 'own'; readonly life: Life; readonly step: number };

async function run(steps: readonly Step[], now: Instant) {
  const world = await peopled();
  const done = new Map<string, number>();
  for (const step of steps) {
    if (step.kind === 'page') {
      await read(world.db, step.observedAt, step.reading, step.id, now);
      continue;
    }
    // Whatever the order of arrival, what an owner does to one credit is done in order.
    const at = done.get(step.life.id) ?? 0;
    done.set(step.life.id, at + 1);
    await live(world.db, step.life, at, world.keys);
  }
  succeed(await recordEnds(world.db, now));
  return { content: await contentOf(world.db), keys: world.keys };
}

async function live(to: Database, life: Life, step: number, keys: readonly AccountKey[]) {
  const { id, day, after, saved, owner } = life;
  const at = novemberAt(day + step);
  const credit: Draft = { ...saved, id, account: { key: accountKey(keys[owner] ?? '') } };
  if (step === 0) return succeed(await saveCredit(to, credit, at));
  switch (after[step - 1]) {
    case 'less':
      return succeed(await saveCredit(to, { ...credit, amount: usd(100) }, at));
    case 'end':
      return succeed(await endCredit(to, id, at, at));
    default:
      return succeed(await reopenCredit(to, id, at));
  }
}

const anySteps = fc
  .record({
    pages: fc.uniqueArray(
      fc
        .record({ facts: anyFacts, reading: anyPage })
        .map(({ facts, reading }): Step => ({ kind: 'page', ...facts, reading })),
      { maxLength: 6, selector: (step) => (step.kind === 'page' ? step.id : '') },
    ),
    lives: fc.uniqueArray(anyLife, { maxLength: 3, selector: ({ id }) => id }),
  })
  .map(({ pages, lives }): Step[] => [
    ...pages,
    ...lives.flatMap((life) => ['', ...life.after].map((_, step): Step => ({ kind: 'own', life, step }))),
  ])
  .chain((steps) =>
    fc.tuple(
      fc.constant(steps),
      shuffled([...steps, ...steps.filter(({ kind }) => kind === 'page').slice(0, 2)]),
    ),
  );

describe('pages and credits of one’s own in any order', () => {
  it('give one end state', async () => {
    await fc.assert(
      fc.asyncProperty(anySteps, async ([steps, order]) => {
        const [a, b] = [await run(steps, NOW), await run(order, NOW)];
        expect(b.content).toEqual(a.content);
      }),
      { numRuns: 60 },
    );
  });

  it('give entries that sum to what there is, for each account and programme alone, and no lot below zero', async () => {
    await fc.assert(
      fc.asyncProperty(anySteps, async ([, order]) => {
        const { content, keys } = await run(order, NOW);
        const entries = (content.entries as Entry[]).filter(countsInBalance);
        const lots = content.lots as Lot[];
        const balances = content.balances as Balance[];
        expect(lots.every(({ amount }) => amount.minor > 0)).toBe(true);
        for (const key of keys) {
          for (const programme of ['no-rush', 'promotional', 'gift-card', 'partner-points']) {
            const mine = <T extends { account: string; programme: string }>(of: readonly T[]) =>
              of.filter((item) => item.account === key && item.programme === programme);
            const open = mine(lots).filter(({ expires }) => expires === null || expires > '2027-01-01');
            expect(total(mine(entries))).toBe(total(open) + total(mine(balances)));
            const months = mine(content.months as { account: string; programme: string; change: number }[]);
            expect(months.reduce((sum, { change }) => sum + change, 0)).toBe(total(mine(entries)));
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});

function total(items: readonly { readonly amount: { readonly minor: number } }[]): number {
  return items.reduce((sum, { amount }) => sum + amount.minor, 0);
}
