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
