import { createContext } from 'preact';
import type { LotId } from '../../core/model/ids.ts';
import type { Money } from '../../core/model/money.ts';
import type { LayoutAnswer } from '../../core/model/page-layouts.ts';

/** What an owner can say of credits where a page offers it. */
export interface Saying {
  /** So much is left of a credit that Amazon lists. */
  readonly left: (lot: LotId, left: Money) => void;
  /** A credit is to be reminded of tomorrow, and not before. */
  readonly tomorrow?: (lot: LotId) => void;
  /** No more reminders of a credit. */
  readonly mute?: (lot: LotId) => void;
  /** A promised reward has come. */
  readonly arrived: (promise: string) => void;
  /** What was read of a page matches it, or not; by the id of the reading. */
  readonly layout?: (reading: string, is: LayoutAnswer) => void;
}

/** How it is kept, on the extension pages that offer it. */
export const SayingContext = createContext<Saying | undefined>(undefined);
