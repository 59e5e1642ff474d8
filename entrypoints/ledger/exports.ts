import type { ExportKind } from '../../components/ledger/data-state.ts';
import { entryKindLabel } from '../../components/ledger/entry-labels.ts';
import type { Language } from '../../components/ui/language.ts';
import { PROGRAMME_NAMES } from '../../components/ui/names.ts';
import { BACKUP_END, backupRecords, backupStart } from '../../core/export/backup.ts';
import type { EndEvent } from '../../core/export/calendar.ts';
import { CSV_COLUMNS, type CsvColumn, csvEntry, csvHead } from '../../core/export/csv.ts';
import type { ExportPosition } from '../../core/model/backup.ts';
import type { Instant } from '../../core/model/calendar-date.ts';
import { siteOf } from '../../core/model/marketplaces.ts';
import { sum } from '../../core/model/money.ts';
import type { LedgerEntry } from '../../core/overview/ledger-views.ts';
import type { EndingCredit } from '../../core/overview/overview.ts';
import { ask } from '../../core/platform/client.ts';

/** What came of making a file. */
export type Made =
  | { readonly kind: 'file'; readonly file: Blob; readonly name: string }
  /** There is nothing that ends. */
  | { readonly kind: 'no-ends' }
  | { readonly kind: 'failed'; readonly code: string };

/** Makes a file of what is stored, page by page: no more than a page of it is a text in memory at once. */
export async function makeFile(kind: ExportKind, now: Instant, language: Language): Promise<Made> {
  const day = now.slice(0, 10);
  switch (kind) {
    case 'backup':
      return made(await backupParts(), 'application/json', `Unspent-backup-${day}.json`);
    case 'spreadsheet':
      return made(await spreadsheetParts(language), 'text/csv', `Unspent-transactions-${day}.csv`);
    default: {
      const parts = await calendarParts(now, language);
      if (Array.isArray(parts) && parts.length === 0) return { kind: 'no-ends' };
      return made(parts, 'text/calendar', 'Unspent-expirations.ics');
    }
  }
}

/** The parts of a file, or why it could not be made. */
type Parts = readonly Blob[] | { readonly code: string };

function made(parts: Parts, type: string, name: string): Made {
  if ('code' in parts) return { kind: 'failed', code: parts.code };
  return { kind: 'file', file: new Blob([...parts], { type }), name };
}

/** A page of Amazon's may be read while the file is made: then it is made again, a few times. */
const ATTEMPTS_MAX = 5;

async function backupParts(): Promise<Parts> {
  const [settings, advice] = await Promise.all([ask('settings', {}), ask('advice-settings', {})]);
  if (!settings.ok) return settings;
  if (!advice.ok) return advice;
  const { accepted: _, ...choices } = settings.data;
  for (let attempt = 0; attempt < ATTEMPTS_MAX; attempt += 1) {
    const parts = await pagesOfBackup({ settings: { choices, advice: advice.data } });
    if (parts !== 'changed') return parts;
  }
  return { code: 'failed' };
}

async function pagesOfBackup(settings: object): Promise<Parts | 'changed'> {
  const parts: Blob[] = [];
  let changes: number | undefined;
  let written = 0;
  let from: ExportPosition | null = { list: 'accounts', after: null };
  while (from) {
    const answer: Awaited<ReturnType<typeof askForPage>> = await askForPage(from);
    if (!answer.ok) return answer;
    const page = answer.data;
    if (changes === undefined) {
      parts.push(new Blob([backupStart(page.about), backupRecords([settings], 0)]));
      written = 1;
    } else if (page.changes !== changes) return 'changed';
    changes = page.changes;
    if (page.records.length > 0) parts.push(new Blob([backupRecords(page.records, written)]));
    written += page.records.length;
    from = page.next;
  }
  return [...parts, new Blob([BACKUP_END])];
}

function askForPage({ list, after }: ExportPosition) {
  return ask('export-page', {
    list,
    after: typeof after === 'string' || after === null ? after : [...after],
  });
}

const PAGE_ENTRIES = 200;

const COLUMN_NAMES = {
  day: 'csv_day',
  kind: 'csv_kind',
  programme: 'csv_programme',
  name: 'csv_name',
  in: 'csv_in',
  out: 'csv_out',
  uncounted: 'csv_uncounted',
  currency: 'csv_currency',
  expires: 'csv_expires',
  account: 'csv_account',
  site: 'csv_site',
  order: 'csv_order',
} as const satisfies Record<CsvColumn, string>;

async function spreadsheetParts(language: Language): Promise<Parts> {
  const { t } = language;
  const labels = Object.fromEntries(CSV_COLUMNS.map((column) => [column, t(COLUMN_NAMES[column])]));
  const parts = [new Blob([csvHead(labels as Record<CsvColumn, string>)])];
  let last: LedgerEntry | undefined;
  for (;;) {
    const before = last && { day: last.day, id: last.id };
    const page = await ask('ledger', { ...(before && { before }), limit: PAGE_ENTRIES });
    if (!page.ok) return page;
    const { entries, more } = page.data;
    parts.push(new Blob(entries.map((entry) => csvEntry(csvFacts(entry, language)))));
    last = entries.at(-1);
    if (!more || !last) return parts;
  }
}

function csvFacts(entry: LedgerEntry, language: Language) {
  return {
    ...entry,
    kindLabel: entryKindLabel(entry, language),
    programmeLabel: language.t(PROGRAMME_NAMES[entry.programme]),
    site: siteOf(entry.marketplace),
  };
}

async function calendarParts(now: Instant, language: Language): Promise<Parts> {
  const [overview, settings] = await Promise.all([ask('overview', {}), ask('settings', {})]);
  if (!overview.ok) return overview;
  if (!settings.ok) return settings;
  const events = endEvents(overview.data.ending, language);
  if (events.length === 0) return [];
  const { leadTimes, notifications } = settings.data;
  const name = language.t('data_calendar_name');
  // Only here is its library needed.
  const { calendarOf } = await import('../../core/export/calendar.ts');
  return [new Blob([calendarOf(events, { name, leadTimes: notifications ? leadTimes : [], now })])];
}

/** All that ends on one day for one account is one event, as it is one notification. */
export function endEvents(ending: readonly EndingCredit[], { t, money }: Language): EndEvent[] {
  const coming = ending.filter(({ daysLeft }) => daysLeft >= 0);
  const sameDay = Map.groupBy(coming, ({ account, expires }) => JSON.stringify([account, expires]));
  return [...sameDay.values()].flatMap((credits) => {
    const [first] = credits;
    if (!first) return [];
    const { account, accountName, expires } = first;
    const total = sum(
      credits.map(({ amount }) => amount),
      first.amount.currency,
    );
    const title =
      accountName === undefined
        ? t('data_event_title', { amount: money(total) })
        : t('data_event_title_of', { amount: money(total), name: accountName });
    const text = credits.map(({ amount, type }) => `${money(amount)} · ${type}`).join('\n');
    return [{ account, expires, title, text }];
  });
}
