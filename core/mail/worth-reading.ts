import { decodeWords } from 'postal-mime';

const FROM = /^(?:from|sender|reply-to):[^\n]*(?:\n[ \t][^\n]*)*/gim;
const SUBJECT = /^subject:([^\n]*(?:\n[ \t][^\n]*)*)/im;

/** A forwarded mail about a credit, whose subject need not name Amazon. */
const FORWARDED_CREDIT =
  /^ *(?:fwd?|wg|tr|rv|i|enc|doorst|vs) ?:.*(?:credit|reward|gift|voucher|guthaben|gutsch|geschenk|cadeau|crédit|regalo|crédito|buono|ギフト|cashback)/i;

/**
 * Whether a mail's headers say that it may be Amazon's or a forward of one, so that the others need not be
 * taken apart. Of a private mailbox that leaves a few in a hundred.
 */
export function isWorthReading(head: string): boolean {
  if (head.match(FROM)?.some((header) => /amazon/i.test(header))) return true;
  const subject = SUBJECT.exec(head)?.[1] ?? '';
  const text = subject.includes('=?') ? decodeWords(subject) : subject;
  return /amazon|benefit confirmation/i.test(text) || FORWARDED_CREDIT.test(text);
}
