import { MAIL_MAX_BYTES } from './parsed-mail.ts';

/** One message of a mailbox file, or the note that one was passed over. */
export type MboxItem =
  | { readonly kind: 'mail'; readonly raw: Uint8Array<ArrayBuffer> }
  /** Larger than the limit: nothing of it was kept. */
  | { readonly kind: 'too-large'; readonly bytes: number };

export interface MessageOptions {
  /** Bytes of one message that are held at most. */
  readonly limit?: number;
  /** Whether a message is worth giving out, by its headers as Latin-1 text. All are, without it. */
  readonly wants?: (head: string) => boolean;
}

/** Bytes of headers that are held before a message is taken or left by them. */
const HEAD_MAX_BYTES = 64 * 1024;

const [NEW_LINE, ESCAPE] = [10, 62];
const FROM = [70, 114, 111, 109, 32];
const LATIN = new TextDecoder('latin1');

/** One message of a mailbox while it comes in, its separator line first. */
export class MboxMessage {
  private readonly options: MessageOptions;
  private pieces: Uint8Array[] = [];
  private bytes = 0;
  private state: 'head' | 'wanted' | 'unwanted' | 'too-large' = 'head';

  constructor(options: MessageOptions) {
    this.options = options;
  }

  /** @param piece Is not copied, and not changed. */
  add(piece: Uint8Array): void {
    this.bytes += piece.length;
    if (this.state === 'unwanted' || this.state === 'too-large') return;
    this.pieces.push(piece);
    if (this.state === 'head') this.decide(false);
    if (this.state === 'wanted' && this.bytes > (this.options.limit ?? MAIL_MAX_BYTES))
      this.leave('too-large');
  }

  /** Bytes of it that are in memory. */
  get held(): number {
    return this.pieces.length > 0 ? this.bytes : 0;
  }

  /** What became of it; undefined where it was not wanted. */
  finish(): MboxItem | undefined {
    if (this.state === 'head') this.decide(true);
    if (this.state === 'too-large') return { kind: 'too-large', bytes: this.bytes };
    if (this.state === 'unwanted') return undefined;
    const whole = concatenated(this.pieces, this.bytes);
    const lineEnd = whole.indexOf(NEW_LINE);
    return { kind: 'mail', raw: unescaped(whole.subarray(lineEnd < 0 ? whole.length : lineEnd + 1)) };
  }

  private decide(isWhole: boolean): void {
    const { wants } = this.options;
    const start = LATIN.decode(concatenated(this.pieces, Math.min(this.bytes, HEAD_MAX_BYTES)));
    const end = start.search(/\n\r?\n/);
    if (end < 0 && !isWhole && start.length < HEAD_MAX_BYTES) return;
    const head = start.slice(start.indexOf('\n') + 1, end < 0 ? start.length : end);
    if (!wants || wants(head)) this.state = 'wanted';
    else this.leave('unwanted');
  }

  private leave(state: 'unwanted' | 'too-large'): void {
    this.state = state;
    this.pieces = [];
  }
}

/** The first `length` bytes of the pieces. */
export function concatenated(pieces: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    if (at >= length) break;
    whole.set(piece.subarray(0, length - at), at);
    at += piece.length;
  }
  return whole;
}

/** Lines that begin with `From ` are kept in a mailbox as `>From `, and those as `>>From `. */
function unescaped(raw: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const kept: Uint8Array[] = [];
  let start = 0;
  let length = 0;
  for (let at = raw.indexOf(ESCAPE); at >= 0; at = raw.indexOf(ESCAPE, at + 1)) {
    if (at > 0 && raw[at - 1] !== NEW_LINE) continue;
    let end = at;
    while (raw[end] === ESCAPE) end += 1;
    if (!FROM.every((byte, index) => raw[end + index] === byte)) continue;
    kept.push(raw.subarray(start, at));
    length += at - start;
    start = at + 1;
  }
  return start === 0 ? raw : concatenated([...kept, raw.subarray(start)], length + raw.length - start);
}
