import { addDays } from '../../core/model/calendar-date.ts';
import type { ActivityRow, GiftCardBalanceReading } from '../../core/pages/reading.ts';
import { type Extension, expect } from '../support/extension.ts';
import { giftCardReading } from '../support/readings.ts';
import { giftCardPage } from '../support/synthetic-pages.ts';

/** As many as one reading may have. */
const ROWS_A_READING = 500;

/**
 * Makes the extension store so many movements of one gift card, through the way that every reading takes:
 * from the content script of a page to the background. @throws Error when one is not acknowledged.
 */
export async function storeLongHistory(extension: Extension, movements: number): Promise<void> {
  const tab = await extension.visit(extension.shop.put(giftCardPage()));
  await expect.poll(() => extension.storedReadings()).toHaveLength(1);
  const script = await extension.contentScript(tab);
  for (const reading of historyOf(movements)) {
    const request = { id: crypto.randomUUID(), observedAt: new Date().toISOString(), reading };
    const answer = await script(deliver, request);
    if (!isAcknowledged(answer)) throw new Error(`a reading was not stored: ${JSON.stringify(answer)}`);
  }
  await tab.close();
  const stored = await extension.inExtension(countEntries, null);
  if (stored < movements) throw new Error(`${stored} entries are stored, not ${movements}`);
}

/** Page after page of the activity, the oldest first: a spending of a cent follows each reload of two. */
function historyOf(movements: number): GiftCardBalanceReading[] {
  let closing = 0;
  const rows = Array.from({ length: movements }, (_, at): ActivityRow => {
    const isReload = at % 2 === 0;
    const minor = isReload ? 2 : -1;
    closing += minor;
    return {
      date: addDays('2010-01-01', Math.floor(at / 2)),
      kind: isReload ? 'reload' : 'spent',
      amount: { minor, currency: 'USD' },
      closing: { minor: closing, currency: 'USD' },
      orderId: `111-${String(at).padStart(7, '0')}-6600001`,
    };
  });
  const readings: GiftCardBalanceReading[] = [];
  for (let start = 0; start < movements; start += ROWS_A_READING) {
    const isNewest = start + ROWS_A_READING >= movements;
    readings.push(
      giftCardReading({
        balance: { minor: closing, currency: 'USD' },
        activity: rows.slice(start, start + ROWS_A_READING).reverse(),
        ...(start > 0 && { more: true }),
        ...(!isNewest && { continued: true }),
      }),
    );
  }
  return readings;
}

/** Runs in the content script. */
function deliver(request: object): Promise<unknown> {
  return chrome.runtime.sendMessage({ name: 'deliver-reading', request });
}

function isAcknowledged(answer: unknown): boolean {
  return typeof answer === 'object' && answer !== null && 'ok' in answer && answer.ok === true;
}

/** Runs in a page of the extension. */
function countEntries(): Promise<number> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('unspent');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const asked = opening.result.transaction('entries').objectStore('entries').count();
      asked.onsuccess = () => {
        opening.result.close();
        resolve(asked.result);
      };
      asked.onerror = () => reject(asked.error);
    };
  });
}

declare const chrome: { readonly runtime: { sendMessage(message: object): Promise<unknown> } };
