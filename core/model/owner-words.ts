import type { CalendarDate, Instant } from './calendar-date.ts';
import type { Entry, EntryKind, ProgrammeId } from './credit.ts';
import type { AccountKey, EntryId } from './ids.ts';
import type { Money } from './money.ts';

/** What became of a credit, as its owner says: a witness where no page is one. */
export type OwnerWord = MovementWord | ArrivalWord | UseWord;

interface Word {
  /** The movement that it is about. */
  readonly entry: EntryId;
  readonly account: AccountKey;
  readonly at: Instant;
}

/** Of a movement of which no page says what became of the credit. */
export interface MovementWord extends Word {
  readonly said: 'used' | 'expired';
}

/** Of a promise: the reward has come. */
export interface ArrivalWord extends Word {
  readonly said: 'arrived';
}

/** Of a credit that a page lists: so much of it is used. Holds until the page is read later and says otherwise. */
export interface UseWord extends Word {
  readonly said: 'used';
  readonly of: {
    readonly programme: ProgrammeId;
    readonly type: string;
    readonly expires: CalendarDate | null;
    /** How much of it there was, in minor units, and on which day that was known. */
    readonly was: number;
    readonly seen: CalendarDate;
    /** Above zero. */
    readonly used: Money;
  };
}

export function isUseWord(word: OwnerWord): word is UseWord {
  return 'of' in word;
}

/** Movements of which it is not known what became of the credit: what its owner can say of each. */
const SAYABLE: Partial<Record<EntryKind, readonly MovementWord['said'][]>> = {
  gone: ['used'],
  ended: ['used', 'expired'],
};

/** What the owner of an entry can say of it. */
export function sayableOf({ kind }: Pick<Entry, 'kind'>): readonly MovementWord['said'][] {
  return SAYABLE[kind] ?? [];
}

/** An entry as its owner's word makes it. The days stay: when it was used is not known better than before. */
export function withWord(entry: Entry, word: OwnerWord | undefined): Entry {
  if (!word || word.said === 'arrived' || !sayableOf(entry).includes(word.said)) return entry;
  return { ...entry, kind: word.said, said: true };
}
