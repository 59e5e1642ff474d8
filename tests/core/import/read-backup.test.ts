import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BACKUP_END, backupRecords, backupStart } from '../../../core/export/backup.ts';
import { RECORD_MAX_CHARS } from '../../../core/model/backup.ts';
import { batchesIn } from '../../support/backups.ts';

const ABOUT = {
  format: 'unspent-backup',
  version: 1,
  exportedAt: '2026-11-20T12:00:00.000Z',
  salt: 'ab'.repeat(16),
} as const;

const file = (records: readonly object[]) => backupStart(ABOUT) + backupRecords(records, 0) + BACKUP_END;

async function recordsIn(text: string, size?: number): Promise<unknown[]> {
  const batches = await batchesIn(text, size);
  return batches.flatMap(({ records }) => records.map((record) => JSON.parse(record)));
}

const RECORDS = [{ mail: 'a' }, { a: { b: [1, { c: '}]",\\"' }] } }, { name: '😀' }, {}];

describe('a backup', () => {
  it('is JSON', () => {
    expect(JSON.parse(file(RECORDS))).toEqual({ about: ABOUT, records: RECORDS });
    expect(JSON.parse(file([]))).toEqual({ about: ABOUT, records: [] });
  });

  it.each([1, 3, 7, 100_000])('is read record by record, in pieces of %i bytes', async (size) => {
    expect(await recordsIn(file(RECORDS), size)).toEqual(RECORDS);
    expect(await recordsIn(file([]), size)).toEqual([]);
  });

  it('is read as another program writes it again', async () => {
    const value = { about: { ...ABOUT, later: [1] }, note: 'x', records: RECORDS, end: null, n: 1.5 };
    for (const indent of [0, 2, '\t'])
      expect(await recordsIn(JSON.stringify(value, null, indent))).toEqual(RECORDS);
    expect(await recordsIn(`\ufeff${JSON.stringify(value).replaceAll(/([{}\]]),/g, '$1\r\n,')}`)).toEqual(
      RECORDS,
    );
  });

  it('is read whatever its records are', async () => {
    const records = fc.array(fc.object({ maxDepth: 3 }), { maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(records, fc.integer({ min: 1, max: 50 }), async (list, size) => {
        const plain = JSON.parse(JSON.stringify(list)) as object[];
        expect(await recordsIn(file(plain), size)).toEqual(plain);
      }),
      { numRuns: 200 },
    );
  });

  it('comes in batches, however long it is', async () => {
    const batches = await batchesIn(file(Array.from({ length: 1000 }, (_, i) => ({ mail: String(i) }))));
    expect(batches.length).toBeGreaterThan(4);
    expect(batches.every(({ about }) => about.salt === ABOUT.salt)).toBe(true);
  });
});

describe('refused', () => {
  const refusal = (text: string) =>
    batchesIn(text).then(
      () => 'read',
      ({ code }: { code?: string }) => code,
    );

  it.each([
    ['nothing', '', 'not-ours'],
    ['a list', '[1, 2]', 'not-ours'],
    ['a text', 'Dear Sir', 'not-ours'],
    ['a page', '<!doctype html>', 'not-ours'],
    ['another program’s file', '{"format":"other","data":[]}', 'not-ours'],
    ['another program’s records', '{"records":[{"a":1}]}', 'not-ours'],
    ['a file about something else', `{"about":{"format":"x"},"records":[]}`, 'not-ours'],
    ['a later version', file(RECORDS).replace('"version":1', '"version":2'), 'newer-file'],
    ['no salt', file(RECORDS).replace(ABOUT.salt, 'none'), 'damaged'],
    ['a comma too many', file(RECORDS).replace('{}\n]', '{},\n]'), 'damaged'],
    ['no comma', '{"about" 1}', 'damaged'],
    ['something behind', `${file(RECORDS)}x`, 'damaged'],
    ['a list that is closed otherwise', file(RECORDS).replace(/\]\n\}\n$/, '}}'), 'damaged'],
  ])('is %s', async (_name, text, code) => {
    expect(await refusal(text)).toBe(code);
  });

  it('is a file cut off anywhere', async () => {
    const whole = file(RECORDS).trimEnd();
    for (let length = 1; length < whole.length; length += 1) {
      expect(['cut-off', 'damaged']).toContain(await refusal(whole.slice(0, length)));
    }
  });

  it('is one record that is too long or too deep, not a long file', async () => {
    const long = { mail: 'x'.repeat(RECORD_MAX_CHARS) };
    expect(await refusal(file([long]))).toBe('record-too-large');
    const nested = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    expect(await refusal(file([{ x: 1 }]).replace('1}', `${nested}}`))).toBe('record-too-deep');
    const many = Array.from({ length: 30 }, () => ({ mail: 'x'.repeat(RECORD_MAX_CHARS / 10) }));
    expect(await refusal(file(many))).toBe('read');
  });

  it('is what is no text', async () => {
    const bytes = async function* () {
      yield new Uint8Array([0xff, 0xd8, 0xff, 0xe0]);
    };
    const { readBackup } = await import('../../../core/import/read-backup.ts');
    await expect(readBackup(bytes()).next()).rejects.toMatchObject({ code: 'not-ours' });
  });
});
