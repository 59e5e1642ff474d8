/** A mailbox file made up on the way, piece by piece, so that none of it need be held. */
export interface GeneratedMailbox {
  readonly stream: () => ReadableStream<Uint8Array>;
  /** Bytes of the whole file. */
  readonly size: number;
  readonly messages: number;
  /** Of those, mails of Amazon with a reward. */
  readonly rewards: number;
}

const PIECE = 64 * 1024;
const encoder = new TextEncoder();

/** One mail of each thirty is a reward; each tenth has an attachment that makes up most of the file. */
const BLOCK = 30;

/** @param bytes About how large the file shall be. */
export function generateMailbox(bytes: number): GeneratedMailbox {
  const attachment = attachmentOf(170_000);
  const block = (at: number) =>
    Array.from({ length: BLOCK }, (_, index) => message(at * BLOCK + index, attachment)).join('');
  const blockSize = encoder.encode(block(0)).length;
  const blocks = Math.max(1, Math.round(bytes / blockSize));
  return {
    size: blockSize * blocks,
    messages: blocks * BLOCK,
    rewards: blocks,
    stream: () => streamOf(blocks, (at) => encoder.encode(block(at))),
  };
}

function streamOf(blocks: number, make: (at: number) => Uint8Array): ReadableStream<Uint8Array> {
  let at = 0;
  let rest = new Uint8Array(0);
  return new ReadableStream(
    {
      pull(controller) {
        if (rest.length === 0 && at < blocks) {
          rest = Uint8Array.from(make(at));
          at += 1;
        }
        if (rest.length === 0) return controller.close();
        controller.enqueue(rest.slice(0, PIECE));
        rest = rest.subarray(PIECE);
      },
    },
    { highWaterMark: 0 },
  );
}

/** Numbers of one width, so that every block is as long as the first. */
function message(number: number, attachment: string): string {
  const id = String(number).padStart(7, '0');
  if (number % BLOCK === 7) return reward(id);
  const text = `Hello Alex,\n\nthis is mail ${id} about lunch and nothing else.\n\n>From here on it is quoted.\n\n`;
  const head = `From - Mon Oct 05 10:00:00 2026\nFrom: Sam <sam@example.com>\nTo: alex@example.com\nSubject: Lunch ${id}\nMessage-ID: <lunch-${id}@mails.example>\n`;
  if (number % 10 !== 3) return `${head}\n${text.repeat(40)}`;
  return `${head}MIME-Version: 1.0\nContent-Type: application/pdf\nContent-Transfer-Encoding: base64\n\n${attachment}\n`;
}

function reward(id: string): string {
  return [
    'From 1766666666666666666@xxx Mon Oct 05 17:00:00 +0000 2026',
    'From: "Amazon.com" <no-reply@amazon.com>',
    'To: alex@example.com',
    'Subject: Benefit Confirmation for your Order',
    'Date: Mon, 05 Oct 2026 10:00:00 -0700',
    `Message-ID: <reward-${id}@mails.example>`,
    '',
    `You have earned a $1.50 No-Rush reward for order 111-${id}-6600001.`,
    'Your reward expires on January 17, 2027.',
    '',
    '',
  ].join('\n');
}

function attachmentOf(bytes: number): string {
  return `${'QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVphYmNkZWZnaGlqa2xtbm9wcXJzdHV2d3h5ejAxMjM0'.slice(0, 76)}\n`.repeat(
    Math.ceil(bytes / 77),
  );
}
