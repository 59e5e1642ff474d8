import { parseArgs } from 'node:util';
import { type ImportEvent, importMails } from '../../core/mail/mail-import.ts';
import { generateMailbox } from '../support/mailbox.ts';

/**
 * Imports a generated mailbox and prints rate and peak memory beside those of reading the same bytes and
 * doing nothing: `node tests/bench/mailbox.ts --megabytes 1024`.
 */
const { values } = parseArgs({ options: { megabytes: { type: 'string', default: '1024' } } });
const MEGABYTE = 1024 * 1024;
const mailbox = generateMailbox(Number(values.megabytes) * MEGABYTE);

/** Runs a piece of work, looking at the memory while it goes. */
async function measured(
  work: (look: () => void) => Promise<void>,
): Promise<{ seconds: number; peak: number }> {
  let peak = process.memoryUsage().rss;
  const look = () => {
    peak = Math.max(peak, process.memoryUsage().rss);
  };
  const start = performance.now();
  await work(look);
  look();
  return { seconds: (performance.now() - start) / 1000, peak };
}

async function drain(look: () => void): Promise<void> {
  let bytes = 0;
  for await (const piece of mailbox.stream()) {
    bytes += piece.length;
    if (bytes % (2 * MEGABYTE) < piece.length) look();
  }
}

async function importAll(look: () => void): Promise<void> {
  const events: Record<string, number> = {};
  const post = ({ type }: ImportEvent) => {
    events[type] = (events[type] ?? 0) + 1;
    look();
  };
  const files = [{ name: 'generated.mbox', ...mailbox }];
  await importMails({ files, marketplaces: ['amazon.com'], known: [] }, post);
  console.log(`  rewards found ${events.result ?? 0} of ${mailbox.rewards}, in ${mailbox.messages} mails`);
  if (events.result !== mailbox.rewards) process.exitCode = 1;
}

const megabytes = mailbox.size / MEGABYTE;
const before = process.memoryUsage().rss;
console.log(`mailbox of ${megabytes.toFixed(0)} MB`);
const bare = await measured(drain);
const full = await measured(importAll);
for (const [name, { seconds, peak }] of [
  ['only read', bare],
  ['imported', full],
] as const) {
  const rate = (megabytes / seconds).toFixed(0);
  const grown = ((peak - before) / MEGABYTE).toFixed(0);
  console.log(
    `  ${name.padEnd(10)} ${rate.padStart(5)} MB/s, ${seconds.toFixed(1)} s, peak ${(peak / MEGABYTE).toFixed(0)} MB (${grown} MB over the start)`,
  );
}
console.log(`  imported takes ${(full.seconds / bare.seconds).toFixed(2)} times as long as only read`);
