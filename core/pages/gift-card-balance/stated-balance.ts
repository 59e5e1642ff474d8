import { findAmounts } from '../../model/amount-text.ts';
import { isSameMoney, type Money } from '../../model/money.ts';
import type { Place } from '../../page-view/field.ts';
import { labelledAmounts } from '../../page-view/labelled-amounts.ts';
import { PageElement } from '../../page-view/page-element.ts';
import { agreed, type PageView, shownAll, shownById, shownText } from '../../page-view/page-view.ts';
import { pageLines, textOf } from '../../page-view/shown-lines.ts';
import { type ShownValue, wholeAmount } from '../../page-view/shown-values.ts';
import { pointedWays } from '../pointing/pointed.ts';
import { balanceLabel, isPlainLabel, PENDING } from './words.ts';

/** Holds the balance and nothing else; the same in CA, DE, FR, JP, UK and US, seen 2018 to 2026. */
const BALANCE_ID = 'gc-ui-balance-gc-balance-value';

/** The buttons beside the balance, by where they lead; seen 2026. */
const BESIDE_BALANCE = '[href*="/gc/redeem"], [href*="combinedreload"]';
/** More of them are no sign of a place, and none stands further up from its balance. */
const MOST = 20;

export interface StatedBalance {
  readonly balance: Money;
  /** As printed. */
  readonly text: string;
  readonly ways: readonly string[];
  /** The words and amounts that say it. */
  readonly at: readonly Place[];
  /**
   * In how many ways it is said: the id, the words before it, its place where no other amount could be meant,
   * the user's pointing and confirming.
   */
  readonly witnesses: number;
  /** The user has just confirmed it. */
  readonly isConfirmed: boolean;
}

/**
 * The balance as the element with its id and as the words before it name it. Undefined where neither does,
 * and where they, or two in sight of either sort, differ. `outside` are the amounts that stand alone on the
 * page and in no row of the activity; `inRows` are those that stand in one.
 */
export function statedBalance(
  view: PageView,
  body: PageElement,
  outside: readonly ShownValue[],
  inRows: readonly ShownValue[],
): StatedBalance | undefined {
  const byId = shownById(view, BALANCE_ID).map((element) => onlyAmount(view, element));
  const labelled = labelledAmounts(view, body, balanceLabel);
  const named = labelled.filter(({ label }) => label === 'gift');
  const byLabel = named.length > 0 ? named : labelled;
  // A place in a row would vouch for itself: the newest closing balance is what the balance is compared with.
  const pointed = view.pointed?.balance;
  const isInRow = inRows.some(({ element }) => pointed && overlap(element, pointed.element));
  const byPointing = pointed && !isInRow ? [pointed] : [];
  const said = agreed([...byId, ...byLabel, ...byPointing], (a, b) => isSameMoney(a.amount, b.amount));
  if (!said || said.amount.minor < 0) return undefined;
  const places = [...byId.flatMap((one) => one?.at ?? []), ...labelled.flatMap(({ at }) => at.slice(0, 1))];
  if (places.some((place) => !isPlainLabel(wordsBefore(view, place)))) return undefined;
  const isSaid = (amount: Money | undefined) => amount !== undefined && isSameMoney(amount, said.amount);
  const isOnly = outside.length > 0 && outside.every(({ amount }) => isSaid(amount));
  // Where pointing is all there is, one place is not vouched for by another view of the same place.
  const isNamed = byId.length > 0 || byLabel.length > 0;
  const isElsewhere = byPointing.some((one) => outside.some(({ element }) => !overlap(element, one.element)));
  const isInPlace = isNamed
    ? isOnly || amountsBesideButtons(view, outside).some(isSaid)
    : isOnly && isElsewhere;
  return {
    balance: said.amount,
    text: said.text,
    ways: [
      ...(byId.length > 0 ? ['id'] : byLabel.length > 0 ? ['label'] : []),
      ...pointedWays(byPointing[0]),
    ],
    at: [
      ...byId.flatMap((one) => one?.at ?? []),
      ...labelled.flatMap(({ at }) => at),
      ...byPointing.map(({ element, text }) => ({ in: element, text })),
      ...(isOnly ? outside.flatMap(({ element, text }) => (text.search(PENDING) < 0 ? [element] : [])) : []),
    ],
    witnesses: [byId, byLabel, byPointing, byPointing.filter(({ isConfirmed }) => isConfirmed)]
      .map(({ length }) => length > 0)
      .concat(isInPlace)
      .filter(Boolean).length,
    isConfirmed: byPointing.some(({ isConfirmed }) => isConfirmed),
  };
}

/** What stands before a place in its line, from the last end of a sentence: words that say whose amount it is. */
function wordsBefore(view: PageView, place: Place): string {
  if ('line' in place) return '';
  const [element, text] = place instanceof PageElement ? [place, undefined] : [place.in, place.text];
  const own = new Set(
    view
      .texts()
      .below(element)
      .map(({ node }) => node),
  );
  const line = pageLines(view, view.page.body).find(
    ({ nodes }) => nodes.some((node) => own.has(node)) && textOf(nodes).includes(text ?? ''),
  );
  if (!line) return '';
  const until = line.nodes.findIndex((node) => own.has(node));
  const before =
    text === undefined ? textOf(line.nodes.slice(0, until)) : line.text.slice(0, line.text.indexOf(text));
  return before.split(/[.!?。؟](?:\s|$)/).at(-1) ?? '';
}

function overlap(a: PageElement, b: PageElement): boolean {
  return a.contains(b) || b.contains(a);
}

function onlyAmount(
  view: PageView,
  element: PageElement,
): { amount: Money; text: string; at: readonly Place[] } | undefined {
  const text = shownText(view, element) ?? '';
  const whole = wholeAmount(view, text);
  if (whole) return { amount: whole, text, at: [element] };
  const [found, another] = findAmounts(text, view.format);
  if (!found || another) return undefined;
  const part = text.slice(found.start, found.end);
  return { amount: found.amount, text: part, at: [{ in: element, text: part }] };
}

/** The only amount that stands alone in the block of the buttons that redeem and reload; prices in sentences are advertising. */
function amountsBesideButtons(view: PageView, outside: readonly ShownValue[]): Money[] {
  const buttons = shownAll(view, BESIDE_BALANCE);
  if (buttons.length > MOST) return [];
  return buttons.flatMap((button) => {
    let at = button.parentElement;
    for (let level = 0; at && level < MOST; level++, at = at.parentElement) {
      const block = at;
      const alone = outside.flatMap(({ element, amount }) =>
        amount && block.contains(element) ? [amount] : [],
      );
      const text = alone.length > 0 ? '' : shownText(view, block);
      if (text === undefined) return [];
      const amounts = text === '' ? alone : findAmounts(text, view.format).map(({ amount }) => amount);
      const amount = agreed(amounts, isSameMoney);
      if (amounts.length > 0) return amount ? [amount] : [];
    }
    return [];
  });
}
