import type { Instant } from './calendar-date.ts';

/**
 * What a page showed at one moment, as plain JSON. `core/capture` makes it inside the page, the background
 * parses it as hostile input, and readers see nothing else of the page. It is never stored.
 */
export interface PageSnapshot {
  /**
   * A snapshot with another number is from another version of the script, left in a page that was open during
   * an update.
   */
  readonly version: typeof SNAPSHOT_VERSION;
  /** The address, without the values of parameters that no reader needs. */
  readonly url: string;
  readonly capturedAt: Instant;
  /** What `html[lang]` says; empty where it says nothing. */
  readonly language: string;
  readonly title: string;
  /** How the document came: an old copy changes nothing. */
  readonly came: Arrival;
  /** Every customer id that the page's own data name. One page names one customer. */
  readonly customerIds: readonly string[];
  /** The page is larger than any that is read: then there are no nodes. */
  readonly tooLarge?: true;
  /** Elements and texts in page order, then the hidden witnesses that the kind of page declares. */
  readonly nodes: readonly SnapshotNode[];
}

export interface Arrival {
  readonly navigation: 'navigate' | 'reload' | 'back_forward' | 'prerender' | 'unknown';
  /** The browser showed a copy that it had kept, without asking the shop. */
  readonly fromCache: boolean;
}

export type SnapshotNode = SnapshotElement | SnapshotText;

/** The parent is its place among the elements, -1 for the first one. Hidden ones are witnesses, never shown. */
export type SnapshotElement =
  | readonly [parent: number, tag: string, attributes: SnapshotAttributes]
  | readonly [parent: number, tag: string, attributes: SnapshotAttributes, hidden: 1];

export type SnapshotText = readonly [parent: number, text: string];

/** Those that readers use, by name; 0 for none. Besides the page's own: `text`, the hidden text of a witness. */
export type SnapshotAttributes = Readonly<Record<string, string>> | 0;

/**
 * Whether a document is an old copy: what it shows was read when it was first loaded, or is older than what is
 * stored.
 */
export function isOldCopy({ came }: Pick<PageSnapshot, 'came'>): boolean {
  return came.fromCache;
}

export const SNAPSHOT_VERSION = 1;

/**
 * Far above any page that is read: real ones have some thousands of elements and some hundreds of
 * texts with digits. Readers compare what they find with each other, and must not be kept busy by a page.
 */
export const ELEMENTS_MAX = 30_000;
export const FIGURES_MAX = 2_000;
/** The limit for all shown texts together. The longest real pages have some tens of thousands. */
export const TEXT_MAX_CHARS = 150_000;
/** A longer text of JSON is refused before anything parses it. */
export const SNAPSHOT_MAX_CHARS = 2_000_000;
