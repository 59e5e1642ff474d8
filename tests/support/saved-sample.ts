import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { mapped } from '../../core/scrub/alike.ts';
import { casesIn, type Json, type PageCase } from './page-cases.ts';

/** The case in the file that a user saves. @throws Error where there is none, or more than one. */
export function caseInFile(zip: Uint8Array): PageCase {
  const folder = mkdtempSync(path.join(tmpdir(), 'unspent-sample-'));
  try {
    for (const [name, bytes] of Object.entries(unzipSync(zip))) {
      mkdirSync(path.join(folder, path.dirname(name)), { recursive: true });
      writeFileSync(path.join(folder, name), bytes);
    }
    const [saved, another] = casesIn(folder);
    if (!saved || another) throw new Error('a file with one case was expected');
    return saved;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/**
 * The readings of a page and of its sample in a form in which they are equal: the page's with all amounts
 * times what the first one was multiplied by, and all days moved as the first one was.
 */
export function alikeForms(page: unknown, sample: unknown): { page: unknown; sample: unknown } {
  const [before, after] = [firstsIn(page), firstsIn(sample)];
  const factor = (after.minor ?? 1) / (before.minor ?? 1);
  const days = (Date.parse(after.day ?? '') - Date.parse(before.day ?? '')) / 86_400_000 || 0;
  return { page: mapped(page, { factor, days }), sample: mapped(sample, { factor: 1, days: 0 }) };
}

/** The first amount that is not nothing, and the first day. */
function firstsIn(reading: unknown): { minor?: number; day?: string } {
  const found: { minor?: number; day?: string } = {};
  const visit = (value: Json, key: string): void => {
    if (typeof value === 'number' && key === 'minor' && value !== 0) found.minor ??= value;
    if (typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value)) found.day ??= value;
    if (typeof value !== 'object' || value === null) return;
    for (const [name, inner] of Object.entries(value)) visit(inner as Json, name);
  };
  visit(reading as Json, '');
  return found;
}
