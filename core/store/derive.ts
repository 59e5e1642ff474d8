import { mergePageRecords, type PageRecord, readRecord } from '../ledger/page-record.ts';
import type { StoredReading } from '../ledger/stored-reading.ts';
import type { Instant } from '../model/calendar-date.ts';
import { getChecked } from './checked-reads.ts';
import { deriveGiftCard } from './gift-card.ts';
import { deriveOrder } from './orders.ts';
import { settleAccount } from './promises.ts';
import { derivePurchase } from './purchases.ts';
import { deriveRewards } from './rewards.ts';
import type { WriteTransaction } from './schema.ts';

/** Brings all that follows from a stored reading in line with it. Doing it twice changes nothing. */
export async function derive(tx: WriteTransaction, reading: StoredReading, now: Instant): Promise<void> {
  const { account } = reading;
  await recordPage(tx, readRecord(account, reading));
  switch (reading.page) {
    case 'rewards':
      await deriveRewards(tx, reading, now);
      return settleAccount(tx, account);
    case 'gift-card-balance':
      return deriveGiftCard(tx, reading);
    case 'order':
      return deriveOrder(tx, reading);
    default:
      return derivePurchase(tx, reading);
  }
}

/** Adds what is now known of a page. Answers whether that changed anything. */
export async function recordPage(tx: WriteTransaction, record: PageRecord): Promise<boolean> {
  const known = await getChecked(tx, 'pages', [record.scope, record.page]);
  const merged = known === undefined ? record : mergePageRecords(known, record);
  if (known && JSON.stringify(known) === JSON.stringify(merged)) return false;
  await tx.objectStore('pages').put(merged);
  return true;
}
