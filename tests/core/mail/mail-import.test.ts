import { describe, expect, it } from 'vitest';
import { type ImportEvent, importMails, type MailFile } from '../../../core/mail/mail-import.ts';
import { generateMailbox } from '../../support/mailbox.ts';

const REWARD = `From: "Amazon.com" <no-reply@amazon.com>
Subject: Benefit Confirmation for your Order
Message-ID: <1@mails.example>

You have earned a $1.50 No-Rush reward. Your reward expires on January 17, 2027.
`;

function fileOf(name: string, text: string): MailFile {
  return new File([text], name);
}

async function eventsOf(files: readonly MailFile[], known: readonly string[] = []): Promise<ImportEvent[]> {
  const events: ImportEvent[] = [];
  await importMails({ files, marketplaces: ['amazon.com'], known }, (event) => events.push(event));
  return events;
}

function resultsIn(events: readonly ImportEvent[]) {
  return events.filter((event) => event.type === 'result');
}

describe('single mails', () => {
  it('gives what is in each, and names the file that is none', async () => {
    const offer = 'From: no-reply@amazon.com\nSubject: x\n\nGet a $5 credit.\n';
    const events = await eventsOf([fileOf('a.eml', REWARD), fileOf('b.png', 'PNG'), fileOf('c.eml', offer)]);
    expect(events).toMatchObject([
      { type: 'result', file: 'a.eml', result: { kind: 'found', amount: { minor: 150 } } },
      { type: 'refused', file: 'b.png', why: 'no-headers' },
      { type: 'result', file: 'c.eml', result: { kind: 'not-a-credit-mail' } },
      { type: 'done' },
    ]);
    expect(JSON.parse(JSON.stringify(events))).toEqual(events);
  });

  it('pasted text comes first and has no name', async () => {
    const events: ImportEvent[] = [];
    const pasted = 'You have earned a $1.50 No-Rush reward. It expires on January 17, 2027.';
    const files = [fileOf('a.eml', REWARD)];
    await importMails({ files, pasted, marketplaces: ['amazon.com'], known: [] }, (event) =>
      events.push(event),
    );
    expect(events).toMatchObject([
      { type: 'result', file: null, result: { kind: 'found', sender: 'unknown' } },
      { type: 'result', file: 'a.eml', result: { kind: 'found', sender: 'amazon' } },
      { type: 'done' },
    ]);
  });

  it('pasted text that is nothing is refused', async () => {
    const events: ImportEvent[] = [];
    const request = { files: [], pasted: ' \n ', marketplaces: [], known: [] };
    await importMails(request, (event) => events.push(event));
    expect(events).toMatchObject([{ type: 'refused', file: null, why: 'empty' }, { type: 'done' }]);
  });

  it('never gives the same mail twice, within an import or after one', async () => {
    const twice = await eventsOf([
      fileOf('a.eml', REWARD),
      fileOf('copy.eml', REWARD.replaceAll('\n', '\r\n')),
    ]);
    const [first] = resultsIn(twice);
    const mailId = first?.result.mailId ?? '';
    expect(twice[1]).toEqual({ type: 'twice', file: 'copy.eml', mailId });
    expect(await eventsOf([fileOf('a.eml', REWARD)], [mailId])).toEqual([
      { type: 'known', file: 'a.eml', mailId },
      { type: 'done' },
    ]);
  });

  it('goes on after a file that went away, and refuses one that is too large unread', async () => {
    const gone = {
      name: 'gone',
      size: 10,
      stream: () => new ReadableStream<Uint8Array>({ pull: (it) => it.error(new Error('gone')) }),
    };
    const large = {
      ...fileOf('large', ''),
      name: 'large',
      size: 1e10,
      stream: () => new Blob(['Subject: x\n']).stream(),
    };
    expect(await eventsOf([gone, large, fileOf('a.eml', REWARD)])).toMatchObject([
      { type: 'refused', file: 'gone', why: 'unreadable' },
      { type: 'refused', file: 'large', why: 'too-large' },
      { type: 'result', file: 'a.eml' },
      { type: 'done' },
    ]);
  });
});

describe('mailboxes', () => {
  it('every reward comes out once, others are only counted, and progress is told', async () => {
    const mailbox = generateMailbox(8 * 1024 * 1024);
    const events = await eventsOf([{ name: 'all.mbox', ...mailbox }]);
    const results = resultsIn(events);
    expect(results).toHaveLength(mailbox.rewards);
    expect(new Set(results.map(({ result }) => result.mailId)).size).toBe(mailbox.rewards);
    expect(results.every(({ result }) => result.kind === 'found' && result.expires === '2027-01-17')).toBe(
      true,
    );
    expect(events.filter(({ type }) => type === 'progress').length).toBeGreaterThan(2);
    expect(events.at(-2)).toEqual({
      type: 'file-done',
      file: 'all.mbox',
      bytes: mailbox.size,
      messages: mailbox.messages,
      read: mailbox.rewards,
      unread: 0,
    });
  });

  it('a mail that names a credit and gives none is told of', async () => {
    const line = 'From - Mon Oct 05 10:00:00 2026\n';
    const offer = 'From: no-reply@amazon.com\nSubject: x\n\nGet a $5 credit when you spend $30.\n\n';
    const order = 'From: no-reply@amazon.com\nSubject: y\n\nYour order has shipped.\n\n';
    const events = await eventsOf([fileOf('two.mbox', `${line}${offer}${line}${order}`)]);
    expect(events).toMatchObject([
      {
        type: 'result',
        result: { kind: 'not-a-credit-mail', sentence: 'Get a $5 credit when you spend $30.' },
      },
      { type: 'file-done', messages: 2, read: 2, unread: 0 },
      { type: 'done' },
    ]);
  });

  it('a mail that cannot be read is counted, and the next is read', async () => {
    const line = 'From - Mon Oct 05 10:00:00 2026\n';
    const broken = `${line}From: no-reply@amazon.com\nSubject: x\nContent-Type: text/plain; charset=utf-99\n\nHi\n\n`;
    const events = await eventsOf([fileOf('two.mbox', `${broken}${line}${REWARD}`)]);
    expect(events).toMatchObject([
      { type: 'result', result: { kind: 'found' } },
      { type: 'file-done', messages: 2, read: 2, unread: 1 },
      { type: 'done' },
    ]);
  });
});
