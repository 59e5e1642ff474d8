import type { Extension } from '../support/extension.ts';
import { against, type Row, timeRow } from './row.ts';
import { spreadOf } from './statistics.ts';

/** The most that the time of an answer may grow by from a short history to a long one. */
const MOST_WITH_MANY = 1.5;
const GROUP = 'History: from the question to the answer';

/** What the ledger page and the popup ask; the orders are those of `long-history.ts`. */
const QUESTIONS = {
  'what the popup shows': { name: 'overview', request: {} },
  'a page of movements': { name: 'ledger', request: { limit: 50 } },
  'one programme': { name: 'ledger', request: { limit: 50, programme: 'gift-card' } },
  'one order number': { name: 'ledger', request: { limit: 200, search: '111-0000500-6600001' } },
  'the beginning of all order numbers': { name: 'ledger', request: { limit: 200, search: '111' } },
  'one piece of totals': { name: 'ledger-totals', request: { search: '111' } },
  'sums of years': { name: 'ledger-summary', request: {} },
} as const;

interface Stored {
  readonly name: string;
  readonly extension: Extension;
}

/** How long a page of ours waits for what is in the history, with little and with much stored. */
export async function historyRows(
  [few, ...more]: readonly [Stored, ...Stored[]],
  runs: number,
): Promise<Row[]> {
  const rows: Row[] = [];
  for (const [what, message] of Object.entries(QUESTIONS)) {
    const time = async ({ name, extension }: Stored) =>
      timeRow(
        GROUP,
        `${what}, ${name}`,
        spreadOf(await extension.inExtension(timesToAnswer, { message, runs })),
      );
    const short = await time(few);
    rows.push(short);
    for (const stored of more) rows.push(against(await time(stored), short, MOST_WITH_MANY));
  }
  return rows;
}

/** Runs in a page of the extension. The first answer warms the caches and is not counted. */
async function timesToAnswer({ message, runs }: { message: object; runs: number }): Promise<number[]> {
  const times: number[] = [];
  for (let run = 0; run <= runs; run += 1) {
    const start = performance.now();
    const answer = await chrome.runtime.sendMessage(message);
    if (!answer.ok) throw new Error(`no answer: ${JSON.stringify(answer)}`);
    if (run > 0) times.push(performance.now() - start);
  }
  return times;
}

declare const chrome: {
  readonly runtime: { sendMessage(message: object): Promise<{ ok: boolean }> };
};
