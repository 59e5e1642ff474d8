import { CURRENCY_SIGNS, isCurrencyMark } from './currency-marks.ts';
import { LETTER } from './text.ts';

const SIGN = '[\\-+−–‐]';

/** What makes a dollar another dollar when it stands beside one. */
export const DOLLAR_COUNTRY = '(?:US|CA|CDN|AU|HK|MX|NZ)';

/** Number, word or currency sign, plus or minus, anything else. A word may have dots: `Rs.`, `د.إ.`. */
const TOKEN = new RegExp(
  String.raw`(?<number>\d+(?:[.,'’٬٫\u00a0]\d+)*)|` +
    // `US $5.00`; French sets the country behind the sign: `5,00 $ US`.
    String.raw`(?<word>(?:${DOLLAR_COUNTRY} |${LETTER}*)[${CURRENCY_SIGNS}](?: ?(?:US|CA)(?!${LETTER}))?|日?[円元]|${LETTER}+(?:\.${LETTER}+)*\.?)|` +
    `(?<sign>${SIGN})|[\\s\\S]`,
  'g',
);

interface Token {
  readonly text: string;
  readonly start: number;
}

/** A text cut into tokens. `kinds` has one letter for each: Number, Mark, Sign, space, x for all else. */
export interface TokenisedText {
  readonly tokens: readonly Token[];
  readonly kinds: string;
}

/** One text is looked through once for each currency. */
let last: { readonly text: string; readonly cut: TokenisedText } | undefined;

export function tokenise(text: string): TokenisedText {
  if (last?.text !== text) last = { text, cut: cutUp(text) };
  return last.cut;
}

function cutUp(text: string): TokenisedText {
  const tokens: Token[] = [];
  let kinds = '';
  for (const match of text.matchAll(TOKEN)) {
    tokens.push({ text: match[0], start: match.index });
    kinds += kindOf(match);
  }
  return { tokens, kinds };
}

function kindOf({ 0: text, groups }: RegExpExecArray): string {
  if (groups?.number) return 'N';
  if (groups?.sign) return 'S';
  if (groups?.word && isCurrencyMark(text)) return 'M';
  return text === ' ' ? ' ' : 'x';
}
