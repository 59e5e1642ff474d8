import * as z from 'zod/mini';
import { deviceId } from './envelope.ts';

/**
 * How a device's text lies in the browser's storage for synchronization. Each device writes only its own keys, so two
 * browsers never disagree about one: `d<device>` says what there is, `d<device>.<n>` are its pieces.
 */

/** The browsers' limits, measured in both. Firefox does not say them. */
const ITEM_MAX_BYTES = 8192;
const AREA_MAX_BYTES = 102_400;
/** Left free: other devices write at the same time, and a browser that is over its limit refuses everything. */
const SLACK_BYTES = 6_000;
/** A piece with its key, its mark and its quotes stays below the limit of an item. */
const PIECE_MAX_CHARS = ITEM_MAX_BYTES - 192;
const PIECES_MAX = 16;

/** How the text of a device is sealed: with what its key was derived. */
export interface SealFacts {
  /** 32 hexadecimal digits. */
  readonly salt: string;
  readonly iterations: number;
}

/** Fewer protect too little, and more would keep a device busy for minutes. */
const ITERATIONS_MIN = 600_000;
const ITERATIONS_MAX = 5_000_000;

const head = z.object({
  /** Marks the pieces that belong together. */
  mark: z.string().check(z.regex(/^[0-9a-f]{8}$/)),
  pieces: z.int().check(z.gte(1), z.lte(PIECES_MAX)),
  /** When it was sent, by the device's own clock, in milliseconds. */
  at: z.int().check(z.gte(0), z.lte(8_640_000_000_000_000)),
  seal: z.exactOptional(
    z.object({
      salt: z.string().check(z.regex(/^[0-9a-f]{32}$/)),
      iterations: z.int().check(z.gte(ITERATIONS_MIN), z.lte(ITERATIONS_MAX)),
    }),
  ),
});

type Head = z.output<typeof head>;

/** What lies in the storage of one device. */
export interface Shard {
  readonly device: string;
  readonly at: number;
  readonly seal?: SealFacts;
  readonly mark: string;
  /** Absent while pieces have still to arrive. */
  readonly packed?: string;
}

export type Area = Readonly<Record<string, unknown>>;

/** More devices than anybody has. */
const DEVICES_MAX = 16;

/** The devices of an area, in order. What is not what a device writes counts as nothing. */
export function shardsIn(area: Area): Shard[] {
  const devices = Object.keys(area).flatMap((key) => (isHeadKey(key) ? [key.slice(1)] : []));
  return devices
    .sort()
    .slice(0, DEVICES_MAX)
    .flatMap((device) => {
      const parsed = head.safeParse(area[`d${device}`]);
      return parsed.success ? [shardOf(area, device, parsed.data)] : [];
    });
}

function shardOf(area: Area, device: string, { mark, pieces, at, seal }: Head): Shard {
  const found = Array.from({ length: pieces }, (_, n) => area[pieceKey(device, n)]);
  const isWhole = found.every((piece) => typeof piece === 'string' && piece.startsWith(mark));
  const packed = found.map((piece) => String(piece).slice(mark.length)).join('');
  return { device, at, mark, ...(seal && { seal }), ...(isWhole && { packed }) };
}

function isHeadKey(key: string): boolean {
  return key.startsWith('d') && deviceId.safeParse(key.slice(1)).success;
}

function pieceKey(device: string, n: number): string {
  return `d${device}.${n}`;
}

/** The keys of a device in an area. */
export function keysOfDevice(area: Area, device: string): string[] {
  return Object.keys(area).filter((key) => key === `d${device}` || key.startsWith(`d${device}.`));
}

/** What a device writes: ASCII without `<`, whose bytes both browsers count alike. */
export function shardItems(
  device: string,
  packed: string,
  { mark, at, seal }: { readonly mark: string; readonly at: number; readonly seal?: SealFacts | undefined },
): Record<string, unknown> {
  const pieces = Math.max(1, Math.ceil(packed.length / PIECE_MAX_CHARS));
  const items: Record<string, unknown> = { [`d${device}`]: { mark, pieces, at, ...(seal && { seal }) } };
  for (let n = 0; n < pieces; n += 1) {
    items[pieceKey(device, n)] = mark + packed.slice(n * PIECE_MAX_CHARS, (n + 1) * PIECE_MAX_CHARS);
  }
  return items;
}

/** The most characters of packed text that a device may send now: its fair share, and no more than there is room for. */
export function roomFor(area: Area, device: string): number {
  const others = Object.keys(area).filter((key) => !keysOfDevice(area, device).includes(key));
  const taken = others.reduce((sum, key) => sum + bytesOf(key, area[key]), 0);
  const devices = shardsIn(area).filter((shard) => shard.device !== device).length + 1;
  const fair = (AREA_MAX_BYTES - SLACK_BYTES) / Math.max(2, devices);
  const room = Math.min(fair, AREA_MAX_BYTES - SLACK_BYTES - taken);
  // Each piece takes some more for its key and its mark.
  return Math.max(0, Math.floor(room * 0.98) - 400);
}

/** How many bytes a browser counts for an item: the longer way of the two. */
export function bytesOf(key: string, value: unknown): number {
  const text = (JSON.stringify(value) ?? '').replaceAll('<', '\\u003C');
  return new TextEncoder().encode(key + text).byteLength;
}
