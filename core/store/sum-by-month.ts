import type { IDBPTransaction } from 'idb';

/** What version 2 kept of an entry, as far as it matters here. */
interface OldEntry {
  readonly account: string;
  readonly programme: string;
  readonly day: string;
  readonly kind: string;
  readonly amount: { readonly minor: number; readonly currency: string };
}

/**
 * Part of step 3, frozen with it: sums the entries that are there by month. One at a time, because there may
 * be more of them than memory. A damaged entry counts in no sum; repair sums its account again.
 */
export function sumByMonth(tx: IDBPTransaction<unknown, string[], 'versionchange'>): void {
  const sums = new Map<string, Record<string, string | number>>();
  const work = async () => {
    for await (const { value } of tx.objectStore('entries')) {
      const { account, programme, day, kind, amount } = value as Partial<OldEntry>;
      if (!account || !programme || !day || !Number.isSafeInteger(amount?.minor) || kind === 'promised')
        continue;
      const month = day.slice(0, 7);
      const { minor, currency } = amount as OldEntry['amount'];
      const key = JSON.stringify([account, programme, month]);
      const sum = sums.get(key) ?? { earned: 0, used: 0, lapsed: 0, change: 0, count: 0 };
      sums.set(key, {
        account,
        programme,
        month,
        currency,
        earned: Number(sum.earned) + (kind === 'earned' || kind === 'refunded' ? minor : 0),
        used: Number(sum.used) - (kind === 'used' ? minor : 0),
        lapsed: Number(sum.lapsed) - (kind === 'lapsed' ? minor : 0),
        change: Number(sum.change) + minor,
        count: Number(sum.count) + 1,
      });
    }
    for (const sum of sums.values()) await tx.objectStore('months').put(sum);
  };
  work().catch(() => {
    try {
      tx.abort();
    } catch {
      // It has failed as a whole already, which is what is wanted.
    }
  });
}
