import * as z from 'zod/mini';
import { ID_MAX_CHARS } from '../model/ids.ts';
import type { Register, SyncDocument } from './document.ts';
import type { SharedItem } from './share.ts';
import { parseSyncRecord } from './sync-record.ts';

/** What one device sends, as a text of JSON. */
export interface Envelope {
  /** What its owner knows the device by. */
  readonly name: string;
  readonly document: SyncDocument;
}

/** Raised when a reader of the version before could no longer use what is sent. */
const ENVELOPE_VERSION = 1;

/** More than fits into the browser's storage, however well it compresses. */
const ITEMS_MAX = 20_000;
/** More than any household has; matching them takes the square of their number. */
const ACCOUNTS_MAX = 100;
const KEY_MAX_CHARS = ID_MAX_CHARS + 300;
/** A clock so far ahead is wrong; its changes would be the newest for ever. */
const AHEAD_MAX_MS = 400 * 24 * 60 * 60_000;

export const DEVICE_NAME_MAX_CHARS = 60;

export const deviceId = z.string().check(z.regex(/^[0-9a-f]{16}$/));

const item = z.union([
  z.tuple([z.string().check(z.maxLength(KEY_MAX_CHARS)), z.int().check(z.gte(0)), z.unknown()]),
  z.tuple([z.string().check(z.maxLength(KEY_MAX_CHARS)), z.int().check(z.gte(0)), z.unknown(), deviceId]),
]);

const envelope = z.object({
  version: z.literal(ENVELOPE_VERSION),
  name: z.string().check(z.minLength(1), z.maxLength(DEVICE_NAME_MAX_CHARS)),
  items: z.array(z.unknown()).check(z.maxLength(ITEMS_MAX)),
});

export function envelopeText(name: string, items: readonly SharedItem[]): string {
  return JSON.stringify({ version: ENVELOPE_VERSION, name, items });
}

/**
 * What a device sent. Its text may be anything until it is parsed: an item that does not fit is left out, and what is not
 * an envelope of this version is undefined.
 */
export function parseEnvelope(text: string, from: string, nowMs: number): Envelope | undefined {
  const parsed = envelope.safeParse(parsedJson(text));
  if (!parsed.success) return undefined;
  const document = new Map<string, Register>();
  let accounts = 0;
  for (const given of parsed.data.items) {
    const known = item.safeParse(given);
    if (!known.success) continue;
    const [key, t, value, d = from] = known.data as readonly [string, number, unknown, string?];
    const v = value === null && isDeletableKey(key) ? null : parseSyncRecord(key, value);
    if (v === undefined || t > nowMs + AHEAD_MAX_MS) continue;
    if (key.startsWith('account:') && ++accounts > ACCOUNTS_MAX) continue;
    document.set(key, { t, d, v });
  }
  return { name: parsed.data.name, document };
}

/** What can be deleted: of all else, nobody says that it is no more. */
function isDeletableKey(key: string): boolean {
  return /^(?:credit|word|told):./.test(key);
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Damaged text says as much as none.
    return undefined;
  }
}
