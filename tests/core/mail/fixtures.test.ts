import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { findCreditsInMail } from '../../../core/mail/find-credits.ts';
import type { FoundInMail } from '../../../core/mail/found-in-mail.ts';
import { readMail } from '../../../core/mail/read-mail.ts';
import type { MarketplaceId } from '../../../core/model/marketplaces.ts';

const folder = path.resolve(import.meta.dirname, '../../fixtures/mails');
const cases = globSync('*/mail.eml', { cwd: folder }).map((file) => path.dirname(file));

interface About {
  readonly origin: string;
  readonly about: string;
  readonly marketplaces: readonly MarketplaceId[];
}

function read<Value>(name: string, file: string): Value {
  return JSON.parse(readFileSync(path.join(folder, name, file), 'utf8'));
}

async function findIn(name: string): Promise<FoundInMail> {
  const mail = await readMail(readFileSync(path.join(folder, name, 'mail.eml')));
  const { marketplaces } = read<About>(name, 'about.json');
  return mail.kind === 'mail' ? findCreditsInMail(mail, marketplaces) : mail;
}

it('there are mails, and every one says that it is made up', () => {
  expect(cases.length).toBeGreaterThan(30);
  for (const name of cases) expect(read<About>(name, 'about.json').origin).toBe('synthetic');
});

it.each(cases)('%s', async (name) => {
  const found = await findIn(name);
  expect(found).toMatchObject(read<object>(name, 'expected.json'));
  if (found.kind === 'not-understood') expect(found.sentence).not.toBe('');
  if (found.kind === 'found') expect(found.witnesses.length).toBeGreaterThan(1);
});

it('what is found is plain JSON, and holds neither addresses nor claim codes', async () => {
  for (const name of cases) {
    const found = await findIn(name);
    expect(JSON.parse(JSON.stringify(found))).toEqual(found);
    expect(JSON.stringify(found)).not.toMatch(/@|XXXX-XXXXXX/);
  }
});
