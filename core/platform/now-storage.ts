import {
  bytesOf,
  type CreditsPart,
  choicesPart,
  creditsPart,
  NOW_VERSION,
  type NowChoices,
  type NowPart,
  PART_MAX_BYTES,
} from '../protocol/now-record.ts';
import { getLocal, removeLocal, setLocal } from './local-storage.ts';

/**
 * The record of what stands now, in the browser's storage for extensions; see `core/protocol/now-record.ts`. The
 * popup reads it before it paints, so nothing here may need the background or more code than that.
 */

/**
 * All that an overview is worked out from but the time; undefined where there is no record.
 * @throws TypeError where it is damaged
 */
export async function loadNow(): Promise<(CreditsPart['state'] & NowChoices) | undefined> {
  const stored = await loadParts(['choices', 'credits']);
  if (stored.choices === undefined || stored.credits === undefined) return undefined;
  const { choices } = choicesPart(JSON.parse(stored.choices));
  const { state } = creditsPart(JSON.parse(stored.credits));
  return { ...state, ...choices };
}

/** Replaces the stored choices. @throws TypeError if they could not be read back */
export async function saveChoices(choices: NowChoices): Promise<void> {
  const next = { choices: textOf('choices', choicesPart({ version: NOW_VERSION, choices })) };
  await saveParts(next, await loadParts(['choices']));
}

/** Parts as they are stored. One that is longer than any that we write counts as none. */
export async function loadParts(parts: readonly NowPart[]): Promise<Partial<Record<NowPart, string>>> {
  const stored = await getLocal(...parts.map(keyOf));
  return Object.fromEntries(
    parts.flatMap((part) => {
      const text = stored[keyOf(part)];
      // A text has at least as many bytes as UTF-16 units.
      return typeof text === 'string' && text.length <= PART_MAX_BYTES[part] ? [[part, text]] : [];
    }),
  );
}

type Parts = Partial<Record<NowPart, string | undefined>>;

/** Makes the stored parts these, and takes those away that are undefined. Writes only what differs from what is stored. */
export async function saveParts(parts: Parts, stored: Parts): Promise<void> {
  const changed = (Object.keys(parts) as NowPart[]).filter((part) => parts[part] !== stored[part]);
  const gone = changed.filter((part) => parts[part] === undefined);
  const put = changed.filter((part) => parts[part] !== undefined);
  if (gone.length > 0) await removeLocal(...gone.map(keyOf));
  if (put.length > 0) {
    await setLocal(Object.fromEntries(put.map((part) => [keyOf(part), parts[part]])));
  }
}

export async function removePart(part: NowPart): Promise<void> {
  await removeLocal(keyOf(part));
}

/** A part as it is stored; undefined where it is larger than a part may be. */
export function textOf(part: NowPart, value: object): string | undefined {
  const text = JSON.stringify(value);
  return bytesOf(text) <= PART_MAX_BYTES[part] ? text : undefined;
}

/** A stored part as a value, not yet checked. */
export function parsedJson(text: string | undefined): unknown {
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    // Damaged text says as much as none.
    return undefined;
  }
}

function keyOf(part: NowPart): string {
  return `now:${part}`;
}
