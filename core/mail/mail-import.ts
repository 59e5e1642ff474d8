import type { MarketplaceId } from '../model/marketplaces.ts';
import { findCreditsInMail } from './find-credits.ts';
import type { FoundCredit, FoundInMail, NotACreditMail, NotUnderstood } from './found-in-mail.ts';
import { concatenated } from './mbox-message.ts';
import { MAX_MAIL_BYTES, type NotAMailReason } from './parsed-mail.ts';
import { readMail } from './read-mail.ts';
import { beginsMailbox, SEPARATOR_LENGTH, splitMbox } from './split-mbox.ts';
import { isWorthReading } from './worth-reading.ts';

/** What of a `File` is needed. */
export interface MailFile {
  readonly name: string;
  readonly size: number;
  stream(): ReadableStream<Uint8Array>;
}

/** Starts an import, or ends the one under way. Files can be posted to a worker as they are. */
export type ImportRequest =
  | {
      readonly type: 'import';
      readonly files: readonly MailFile[];
      /** Marketplaces of the user's accounts; empty when none is known. */
      readonly marketplaces: readonly MarketplaceId[];
      /** Ids of mails that were imported before. */
      readonly known: readonly string[];
    }
  | { readonly type: 'cancel' };

/** What an import tells while it runs. Plain JSON. */
export type ImportEvent =
  | ({ readonly type: 'progress'; readonly size: number } & MailboxCounts)
  /** Found or not understood, to be shown; of a single mail also that it is about no credit. */
  | {
      readonly type: 'result';
      readonly file: string;
      readonly result: FoundCredit | NotUnderstood | NotACreditMail;
    }
  /** The same mail was imported before, or stands in this import twice. */
  | { readonly type: 'known'; readonly file: string; readonly mailId: string }
  /** The file is no mail and no mailbox, or cannot be read. */
  | { readonly type: 'refused'; readonly file: string; readonly why: NotAMailReason | 'unreadable' }
  | ({ readonly type: 'file-done' } & MailboxCounts)
  /** The last event of every import. */
  | { readonly type: 'done'; readonly cancelled: boolean };

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

/** A progress event is posted for each so many bytes. */
const PROGRESS_BYTES = 2 * 1024 * 1024;

type Post = (event: ImportEvent) => void;

interface ImportOptions {
  readonly marketplaces: readonly MarketplaceId[];
  readonly known: Iterable<string>;
  readonly signal: AbortSignal;
  readonly post: Post;
}

/**
 * The receiving end of an import, for a worker: `onmessage = ({ data }) => receive(data)`. A request that
 * comes while an import runs ends that one first.
 */
export function createMailImport(post: Post): (request: ImportRequest) => void {
  let running: AbortController | undefined;
  let last: Promise<void> = Promise.resolve();
  return (request) => {
    running?.abort();
    if (request.type === 'cancel') return;
    const controller = new AbortController();
    running = controller;
    last = last.then(() => importMails(request.files, { ...request, post, signal: controller.signal }));
  };
}

/** Reads mails and mailboxes one after the other and posts what is in them. Never rejects; `done` comes last. */
export async function importMails(files: readonly MailFile[], options: ImportOptions): Promise<void> {
  const seen = new Set(options.known);
  for (const file of files) {
    if (options.signal.aborted) break;
    try {
      await importFile(file, seen, options);
    } catch {
      // The file went away, or the import was cancelled: the only errors, since mails themselves throw none.
      if (!options.signal.aborted) options.post({ type: 'refused', file: file.name, why: 'unreadable' });
    }
  }
  options.post({ type: 'done', cancelled: options.signal.aborted });
}

async function importFile(file: MailFile, seen: Set<string>, options: ImportOptions): Promise<void> {
  const refuse = (why: NotAMailReason) => options.post({ type: 'refused', file: file.name, why });
  if (beginsMailbox(await beginningOf(file, SEPARATOR_LENGTH))) await importMailbox(file, seen, options);
  else if (file.size > MAX_MAIL_BYTES) refuse('too-large');
  else {
    const result = await resultOf(await beginningOf(file, MAX_MAIL_BYTES + 1), options);
    if (result.kind === 'not-a-mail') refuse(result.why);
    else tell(file, result, seen, options);
  }
}

async function importMailbox(file: MailFile, seen: Set<string>, options: ImportOptions): Promise<void> {
  const { post, signal } = options;
  const counts = { file: file.name, bytes: 0, messages: 0, read: 0, unread: 0 };
  let told = 0;
  const items = splitMbox(file.stream(), {
    signal,
    wants: isWorthReading,
    onProgress: ({ bytes, messages }) => {
      Object.assign(counts, { bytes, messages });
      if (counts.bytes - told < PROGRESS_BYTES) return;
      told = counts.bytes;
      post({ type: 'progress', size: file.size, ...counts });
    },
  });
  for await (const item of items) {
    const result = item.kind === 'mail' ? await resultOf(item.raw, options) : undefined;
    counts.read += 1;
    if (!result || result.kind === 'not-a-mail') counts.unread += 1;
    else if (result.kind !== 'not-a-credit-mail') tell(file, result, seen, options);
    signal.throwIfAborted();
  }
  post({ type: 'file-done', ...counts });
}

async function resultOf(raw: Uint8Array, { marketplaces }: ImportOptions): Promise<FoundInMail> {
  const mail = await readMail(raw);
  return mail.kind === 'mail' ? findCreditsInMail(mail, marketplaces) : mail;
}

function tell(
  { name: file }: MailFile,
  result: FoundCredit | NotUnderstood | NotACreditMail,
  seen: Set<string>,
  { post }: ImportOptions,
): void {
  const { mailId } = result;
  post(seen.has(mailId) ? { type: 'known', file, mailId } : { type: 'result', file, result });
  seen.add(mailId);
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
