import { type MboxItem, MboxMessage, type MessageOptions } from './mbox-message.ts';

/** How far the reading is. */
export interface MboxProgress {
  /** Bytes of the file so far. */
  readonly bytes: number;
  /** Messages begun so far, wanted or not. */
  readonly messages: number;
  /** Bytes in memory now: the message that is coming in, and what is not decided yet. */
  readonly held: number;
}

export interface MboxOptions extends MessageOptions {
  /** Called once for each piece that the stream gives. */
  readonly onProgress?: (progress: MboxProgress) => void;
}

/** Bytes that are looked at to tell a separator from a line of a mail that begins with `From `. */
export const SEPARATOR_MAX_BYTES = 512;

/** An address or a dash, then a date with a time and a year. Where the next line is in sight, headers begin there. */
const DATED =
  /^From [^\r\n]{0,400}\d{1,2}:\d\d[^\r\n]{0,40}\b(?:19|20)\d\d\b[^\r\n]*(?:\r?\n(?:>?From |[!-9;-~]{1,80}:|$)|\r?$)/;

/** Some programs write no date, or no address either. Then one of a mail's usual headers has to follow. */
const UNDATED =
  /^From (?:-|[^\s@]{0,100}@[^\s]{1,100}|[\w.-]{1,100})?[ \t]*\r?\n(?:From|To|Subject|Date|Message-ID|Received|Return-Path|MIME-Version|Delivered-To|Reply-To|Content-Type|Status|X-[\w-]{1,60}):[ \t]/i;

/** Bytes of the past that tell an empty line: `\n\r\n`. */
const PAST = 3;

const [NEW_LINE, RETURN, F] = [10, 13, 70];
const LATIN = new TextDecoder('latin1');

/**
 * The messages of a mailbox file, one by one as the stream gives them. No more is held than one message up
 * to its limit and one piece of the stream, however long a line is. What stands before the first separator
 * is not one: a file that is not a mailbox has no messages.
 *
 * @throws The stream's error.
 */
export async function* splitMbox(
  stream: ReadableStream<Uint8Array>,
  options: MboxOptions = {},
): AsyncGenerator<MboxItem, void, undefined> {
  const { onProgress } = options;
  const reader = stream.getReader();
  let message: MboxMessage | undefined;
  let messages = 0;
  let bytes = 0;
  // The file begins as if after an empty line.
  let held: Uint8Array<ArrayBuffer> = new Uint8Array(PAST).fill(NEW_LINE);
  try {
    for (let isLast = false; !isLast; ) {
      const { value, done } = await reader.read();
      isLast = done;
      bytes += value?.length ?? 0;
      const piece = value ? joined(held, value) : held;
      const { separators, end } = separatorsIn(piece, isLast);
      let start = PAST;
      for (const separator of separators) {
        message?.add(piece.subarray(start, separator));
        const item = message?.finish();
        if (item) yield item;
        message = new MboxMessage(options);
        messages += 1;
        start = separator;
      }
      message?.add(piece.subarray(start, end));
      held = piece.slice(end - PAST);
      onProgress?.({ bytes, messages, held: held.length + (message?.held ?? 0) });
    }
    const item = message?.finish();
    if (item) yield item;
  } finally {
    await reader.cancel();
  }
}

/** Whether a file that begins with these bytes is a mailbox and not a single mail. */
export function beginsMailbox(start: Uint8Array): boolean {
  const text = LATIN.decode(start.subarray(0, SEPARATOR_MAX_BYTES));
  return DATED.test(text) || UNDATED.test(text);
}

/** Where messages begin in a piece, and up to where this is decided. */
function separatorsIn(piece: Uint8Array, isLast: boolean): { separators: number[]; end: number } {
  const separators: number[] = [];
  for (let at = piece.indexOf(NEW_LINE, PAST - 1); at >= 0; at = piece.indexOf(NEW_LINE, at + 1)) {
    const isAfterEmpty =
      piece[at - 1] === NEW_LINE || (piece[at - 1] === RETURN && piece[at - 2] === NEW_LINE);
    if (piece[at + 1] !== F || !isAfterEmpty) continue;
    const line = piece.subarray(at + 1, at + 1 + SEPARATOR_MAX_BYTES);
    const isWhole = isLast || line.length === SEPARATOR_MAX_BYTES;
    if (!isWhole) return { separators, end: at + 1 };
    if (beginsMailbox(line)) separators.push(at + 1);
  }
  return { separators, end: piece.length };
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}
