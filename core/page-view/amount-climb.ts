import { parseAmount, parseBareAmount } from '../model/amount-text.ts';
import type { Money } from '../model/money.ts';
import { normaliseText } from '../model/text.ts';
import { withoutConverted } from './converted-amounts.ts';
import type { PageElement } from './page-element.ts';
import { shownTexts } from './page-view.ts';
import { type TextLook, textAround, textWithout } from './row-texts.ts';

export interface AmountSearch {
  /**
   * Whether these words are a label that is looked for. Only a known label may have other amounts beside it.
   */
  readonly isKnown: (label: string, amount: Money) => boolean;
  /** Take numbers without a currency mark instead, which some old pages print. */
  readonly bare?: boolean;
}

export interface AmountLook extends TextLook {
  readonly search: AmountSearch;
  /** For each text, the same text without amounts in other currencies. */
  readonly own: Map<string, string>;
}

const LEVELS_MAX_COUNT = 14;
const AMOUNT_MAX_CHARS = 40;
/** What looks like money though it may not parse. */
export const MONEY = /\p{Sc}\s?\d|\d\s?\p{Sc}|\d[.,]\d{2}(?!\d)|\b(?:USD|EUR|GBP|JPY|CAD|AUD|INR)\b/u;
export const LETTERS = /\p{L}/u;

interface Climb {
  /** The first element on the way up that says more than an amount. */
  readonly element: PageElement;
  /** The largest element on the way that is an amount and nothing else. */
  readonly whole?: { readonly element: PageElement; readonly amount: Money };
}

/** Goes up from an element with digits to the first one that says more than an amount. */
export function climbFrom(look: AmountLook, anchor: PageElement): Climb | 'converted' | undefined {
  let whole: Climb['whole'];
  let isForeign = false;
  let at: PageElement | null = anchor;
  for (
    let level = 0;
    at && level < LEVELS_MAX_COUNT && look.root.contains(at);
    level++, at = at.parentElement
  ) {
    const shown = textWithout(look, at);
    if (shown === undefined) return undefined;
    const text = ownText(look, shown);
    if (text === '' && shown !== '') {
      isForeign = true;
      continue;
    }
    if (isForeign && holdsOwnAmount(look, at)) return 'converted';
    const amount = text.length <= AMOUNT_MAX_CHARS ? parseWhole(look, text) : undefined;
    if (amount) whole = { element: at, amount };
    else if (whole && !LETTERS.test(wordsAround(look, at, whole.element).join(''))) continue;
    else if (LETTERS.test(text)) return whole ? { element: at, whole } : { element: at };
  }
  return undefined;
}

/** A text without amounts in other currencies: put together once, as many amounts have the same texts around them. */
function ownText({ view, own }: AmountLook, shown: string): string {
  let text = own.get(shown);
  if (text === undefined) {
    text = MONEY.test(shown) ? withoutConverted(shown, view.format) : shown;
    own.set(shown, text);
  }
  return text;
}

/** Whether one text node below an element is an amount in the page's currency. */
function holdsOwnAmount(look: AmountLook, element: PageElement): boolean {
  return shownTexts(look.view, element).some(
    ({ node, hasDigits }) => hasDigits && parseWhole(look, node.data) !== undefined,
  );
}

/** What stands before and after an amount in an element, without the same amount in another currency. */
export function wordsAround(look: AmountLook, element: PageElement, amount: PageElement): string[] {
  return textAround(look, element, amount).map((text) =>
    withoutConverted(normaliseText(text), look.view.format),
  );
}

function parseWhole({ view, search }: AmountLook, text: string): Money | undefined {
  if (!search.bare) return parseAmount(text, view.format);
  return /\d[.,]\d\d$/.test(text) ? parseBareAmount(text, view.format) : undefined;
}
