import { concatenated } from './mbox-message.ts';
import type { NotAMailReason } from './parsed-mail.ts';

/** Bytes as text, one character each: enough to look at headers and lines. */
const LATIN = new TextDecoder('latin1');

/** Characters that headers are looked for in. */
const HEAD_MAX_BYTES = 64 * 1024;

/** Lines, and lines that begin a part. A mail with more is made to keep its reader busy. */
const LINES_MAX = 100_000;
const PART_LINES_MAX = 4000;

const HEADER =
  /^(?:from|to|subject|date|message-id|received|return-path|mime-version|delivered-to|reply-to|x-[\w-]+|content-type|dkim-signature|sender)[ \t]*:/gim;

/** Why this is not worth taking apart, or undefined where it looks like a mail. */
export function refusalOf(raw: Uint8Array): NotAMailReason | undefined {
  if (raw.every((byte) => byte <= 32)) return 'empty';
  const head = headOf(raw);
  const names = new Set([...head.matchAll(HEADER)].map(([name]) => name.toLowerCase()));
  if (names.size < 2 || head.includes('\0')) return 'no-headers';
  const text = LATIN.decode(raw);
  if (hasMore(text, '\n', LINES_MAX) || hasMore(text, '\n--', PART_LINES_MAX)) return 'too-deep';
  return [...charsetsIn(text)].every(isKnownCharset) ? undefined : 'charset';
}

/** The headers: what stands before the first empty line. */
export function headOf(raw: Uint8Array): string {
  const start = LATIN.decode(raw.subarray(0, HEAD_MAX_BYTES));
  const end = start.search(/\r?\n\r?\n/);
  return end < 0 ? start : start.slice(0, end);
}

/** Whether a text contains a piece more than a number of times. */
function hasMore(text: string, piece: string, most: number): boolean {
  let count = 0;
  for (let at = text.indexOf(piece); at >= 0; at = text.indexOf(piece, at + 1)) {
    count += 1;
    if (count > most) return true;
  }
  return false;
}

/** The encodings that the parts name. */
function charsetsIn(text: string): Set<string> {
  const header = /^content-type:(?:[^\n]|\n[ \t])*/gim;
  const named = [...text.matchAll(header)].flatMap(([line]) => {
    const charset = /\bcharset\s*=\s*["']?([^\s"';]+)/i.exec(line)?.[1];
    return charset ? [charset.toLowerCase()] : [];
  });
  return new Set(named);
}

/** A mail without a named encoding is western; one with more than this part of other letters than ASCII is not. */
const MOST_WESTERN = 0.3;

/** The encoding of western mails that name none: what old Windows programs wrote. */
const WESTERN = 'windows-1252';

const TEXT_PART = /^content-type: *text\/(?:plain|html)\b(?:[^\r\n]|\r?\n[ \t])*/gim;
const META_CHARSET = /<meta\b[^>]{0,200}?charset=(?:3D)?["']?([\w-]+)/i;

/**
 * The same mail with an encoding where its text parts name none: the one that its HTML names, else the
 * western one; the mail itself where every part names one. Undefined where the letters look like those of
 * another script.
 */
export function withCharset(raw: Uint8Array): Uint8Array | undefined {
  const text = LATIN.decode(raw);
  const head = headOf(raw);
  const named = META_CHARSET.exec(text.slice(head.length).replace(/=\r?\n/g, ''))?.[1] ?? WESTERN;
  const charset = /^utf-?8$/i.test(named) ? WESTERN : named;
  // A byte is a character of the text, so places are the same.
  const places = [...text.matchAll(TEXT_PART)].flatMap(({ 0: header, index }) =>
    /charset/i.test(header) ? [] : [{ at: index + header.length, insert: `; charset=${charset}` }],
  );
  if (!/^content-type:/im.test(head))
    places.unshift({ at: 0, insert: `Content-Type: text/plain; charset=${charset}\n` });
  if (places.length === 0) return raw;
  const letters = text.match(/[a-z]|[^\0-\x7f]/gi) ?? [];
  const others = letters.filter((letter) => letter > '\x7f');
  if (!isKnownCharset(charset) || others.length > MOST_WESTERN * letters.length) return undefined;
  const encoder = new TextEncoder();
  const ends = [...places.slice(1).map(({ at }) => at), raw.length];
  const pieces = places.flatMap(({ at, insert }, index) => [
    encoder.encode(insert),
    raw.subarray(at, ends[index]),
  ]);
  const all = [raw.subarray(0, places[0]?.at), ...pieces];
  const length = all.reduce((sum, piece) => sum + piece.length, 0);
  return concatenated(all, length);
}

function isKnownCharset(label: string): boolean {
  // Spellings that the mail library knows besides those of the platform.
  if (
    /^(?:x-)?(?:cp|ms|ibm|windows-)?(?:932|936|949|950|874)$|^(?:ansi_x3\.4-19\d\d|default|x-unknown)$/.test(
      label,
    )
  )
    return true;
  try {
    new TextDecoder(label.replace(/^(?:cs|x-)(?=iso|euc|shift)/, ''));
    return true;
  } catch {
    // The platform does not know it: the answer.
    return false;
  }
}
