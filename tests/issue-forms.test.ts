import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { EVERY_PAGE_KIND } from '../core/pages/page-kinds.ts';
import { ROOT } from './commands/process.ts';

/** `.github/ISSUE_TEMPLATE`: a link can fill in a field by its id, `?template=page-not-read.yml&page=rewards`. */
const form = readFileSync(path.join(ROOT, '.github/ISSUE_TEMPLATE/page-not-read.yml'), 'utf8');

test('a page that is not read can be chosen by its kind', () => {
  const options = [...form.matchAll(/^ {8}- (.+)$/gm)].map(([, option]) => option);
  expect([...options].sort()).toEqual([...EVERY_PAGE_KIND, 'something else'].sort());
});

test('a link can fill in page, site, what is missing and the versions', () => {
  const ids = [...form.matchAll(/^ {4}id: (\S+)$/gm)].map(([, id]) => id);
  expect(ids).toEqual(expect.arrayContaining(['page', 'shop', 'missing', 'version']));
});
