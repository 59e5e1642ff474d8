import { describe, expect, test } from 'vitest';
import { PROGRAMME_NAMES } from '../components/ui/names.ts';
import { DEFAULT_ADVICE_SETTINGS } from '../core/model/advice-settings.ts';
import type { ProgrammeId } from '../core/model/credit.ts';
import { DEFAULT_SETTINGS } from '../core/model/settings.ts';
import { buildOverview } from '../core/overview/build-overview.ts';
import { EVERY_PAGE_KIND } from '../core/pages/page-kinds.ts';
import type { PageReading } from '../core/pages/reading.ts';
import { endRuleOf, PROGRAMMES } from '../core/programmes/index.ts';
import { acceptReading } from '../core/store/accept-reading.ts';
import type { Database } from '../core/store/database.ts';
import { savePanel } from '../core/store/panel.ts';
import { saveCredit } from '../core/store/save-credit.ts';
import { loadStoredState } from '../core/store/stored-state.ts';
import en from '../core/words/en.json' with { type: 'json' };
import { draft, MAIL_ID } from './support/manual-credits.ts';
import {
  awsCreditsReading,
  benefitsReading,
  cardRewardsReading,
  giftCardReading,
  rewardsReading,
  shopWithPointsReading,
  tradeInReading,
} from './support/readings.ts';
import { freshDatabase, succeed } from './support/store.ts';

const NOW = '2026-06-01T12:00:00.000Z';
const ids = Object.keys(PROGRAMMES) as ProgrammeId[];
const readers = new Set<string>(EVERY_PAGE_KIND);

/** What the popup has of a database. */
async function shown(db: Database) {
  return buildOverview({
    timeZone: 'UTC',
    ...succeed(await loadStoredState(db, NOW)),
    settings: DEFAULT_SETTINGS,
    points: DEFAULT_ADVICE_SETTINGS,
    granted: ['amazon.com'],
    wasGranted: ['amazon.com'],
    now: NOW,
  });
}

/** The programmes of which there is something in the popup. */
async function programmesIn(db: Database): Promise<Set<string>> {
  const { accounts, ending, panel, promises } = await shown(db);
  return new Set([
    ...accounts.flatMap(({ holdings }) => holdings.map(({ programme }) => programme)),
    ...ending.map(({ programme }) => programme),
    ...promises.map(({ programme }) => programme),
    ...panel.map(() => 'shopper-panel'),
  ]);
}

/** The pages whose readings bring credit of a programme. */
const PAGES: Partial<Record<ProgrammeId, PageReading>> = {
  'gift-card': giftCardReading(),
  'no-rush': rewardsReading(),
  promotional: benefitsReading(),
  'card-points': cardRewardsReading(),
  'partner-points': shopWithPointsReading(),
  'trade-in': tradeInReading({ items: tradeInReading().items.map((item) => ({ ...item, state: 'open' })) }),
  aws: awsCreditsReading(),
};

describe.each(ids)('%s', (id) => {
  const ways = PROGRAMMES[id].ways;

  test('has ways in that are there: a reader for each page, and always by hand', () => {
    expect(ways.filter((way) => way.by === 'page' && !readers.has(way.page))).toEqual([]);
    expect(ways).toContainEqual({ by: 'hand' });
  });

  test('has a rule of when it ends and a name in the popup', () => {
    expect(endRuleOf(id, id === 'aws' ? 'aws' : 'amazon.com').kind).toMatch(/^[a-z-]+$/);
    expect(en[PROGRAMME_NAMES[id]].message).toMatch(/\S/);
  });

  test('goes from a page into the popup', async () => {
    const reading = PAGES[id];
    const pages = ways.flatMap((way) => (way.by === 'page' ? way.page : []));
    if (!reading) {
      // Only paid into the gift card balance, whose activity names it.
      expect(pages).toEqual(['gift-card-balance']);
      return;
    }
    expect(pages).toContain(reading.page);
    const db = await freshDatabase();
    succeed(await acceptReading(db, { id, observedAt: NOW, reading }, NOW));
    expect(await programmesIn(db)).toContain(id);
  });

  test.each(ways.filter(({ by }) => by !== 'page').map(({ by }) => by))(
    'goes by %s into the popup',
    async (by) => {
      const db = await freshDatabase();
      const marketplace = id === 'aws' ? 'aws' : 'amazon.com';
      const credit = draft({
        programme: id,
        marketplace,
        account: { marketplace },
        ...(by === 'mail' && { from: 'mail', mailId: MAIL_ID }),
      });
      expect(succeed(await saveCredit(db, credit, NOW))).toBeDefined();
      expect(await programmesIn(db)).toEqual(new Set([id]));
      const { ending } = await shown(db);
      expect(ending).toMatchObject([{ programme: id, from: by, amount: { minor: 1000 } }]);
    },
  );
});

test('the receipts of Shopper Panel are counted in the popup', async () => {
  const db = await freshDatabase();
  const panel = { account: { marketplace: 'amazon.com' }, month: '2026-06', receipts: 3 } as const;
  succeed(await savePanel(db, panel, NOW));
  expect((await shown(db)).panel).toMatchObject([{ month: '2026-06', receipts: 3, of: 10, daysLeft: 29 }]);
});
