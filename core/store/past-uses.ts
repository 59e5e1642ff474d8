import { type CreditType, HISTORY_MAX_DAYS, LEAVING, type PastUse, pastUseOf } from '../ledger/forecast.ts';
import { isBalanceProgramme, listPageOf, programmeOn } from '../ledger/lists.ts';
import { isDated } from '../ledger/lots.ts';
import type { PageRecord } from '../ledger/page-record.ts';
import { addDays, type CalendarDate, dayAt } from '../model/calendar-date.ts';
import type { Entry, Lot } from '../model/credit.ts';
import { joinKey } from '../model/ids.ts';
import { type MarketplaceId, marketplaceById } from '../model/marketplaces.ts';
import { checked } from './records.ts';
import type { ReadTransaction } from './schema.ts';

/** Nobody's credits move more often; where they do, nothing is forecast, and no more is read. */
const MOVEMENTS_MAX = 400;

/** At what pace the credits were used that now count and expire, as far as their history makes one. */
export async function pastUses(
  tx: ReadTransaction,
  lots: readonly Lot[],
  pages: readonly PageRecord[],
): Promise<PastUse[]> {
  const found: PastUse[] = [];
  const lists = Map.groupBy(lots.filter(isListed), ({ account, programme }) => joinKey(account, programme));
  for (const [first, ...others] of lists.values() as Iterable<Lot[]>) {
    if (!first) continue;
    const span = await knownSpan(tx, first, pages);
    const left = span && (await leftSince(tx, first, addDays(span.until, -HISTORY_MAX_DAYS)));
    if (!left) continue;
    const { account, programme, marketplace } = first;
    for (const type of new Set([first, ...others].map((lot) => lot.type))) {
      const history = { ...span, left: left.filter((entry) => entry.type === type && !entry.own) };
      const use = pastUseOf({ account, programme, type }, marketplaceById(marketplace).currency, history);
      if (use) found.push(use);
    }
  }
  return found;
}

function isListed(lot: Lot): boolean {
  const page = listPageOf(lot.programme);
  return isDated(lot) && !lot.own && page !== undefined && !isBalanceProgramme(programmeOn(page));
}

type Of = Omit<CreditType, 'type'> & { readonly marketplace: MarketplaceId };

/** The days of the first and the last reading of the page that lists the credits. */
async function knownSpan(
  tx: ReadTransaction,
  { account, programme, marketplace }: Of,
  pages: readonly PageRecord[],
): Promise<{ since: CalendarDate; until: CalendarDate } | undefined> {
  const page = listPageOf(programme);
  const last = pages.find((record) => record.scope === account && record.page === page)?.lastRead;
  if (page === undefined || last === undefined) return undefined;
  const range = IDBKeyRange.bound([account, page], [account, page, []]);
  const cursor = await tx.objectStore('readings').index('in-order').openKeyCursor(range);
  if (!cursor) return undefined;
  const { timeZone } = marketplaceById(marketplace);
  return { since: dayAt(cursor.key[2], timeZone), until: dayAt(last, timeZone) };
}

/** The movements by which credits left since a day; undefined where they are too many. */
async function leftSince(
  tx: ReadTransaction,
  { account, programme }: Of,
  day: CalendarDate,
): Promise<Entry[] | undefined> {
  const entries: Entry[] = [];
  for (const kind of LEAVING) {
    const range = IDBKeyRange.bound([account, programme, kind, day], [account, programme, kind, []]);
    const found = await tx.objectStore('entries').index('by-kind').getAll(range, MOVEMENTS_MAX);
    if (found.length === MOVEMENTS_MAX) return undefined;
    entries.push(...found.map((entry) => checked('entries', entry.id, entry)));
  }
  return entries;
}
