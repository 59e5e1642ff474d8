import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import { expect, it } from 'vitest';
import { DEFAULT_ADVICE_SETTINGS } from '../../../core/model/advice-settings.ts';
import { DEFAULT_SETTINGS } from '../../../core/model/settings.ts';
import { backupOf } from '../../support/backups.ts';
import { everything } from '../../support/everything.ts';

const file = new URL('../../../core/export/backup.schema.json', import.meta.url);
const fits = new Ajv({ allErrors: true }).compile(JSON.parse(readFileSync(file, 'utf8')));

async function backup() {
  const settings = { choices: DEFAULT_SETTINGS, advice: DEFAULT_ADVICE_SETTINGS };
  const text = await backupOf(await everything(), '2026-11-20T12:00:00.000Z', [{ settings }]);
  return JSON.parse(text) as {
    about: Record<string, unknown>;
    records: Record<string, Record<string, unknown>>[];
  };
}

it('describes a backup with something of everything', async () => {
  const whole = await backup();
  expect(fits(whole), JSON.stringify(fits.errors?.slice(0, 3))).toBe(true);
  const kinds = new Set(whole.records.flatMap((record) => Object.keys(record)));
  expect([...kinds].sort()).toEqual(
    ['account', 'credit', 'mail', 'page', 'panel', 'reading', 'settings', 'told', 'word'].sort(),
  );
});

it('fits no file of a later version, and no record without what it needs', async () => {
  const whole = await backup();
  expect(fits({ ...whole, about: { ...whole.about, version: 2 } })).toBe(false);
  for (const record of whole.records) {
    const [kind = ''] = Object.keys(record);
    expect(fits({ ...whole, records: [{ [kind]: {} }] })).toBe(false);
    expect(fits({ ...whole, records: [{ other: record[kind] }] })).toBe(false);
    expect(fits({ ...whole, records: [{ ...record, other: 1 }] })).toBe(false);
  }
});
