// @vitest-environment jsdom

import { act, cleanup, renderHook, waitFor } from '@testing-library/preact';
import { parse } from 'csv-parse/sync';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DEFAULT_ADVICE_SETTINGS } from '../../../core/model/advice-settings.ts';
import { DEFAULT_SETTINGS } from '../../../core/model/settings.ts';
import * as client from '../../../core/platform/client.ts';
import { Refused } from '../../../core/platform/server.ts';
import type { Database } from '../../../core/store/database.ts';
import { loadLedger } from '../../../core/store/ledger.ts';
import { backupHandlers } from '../../../entrypoints/background/backups.ts';
import { useData } from '../../../entrypoints/ledger/use-data.ts';
import { backgroundOn } from '../../support/background.ts';
import { batchesIn, databaseWith, factsIn } from '../../support/backups.ts';
import { everything } from '../../support/everything.ts';
import { eventsIn, parseCalendar } from '../../support/icalendar.ts';
import { succeed } from '../../support/store.ts';
import { ending, languageOf, overview } from '../../support/ui.ts';

vi.mock('../../../core/platform/client.ts');

const NOW = '2026-11-20T12:00:00.000Z';
const saved: { file: Blob; name: string }[] = [];
const onChanged = vi.fn();

/** The background's own handlers on a database. */
function answerFrom(db: Database) {
  const handlers: Record<string, unknown> = {
    ...backupHandlers(
      backgroundOn(db, () => NOW),
      async () => undefined,
    ),
    settings: () => DEFAULT_SETTINGS,
    'advice-settings': () => DEFAULT_ADVICE_SETTINGS,
    overview: () => overview({ ending: [ending(4)] }),
    ledger: async (input: Parameters<typeof loadLedger>[1]) => succeed(await loadLedger(db, input, NOW)),
  };
  vi.mocked(client.ask).mockImplementation(async (name, request) => {
    try {
      const handler = handlers[name] as (request: unknown, sender: unknown) => Promise<never>;
      return { ok: true, data: await handler(request, { kind: 'page' }) };
    } catch (error) {
      if (error instanceof Refused) return { ok: false, code: error.code };
      throw error;
    }
  });
}

beforeEach(() => {
  fakeBrowser.reset();
  saved.length = 0;
});

afterEach(() => {
  cleanup();
  vi.resetAllMocks();
});

function start() {
  const save = (file: Blob, name: string) => void saved.push({ file, name });
  const { result } = renderHook(() => useData(languageOf('en', 'en-US'), onChanged, save));
  return result;
}

async function textOf(kind: 'spreadsheet' | 'calendar' | 'backup'): Promise<Uint8Array<ArrayBuffer>> {
  const result = start();
  await act(async () => result.current.exportAs(kind));
  await waitFor(() => expect(result.current.state.kind).toBe('saved'));
  const [made] = saved;
  if (!made) throw new Error('nothing was saved');
  const reader = new FileReader();
  return new Promise((resolve) => {
    reader.onload = () => resolve(new Uint8Array(reader.result as ArrayBuffer));
    reader.readAsArrayBuffer(made.file);
  });
}

it('saves a spreadsheet with every movement', async () => {
  const db = await everything();
  answerFrom(db);
  const rows = parse(Buffer.from(await textOf('spreadsheet')), { bom: true });
  const { entries } = succeed(await loadLedger(db, { limit: 200 }, NOW));
  expect(rows).toHaveLength(entries.length + 1);
  expect(rows[0]?.[0]).toBe('Date');
  expect(saved[0]?.name).toMatch(/^Unspent-transactions-.*\.csv$/);
});

it('saves a calendar of what ends', async () => {
  answerFrom(await everything());
  expect(eventsIn(parseCalendar(await textOf('calendar')))).toHaveLength(1);
});

it('saves a backup, which another browser adds and takes back', async () => {
  answerFrom(await everything());
  const bytes = await textOf('backup');
  const text = new TextDecoder().decode(bytes);
  expect(JSON.parse(text).records.length).toBeGreaterThan(20);
  expect(await batchesIn(text)).not.toEqual([]);

  const fresh = await databaseWith('b');
  const before = await factsIn(fresh);
  answerFrom(fresh);
  const result = start();
  const streamed = { name: 'b.json', stream: () => streamOf(bytes) } as unknown as File;
  await act(async () => result.current.read(streamed));
  await waitFor(() => expect(result.current.state.kind).toBe('preview'));
  expect(await factsIn(fresh)).toEqual(before);
  await act(async () => result.current.add());
  await waitFor(() => expect(result.current.state.kind).toBe('imported'));
  expect(onChanged).toHaveBeenCalledOnce();
  const { state } = result.current;
  await act(async () => result.current.undo(state.kind === 'imported' ? state.id : ''));
  await waitFor(() => expect(result.current.state.kind).toBe('undone'));
  expect(await factsIn(fresh)).toEqual(before);
});

it('refuses a file that is none of ours, and leaves nothing behind', async () => {
  const db = await everything();
  answerFrom(db);
  const before = await factsIn(db);
  const result = start();
  const file = { name: 'x.json', stream: () => streamOf(new TextEncoder().encode('{"a":1}')) };
  await act(async () => result.current.read(file as unknown as File));
  await waitFor(() => expect(result.current.state).toEqual({ kind: 'refused', code: 'not-ours' }));
  expect(await factsIn(db)).toEqual(before);
});

function streamOf(bytes: Uint8Array): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      controller.enqueue(bytes);
      controller.close();
    },
  });
}
