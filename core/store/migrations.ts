import type { IDBPDatabase, IDBPTransaction } from 'idb';

/** A step works on the names of its own time, so it sees the database without today's types. */
export type Migration = (
  database: IDBPDatabase<unknown>,
  transaction: IDBPTransaction<unknown, string[], 'versionchange'>,
) => void;

/**
 * The version of the database is the number of these steps. A released step is never changed. Steps are
 * synchronous: one that throws is rolled back whole, while a promise that rejects would leave half of it. What
 * cannot be done at once aborts the transaction itself when it fails.
 */
export const MIGRATIONS: readonly Migration[] = [
  /** 1: nothing was there. Readings and what follows from them: accounts, lots, balances, rows and entries. */
  (database) => {
    database.createObjectStore('meta', { keyPath: 'name' });
    database.createObjectStore('accounts', { keyPath: 'key' });
    const readings = database.createObjectStore('readings', { keyPath: 'id' });
    readings.createIndex('in-order', ['account', 'page', 'observedAt', 'id']);
    database.createObjectStore('lots', { keyPath: 'id' });
    database.createObjectStore('balances', { keyPath: 'account' });
    database.createObjectStore('row-groups', { keyPath: 'id' });
    database.createObjectStore('entries', { keyPath: 'id' });
    database.createObjectStore('pages', { keyPath: ['scope', 'page'] });
    database.createObjectStore('told', { keyPath: 'key' });
    database.createObjectStore('damaged', { autoIncrement: true });
  },
  /**
   * 2: readings were of balance and rewards pages alone. Pages around an order come in, and what follows from
   * them: promises and spendings. All that was there stays as it is and is only indexed.
   */
  (database, transaction) => {
    const readings = transaction.objectStore('readings');
    readings.createIndex('of-purchase', ['account', 'purchaseId']);
    readings.createIndex('of-order', ['account', 'orderId']);
    transaction.objectStore('row-groups').createIndex('of-order', ['account', 'orderId']);
    transaction.objectStore('entries').createIndex('by-kind', ['account', 'programme', 'kind', 'day']);
    const promises = database.createObjectStore('promises', { keyPath: 'id' });
    promises.createIndex('by-outcome', 'outcome.kind');
    database.createObjectStore('spendings', { keyPath: 'id' });
  },
  /**
   * 3: only pages were a source. What the user enters or takes from a mail comes in, and what is counted for
   * Shopper Panel. Entries are indexed by day and summed by month; what was there stays as it is.
   */
  (database, transaction) => {
    database.createObjectStore('mails', { keyPath: 'id' });
    database.createObjectStore('panel', { keyPath: ['account', 'month'] });
    const own = database.createObjectStore('own-credits', { keyPath: 'id' });
    own.createIndex('by-close', ['account', 'programme', 'closed']);
    own.createIndex('by-end', ['account', 'programme', 'expires']);
    const entries = transaction.objectStore('entries');
    entries.createIndex('by-day', ['account', 'programme', 'day', 'id']);
    database.createObjectStore('months', { keyPath: ['account', 'programme', 'month'] });
  },
  /**
   * 4: movements had no witnesses: what was there at first sight was "earned", what was listed otherwise was "used". They
   * follow from the readings, so they are derived again after the version change (see `underived.ts`); what counts now
   * and what was told stay as they are. What their owner says of movements comes in, and a place for what is being imported.
   * Each movement can be found by its words. Each reading was a record of its own: equal ones become runs afterwards as well.
   */
  (database, transaction) => {
    const entries = transaction.objectStore('entries');
    entries.clear();
    entries.createIndex('by-word', 'words', { multiEntry: true });
    transaction.objectStore('months').clear();
    transaction.objectStore('meta').put({ name: 'underived' });
    transaction.objectStore('own-credits').createIndex('asked', 'asked.kind');
    transaction.objectStore('readings').createIndex('of-repeat', 'repeats.ids', { multiEntry: true });
    database.createObjectStore('words', { keyPath: 'entry' });
    database.createObjectStore('staged', { keyPath: ['import', 'part'] });
  },
  /** 5: orders and promises of an account could only be read all together. They are indexed by their day; nothing else changes. */
  (_database, transaction) => {
    transaction.objectStore('readings').createIndex('by-placed', ['account', 'placed']);
    transaction.objectStore('promises').createIndex('by-day', ['account', 'day']);
  },
];
