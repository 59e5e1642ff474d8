import type { IDBPDatabase, IDBPTransaction } from 'idb';

/** A step works on the names of its own time, so it sees the database without today's types. */
export type Migration = (
  database: IDBPDatabase<unknown>,
  transaction: IDBPTransaction<unknown, string[], 'versionchange'>,
) => void;

/**
 * The version of the database is the number of these steps. A released step is never changed. Steps are
 * synchronous: one that throws is rolled back whole, while a promise that rejects would leave half of it.
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
];
