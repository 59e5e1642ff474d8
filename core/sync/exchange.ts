import { merge, type Register, type SyncDocument } from './document.ts';
import { type LocalInput, localChanges } from './local-changes.ts';

export interface Exchanged {
  /** What is known now. */
  readonly document: SyncDocument;
  /** What others changed of it since the last exchange: it has to be brought in. */
  readonly incoming: SyncDocument;
}

/** What is known after what others sent has met what has changed here since the last exchange. */
export function exchanged(input: LocalInput, remote: SyncDocument): Exchanged {
  const { base } = input;
  const mine = localChanges(input);
  const document = merge(merge(base, mine), remote);
  const isIncoming = ([key, register]: readonly [string, Register]) =>
    base.get(key) !== register && mine.get(key) !== register;
  return { document, incoming: new Map([...document].filter(isIncoming)) };
}
