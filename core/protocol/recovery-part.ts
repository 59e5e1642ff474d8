import * as z from 'zod/mini';
import { type EntryId, ID_MAX_CHARS, isEntryId, isLotId, type LotId } from '../model/ids.ts';
import {
  accountKey,
  accountName,
  month,
  programme,
  receipts,
  savedManualCredit,
  surveys,
} from './manual-credit-schema.ts';
import { bytesOf, NOW_VERSION, PART_MAX_BYTES } from './now-record.ts';
import { day, instant, marketplace, money, TEXT } from './schema-parts.ts';

/**
 * The part of the record that holds what no page can give back, so that a database that was lost can be made
 * again from it and from the next visits.
 */

/** The id of a lot, and one part more. */
const MARK_KEY_MAX_CHARS = ID_MAX_CHARS + 100;

const count = z.int().check(z.gte(0));
const hash = z.string().check(z.regex(/^[0-9a-f]{32}$/));

const WORD = {
  entry: z.custom<EntryId>((text) => typeof text === 'string' && isEntryId(text)),
  account: accountKey,
  at: instant,
};

/** One item of each list. */
const ITEMS = {
  accounts: z.object({
    key: accountKey,
    marketplace,
    name: z.exactOptional(TEXT),
    namedAt: z.exactOptional(instant),
    givenName: z.exactOptional(accountName),
    givenAt: z.exactOptional(instant),
    salt: z.exactOptional(hash),
    byName: z.exactOptional(z.enum(['joined', 'parted'])),
    mergedInto: z.exactOptional(accountKey),
    customer: z.exactOptional(hash),
  }),
  panel: z.object({
    account: accountKey,
    marketplace,
    month,
    receipts,
    surveys: z.exactOptional(surveys),
  }),
  /** What reminders have told, so that nobody is told twice and what was muted stays silent. */
  told: z.object({
    key: z.string().check(z.minLength(1), z.maxLength(MARK_KEY_MAX_CHARS)),
    lot: z.custom<LotId>((text) => typeof text === 'string' && isLotId(text)),
    covered: count,
  }),
  /** As its owner said it, with what was left of it from when on. What became of it follows from the pages. */
  credits: z.object({
    saved: savedManualCredit,
    addedAt: instant,
    since: instant,
    ended: z.exactOptional(instant),
    amounts: z.array(z.object({ at: instant, minor: z.int() })).check(z.minLength(1), z.maxLength(1000)),
  }),
  /** What its owner said of listed credits, of movements, and of promises. */
  words: z.union([
    z.object({
      ...WORD,
      said: z.literal('used'),
      of: z.object({
        programme,
        type: TEXT,
        expires: z.nullable(day),
        was: count,
        seen: day,
        used: money,
      }),
    }),
    z.object({ ...WORD, said: z.enum(['used', 'expired']) }),
    z.object({ ...WORD, said: z.literal('arrived') }),
  ]),
  /** Known mails by their short ids. */
  mails: z.string().check(z.regex(/^[0-9a-f]{12}$/)),
};

type ListName = keyof typeof ITEMS;

/** The most items of each list: of those that matter most, which come first. */
export const RECOVERY_MAX: Readonly<Record<ListName, number>> = {
  accounts: 200,
  panel: 240,
  told: 1000,
  words: 500,
  credits: 500,
  mails: 2000,
};

export const toldMarks = z.array(ITEMS.told).check(z.maxLength(RECOVERY_MAX.told));

export const recoveryPart = z.object({
  version: z.literal(NOW_VERSION),
  changes: count,
  salt: z.exactOptional(hash),
  accounts: z.array(ITEMS.accounts).check(z.maxLength(RECOVERY_MAX.accounts)),
  panel: z.array(ITEMS.panel).check(z.maxLength(RECOVERY_MAX.panel)),
  told: toldMarks,
  words: z.array(ITEMS.words).check(z.maxLength(RECOVERY_MAX.words)),
  credits: z.array(ITEMS.credits).check(z.maxLength(RECOVERY_MAX.credits)),
  mails: z.array(ITEMS.mails).check(z.maxLength(RECOVERY_MAX.mails)),
});

export type RecoveryPart = z.infer<typeof recoveryPart>;

/** What there is to keep: of each list the items that matter most first. */
export type RecoveryFacts = Omit<RecoveryPart, 'version'>;

/** Room for the version, the count, the salt and the names of the lists. */
const FRAME_BYTES = 500;

/**
 * As much of the facts as the part has room for. The lists that are short and matter most take theirs first; an
 * item that the schema would refuse is left out by itself.
 */
export function fitRecovery({ changes, salt, ...lists }: RecoveryFacts): RecoveryPart {
  let room = PART_MAX_BYTES.recovery - FRAME_BYTES;
  const take = <Item>(name: ListName, items: readonly Item[]): Item[] => {
    const kept: Item[] = [];
    for (const item of items) {
      const parsed = ITEMS[name].safeParse(item);
      if (!parsed.success) continue;
      const bytes = bytesOf(JSON.stringify(parsed.data)) + 1;
      if (kept.length === RECOVERY_MAX[name] || bytes > room) break;
      room -= bytes;
      kept.push(parsed.data as Item);
    }
    return kept;
  };
  return {
    version: NOW_VERSION,
    changes,
    ...(salt !== undefined && { salt }),
    accounts: take('accounts', lists.accounts),
    panel: take('panel', lists.panel),
    told: take('told', lists.told),
    words: take('words', lists.words),
    mails: take('mails', lists.mails),
    credits: take('credits', lists.credits),
  };
}
