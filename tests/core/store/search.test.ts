import { beforeAll, describe, expect, it } from 'vitest';
import { addDays } from '../../../core/model/calendar-date.ts';
import type { Entry } from '../../../core/model/credit.ts';
import type { LedgerEntry, LedgerPosition } from '../../../core/overview/ledger-views.ts';
import { acceptReading } from '../../../core/store/accept-reading.ts';
import type { Database } from '../../../core/store/database.ts';
import { type LedgerInput, loadLedger, loadTotals } from '../../../core/store/ledger.ts';
import { saveCredit } from '../../../core/store/save-credit.ts';
import { rewardLot, row, usd } from '../../support/ledger.ts';
import { draft } from '../../support/manual-credits.ts';
import { giftCardReading, rewardsReading } from '../../support/readings.ts';
import { freshDatabase, succeed } from '../../support/store.ts';

const NOW = '2026-11-28T20:00:00.000Z';
/** More than are looked at for one answer. */
const ROWS = 2300;
const OFTEN = '112-5500001-6600001';

type Filter = Omit<LedgerInput, 'limit' | 'before'>;

let db: Database;
let all: readonly LedgerEntry[];

async function pages(filter: Filter, limit = 200): Promise<LedgerEntry[][]> {
  const found: LedgerEntry[][] = [];
  for (let before: LedgerPosition | undefined; ; ) {
    const page = succeed(await loadLedger(db, { ...filter, limit, ...(before && { before }) }, NOW));
    found.push([...page.entries]);
    if (!page.more) return found;
    before = page.next;
  }
}

const idsOf = (entries: readonly Pick<Entry, 'id'>[]) => entries.map(({ id }) => id);

beforeAll(async () => {
  db = await freshDatabase();
  const activity = Array.from({ length: ROWS }, (_, i) =>
    row(addDays('2016-01-01', Math.floor(i / 2)), i % 2 === 0 ? 1 : -1, {
      orderId: i % 4 === 0 ? OFTEN : `111-${String(i).padStart(7, '0')}-6600001`,
    }),
  );
  const lots = [rewardLot(300, '2026-12-31'), rewardLot(100, '2026-12-31', 'Crédit vidéo')];
  const readings = [giftCardReading({ activity, balance: usd(0) }), rewardsReading({ lots })];
  for (const [i, reading] of readings.entries()) {
    succeed(await acceptReading(db, { id: `r${i}`, observedAt: NOW, reading }, NOW));
  }
  const note = 'From the help desk about a lamp';
  succeed(await saveCredit(db, draft({ account: { marketplace: 'amazon.com' }, note }), NOW));
  all = (await pages({})).flat();
}, 60_000);

describe('a search of the history', () => {
  it.each([
    ['a name by the beginning of a word, in whatever case and with or without accents', 'VIDEO'],
    ['several words that all must begin one', 'digital serv'],
    ['what its owner noted', 'lamp desk'],
    ['one order number of thousands', '111-0000005-6600001'],
    ['the beginning of thousands of order numbers', '111-'],
    ['one order number that stands in hundreds of rows', OFTEN],
    ['a word that many have and one that few have', '11 0000'],
  ])('finds %s, newest first', async (_, search) => {
    const wanted = search.toLowerCase().replaceAll('-', '').split(' ');
    const wordsOf = ({ type = '', orderId = '', note = '' }: Entry) =>
      `${type} ${orderId.replaceAll('-', '')} ${note}`
        .normalize('NFKD')
        .replaceAll(/\p{M}/gu, '')
        .toLowerCase()
        .split(' ');
    const fits = (entry: Entry) => wanted.every((word) => wordsOf(entry).some((one) => one.startsWith(word)));
    const found = await pages({ search });
    expect(idsOf(found.flat())).toEqual(idsOf(all.filter(fits)));
    expect(found.flat().length > 0).toBe(search !== '11 0000');
  });

  it('answers 200 rows at once, of whatever is found often', async () => {
    expect((await pages({ search: '111' }))[0]).toHaveLength(200);
    expect((await pages({ search: OFTEN }))[0]).toHaveLength(200);
  });

  it('keeps to the programme that is meant', async () => {
    expect((await pages({ search: 'c', programme: 'promotional' })).flat()).toMatchObject([
      { type: 'Courtesy credit' },
    ]);
    expect((await pages({ search: 'c', programme: 'gift-card' })).flat()).toEqual([]);
  });

  it('finds everything where there is no word in it', async () => {
    expect((await pages({ search: ' - ' })).flat()).toHaveLength(all.length);
  });

  it('comes to totals in pieces, each of which can be the last that is asked for', async () => {
    const pieces: { count: number; used: number }[] = [];
    for (let before: LedgerPosition | undefined; ; ) {
      const piece = succeed(
        await loadTotals(db, { programme: 'gift-card', search: '11', ...(before && { before }) }, NOW),
      );
      pieces.push({ count: piece.count, used: piece.sums[0]?.used.minor ?? 0 });
      if (!piece.next) break;
      before = piece.next;
    }
    expect(pieces).toHaveLength(2);
    expect(pieces.reduce((sum, { count }) => sum + count, 0)).toBe(ROWS);
    expect(pieces.reduce((sum, { used }) => sum + used, 0)).toBe(ROWS / 2);
  });
});
