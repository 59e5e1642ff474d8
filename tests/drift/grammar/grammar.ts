import type { Random } from '../random.ts';

/** What words beside an amount do to what it means. */
export type Turn = 'negation' | 'condition' | 'limit' | 'chance' | 'frequency' | 'rate' | 'others';

/**
 * Patterns: `(a|b|)` is one of several, nested at will; `{amount}`, `{day}`, `{number}` and `{name}` are
 * filled in. The words are the bench's own: with those of the product it would find no word that is missing.
 */
export type Patterns = readonly string[];

/** How one language says what changes a meaning, and what does not. */
export interface Grammar {
  readonly turns: Readonly<
    Record<
      Turn,
      {
        /** Words that stand before an amount in its line. */
        readonly before: Patterns;
        /** Words that stand behind an amount in its line. */
        readonly after: Patterns;
        /** Sentences of their own that speak of the amount beside them. */
        readonly sentences: Patterns;
      }
    >
  >;
  /** Headings that say of everything below them that it is not to be had now. */
  readonly statuses: Patterns;
  /** Words before a day that make it another day than a last one or that of a movement. */
  readonly beforeDay: Patterns;
  /** A second day, to stand beside the first one. */
  readonly secondDay: Patterns;
  /** A second day with a word of its own, which says nothing of the first. */
  readonly otherDay: Patterns;
  /** Controls that say that a list goes on elsewhere or is not all of it. */
  readonly controls: Patterns;
  /** Headings and labels that name another programme or another shop. */
  readonly otherNames: Patterns;
  /** What a row of a kind that nobody has seen says of itself. */
  readonly unknownRows: Patterns;
  /** Advertising with an amount in it. */
  readonly advertising: Patterns;
  /** Help and links that a careful reader reads past. */
  readonly harmless: Patterns;
}

/** Shops and programmes whose money is no credit at Amazon. */
export const OTHER_NAMES = [
  'Walmart',
  'Zappos',
  'Best Buy',
  'Steam',
  'Nectar',
  'IKEA',
  'Starbucks',
  'Payback',
  'Decathlon',
  'Rakuten',
  'Visa',
  'PayPal',
] as const;

/** One text of a pattern: each group becomes one of its choices, the innermost first. */
export function expand(
  patterns: Patterns,
  random: Random,
  fill: (name: string) => string = (name) => name,
): string {
  let text = random.pick(patterns);
  for (let group = innermost(text); group; group = innermost(text)) {
    text = text.replace(group, random.pick(group.slice(1, -1).split('|')));
  }
  return text
    .replaceAll(/\{(\w+)\}/g, (_, name: string) => fill(name))
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ([.,!?])/g, '$1')
    .trim();
}

function innermost(text: string): string | undefined {
  return /\([^()]*\)/.exec(text)?.[0];
}
