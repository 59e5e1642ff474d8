import { type FoundAmount, findAmounts, mayHoldAmount } from '../model/amount-text.ts';
import type { Money } from '../model/money.ts';
import type { Place } from './field.ts';
import type { PageElement } from './page-element.ts';
import { type PageView, shownLines, shownTexts } from './page-view.ts';
import { wholeAmount } from './shown-values.ts';

export interface LabelledAmount<L> {
  readonly label: L;
  readonly amount: Money;
  /** As printed. */
  readonly text: string;
  /** The words of the label and the amount. */
  readonly at: readonly Place[];
}

/** A label and its amount stand in a block this short. */
const LONGEST = 240;
const HIGHEST = 12;

/**
 * The amounts that directly follow a label, in the same line or at the start of the next: `Current
 * balance: $5.00`. `labelOf` says what a phrase means, or undefined when it is no label. Words between label
 * and amount break the bond, so `Balance: get $5 back` labels nothing.
 */
export function labelledAmounts<L>(
  view: PageView,
  root: PageElement,
  labelOf: (phrase: string) => L | undefined,
): LabelledAmount<L>[] {
  /** Blocks by their lines, and whether a label was found there. */
  const known = new Map<readonly string[], boolean>();
  const found: LabelledAmount<L>[] = [];
  for (const { node, hasDigits } of shownTexts(view, root)) {
    if (!hasDigits) continue;
    const around: { element: PageElement; lines: readonly string[] }[] = [];
    for (
      let at: PageElement | null = node.parentElement;
      at && at !== root && around.length < HIGHEST;
      at = at.parentElement
    ) {
      const lines = shownLines(view, at, LONGEST);
      if (!lines) break;
      around.push({ element: at, lines });
    }
    // The widest block comes first: only there is a value that is split over several elements sure to be whole.
    for (const { element, lines } of around.reverse()) {
      if (!known.has(lines)) {
        const labelled = labelledIn(view, element, lines, labelOf);
        found.push(...labelled);
        known.set(lines, labelled.length > 0);
      }
      if (known.get(lines)) break;
    }
  }
  return found;
}

/** The same within lines of an element that follow one another. */
export function labelledIn<L>(
  view: PageView,
  element: PageElement,
  lines: readonly string[],
  labelOf: (phrase: string) => L | undefined,
): LabelledAmount<L>[] {
  return lines.flatMap((line, at) =>
    amountsOf(view, line).flatMap(({ amount, start, end }) => {
      const inLine = line.slice(0, start).trim();
      const phrase = lastPhrase(inLine || (lines[at - 1] ?? ''));
      const label = labelOf(phrase);
      if (label === undefined) return [];
      const text = line.slice(start, end);
      return [{ label, amount, text, at: [phrase, text].map((text) => ({ in: element, text })) }];
    }),
  );
}

/** The amounts in a line: what is alone in it, or alone behind its colon, is one amount. */
export function amountsOf(view: PageView, line: string): readonly FoundAmount[] {
  if (!mayHoldAmount(line, view.format)) return [];
  const start = /^.*[:：]\s*/.exec(line)?.[0].length ?? 0;
  const amount = wholeAmount(view, line.slice(start));
  return amount ? [{ amount, start, end: line.length }] : findAmounts(line, view.format);
}

/** What stands before an amount since the last full stop, without the colon that leads to it. */
function lastPhrase(text: string): string {
  const phrase = text.split(/[.!?。؟](?:\s|$)|\s[|·•–—-]\s/).at(-1) ?? '';
  return phrase.replace(/\s*[:：]$/, '').trim();
}
