import * as z from 'zod/mini';
import { type PageSnapshot, SNAPSHOT_MAX_CHARS, SNAPSHOT_VERSION } from '../model/page-snapshot.ts';
import { instant } from './schema-parts.ts';

/** What a snapshot says about itself. Its nodes are checked where the page is built of them (`core/page-view/page.ts`). */
const head = z.strictObject({
  version: z.literal(SNAPSHOT_VERSION),
  url: z.url().check(z.maxLength(4_000)),
  capturedAt: instant,
  language: z.string().check(z.maxLength(40)),
  title: z.string().check(z.maxLength(300)),
  came: z.strictObject({
    navigation: z.enum(['navigate', 'reload', 'back_forward', 'prerender', 'unknown']),
    fromCache: z.boolean(),
  }),
  customerIds: z.array(z.string().check(z.regex(/^A[A-Z0-9]{9,24}$/))).check(z.maxLength(3)),
  tooLarge: z.exactOptional(z.literal(true)),
  nodes: z.array(z.unknown()),
});

export type SnapshotFault = 'too-large' | 'outdated' | 'malformed';

/** A script in a page sends attributes of some fifty names. */
const NAMES_MAX_COUNT = 300;
/** Twice the length of the largest page that is known. */
const LARGE_CHARS = 500_000;
/** A string of JSON, with the colon where it is a name. */
const STRING = /"[^"\\]*(?:\\.[^"\\]*)*"\s*(:?)/g;

/** Whether objects of ever new names would keep the parser busy. Only large texts are looked through. */
function hasTooManyNames(text: string): boolean {
  if (text.length < LARGE_CHARS) return false;
  const names = new Set<string>();
  for (const [name, colon] of text.matchAll(STRING)) {
    if (colon && names.add(name).size > NAMES_MAX_COUNT) return true;
  }
  return false;
}

/** The snapshot in a JSON text, or why it was refused. A text that is too long is not parsed. */
export function parseSnapshot(text: string): { snapshot: PageSnapshot } | { fault: SnapshotFault } {
  if (text.length > SNAPSHOT_MAX_CHARS) return { fault: 'too-large' };
  if (hasTooManyNames(text)) return { fault: 'malformed' };
  const value = parsed(text);
  if (typeof value !== 'object' || value === null) return { fault: 'malformed' };
  // A script from before an update lives on in its page.
  if ('version' in value && Number.isInteger(value.version) && value.version !== SNAPSHOT_VERSION) {
    return { fault: 'outdated' };
  }
  const { success, data } = head.safeParse(value);
  return success ? { snapshot: data as PageSnapshot } : { fault: 'malformed' };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not from a script of ours.
    return undefined;
  }
}
