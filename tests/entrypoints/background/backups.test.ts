import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readBackup } from '../../../core/import/read-backup.ts';
import { RefusedFile } from '../../../core/import/refusal.ts';
import { DEFAULT_ADVICE_SETTINGS } from '../../../core/model/advice-settings.ts';
import { DEFAULT_SETTINGS } from '../../../core/model/settings.ts';
import { importSettings, undoSettings } from '../../../core/platform/imported-settings.ts';
import { Refused } from '../../../core/platform/server.ts';
import { loadSettings, saveSettings } from '../../../core/platform/settings-storage.ts';
import type { BackupSettings } from '../../../core/protocol/backup-record.ts';
import { acceptReading } from '../../../core/store/accept-reading.ts';
import type { Database } from '../../../core/store/database.ts';
import { saveCredit } from '../../../core/store/save-credit.ts';
import { backupHandlers } from '../../../entrypoints/background/backups.ts';
import { backgroundOn } from '../../support/background.ts';
import { backupOf, chunksOf, databaseWith, factsIn } from '../../support/backups.ts';
import { rewardLot, row } from '../../support/ledger.ts';
import { draft } from '../../support/manual-credits.ts';
import { giftCardReading, orderReading, rewardsReading } from '../../support/readings.ts';
import { AT_ANY_TIME } from '../../support/reminder-settings.ts';
import { succeed } from '../../support/store.ts';

const NOW = '2026-11-20T12:00:00.000Z';
const PAGE = { kind: 'page' } as const;

beforeEach(() => fakeBrowser.reset());

const handlersOn = (db: Database) =>
  backupHandlers(
    backgroundOn(db, () => NOW),
    async () => undefined,
  );

/** Reads a file as the ledger page does, and adds all of it. Answers why it was refused, if it was. */
async function importFile(db: Database, text: string): Promise<string | undefined> {
  const handlers = handlersOn(db);
  const id = crypto.randomUUID();
  try {
    let part = 0;
    for await (const { about, records } of readBackup(chunksOf(text))) {
      const { salt, exportedAt } = about;
      await handlers['stage-import']({ id, part, salt, exportedAt, records: [...records] }, PAGE);
      part += 1;
    }
    const preview = await handlers['preview-import']({ id }, PAGE);
    expect(await handlers['commit-import']({ id }, PAGE)).toEqual(preview);
    await handlers['undo-import']({ id }, PAGE);
    return undefined;
  } catch (error) {
    await handlers['drop-import']({ id }, PAGE);
    if (error instanceof RefusedFile || error instanceof Refused) return error.code;
    throw error;
  }
}

async function filled(salt: string): Promise<Database> {
  const db = await databaseWith(salt);
  const readings = [
    rewardsReading({ lots: [rewardLot(300, '2026-11-26'), rewardLot(200, '2027-01-31')] }),
    giftCardReading({ activity: [row('2026-05-12', -1948, { orderId: '111-5500001-6600001' })] }),
    orderReading({ placed: '2026-05-12', giftCard: { minor: -1948, currency: 'USD' } }),
    rewardsReading({ account: { customerId: 'A2FAKE00000000', name: 'Sam' } }),
  ];
  for (const [i, reading] of readings.entries()) {
    succeed(await acceptReading(db, { id: `${salt}${i}`, observedAt: NOW, reading }, NOW));
  }
  succeed(await saveCredit(db, draft(), NOW));
  return db;
}

describe('a file that somebody changed', () => {
  it('is added as a whole and can be taken back, or is refused and changes nothing', async () => {
    const file = await backupOf(await filled('a'), NOW);
    const db = await filled('b');
    const before = await factsIn(db);
    const results = new Map<string | undefined, number>();
    const pieces = fc.constantFrom(
      '"',
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '-',
      '9',
      'null',
      'USD',
      'EUR',
      '\\',
      '\n',
      '=1+1',
      '9'.repeat(30),
      '"__proto__":',
      '2099-12-31',
      '\u0000',
      '😀',
    );
    const change = fc.record({
      at: fc.noBias(fc.nat({ max: 999_999 })).map((n) => n / 1_000_000),
      cut: fc.oneof(fc.nat({ max: 1 }), fc.nat({ max: 30 })),
      put: pieces,
    });
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 2 }), async (changes) => {
        const changed = changes.reduce((text, { at, cut, put }) => {
          const place = Math.floor(at * text.length);
          return text.slice(0, place) + put + text.slice(place + cut);
        }, file);
        const code = await importFile(db, changed);
        results.set(code, (results.get(code) ?? 0) + 1);
        expect(await factsIn(db)).toEqual(before);
      }),
      { numRuns: 250 },
    );
    // The test would show nothing if all were refused, or none.
    expect(results.get(undefined)).toBeGreaterThan(20);
    expect(results.size).toBeGreaterThan(2);
  });

  it('changes nothing where its values were swapped for others of their kind', async () => {
    const file = await backupOf(await filled('a'), NOW);
    const db = await filled('b');
    const before = await factsIn(db);
    const numbers = fc.constantFrom('0', '-1', '1', '9007199254740991', '-9007199254740991', '1e3', '1.5');
    const days = fc.constantFrom('2026-02-30', '1990-01-01', '2199-12-31', '0000-00-00');
    await fc.assert(
      fc.asyncProperty(fc.nat(), numbers, days, fc.boolean(), async (which, number, day, isDay) => {
        const pattern = isDay ? /\d{4}-\d\d-\d\d(?=")/g : /(?<="(?:minor|covered|receipts)":)-?\d+/g;
        const found = [...file.matchAll(pattern)];
        const hit = found[which % found.length];
        if (!hit) throw new Error('nothing to swap');
        const changed =
          file.slice(0, hit.index) + (isDay ? day : number) + file.slice(hit.index + hit[0].length);
        await importFile(db, changed);
        expect(await factsIn(db)).toEqual(before);
      }),
      { numRuns: 60 },
    );
  });

  it('says so where an import is not there any more', async () => {
    const handlers = handlersOn(await filled('a'));
    const id = crypto.randomUUID();
    for (const name of ['preview-import', 'commit-import', 'undo-import'] as const) {
      await expect(handlers[name]({ id }, PAGE)).rejects.toMatchObject({ code: 'changed' });
    }
  });
});

describe('the settings of a file', () => {
  const settings = (lead: number): BackupSettings => ({
    choices: { leadTimes: [lead], badge: 'count', notifications: true, language: 'de', ...AT_ANY_TIME },
    advice: { ...DEFAULT_ADVICE_SETTINGS, savingGiftCard: true },
  });
  const older = { settings: settings(5), exportedAt: '2026-11-01T12:00:00.000Z' } as const;
  const newer = { settings: settings(9), exportedAt: '2026-11-02T12:00:00.000Z' } as const;

  it.each([[[older, newer]], [[newer, older]]])(
    'are those of the newest file, in any order',
    async (files) => {
      for (const [i, file] of files.entries()) await importSettings(`${i}`, file);
      expect((await loadSettings()).leadTimes).toEqual([9]);
    },
  );

  it('do not take the place of what the user chose here, nor of what was accepted', async () => {
    const accepted = { version: 1, at: NOW } as const;
    await saveSettings({ ...DEFAULT_SETTINGS, accepted });
    await importSettings('one', older);
    expect(await loadSettings()).toMatchObject({ leadTimes: [5], accepted });
    await saveSettings({ ...(await loadSettings()), leadTimes: [2] });
    await importSettings('two', newer);
    expect((await loadSettings()).leadTimes).toEqual([2]);
  });

  it('go with their import', async () => {
    await importSettings('one', older);
    await undoSettings('other');
    expect((await loadSettings()).leadTimes).toEqual([5]);
    await undoSettings('one');
    expect(await loadSettings()).toMatchObject(DEFAULT_SETTINGS);
  });
});
