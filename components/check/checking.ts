import { createContext } from 'preact';
import type { CheckView } from '../../core/check/check-view.ts';
import type { CheckedPages } from '../../core/protocol/messages.ts';

/** A check of pages as our pages watch it, and what its user can do about it. */
export interface Checking {
  readonly view: CheckView;
  /** Why the last click did nothing, by its code. */
  readonly failure?: string | undefined;
  /** Called in a click and never otherwise. */
  readonly begin: (pages: CheckedPages) => void;
  readonly steer: (to: 'show' | 'skip' | 'stop' | 'continue') => void;
}

/** Undefined until the background has said how it stands, and where nothing can be checked. */
export const CheckingContext = createContext<Checking | undefined>(undefined);
