import { isWholeList, type ListReading } from '../ledger/listing-of.ts';
import { programmeOn } from '../ledger/lists.ts';
import { mergePageRecords, type PageRecord, readRecord } from '../ledger/page-record.ts';
import type { StoredReading } from '../ledger/stored-reading.ts';
import { type CalendarDate, dayAt, EVER, type Instant } from '../model/calendar-date.ts';
import type { AccountKey } from '../model/ids.ts';
import { marketplaceById } from '../model/marketplaces.ts';
import { deriveBalanceLotsAfter } from './balance-lots.ts';
import { getChecked, keysOf, keysUnder } from './checked-reads.ts';
import { deriveGiftCard } from './gift-card.ts';
import { deriveList, rederiveList } from './lists.ts';
import { manualCreditsOf, settleAllManual, settleManualSince } from './manual-credits.ts';
import { settleOrderCredits } from './order-credits.ts';
import { deriveOrder } from './orders.ts';
import { settleAccount } from './promises.ts';
import { derivePurchase } from './purchases.ts';
import type { RunChange } from './readings.ts';
import type { WriteTransaction } from './schema.ts';

/**
 * Brings all that follows from a stored reading in line with it. Doing it twice changes nothing.
 *
 * @param change What storing it changed in the runs of its page.
 */
export async function derive(
  tx: WriteTransaction,
  reading: StoredReading,
  change: RunChange,
  now: Instant,
): Promise<void> {
  const { account } = reading;
  const isFirst = (await getChecked(tx, 'pages', [account, reading.page]))?.lastRead === undefined;
  await recordPage(tx, readRecord(account, reading, isWholeList(reading)));
  switch (reading.page) {
    case 'rewards':
    case 'benefits':
    case 'card-rewards':
    case 'shop-with-points':
    case 'aws-credits':
      return deriveListPage(tx, reading, { change: change as RunChange<ListReading>, isFirst }, now);
    case 'gift-card-balance':
    case 'amazon-pay':
      if (reading.page === 'gift-card-balance') await deriveGiftCard(tx, reading);
      await deriveBalanceLotsAfter(tx, reading);
      return settleManualSince(tx, account, 'gift-card', dayOf(reading), now);
    // Shown as it was last read: nothing follows from it.
    case 'trade-in':
      return;
    case 'order':
      return settleOrderCredits(tx, account, await deriveOrder(tx, reading), now);
    case 'checkout':
    case 'thank-you':
      return derivePurchase(tx, reading);
  }
}

async function deriveListPage(
  tx: WriteTransaction,
  reading: StoredReading & ListReading,
  { change, isFirst }: { readonly change: RunChange<ListReading>; readonly isFirst: boolean },
  now: Instant,
): Promise<void> {
  const { account, page } = reading;
  const since = await deriveList(tx, reading, change, now);
  if (page === 'rewards') {
    // What the page of all credits says of No-Rush rewards counts on their own page from now on.
    if (isFirst) {
      await rederiveList(tx, account, 'benefits', now);
      // A credit of its owner may have been held because of what that page said.
      await settleAllManual(tx, await manualCreditsOf(tx, account), now);
    }
    await settleAccount(tx, account, since);
  }
  await settleOrderCredits(tx, account, isFirst ? EVER : (since ?? dayOf(reading)), now);
  await settleManualSince(tx, account, programmeOn(page), dayOf(reading), now);
}

function dayOf({ marketplace, observedAt }: StoredReading): CalendarDate {
  return dayAt(observedAt, marketplaceById(marketplace).timeZone);
}

/** Adds what is now known of a page. Answers whether that changed anything. */
export async function recordPage(tx: WriteTransaction, record: PageRecord): Promise<boolean> {
  const known = await getChecked(tx, 'pages', [record.scope, record.page]);
  const merged = known === undefined ? record : mergePageRecords(known, record);
  if (known && JSON.stringify(known) === JSON.stringify(merged)) return false;
  await tx.objectStore('pages').put(merged);
  return true;
}

/** Deletes all that follows from what is known of an account. When its pages were read stays, and what was told. */
export async function forgetDerived(tx: WriteTransaction, account: AccountKey): Promise<void> {
  for (const store of ['lots', 'entries', 'row-groups', 'promises', 'spendings'] as const) {
    await tx.objectStore(store).delete(keysUnder(account));
  }
  await tx.objectStore('months').delete(keysOf(account));
  await tx.objectStore('balances').delete(account);
}
