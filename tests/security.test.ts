import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '..');

/** The rows of the first table: threat, answer, and what holds it. */
const rows = readFileSync(path.join(ROOT, 'SECURITY.md'), 'utf8')
  .split('\n## ')
  .filter((part) => part.startsWith('What is defended'))
  .flatMap((part) => part.split('\n'))
  .filter((line) => line.startsWith('| ') && !line.startsWith('| threat'));

it('each threat that SECURITY names has tests that hold its answer', () => {
  expect(rows.length).toBeGreaterThan(5);
  for (const row of rows) {
    const files = [...(row.split('|').at(-2) ?? '').matchAll(/`(tests\/[^`]+)`/g)].map(
      ([, file]) => file ?? '',
    );
    expect(files.length, row).toBeGreaterThan(0);
    for (const file of files) expect(existsSync(path.join(ROOT, file)), file).toBe(true);
  }
});
