import { findAmounts } from '../../model/amount-text.ts';
import { isSameMoney, type Money } from '../../model/money.ts';
import { isAdvertising } from '../../page-view/advertising.ts';
import { ABSENT, doubtful, type Field, type LinePart, partOf } from '../../page-view/field.ts';
import { showsRate } from '../../page-view/figures.ts';
import type { PageView } from '../../page-view/page-view.ts';
import { type PageLine, pageLines } from '../../page-view/shown-lines.ts';
import { findQualifiers } from '../../vocabulary/index.ts';

const REWARD_AFTER =
  /^\s*(?:(?:no-rush|digital|promotional)\s+){1,2}(?:credits?|rewards?)\s+(?:(?:has been |will be |is )?applied|available)/i;
const REWARD_IN = /^\s*in (?:(?:no-rush|digital|promotional)\s+){1,2}(?:credits?|rewards?)/i;
const REWARD_HAVE = /you have\s*$/i;
const CREDIT = /\bcredits?\b|\brewards?\b/i;

/** A line that leads to the one below it is short. */
const ABOVE_MAX_CHARS = 80;

export interface ShownReward {
  readonly field: Field<Money>;
  /** Credit that is offered for something: understood, and none that applies here. */
  readonly offers: readonly LinePart[];
}

/**
 * A credit that the page itself says applies here, with nothing else said of it.
 *
 * @param isOther Whether a line's figures are understood and of other things.
 */
export function rewardOn(view: PageView, isOther: (line: PageLine) => boolean): ShownReward {
  const own: { readonly amount: Money; readonly at: LinePart }[] = [];
  const offers: LinePart[] = [];
  const lines = pageLines(view, view.page.body);
  for (const [at, line] of lines.entries()) {
    const { text } = line;
    if (text.length >= 300 || !CREDIT.test(text)) continue;
    const said = findAmounts(text, view.format).flatMap(({ amount, start, end }) => {
      const have = REWARD_HAVE.exec(text.slice(0, start));
      const after = text.slice(end);
      const words = (have && REWARD_IN.exec(after)) ?? REWARD_AFTER.exec(after);
      if (amount.minor <= 0 || !words) return [];
      return [{ amount, at: partOf(line, have?.index ?? start, end + words[0].length) }];
    });
    const rest = said.reduce(
      (left, { at: { start, end } }) => left.slice(0, start) + ' '.repeat(end - start) + left.slice(end),
      text,
    );
    const above = lines[at - 1];
    const isColoured =
      above !== undefined &&
      above.text.length <= ABOVE_MAX_CHARS &&
      !isAdvertising(above.text) &&
      (isConditional(view, above.text) || (showsRate(above.text) && !isOther(above)));
    // A sentence without an amount is nobody's offer: it speaks of what stands beside it.
    if (findAmounts(text, view.format).length === 0) continue;
    if (isColoured || hasQualifier(view, rest))
      offers.push(partOf(line), ...(isColoured ? [partOf(above)] : []));
    else own.push(...said);
  }
  const [first, ...others] = own;
  if (!first) return { field: ABSENT, offers };
  if (!others.every(({ amount }) => isSameMoney(amount, first.amount)))
    return { field: doubtful(), offers: [...offers, ...own.map(({ at }) => partOf(at.line))] };
  return {
    field: { kind: 'read', value: first.amount, ways: ['words'], at: own.map(({ at }) => at) },
    offers,
  };
}

function qualifiersIn(view: PageView, text: string) {
  return findQualifiers(text, [view.language, view.marketplace.languages[0]]);
}

function hasQualifier(view: PageView, text: string): boolean {
  return qualifiersIn(view, text).length > 0;
}

/** `When you spend $25:` */
function isConditional(view: PageView, text: string): boolean {
  return qualifiersIn(view, text).some(
    ({ kind }) => kind === 'condition' || kind === 'chance' || kind === 'limit',
  );
}
