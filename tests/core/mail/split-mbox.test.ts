import { describe, expect, it } from 'vitest';
import type { MboxItem } from '../../../core/mail/mbox-message.ts';
import { beginsMailbox, type MboxOptions, splitMbox } from '../../../core/mail/split-mbox.ts';
import { isWorthReading } from '../../../core/mail/worth-reading.ts';
import { generateMailbox } from '../../support/mailbox.ts';

const encoder = new TextEncoder();
const decoder = new TextDecoder();

function streamOf(pieces: Iterable<Uint8Array>): ReadableStream<Uint8Array> {
  const iterator = pieces[Symbol.iterator]();
  return new ReadableStream({
    pull(controller) {
      const { value, done } = iterator.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
  });
}

function* cut(text: string, length: number): Generator<Uint8Array> {
  const bytes = encoder.encode(text);
  for (let at = 0; at < bytes.length; at += length) yield bytes.slice(at, at + length);
}

async function itemsOf(stream: ReadableStream<Uint8Array>, options?: MboxOptions): Promise<MboxItem[]> {
  const items: MboxItem[] = [];
  for await (const item of splitMbox(stream, options)) items.push(item);
  return items;
}

async function textsOf(mbox: string, length = 1000, options?: MboxOptions): Promise<string[]> {
  const items = await itemsOf(streamOf(cut(mbox, length)), options);
  return items.map((item) => (item.kind === 'mail' ? decoder.decode(item.raw) : `too large: ${item.bytes}`));
}

const LINE = 'From - Mon Oct 05 10:00:00 2026';
const ONE = `${LINE}\nFrom: a@example.com\nSubject: one\n\nFirst.\n`;
const TWO = 'From 123@xxx Mon Oct 05 17:00:00 +0000 2026\nFrom: b@example.com\nSubject: two\n\nSecond.\n';

describe('where messages begin', () => {
  it.each([1, 2, 3, 7, 64, 1000])('is the same in pieces of %i bytes', async (length) => {
    expect(await textsOf(`${ONE}\n${TWO}`, length)).toEqual([
      'From: a@example.com\nSubject: one\n\nFirst.\n\n',
      'From: b@example.com\nSubject: two\n\nSecond.\n',
    ]);
  });

  it.each([1, 5, 1000])(
    'is the same with the line ends of Windows, in pieces of %i bytes',
    async (length) => {
      expect(await textsOf(`${ONE}\n${TWO}`.replaceAll('\n', '\r\n'), length)).toHaveLength(2);
    },
  );

  it('is not at a line of a mail that begins with the same word', async () => {
    const body =
      'From: a@example.com\n\nHello\n\nFrom here on, see 10:30 tomorrow.\nFrom - Mon Oct 05 10:00:00 2026\n';
    expect(await textsOf(`${LINE}\n${body}`)).toEqual([body]);
  });

  it.each(['From ', 'From -', 'From - ', 'From MAILER-DAEMON', 'From a@example.com'])(
    'is at %j before the headers of a mail, though it has no date',
    async (separator) => {
      const mbox = `${separator}\nFrom: a@example.com\n\nOne.\n\n${separator}\r\nSubject: two\n\nTwo.\n`;
      for (const length of [1, 7, 1000]) expect(await textsOf(mbox, length)).toHaveLength(2);
      expect(beginsMailbox(encoder.encode(mbox))).toBe(true);
    },
  );

  it.each([
    'From Monday 10:00 a.m. until January 17, 2027 it is yours.',
    'From ',
    'From me',
    'From a@example.com',
  ])('is not at %j before more of the text', async (line) => {
    const body = `From: a@example.com\n\nHello\n\n${line}\nto you: all the best\n`;
    expect(await textsOf(`${LINE}\n${body}`)).toEqual([body]);
  });

  it('a file without separators has no messages', async () => {
    expect(await textsOf('From: a@example.com\nSubject: a mail\n\nHello\n')).toEqual([]);
    expect(await textsOf('')).toEqual([]);
    expect(beginsMailbox(encoder.encode(LINE))).toBe(true);
    expect(beginsMailbox(encoder.encode('From: a@example.com\n'))).toBe(false);
  });
});

describe('what a message is', () => {
  it('has its escaped lines as they were', async () => {
    const [text] = await textsOf(
      `${LINE}\nSubject: x\n\n>From me\n>>From you\n> From nobody\n>Fro\nx >From\n`,
    );
    expect(text).toBe('Subject: x\n\nFrom me\n>From you\n> From nobody\n>Fro\nx >From\n');
  });

  it.each([1, 9, 1000])('is left out by its headers alone, in pieces of %i bytes', async (length) => {
    const heads: string[] = [];
    const wants = (head: string) => {
      heads.push(head);
      return head.includes('two');
    };
    expect(await textsOf(`${ONE}\n${TWO}`, length, { wants })).toEqual([
      'From: b@example.com\nSubject: two\n\nSecond.\n',
    ]);
    expect(heads).toEqual(['From: a@example.com\nSubject: one', 'From: b@example.com\nSubject: two']);
  });

  it('is passed over with a note when it is too large, and the next is read', async () => {
    const large = `${LINE}\nSubject: large\n\n${'x'.repeat(5000)}\n\n`;
    expect(await textsOf(`${large}${TWO}`, 100, { limit: 1000 })).toEqual([
      `too large: ${large.length}`,
      'From: b@example.com\nSubject: two\n\nSecond.\n',
    ]);
  });
});

describe('what is held', () => {
  it('a line of 100 MB is never held', async () => {
    const piece = new Uint8Array(64 * 1024).fill(120);
    function* pieces() {
      yield encoder.encode(`${LINE}\nSubject: x\n\n`);
      for (let at = 0; at < 1600; at += 1) yield piece;
      yield encoder.encode(`\n\n${TWO}`);
    }
    let most = 0;
    const items = await itemsOf(streamOf(pieces()), {
      limit: 1024 * 1024,
      onProgress: ({ held }) => {
        most = Math.max(most, held);
      },
    });
    expect(items.map(({ kind }) => kind)).toEqual(['too-large', 'mail']);
    expect(most).toBeLessThan(1024 * 1024 + 2 * piece.length);
  });

  it('headers without an end are taken for what they are', async () => {
    function* pieces() {
      yield encoder.encode(`${LINE}\n`);
      for (let at = 0; at < 500; at += 1) yield encoder.encode(`X-Header-${at}: ${'y'.repeat(1000)}\n`);
    }
    expect(await itemsOf(streamOf(pieces()), { wants: isWorthReading })).toEqual([]);
  });

  it('a mailbox of 30 MB goes through in pieces, and each reward comes out once', async () => {
    const mailbox = generateMailbox(30 * 1024 * 1024);
    const progress = { bytes: 0, messages: 0, held: 0 };
    const items = await itemsOf(mailbox.stream(), {
      wants: isWorthReading,
      onProgress: ({ bytes, messages, held }) => {
        Object.assign(progress, { bytes, messages, held: Math.max(held, progress.held) });
      },
    });
    expect(items).toHaveLength(mailbox.rewards);
    expect(progress).toMatchObject({ bytes: mailbox.size, messages: mailbox.messages });
    expect(progress.held).toBeLessThan(256 * 1024);
  });
});

describe('stopping', () => {
  it('whoever wants no more lets go of the file', async () => {
    let isReleased = false;
    const endless = new ReadableStream<Uint8Array>({
      pull: (stream) => stream.enqueue(encoder.encode(`${ONE}\n`)),
      cancel: () => {
        isReleased = true;
      },
    });
    for await (const item of splitMbox(endless, { wants: () => true })) {
      if (item) break;
    }
    expect(isReleased).toBe(true);
  });

  it('an error of the file comes through', async () => {
    const broken = new ReadableStream<Uint8Array>({ pull: (stream) => stream.error(new Error('gone')) });
    await expect(itemsOf(broken)).rejects.toThrow('gone');
  });
});

describe('which mails are worth reading', () => {
  it.each([
    ['From: "Amazon.com" <no-reply@amazon.com>\nSubject: x', true],
    ['From: Alex <alex@example.com>\nSubject: Fwd: Benefit Confirmation for your Order', true],
    ['FROM: =?utf-8?q?A?=\n <no-reply@amazon.de>\nSubject: x', true],
    ['Subject: =?utf-8?B?QmVuZWZpdCBDb25maXJtYXRpb24=?=\nFrom: Alex <alex@example.com>', true],
    ['From: Alex <alex@example.com>\nSubject: WG: Dein Guthaben', true],
    ['From: Sam <sam@example.com>\nSubject: Lunch\nX-Note: amazon', false],
    ['', false],
  ])('%j: %s', (head, isWorth) => {
    expect(isWorthReading(head)).toBe(isWorth);
  });
});
