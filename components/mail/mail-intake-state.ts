import type { FoundCredit, NotUnderstood } from '../../core/mail/found-in-mail.ts';
import type { ImportEvent, MailSource } from '../../core/mail/mail-import.ts';
import type { AccountKey } from '../../core/model/ids.ts';
import type { AccountChoice } from '../../core/model/manual-credit.ts';
import type { MarketplaceId } from '../../core/model/marketplaces.ts';

/** What is to be read: pasted text or files, and the marketplace that the user says they are of. */
export interface MailInput {
  readonly pasted?: string;
  readonly files?: readonly File[];
  readonly shop?: MarketplaceId | null;
}

/** What became of a result so far. */
export type ResultStep =
  | { readonly kind: 'open' }
  /** The background was asked and has not answered. */
  | { readonly kind: 'busy' }
  | { readonly kind: 'kept' }
  | { readonly kind: 'aside' }
  /** It was kept or put aside meanwhile: in another tab, or by a request whose answer was lost. */
  | { readonly kind: 'known' }
  /** Several people are known there, and none was chosen. */
  | { readonly kind: 'no-account' }
  | { readonly kind: 'failed'; readonly code: string };

/** A credit found in a mail, until it is kept or put aside. */
export interface FoundItem {
  readonly file: MailSource;
  readonly found: FoundCredit;
  /** Until its last day; below zero where that is past, null where it has none. */
  readonly daysLeft: number | null;
  /** Whose it is, as the user chose. */
  readonly account: AccountKey | null;
  readonly step: ResultStep;
}

/** A mail about a credit that would have to be guessed at. */
export interface PuzzlingItem {
  readonly file: MailSource;
  readonly mail: NotUnderstood;
  readonly step: ResultStep;
}

/** A mail that names a credit and gives none. */
export interface PassedItem {
  readonly file: MailSource;
  readonly mailId: string;
  readonly sentence: string;
}

/** What is to be said of a file as a whole. */
export type FileNote =
  | Extract<ImportEvent, { type: 'refused' }>
  | { readonly type: 'known' | 'twice'; readonly file: MailSource; readonly count: number }
  | { readonly type: 'no-credit'; readonly file: MailSource }
  | Extract<ImportEvent, { type: 'file-done' }>;

/** All that taking credits from mails can be. */
export interface MailIntakeState {
  /** Accounts to choose from, and the marketplaces that a mail may be of when it does not say. */
  readonly accounts: readonly AccountChoice[];
  readonly shops: readonly MarketplaceId[];
  readonly phase: 'idle' | 'starting' | 'reading';
  /** How far the mailbox is that is read now. */
  readonly progress?: Extract<ImportEvent, { type: 'progress' }>;
  /** How the last reading ended; `broken`: the browser ended it. */
  readonly ended?: 'done' | 'cancelled' | 'broken';
  /** Why the last reading could not begin. */
  readonly failure?: string;
  /** Credits that can be kept. */
  readonly found: readonly FoundItem[];
  readonly puzzling: readonly PuzzlingItem[];
  /** Credits whose last day is past: there is nothing to keep. */
  readonly over: readonly FoundItem[];
  /** Mails that name a credit which was offered, used, or another's. */
  readonly passed: readonly PassedItem[];
  /** How many more there were of those than are listed, and how many results that wait. */
  readonly moreOver: number;
  readonly morePassed: number;
  readonly moreResults: number;
  readonly notes: readonly FileNote[];
  readonly moreNotes: number;
}

export const NO_MAILS: MailIntakeState = {
  accounts: [],
  shops: [],
  phase: 'idle',
  found: [],
  puzzling: [],
  over: [],
  passed: [],
  moreOver: 0,
  morePassed: 0,
  moreResults: 0,
  notes: [],
  moreNotes: 0,
};

/** Whether there is still something to decide. */
export function isUndecided({ step }: { readonly step: ResultStep }): boolean {
  return step.kind !== 'kept' && step.kind !== 'aside' && step.kind !== 'known';
}

/** Those that are kept at once when the user wishes: by their own account from Amazon, and not decided yet. */
export function keptTogether({ found }: MailIntakeState): readonly FoundItem[] {
  return found.filter(
    (item) => item.found.sender === 'amazon' && isUndecided(item) && item.step.kind !== 'busy',
  );
}
