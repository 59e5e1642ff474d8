import { envelopeText } from './envelope.ts';
import { pack } from './seal.ts';
import type { SharedItem } from './share.ts';

/** What a device can send of its share. */
export interface Fitted {
  readonly text: string;
  readonly packed: string;
  /** How many items had no room: those that matter least. */
  readonly unsent: number;
}

/** As many items as fit into so many characters once they are packed, the first ones first. */
export async function fitShare(
  items: readonly SharedItem[],
  { name, device, key, room }: FitInput,
): Promise<Fitted> {
  const first = async (count: number): Promise<Fitted> => {
    const text = envelopeText(name, items.slice(0, count));
    return { text, packed: await pack(text, device, key), unsent: items.length - count };
  };
  const all = await first(items.length);
  if (all.packed.length <= room) return all;
  let [fitting, low, high] = [await first(0), 0, items.length - 1];
  while (low < high) {
    const count = Math.ceil((low + high) / 2);
    const some = await first(count);
    if (some.packed.length <= room) [fitting, low] = [some, count];
    else high = count - 1;
  }
  return fitting;
}

interface FitInput {
  readonly name: string;
  readonly device: string;
  readonly key?: CryptoKey | undefined;
  /** In characters. */
  readonly room: number;
}
