import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findCreditsInMail } from '../../../core/mail/find-credits.ts';
import { MAIL_MAX_BYTES } from '../../../core/mail/parsed-mail.ts';
import { readMail, readPastedText } from '../../../core/mail/read-mail.ts';

/** Mails made to break their reader. Each ends in an answer; a test that hangs fails by the runner's own limit. */
const HEAD = 'From: no-reply@amazon.com\nSubject: Your reward\nMIME-Version: 1.0\n';

async function read(text: string, head = HEAD) {
  return readMail(new TextEncoder().encode(head + text));
}

const HTML = 'Content-Type: text/html\n\n';
const MULTIPART = 'Content-Type: multipart/mixed; boundary=b\n\n';

function nested(depth: number): string {
  return Array.from(
    { length: depth },
    (_, at) => `Content-Type: multipart/mixed; boundary=b${at}\n\n--b${at}\n`,
  ).join('');
}

function nestedMails(depth: number): string {
  return `${'Content-Type: message/rfc822\n\nFrom: a@example.com\nSubject: x\n'.repeat(depth)}\nHello\n`;
}

describe('refused by name', () => {
  it.each([
    ['parts nested 10,000 deep', nested(10_000), 'too-deep'],
    ['parts nested 100 deep', nested(100), 'too-deep'],
    ['a million parts', MULTIPART + '--b\n'.repeat(1_000_000), 'too-deep'],
    ['a million lines', `\n${'\n'.repeat(1_000_000)}`, 'too-deep'],
    ['a line of 4 MB', `\n${'x'.repeat(4_000_000)}`, 'too-large'],
    [
      '4 MB of base64',
      `Content-Type: text/plain\nContent-Transfer-Encoding: base64\n\n${'QUJD'.repeat(1_000_000)}`,
      'too-large',
    ],
    ['4 MB of unclosed tags', HTML + '<a '.repeat(1_300_000), 'too-large'],
    ['headers of a megabyte', `${'X-A: b\n'.repeat(90_000)}\nHello`, 'broken'],
    ['an encoding that nobody has', 'Content-Type: text/plain; charset=utf-99\n\nHello', 'charset'],
    ['no text at all', `${MULTIPART}--b\nContent-Type: image/png\n\nx\n--b--\n`, 'broken'],
  ])('%s', async (_name, text, why) => {
    expect(await read(text)).toEqual({ kind: 'not-a-mail', why });
  });

  it('more bytes than any such mail has', async () => {
    expect(await readMail(new Uint8Array(MAIL_MAX_BYTES + 1))).toEqual({
      kind: 'not-a-mail',
      why: 'too-large',
    });
  });

  it('other files', async () => {
    expect(await readMail(Uint8Array.from([80, 75, 3, 4, 0, 0, 0, 0]))).toMatchObject({ why: 'no-headers' });
    expect(await read('', 'Subject: x\0\nFrom: y\n\nHello')).toMatchObject({ why: 'no-headers' });
    expect(await readMail(new Uint8Array(0))).toMatchObject({ why: 'empty' });
    expect(await readPastedText(' \n ')).toMatchObject({ why: 'empty' });
    expect(await readPastedText('x'.repeat(600_000))).toMatchObject({ why: 'too-large' });
  });
});

describe('read without harm', () => {
  it.each([
    ['mails nested 10,000 deep', nestedMails(10_000)],
    ['a boundary that never comes', `${MULTIPART}Hello`],
    ['a boundary without a name', 'Content-Type: multipart/mixed\n\nHello'],
    ['headers that break off', 'Content-Type: text/plain; charset="\n\nHello'],
    ['broken base64', 'Content-Type: text/plain\nContent-Transfer-Encoding: base64\n\n!!!!=A=\nSGVsbG8'],
    [
      'broken quoted-printable',
      'Content-Type: text/plain\nContent-Transfer-Encoding: quoted-printable\n\n=ZZ=\n=4',
    ],
    ['an unknown transfer encoding', 'Content-Type: text/plain\nContent-Transfer-Encoding: rot13\n\nUryyb'],
    ['100,000 open comments', HTML + '<!--'.repeat(100_000)],
    ['60,000 open scripts', `${HTML}<p>Hi</p>${'<script>'.repeat(60_000)}`],
    ['400,000 angle brackets', HTML + '<'.repeat(400_000)],
    ['400,000 blanks', `\nHello${' '.repeat(400_000)}!`],
    ['200,000 full stops', `\nHello${'. '.repeat(200_000)}!`],
    ['20,000 sentences about rewards', `\n${'Your $1 reward was ok. '.repeat(20_000)}`],
    ['20,000 dates', `\nHello ${'expires on 1/1/2027 '.repeat(20_000)}`],
    ['100,000 amounts in one line', `\nYou have earned ${'$1 '.repeat(100_000)} reward`],
    ['400,000 quotation marks', `\n${'>'.repeat(400_000)} Hello`],
    ['50,000 senders in the text', `\n${'From: a\n'.repeat(50_000)}`],
    ['one long address', `\nFrom: ${'a'.repeat(400_000)}`],
  ])('%s', async (_name, text) => {
    const mail = await read(text);
    const found = mail.kind === 'mail' ? findCreditsInMail(mail, ['amazon.com']) : mail;
    expect(['not-a-credit-mail', 'not-understood', 'not-a-mail']).toContain(found.kind);
  });

  it.each(['2026-99-99T99:99:99Z', '+275760-09-14T00:00:00Z', '9999-12-31T23:59:59-23:59', '0000-00-00T'])(
    'a mail that was sent on %s, which no calendar has',
    async (date) => {
      const text = `Date: ${date}\n\nYou have earned a $1.00 No-Rush reward. It expires on March 3, 2027.`;
      const mail = await read(text);
      expect(mail.kind).toBe('mail');
      expect(mail.kind === 'mail' && ['found', 'not-understood']).toContain(
        mail.kind === 'mail' && findCreditsInMail(mail, ['amazon.com']).kind,
      );
    },
  );

  it('any bytes at all', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 2000 }), fc.boolean(), async (bytes, hasHead) => {
        const head = hasHead ? new TextEncoder().encode(`${HEAD}\n`) : new Uint8Array(0);
        const mail = await readMail(Uint8Array.from([...head, ...bytes]));
        if (mail.kind === 'mail') expect(findCreditsInMail(mail, ['amazon.com']).kind).not.toBe('found');
      }),
      { numRuns: 300 },
    );
  });

  it('a text of which a stranger wrote the markup stays text', async () => {
    const mail = await read(
      `${HTML}<p>You have earned a $1.00 No-Rush reward &lt;img src=x onerror=alert(1)&gt;. It expires on March 3, 2027.</p>`,
    );
    expect(mail.kind === 'mail' && mail.texts[0]).toContain('<img src=x onerror=alert(1)>');
  });
});
