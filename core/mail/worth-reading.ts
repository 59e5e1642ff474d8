import { decodeWords } from 'postal-mime';

const FROM = /^(?:from|sender|reply-to):[^\n]*(?:\n[ \t][^\n]*)*/gim;
const SUBJECT = /^subject:([^\n]*(?:\n[ \t][^\n]*)*)/im;

/**
 * Whether a mail's headers say that it may be Amazon's or a forward of one, so that the others need not be
 * taken apart. Of a private mailbox that leaves a few in a hundred.
 */
export function isWorthReading(head: string): boolean {
  if (head.match(FROM)?.some((header) => /amazon/i.test(header))) return true;
  const subject = SUBJECT.exec(head)?.[1] ?? '';
  return /amazon|benefit confirmation/i.test(subject.includes('=?') ? decodeWords(subject) : subject);
}
