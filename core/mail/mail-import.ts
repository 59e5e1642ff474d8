import { shortMailId } from '../model/mail-ids.ts';
import type { MarketplaceId } from '../model/marketplaces.ts';
import { findCreditsInMail } from './find-credits.ts';
import type { FoundCredit, FoundInMail, NotACreditMail, NotUnderstood } from './found-in-mail.ts';
import { concatenated } from './mbox-message.ts';
import {
  MAIL_MAX_BYTES,
  type NotAMail,
  type NotAMailReason,
  notAMail,
  type ParsedMail,
} from './parsed-mail.ts';
import { readMail, readPastedText } from './read-mail.ts';
import { beginsMailbox, SEPARATOR_MAX_BYTES, splitMbox } from './split-mbox.ts';
import { isWorthReading } from './worth-reading.ts';

/** What of a `File` is needed. */
export interface MailFile {
  readonly name: string;
  readonly size: number;
  stream(): ReadableStream<Uint8Array>;
}

/** What to import. Files can be posted to a worker as they are. */
export interface ImportRequest {
  readonly files: readonly MailFile[];
  /** A mail as text, copied from the screen or from its source. Comes before the files. */
  readonly pasted?: string;
  /** The user's marketplaces, for mails that do not name theirs; empty when none is known. */
  readonly marketplaces: readonly MarketplaceId[];
  /** Ids of mails that were imported before, or short ones. */
  readonly known: readonly string[];
}

/** The name of a file; null for pasted text, which has none. */
export type MailSource = string | null;

/** What an import tells while it runs. Plain JSON. */
export type ImportEvent =
  | ({ readonly type: 'progress'; readonly size: number } & MailboxCounts)
  /** To be shown; a mail of a mailbox that names no credit is not. */
  | {
      readonly type: 'result';
      readonly file: MailSource;
      readonly result: FoundCredit | NotUnderstood | NotACreditMail;
    }
  /** The same mail was imported before. */
  | { readonly type: 'known'; readonly file: MailSource; readonly mailId: string }
  /** The same mail stood in this import before. */
  | { readonly type: 'twice'; readonly file: MailSource; readonly mailId: string }
  /** It is no mail and no mailbox, or cannot be read. */
  | { readonly type: 'refused'; readonly file: MailSource; readonly why: NotAMailReason | 'unreadable' }
  | ({ readonly type: 'file-done' } & MailboxCounts)
  /** The last event of every import. */
  | { readonly type: 'done' };

/** How a file stands. */
export interface MailboxCounts {
  readonly file: string;
  /** Read so far. */
  readonly bytes: number;
  /** Mails begun so far, of anybody. */
  readonly messages: number;
  /** Mails that may be Amazon's and were read. */
  readonly read: number;
  /** Of those, too large or not to be taken apart. */
  readonly unread: number;
}

/** A progress event is posted each time this many bytes have been read. */
const PROGRESS_BYTES = 2 * 1024 * 1024;

type Post = (event: ImportEvent) => void;

/** One import while it runs. */
interface Import {
  readonly marketplaces: readonly MarketplaceId[];
  readonly known: ReadonlySet<string>;
  /** Ids of mails that were told of. */
  readonly told: Set<string>;
  readonly post: Post;
}

/**
 * Reads mails and mailboxes one after the other and posts what is in them. Never rejects; `done` comes last.
 * It cannot be stopped from within: whoever runs it in a worker ends the worker.
 */
export async function importMails(
  { files, pasted, marketplaces, known }: ImportRequest,
  post: Post,
): Promise<void> {
  const run: Import = { marketplaces, known: new Set(known.map(shortMailId)), told: new Set(), post };
  if (pasted !== undefined) tell(null, await resultOf(readPastedText(pasted), run), run);
  for (const file of files) {
    try {
      await importFile(file, run);
    } catch {
      // The file went away: the only error, since mails themselves throw none.
      post({ type: 'refused', file: file.name, why: 'unreadable' });
    }
  }
  post({ type: 'done' });
}

async function importFile(file: MailFile, run: Import): Promise<void> {
  if (beginsMailbox(await beginningOf(file, SEPARATOR_MAX_BYTES))) return importMailbox(file, run);
  if (file.size > MAIL_MAX_BYTES) return tell(file.name, notAMail('too-large'), run);
  tell(file.name, await resultOf(readMail(await beginningOf(file, MAIL_MAX_BYTES + 1)), run), run);
}

async function importMailbox(file: MailFile, run: Import): Promise<void> {
  const { post } = run;
  const counts = { file: file.name, bytes: 0, messages: 0, read: 0, unread: 0 };
  let told = 0;
  const items = splitMbox(file.stream(), {
    wants: isWorthReading,
    onProgress: ({ bytes, messages }) => {
      Object.assign(counts, { bytes, messages });
      if (counts.bytes - told < PROGRESS_BYTES) return;
      told = counts.bytes;
      post({ type: 'progress', size: file.size, ...counts });
    },
  });
  for await (const item of items) {
    const result = item.kind === 'mail' ? await resultOf(readMail(item.raw), run) : undefined;
    counts.read += 1;
    if (!result || result.kind === 'not-a-mail') counts.unread += 1;
    // What names no credit is counted; what names one can be looked at.
    else if (result.kind !== 'not-a-credit-mail' || result.sentence !== undefined)
      tell(file.name, result, run);
  }
  post({ type: 'file-done', ...counts });
}

async function resultOf(
  reading: Promise<ParsedMail | NotAMail>,
  { marketplaces }: Import,
): Promise<FoundInMail> {
  try {
    const mail = await reading;
    return mail.kind === 'mail' ? findCreditsInMail(mail, marketplaces) : mail;
  } catch {
    // No mail is known to do this. One that does must not take the rest of a mailbox with it.
    return notAMail('broken');
  }
}

function tell(file: MailSource, result: FoundInMail, { post, known, told }: Import): void {
  if (result.kind === 'not-a-mail') {
    post({ type: 'refused', file, why: result.why });
    return;
  }
  const { mailId } = result;
  if (known.has(shortMailId(mailId))) post({ type: 'known', file, mailId });
  else if (told.has(mailId)) post({ type: 'twice', file, mailId });
  else post({ type: 'result', file, result });
  told.add(mailId);
}

/** The first pieces of a file that make up `length` bytes, or all of them. */
async function beginningOf(file: MailFile, length: number): Promise<Uint8Array> {
  const reader = file.stream().getReader();
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      pieces.push(next.value);
      bytes += next.value.length;
      if (bytes >= length) break;
    }
    return concatenated(pieces, bytes);
  } finally {
    await reader.cancel();
  }
}
