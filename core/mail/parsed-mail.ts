import type { Instant } from '../model/calendar-date.ts';

/** A mail as far as Unspent looks at it. Attachments are not kept. */
export interface ParsedMail {
  readonly kind: 'mail';
  /** The same for the same mail, however often it is brought: a hash of its Message-ID, else of what it says. */
  readonly id: string;
  /** Empty where there is none. */
  readonly subject: string;
  /** The sender's address in small letters: what the mail claims, not proof. Absent in pasted text. */
  readonly from?: string;
  /** The name beside that address. */
  readonly senderName?: string;
  /** Addresses that it was sent to, in small letters. Absent where it names none, and in pasted text. */
  readonly to?: readonly string[];
  readonly sent?: Instant;
  /** What it says as text: the plain part, the HTML part, or both. Lines as they stand. */
  readonly texts: readonly string[];
  /** Addresses that its links and its text name, each once. */
  readonly links: readonly string[];
}

/**
 * - `empty`: nothing in it
 * - `too-large`: more than `MAIL_MAX_BYTES`
 * - `no-headers`: it does not begin as a mail does: another kind of file
 * - `too-deep`: parts inside of parts, parts side by side or lines, beyond any honest mail
 * - `charset`: a part is written in an encoding that nothing here can read
 * - `broken`: the parts cannot be taken apart, or there is no text in them
 */
export type NotAMailReason = 'empty' | 'too-large' | 'no-headers' | 'too-deep' | 'charset' | 'broken';

export interface NotAMail {
  readonly kind: 'not-a-mail';
  readonly why: NotAMailReason;
}

/** Mails about credits are a hundredth of this; what is larger is attachments. */
export const MAIL_MAX_BYTES = 5 * 1024 * 1024;

/** Characters of one part's text that are looked at. A longer part is refused, not cut. */
export const TEXT_MAX_CHARS = 500_000;

export function notAMail(why: NotAMailReason): NotAMail {
  return { kind: 'not-a-mail', why };
}
