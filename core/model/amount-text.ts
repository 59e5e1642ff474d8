import type { Currency, Money } from './money.ts';

/** Where a text stands: whose money it is and in which language's number format it is written. */
export interface AmountFormat {
  /** The marketplace's currency; an amount in another one is refused. */
  readonly currency: Currency;
  /** The page's language as a BCP 47 tag: `de-DE`. */
  readonly language: string;
}

/** The amount that is all of `text`, or undefined when it is none, ambiguous, or of another currency. */
export function parseAmount(_text: string, _format: AmountFormat): Money | undefined {
  return undefined;
}
