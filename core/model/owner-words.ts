import type { Instant } from './calendar-date.ts';
import type { Entry, EntryKind } from './credit.ts';
import type { AccountKey, EntryId } from './ids.ts';

/** What became of a credit, as its owner says: a witness where no page is one. */
export interface OwnerWord {
  /** The movement that it is about. */
  readonly entry: EntryId;
  readonly account: AccountKey;
  readonly said: 'used' | 'expired';
  readonly at: Instant;
}

/** Movements of which it is not known what became of the credit: what its owner can say of each. */
const SAYABLE: Partial<Record<EntryKind, readonly OwnerWord['said'][]>> = {
  gone: ['used'],
  ended: ['used', 'expired'],
};

/** What the owner of an entry can say of it. */
export function sayableOf({ kind }: Pick<Entry, 'kind'>): readonly OwnerWord['said'][] {
  return SAYABLE[kind] ?? [];
}

/** An entry as its owner's word makes it. The days stay: when it was used is not known better than before. */
export function withWord(entry: Entry, word: OwnerWord | undefined): Entry {
  if (!word || !sayableOf(entry).includes(word.said)) return entry;
  return { ...entry, kind: word.said, said: true };
}
