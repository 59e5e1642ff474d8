import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { RULES } from '../../../core/advice/rules.ts';

const folder = path.resolve(import.meta.dirname, '../../../core/advice');
const explained = [...read('RULES.md').matchAll(/^## (D[\w-]+):/gm)].map(([, id]) => id);

it('explains every rule that tips cite, and no other', () => {
  expect(explained.sort()).toEqual(Object.keys(RULES).sort());
});

it('names rules in the code only by ids that are explained', () => {
  const named = globSync('*.ts', { cwd: folder }).flatMap((file) => read(file).match(/\bD\d+\b/g) ?? []);
  expect(named).not.toEqual([]);
  expect(named.filter((id) => !explained.includes(id))).toEqual([]);
});

it('names only files that exist', () => {
  const files = [...read('RULES.md').matchAll(/`([\w-]+\.ts)`/g)].map(([, file = '']) => file);
  expect(files).not.toEqual([]);
  expect(globSync(files, { cwd: folder }).sort()).toEqual([...new Set(files)].sort());
});

function read(file: string): string {
  return readFileSync(path.join(folder, file), 'utf8');
}
