import * as z from 'zod/mini';
import type { ManualCreditRecord } from '../ledger/manual-credits.ts';
import type { PageRecord } from '../ledger/page-record.ts';
import type { StoredReading } from '../ledger/stored-reading.ts';
import type { AdviceSettings } from '../model/advice-settings.ts';
import type { BackupAbout, ExportPosition } from '../model/backup.ts';
import { ID_MAX_CHARS, isLotId, type LotId } from '../model/ids.ts';
import { marketplaceById } from '../model/marketplaces.ts';
import type { OwnerWord } from '../model/owner-words.ts';
import type { PanelMonth } from '../model/panel.ts';
import type { Settings } from '../model/settings.ts';
import { adviceSettings } from './advice-settings-schema.ts';
import {
  accountKey,
  accountName,
  mailId,
  month,
  receipts,
  savedManualCredit,
  surveys,
} from './manual-credit-schema.ts';
import { ownerWord } from './owner-word-schema.ts';
import { everyCurrencyIs, isInItsPlace, page } from './reading-schema.ts';
import { fieldName, instant, marketplace, missingFields, readCommon, TEXT } from './schema-parts.ts';
import { CHOICE_FIELDS } from './settings-schema.ts';
import { storedReading } from './stored-reading-schema.ts';

/**
 * The records of a full backup: each is an object with one member, which says what it is. Entries, lots and balances
 * follow from these and are in no backup. What a record holds beyond its schema is left out.
 */

const hash = z.string().check(z.regex(/^[0-9a-f]{32}$/));
const readingId = z.string().check(z.minLength(1), z.maxLength(100));

const account = z.object({
  key: accountKey,
  marketplace,
  name: z.exactOptional(TEXT),
  namedAt: z.exactOptional(instant),
  givenName: z.exactOptional(accountName),
  givenAt: z.exactOptional(instant),
  customer: z.exactOptional(hash),
  salt: z.exactOptional(hash),
  mergedInto: z.exactOptional(accountKey),
  byName: z.exactOptional(z.enum(['joined', 'parted'])),
});

const lotId = z.custom<LotId>((text) => typeof text === 'string' && isLotId(text));

const alike = z.union([
  z.object({ kind: z.literal('lot'), id: lotId }),
  z.object({ kind: z.literal('credit'), id: z.uuid() }),
]);

/** As its owner said it, with what was left of it from when on. */
const credit = z.object({
  saved: savedManualCredit,
  addedAt: instant,
  since: instant,
  ended: z.exactOptional(instant),
  amounts: z
    .array(z.object({ at: instant, minor: z.int().check(z.gte(1)) }))
    .check(z.minLength(1), z.maxLength(1000)),
  mergedFrom: z.exactOptional(accountKey),
  answer: z.exactOptional(z.object({ to: alike, is: z.enum(['one', 'two']) })),
});

/** The same by itself, with what no field says alone. */
export const wholeCredit = credit.check(z.refine(isWhole));

const panelMonth = z.object({
  account: accountKey,
  marketplace,
  month,
  receipts,
  surveys: z.exactOptional(surveys),
});

const told = z
  .object({
    key: z.string().check(z.maxLength(ID_MAX_CHARS + 100)),
    lot: lotId,
    covered: z.int().check(z.gte(0)),
  })
  .check(z.refine(({ key, lot }) => key.startsWith(`${lot}|`)));

const ways = z.record(fieldName, z.string().check(z.maxLength(300)));

const pageFailure = z.object({
  reading: readingId,
  at: instant,
  outcome: z.enum(['signed-out', 'blocked', 'unrecognised']),
  missing: missingFields,
  owner: z.exactOptional(z.object({ customer: z.exactOptional(hash), name: z.exactOptional(TEXT) })),
});

const pageRecord = z.object({
  scope: accountKey,
  marketplace,
  page,
  lastRead: z.exactOptional(instant),
  served: z.exactOptional(
    z.object({ reading: readingId, at: instant, via: ways, layout: readCommon.layout }),
  ),
  failures: z.exactOptional(z.array(pageFailure).check(z.maxLength(50))),
  failed: z.exactOptional(pageFailure),
});

// Backups from before the language could be chosen have none.
const choices = z.object({ ...CHOICE_FIELDS, language: z._default(CHOICE_FIELDS.language, null) });

export const backupSettings: z.ZodMiniType<BackupSettings> = z.object({ choices, advice: adviceSettings });

const backupRecord = z.union([
  z.strictObject({ account }),
  z.strictObject({ credit }),
  z.strictObject({ panel: panelMonth }),
  z.strictObject({ word: ownerWord }),
  z.strictObject({ told }),
  z.strictObject({ page: pageRecord }),
  z.strictObject({ mail: mailId }),
  z.strictObject({ reading: storedReading }),
  z.strictObject({ settings: backupSettings }),
]) as unknown as z.ZodMiniType<BackupRecord>;

export type BackupRecord =
  | { readonly account: z.output<typeof account> }
  | { readonly credit: BackupCredit }
  | { readonly panel: PanelMonth }
  | { readonly word: OwnerWord }
  | { readonly told: z.output<typeof told> }
  | { readonly page: PageRecord }
  | { readonly mail: string }
  | { readonly reading: StoredReading }
  | { readonly settings: BackupSettings };

export type BackupCredit = z.output<typeof credit>;
export type BackupAccount = z.output<typeof account>;

export interface BackupSettings {
  readonly choices: Omit<Settings, 'accepted'>;
  readonly advice: AdviceSettings;
}

/** A piece of a full backup, but for the settings. */
export interface ExportPage {
  readonly about: BackupAbout;
  /** How often the database had changed: pages of one export that differ in it do not belong together. */
  readonly changes: number;
  readonly records: readonly BackupRecord[];
  /** Where the next page begins; null at the end. */
  readonly next: ExportPosition | null;
}

/** What an import brings. */
export interface ImportCounts {
  /** Manual credits that are new. */
  readonly credits: number;
  /** Movements that are new, as they follow from all that is known then. */
  readonly entries: number;
  /** Records of any kind that are new or newer than what is here. */
  readonly records: number;
  /** Records that are here already. */
  readonly known: number;
  /** Records that belong to no account, or to one of another marketplace. */
  readonly unusable: number;
}

/** What is kept of a manual credit in a backup: what became of it follows from the pages. */
export function backupCredit(record: ManualCreditRecord): BackupCredit {
  const {
    addedAt,
    since,
    ended,
    amounts,
    answer,
    mergedFrom,
    account: key,
    closed: _closed,
    covered: _covered,
    part: _part,
    asked: _asked,
    ...saved
  } = record;
  return {
    saved: { ...saved, account: { key } },
    addedAt,
    since,
    ...(ended !== undefined && { ended }),
    amounts: [...amounts],
    ...(mergedFrom !== undefined && { mergedFrom }),
    ...(answer !== undefined && { answer }),
  };
}

/** One record of a backup by its text; undefined where it cannot be used. */
export function parseBackupRecord(text: string): BackupRecord | undefined {
  return usableRecord(parsedJson(text));
}

/** The same by its value. */
export function usableRecord(value: unknown): BackupRecord | undefined {
  const parsed = backupRecord.safeParse(value);
  return parsed.success && isSound(parsed.data) ? parsed.data : undefined;
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // It is as little use as no record.
    return undefined;
  }
}

/** What no field says alone: how much is left, and that an amount is in its marketplace's currency and not below zero. */
function isSound(record: BackupRecord): boolean {
  if ('credit' in record) return isWhole(record.credit);
  if (!('reading' in record)) return true;
  const { reading } = record;
  return isInItsPlace(reading) && everyCurrencyIs(marketplaceById(reading.marketplace).currency, reading);
}

function isWhole({ amounts, saved }: BackupCredit): boolean {
  return 'key' in saved.account && amounts.at(-1)?.minor === saved.amount.minor;
}
