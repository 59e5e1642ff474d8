/**
 * What a word beside an amount or a day does to its meaning. The kinds are those of a careful reader: each
 * one says that the amount is not, not yet, not surely, not wholly or not the reader's own.
 */
export type QualifierKind =
  /** Not, no longer, without, excluded, cancelled. */
  | 'negation'
  /** If, when you spend, after three deliveries, minimum purchase. */
  | 'condition'
  /** Up to, from, at most, about. */
  | 'limit'
  /** A chance to win, an entry. */
  | 'chance'
  /** Each month, per week, for three months. */
  | 'frequency'
  /** 100 points = $0.80, for every dollar. */
  | 'rate'
  /** Used, earned, expired, previous. */
  | 'past'
  /** Pending, estimated, on its way, on hold. */
  | 'pending'
  /** A friend's, another account's, the seller's. */
  | 'of-others'
  /** A reload, a threshold, a fee, a price, a goal. */
  | 'other-thing';

/** How a word ties the day beside it to what is said. */
export type DayKind =
  /** The day is the last one: expires on, valid until, use by. */
  | 'last-day'
  /** The day is the first one on which it is too late: before. */
  | 'day-before'
  /** The day is another one: earned on, valid from, after. */
  | 'other-day';

/**
 * The words of one language. Each is a word or a phrase as it is printed, in lower case. `*` stands for any
 * letters, so that `expir*` is `expires` and `expired`; `#` stands for a number, `\#` for itself. Of those
 * that begin at one place the longest counts.
 */
export interface Vocabulary {
  readonly qualifiers: Readonly<Record<QualifierKind, readonly string[]>>;
  /** Words that the day follows: `until D`. */
  readonly days: Readonly<Record<DayKind, readonly string[]>>;
  /** Words that the day stands before: `Dまで`. */
  readonly daysBefore: Readonly<Record<DayKind, readonly string[]>>;
  /** Words that speak of what stands beside them: `it`, `this reward`. */
  readonly refers: readonly string[];
  /** Names and fixed phrases that hold a qualifier and mean nothing by it: `No-Rush`. */
  readonly harmless: readonly string[];
  /** Phrases of help and links that stand anywhere on a page and say nothing of what is beside them. */
  readonly help: readonly string[];
  /** Words of which headings and captions are made that name credit and say nothing else of it. */
  readonly plain: readonly string[];
}
