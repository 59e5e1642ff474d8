import PostalMime, { type Email } from 'postal-mime';
import { type Instant, instantAt } from '../model/calendar-date.ts';
import { htmlToText, linksIn } from './html-text.ts';
import { mailIdOf } from './mail-id.ts';
import { MAIL_MAX_BYTES, type NotAMail, notAMail, type ParsedMail, TEXT_MAX_CHARS } from './parsed-mail.ts';
import { refusalOf, withCharset } from './raw-mail.ts';

/** An honest mail has a handful of levels; a forward of a forward as many again. */
const LIMITS = { maxNestingDepth: 32, maxRfc822NestingDepth: 4, maxHeadersSize: 512 * 1024 };

/**
 * Takes one mail apart: encodings, character sets, parts in parts, HTML to text. Never throws on what a mail
 * holds; the time is bounded by its length, which is at most `MAIL_MAX_BYTES`.
 */
export async function readMail(raw: Uint8Array): Promise<ParsedMail | NotAMail> {
  if (raw.length > MAIL_MAX_BYTES) return notAMail('too-large');
  const refusal = refusalOf(raw);
  if (refusal) return notAMail(refusal);
  const mail = await takenApart(raw);
  if ('kind' in mail) return mail;
  if (!isGarbled(mail)) return parsedFrom(mail);
  // Letters that are no UTF-8, in a part that names no encoding.
  const named = withCharset(raw);
  if (!named) return notAMail('charset');
  const second = named === raw ? mail : await takenApart(named);
  return 'kind' in second ? second : parsedFrom(second);
}

async function takenApart(raw: Uint8Array): Promise<Email | NotAMail> {
  try {
    return await PostalMime.parse(raw, LIMITS);
  } catch (error) {
    // The library's only errors about a mail are its limits.
    return notAMail(/depth/i.test(String(error)) ? 'too-deep' : 'broken');
  }
}

function isGarbled({ text = '', html = '' }: Email): boolean {
  return text.includes('\ufffd') || html.includes('\ufffd');
}

async function parsedFrom(mail: Email): Promise<ParsedMail | NotAMail> {
  if ([mail.text, mail.html].some((part) => (part?.length ?? 0) > TEXT_MAX_CHARS))
    return notAMail('too-large');
  const texts = [mail.text ?? '', mail.html ? await htmlToText(mail.html) : ''].filter((text) => text.trim());
  if (texts.length === 0) return notAMail('broken');
  const subject = (mail.subject ?? '').slice(0, 1000);
  const from = mail.from?.address?.toLowerCase();
  const to = [...(mail.to ?? []), ...(mail.cc ?? [])].flatMap(({ address }) => address?.toLowerCase() ?? []);
  const sent = instantOf(mail.date);
  const links = [...(mail.html ? linksIn(mail.html) : []), ...texts.flatMap(addressesIn)];
  return {
    kind: 'mail',
    id: await mailIdOf(mail.messageId, [from ?? '', subject, ...texts]),
    subject,
    ...(from && { from }),
    ...(mail.from?.name && { senderName: mail.from.name.slice(0, 200) }),
    ...(to.length > 0 && { to }),
    ...(sent && { sent }),
    texts,
    links: [...new Set(links)],
  };
}

/**
 * A mail as someone copied it from the screen, without headers; or its source ("show original"), which is
 * read as the mail it is.
 */
export async function readPastedText(text: string): Promise<ParsedMail | NotAMail> {
  if (text.trim() === '') return notAMail('empty');
  const raw = new TextEncoder().encode(text.trimStart());
  if (!refusalOf(raw)) return readMail(raw);
  if (text.length > TEXT_MAX_CHARS) return notAMail('too-large');
  const id = await mailIdOf(undefined, [text]);
  return { kind: 'mail', id, subject: '', texts: [text], links: addressesIn(text) };
}

function addressesIn(text: string): string[] {
  return [...text.matchAll(/https:\/\/[^\s"'<>()]{1,2000}/gi)].map(([link]) => link);
}

/** The library gives a date that it cannot read as it stands. */
function instantOf(date = ''): Instant | undefined {
  const isDate = /^\d{4}-\d\d-\d\dT/.test(date) && !Number.isNaN(Date.parse(date));
  return isDate ? instantAt(Date.parse(date)) : undefined;
}
