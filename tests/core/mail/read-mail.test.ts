import { describe, expect, it } from 'vitest';
import { htmlToText } from '../../../core/mail/html-text.ts';
import { readMail, readPastedText } from '../../../core/mail/read-mail.ts';

const encode = (text: string) => new TextEncoder().encode(text);

async function idOf(text: string): Promise<string | undefined> {
  const mail = await readMail(encode(text));
  return mail.kind === 'mail' ? mail.id : undefined;
}

describe('the id of a mail', () => {
  const mail = 'From: a@example.com\nSubject: x\nMessage-ID: <1@mails.example>\n\nHello\n';

  it('is that of its Message-ID, whatever happened to it on the way', async () => {
    const id = await idOf(mail);
    expect(id).toMatch(/^[0-9a-f]{64}$/);
    expect(await idOf(mail.replaceAll('\n', '\r\n'))).toBe(id);
    expect(await idOf(`Received: from there\nX-Spam: no\n${mail}\n-- \nlist footer\n`)).toBe(id);
    expect(await idOf(mail.replace('<1@', '<2@'))).not.toBe(id);
  });

  it('is that of its words without one, whatever the spaces', async () => {
    const bare = mail.replace(/Message-ID.*\n/, '');
    const id = await idOf(bare);
    expect(await idOf(bare.replace('Hello', ' Hello  '))).toBe(id);
    expect(await idOf(bare.replace('Hello', 'Hallo'))).not.toBe(id);
    expect(id).not.toBe(await idOf(mail));
  });

  it('is the same for the same pasted text', async () => {
    const one = await readPastedText('You have received a gift.');
    expect(await readPastedText(' You have  received a gift.\n')).toMatchObject({
      id: 'id' in one ? one.id : '',
    });
  });
});

describe('pasted text', () => {
  it('is a mail without headers', async () => {
    const pasted = await readPastedText('You have a reward: https://www.amazon.com/norushcredits');
    expect(pasted).toMatchObject({ subject: '', links: ['https://www.amazon.com/norushcredits'] });
    expect(pasted).not.toHaveProperty('from');
  });

  it('is read as the mail it is when it is the source of one', async () => {
    const source = '\nFrom: a@example.com\nSubject: =?utf-8?q?=C3=84?=\n\nHello\n';
    expect(await readPastedText(source)).toMatchObject({
      subject: 'Ä',
      from: 'a@example.com',
      texts: ['Hello\n'],
    });
  });
});

describe('HTML to text', () => {
  it.each([
    [
      '<table><tr><th>one<th>two</tr><tr><td>three</td><td> four</td></tr></table>',
      /^one\ttwo\s*\nthree\tfour/,
    ],

    ['<p>one</p><p>two</p>', /one\s*\n\s*two/],
    ['<h2>one</h2>two<ul><li>three<li>four</ul>', /one\s*\n\s*two\s*\n\W*three\s*\n\W*four/],
    ['<b>$5</b>.00 &amp; <i>more</i>&nbsp;', /^\$5\.00 & more/],
    ['<a href="https://www.amazon.com/x?a=1">here</a> it is', /^here it is/],
    ['<style>p { content: "$5" }</style><script>"$6"</script>left', /^left/],
    ['--part--\n--part\nstays', /--part--\s*--part\s*stays/],
    ['5 &lt; 6', /^5 < 6/],
  ])('%s', async (html, expected) => {
    expect((await htmlToText(html)).trim()).toMatch(expected);
  });
});
