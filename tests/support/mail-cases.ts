import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { findCreditsInMail } from '../../core/mail/find-credits.ts';
import type { FoundInMail } from '../../core/mail/found-in-mail.ts';
import { type ImportEvent, importMails } from '../../core/mail/mail-import.ts';
import { readMail } from '../../core/mail/read-mail.ts';
import type { MarketplaceId } from '../../core/model/marketplaces.ts';
import { type Difference, differences, type Json } from './page-cases.ts';

/** A saved mail or mailbox: a folder with `mail.eml` or one `.mbox`, `about.json` and `expected.json`. */
export interface MailCase {
  /** `mails/us-no-rush`: the last two folders. */
  readonly name: string;
  /** The file that is read. */
  readonly file: string;
  /** The user's marketplaces, for mails that do not name theirs. */
  readonly marketplaces: readonly MarketplaceId[];
  readonly expected: Json;
  /** Not being proposed is as good as being read. */
  readonly mayRefuse: boolean;
}

/** Every mail and mailbox below a folder, by name. */
export function mailCasesIn(folder: string): MailCase[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => path.basename(file) === 'mail.eml' || file.endsWith('.mbox'))
    .map((file) => loadMailCase(path.resolve(folder, file)))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function loadMailCase(file: string): MailCase {
  const folder = path.dirname(file);
  const read = (name: string): unknown => JSON.parse(readFileSync(path.join(folder, name), 'utf8'));
  const { marketplaces = [], mayRefuse = false } = read('about.json') as Partial<MailCase>;
  return {
    name: folder.split(path.sep).slice(-2).join('/'),
    file,
    marketplaces,
    expected: read('expected.json') as Json,
    mayRefuse,
  };
}

/** How the answer to a mail differs from what its case expects. */
export async function mailDifferences(mail: MailCase): Promise<Difference[]> {
  return mail.file.endsWith('.mbox') ? mailboxDifferences(mail) : singleDifferences(mail);
}

async function singleDifferences(mail: MailCase): Promise<Difference[]> {
  const found = await answerOf(mail);
  const { expected } = mail;
  const { kindIsNot, oneOf } = expected as { kindIsNot?: string; oneOf?: readonly Json[] };
  if (kindIsNot !== undefined) {
    return found.kind === kindIsNot ? [{ verdict: 'wrong', text: `is ${describe(found)}` }] : [];
  }
  const choices = (oneOf ?? [expected]).map((choice) => differencesTo(choice, found));
  return choices.find(({ length }) => length === 0) ?? choices[0] ?? [];
}

function differencesTo(expected: Json, found: FoundInMail): Difference[] {
  return differences(expected, found).map((difference) => ({
    // A mail that is not proposed states nothing.
    verdict: found.kind === 'found' ? difference.verdict : 'unread',
    text: `${difference.text} (${describe(found)})`,
  }));
}

export async function answerOf({ file, marketplaces }: MailCase): Promise<FoundInMail> {
  const mail = await readMail(readFileSync(file));
  return mail.kind === 'mail' ? findCreditsInMail(mail, marketplaces) : mail;
}

function describe(found: FoundInMail): string {
  const why = 'why' in found ? ` ${found.why}` : '';
  const sentence = 'sentence' in found && found.sentence ? `: ${found.sentence}` : '';
  return `${found.kind}${why}${sentence}`;
}

/** A mailbox is read as an import reads it. */
async function mailboxDifferences({ file, marketplaces, expected }: MailCase): Promise<Difference[]> {
  const events: ImportEvent[] = [];
  const mailbox = new File([readFileSync(file)], path.basename(file));
  await importMails({ files: [mailbox], marketplaces, known: [] }, (event) => events.push(event));
  const done = events.find((event) => event.type === 'file-done');
  const results = events.flatMap((event) => (event.type === 'result' ? [event.result] : []));
  const counts = {
    mails: done?.messages ?? 0,
    found: results.filter(({ kind }) => kind === 'found').length,
  };
  return differences(expected, counts);
}
