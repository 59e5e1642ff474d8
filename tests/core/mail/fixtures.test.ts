import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { answerOf, mailCasesIn, mailDifferences } from '../../support/mail-cases.ts';

const cases = mailCasesIn(path.resolve(import.meta.dirname, '../../fixtures/mails'));
const mails = cases.filter(({ file }) => file.endsWith('mail.eml'));

it('there are mails, and every one says that it is made up', () => {
  expect(mails.length).toBeGreaterThan(70);
  for (const { file } of cases) {
    const about = JSON.parse(readFileSync(path.join(path.dirname(file), 'about.json'), 'utf8'));
    expect(about.origin).toBe('synthetic');
  }
});

it.each(cases.map((mail) => [mail.name, mail] as const))('%s', async (_name, mail) => {
  expect(await mailDifferences(mail)).toEqual([]);
});

it('what is refused shows a sentence, and what is found has two witnesses', async () => {
  for (const mail of mails) {
    const found = await answerOf(mail);
    if (found.kind === 'not-understood') expect(found.sentence, mail.name).not.toBe('');
    if (found.kind === 'found') expect(found.witnesses.length, mail.name).toBeGreaterThan(1);
  }
});

it('what is found is plain JSON, and holds neither addresses nor claim codes', async () => {
  for (const mail of mails) {
    const found = await answerOf(mail);
    expect(JSON.parse(JSON.stringify(found))).toEqual(found);
    expect(JSON.stringify(found)).not.toMatch(/@|XXXX-XXXXXX|BBBB-CCCCCC/);
  }
});
