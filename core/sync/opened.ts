import type { Shard } from './area.ts';
import { merge, type SyncDocument } from './document.ts';
import { type Envelope, parseEnvelope } from './envelope.ts';
import { sealKey, unpack } from './seal.ts';

/** What became of what one device sent. */
export interface Opened {
  readonly shard: Shard;
  readonly envelope?: Envelope;
  readonly state: 'read' | 'locked' | 'open' | 'arriving' | 'unreadable';
}

export interface OpenWith {
  /** What keys are derived from; absent where there is no passphrase. */
  readonly key?: CryptoKey | undefined;
  /** The keys that were derived already, by what they were derived with: to derive one takes half a second. */
  readonly derived: Map<string, Promise<CryptoKey>>;
  readonly nowMs: number;
}

/** Opens what a device sent. Where there is a passphrase, nothing is taken that is not sealed with it. */
export async function openShard(shard: Shard, { key, derived, nowMs }: OpenWith): Promise<Opened> {
  const { device, seal, packed } = shard;
  if (seal && !key) return { shard, state: 'locked' };
  if (!seal && key) return { shard, state: 'open' };
  if (packed === undefined) return { shard, state: 'arriving' };
  const opens = seal && key && (await derivedKey(key, seal, derived));
  const text = await unpack(packed, device, opens);
  if (text === undefined) return { shard, state: seal ? 'locked' : 'unreadable' };
  const envelope = parseEnvelope(text, device, nowMs);
  return envelope ? { shard, envelope, state: 'read' } : { shard, state: 'unreadable' };
}

/** The key for what is sealed so. */
export function derivedKey(
  key: CryptoKey,
  seal: NonNullable<Shard['seal']>,
  derived: OpenWith['derived'],
): Promise<CryptoKey> {
  const id = `${seal.salt} ${seal.iterations}`;
  const known = derived.get(id) ?? sealKey(key, seal);
  derived.set(id, known);
  return known;
}

/** All that was read, together. */
export function together(opened: readonly Opened[]): SyncDocument {
  return opened.reduce((all, { envelope }) => (envelope ? merge(all, envelope.document) : all), EMPTY);
}

const EMPTY: SyncDocument = new Map();
