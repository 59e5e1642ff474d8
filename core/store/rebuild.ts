import { isWholeList } from '../ledger/listing-of.ts';
import { BALANCE_PAGES, isListPage, type ListPage, pageOf, programmeOn } from '../ledger/lists.ts';
import { mergePageRecords, readRecord } from '../ledger/page-record.ts';
import type { PurchaseReading } from '../ledger/purchases.ts';
import { lastOf, runsOf } from '../ledger/runs.ts';
import type { StoredOrder } from '../ledger/stored-pages.ts';
import type { StoredReading } from '../ledger/stored-reading.ts';
import { EVER, type Instant } from '../model/calendar-date.ts';
import type { ProgrammeId } from '../model/credit.ts';
import { type AccountKey, programmeOfKey } from '../model/ids.ts';
import type { PageKind } from '../pages/reading.ts';
import { strippedAccount } from './accounts.ts';
import { deriveBalanceLots } from './balance-lots.ts';
import { forgetDerived, recordPage } from './derive.ts';
import { sumMonths } from './entries.ts';
import { rederiveGiftCard } from './gift-card.ts';
import { rederiveList, rederiveLots } from './lists.ts';
import { keepTold } from './lots.ts';
import { manualCreditsOf, settleAllManual } from './manual-credits.ts';
import { settleOrderCredits } from './order-credits.ts';
import { putOrders } from './orders.ts';
import { settleAccount } from './promises.ts';
import { putPurchases } from './purchases.ts';
import { changeOf, readingsOf, replaceRuns } from './readings.ts';
import type { DamagedRecord, WriteTransaction } from './schema.ts';

/**
 * Derives all that is stored of an account from its readings and its owner's credits again, each page in one pass:
 * the same as accepting one reading after the other gives, in a fraction of the time. What was told of a credit that
 * is still there stays told.
 */
export async function rebuild(tx: WriteTransaction, account: AccountKey, now: Instant): Promise<void> {
  const stored = await readingsOf(tx, account);
  const readings = runsOf(stored);
  // Readings that were stored apart, or that came from another account, may make other runs together.
  await replaceRuns(tx, changeOf(stored, readings));
  const own = await manualCreditsOf(tx, account);
  const [first] = [...readings, ...own];
  if (first === undefined) return;
  if ((await tx.objectStore('accounts').getKey(account)) === undefined) {
    await tx.objectStore('accounts').put(strippedAccount(account, first.marketplace));
  }
  await keepTold(tx, account, async () => {
    // Without a reading nothing would come back of what its pages last said: after a database was restored, that is all.
    if (readings.length > 0) await rederive(tx, account, readings, now);
    await settleAllManual(tx, own, now);
  });
}

/**
 * The same for what damaged records can have changed: a list, the gift card, or what is known of a page. Records of which
 * that cannot be told cost the whole account.
 */
export async function rebuildAfter(
  tx: WriteTransaction,
  account: AccountKey,
  damages: readonly DamagedRecord[],
  now: Instant,
): Promise<void> {
  const pages = damages.map(pageOfRecord);
  if (pages.includes(undefined)) return rebuild(tx, account, now);
  for (const [page, same] of Map.groupBy(damages, (damage) => pageOfRecord(damage) as RederivedPage)) {
    await rebuildPage(tx, { account, page }, new Set(same.map(({ store }) => store)), now);
  }
}

type RederivedPage = ListPage | 'gift-card-balance';

/** The page that a record follows from, where it is one that is derived on its own. */
function pageOfRecord({ store, key, record }: DamagedRecord): RederivedPage | undefined {
  const said = record as { readonly page?: unknown } | null;
  const page = {
    lots: () => pageOf(programmeOfKey(String(key)) as ProgrammeId),
    entries: () => pageOf(programmeOfKey(String(key)) as ProgrammeId),
    'row-groups': () => pageOf('gift-card'),
    balances: () => pageOf('gift-card'),
    months: () => pageOf([key].flat()[1] as ProgrammeId),
    pages: () => [key].flat()[1] as PageKind,
    readings: () => said?.page as PageKind,
  }[store as 'lots']?.();
  return page === 'gift-card-balance' || (typeof page === 'string' && isListPage(page)) ? page : undefined;
}

async function rebuildPage(
  tx: WriteTransaction,
  { account, page }: { readonly account: AccountKey; readonly page: RederivedPage },
  stores: ReadonlySet<DamagedRecord['store']>,
  now: Instant,
): Promise<void> {
  if (page !== 'gift-card-balance' && stores.size === 1 && stores.has('lots'))
    return rederiveLots(tx, account, page, now);
  const stored = await readingsOf(tx, account, page);
  const readings = runsOf(stored);
  await replaceRuns(tx, changeOf(stored, readings));
  await recordPages(tx, readings);
  if (stores.size === 1 && stores.has('pages')) return;
  // What is derived now is added to the sums and taken out of them: they have to be those of what is stored.
  await sumMonths(tx, account, page === 'gift-card-balance' ? 'gift-card' : programmeOn(page));
  if (page === 'gift-card-balance') {
    await rederiveGiftCard(tx, account);
    await deriveBalanceLots(tx, account, page);
  } else await rederiveList(tx, account, page, now);
  await settleAccount(tx, account, EVER);
  await settleOrderCredits(tx, account, EVER, now);
  await settleAllManual(tx, await manualCreditsOf(tx, account), now);
}

async function rederive(
  tx: WriteTransaction,
  account: AccountKey,
  readings: readonly StoredReading[],
  now: Instant,
): Promise<void> {
  const pages = Map.groupBy(readings, ({ page }) => page);
  await forgetDerived(tx, account);
  for (const same of pages.values()) await recordPages(tx, same);
  for (const page of pages.keys()) if (isListPage(page)) await rederiveList(tx, account, page, now);
  await putOrders(tx, readingsOn(pages, 'order') as StoredReading<StoredOrder>[]);
  await putPurchases(tx, readingsOn(pages, 'checkout', 'thank-you') as PurchaseReading[]);
  await rederiveGiftCard(tx, account);
  for (const page of BALANCE_PAGES) await deriveBalanceLots(tx, account, page);
  await settleAccount(tx, account, EVER);
  await settleOrderCredits(tx, account, EVER, now);
}

async function recordPages(tx: WriteTransaction, readings: readonly StoredReading[]): Promise<void> {
  const [first, ...others] = readings
    .map(lastOf)
    .map((reading) => readRecord(reading.account, reading, isWholeList(reading)));
  if (first) await recordPage(tx, others.reduce(mergePageRecords, first));
}

function readingsOn(
  pages: ReadonlyMap<PageKind, StoredReading[]>,
  ...kinds: readonly PageKind[]
): StoredReading[] {
  return kinds.flatMap((page) => pages.get(page) ?? []);
}
