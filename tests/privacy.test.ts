import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { instantAt } from '../core/model/calendar-date.ts';
import type { PageReading, UnrecognisedPage } from '../core/pages/reading.ts';
import { acceptReading } from '../core/store/accept-reading.ts';
import { STORES } from '../core/store/schema.ts';
import { ROOT } from './commands/process.ts';
import { checkoutReading, digitalProductReading, READING_ID, tradeInReading } from './support/readings.ts';
import { contentOf, freshDatabase, succeed } from './support/store.ts';

/** PRIVACY.md against the code: each place where something is kept, and the words there that say so. */
const PRIVACY = readFileSync(path.join(ROOT, 'PRIVACY.md'), 'utf8');

const IN_DATABASE: Record<(typeof STORES)[number], string> = {
  meta: 'the customer id only as a salted, irreversible hash',
  accounts: 'names of accounts',
  readings: 'what is listed above',
  lots: 'kinds of reward, amounts, end dates',
  balances: 'the gift card balance page: balance',
  'row-groups': "each movement's day, kind, amount and order number",
  entries: "each movement's day, kind, amount and order number",
  months: "each movement's day, kind, amount and order number",
  words: "each movement's day, kind, amount and order number",
  'own-credits': 'what you enter by hand: credits',
  mails: "an irreversible hash of the mail's id",
  panel: 'counted receipts',
  promises: 'the delivery rewards offered and chosen',
  spendings: 'gift card, points and promotions',
  pages: 'When a page could not be read: when that was, which fields were missing, and whose page it was',
  told: 'which reminders were told',
  staged: 'What it holds is put aside in the database',
  damaged: 'what is listed above',
};

const IN_LOCAL_STORAGE: Record<string, string> = {
  'advice-storage.ts': 'the tips you dismissed',
  'chosen-language.ts': 'your choices',
  'database-places.ts': 'If the database cannot be opened and you begin a new one',
  'imported-settings.ts': 'what takes the import back is kept for a day',
  'now-storage.ts': 'Beside the database, a record of at most 256 kB',
  'permissions.ts': 'the sites you allowed',
  'pointed-storage.ts': 'a description of the place, so that it is found on your next visit',
  'reported-storage.ts': 'Of a page that you saved a report of',
  'settings-storage.ts': 'your choices',
  'sync-storage.ts': '## Sync between your browsers',
  'told-storage.ts': 'which reminders were told',
};

const IN_PAGE_STORAGE: Record<string, string> = {
  'page-words.ts': 'the name of the language that they spoke last',
};

const IN_MEMORY: Record<string, string> = {
  'check-storage.ts': 'Until the browser closes, what came of each page is kept in its memory',
  'opened-storage.ts': "which of Amazon's pages you last opened from the popup",
  'picked-storage.ts': 'the amount and the words that name it on the page are kept in memory alone',
  'settings-storage.ts': 'What is kept stays until you erase it',
  'tip-storage.ts': "the words of its tips are kept in the browser's memory",
};

const PLATFORM = 'core/platform';
const platformFiles = globSync('*.ts', { cwd: path.join(ROOT, PLATFORM) }).sort();
const filesThat = (use: RegExp) =>
  platformFiles.filter((file) => use.test(readFileSync(path.join(ROOT, PLATFORM, file), 'utf8')));

test('each store of the database is in PRIVACY.md', () => {
  expect(Object.keys(IN_DATABASE).sort()).toEqual([...STORES].sort());
  for (const words of Object.values(IN_DATABASE)) expect(PRIVACY).toContain(words);
});

test("each use of the browser's storage is in PRIVACY.md", () => {
  expect(filesThat(/from '\.\/local-storage\.ts'/)).toEqual(Object.keys(IN_LOCAL_STORAGE));
  expect(filesThat(/browser\.storage\.session/)).toEqual(Object.keys(IN_MEMORY));
  expect(filesThat(/browser\.storage\.sync/)).toEqual(['sync-storage.ts']);
  expect(filesThat(/\blocalStorage\b/)).toEqual(Object.keys(IN_PAGE_STORAGE));
  const all = [IN_LOCAL_STORAGE, IN_PAGE_STORAGE, IN_MEMORY].flatMap((uses) => Object.values(uses));
  for (const words of all) expect(PRIVACY).toContain(words);
});

test('no other code calls that storage', () => {
  const code = globSync('{core,components,entrypoints}/**/*.{ts,tsx}', { cwd: ROOT }).filter(
    (file) => path.dirname(file) !== path.normalize(PLATFORM),
  );
  const users = code.filter((file) => /\bstorage\.(?:local|session|sync)\b/.test(withoutComments(file)));
  expect(users).toEqual([]);
});

test('names of traded items are kept, as PRIVACY.md says', async () => {
  const title = 'A lamp that was traded in';
  const [item] = tradeInReading().items;
  expect(await kept(tradeInReading({ items: [{ ...item!, title }] }))).toContain(title);
  expect(PRIVACY).toContain('of a trade-in the name of its item is kept');
});

test('titles and sellers of what is ordered or looked at are not kept, as PRIVACY.md says', async () => {
  const [title, seller] = ['A lamp to be ordered', 'A shop of lamps'];
  const item = { title, seller, quantity: 1, price: { minor: 1999, currency: 'USD' } } as const;
  const stored = await kept(checkoutReading({ items: [item] }), digitalProductReading({ title }));
  expect(stored).not.toContain(title);
  expect(stored).not.toContain(seller);
  expect(PRIVACY).toContain('without titles and sellers of what you order');
});

/** All that is in the database after these readings were taken. */
async function kept(...readings: readonly Exclude<PageReading, UnrecognisedPage>[]): Promise<string> {
  const db = await freshDatabase();
  const observedAt = instantAt(Date.UTC(2026, 10, 20, 20));
  for (const [at, reading] of readings.entries())
    succeed(
      await acceptReading(db, { id: READING_ID.replace(/1$/, String(at)), observedAt, reading }, observedAt),
    );
  const content = await contentOf(db);
  expect(content.readings).not.toEqual([]);
  return JSON.stringify(content);
}

function withoutComments(file: string): string {
  return readFileSync(path.join(ROOT, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
}
