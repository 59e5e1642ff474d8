import { findAmounts } from '../model/amount-text.ts';
import { isSameMoney, type Money } from '../model/money.ts';
import { agreed, type PageView, shownAll, shownById, shownText } from './dom.ts';
import { balanceLabel } from './gift-card-words.ts';
import { labelledAmounts } from './labels-before.ts';
import { type ShownValue, wholeAmount } from './shown-values.ts';

/** Holds the balance and nothing else; the same in CA, DE, FR, JP, UK and US, seen 2018 to 2026. */
const BALANCE_ID = 'gc-ui-balance-gc-balance-value';

/** The buttons beside the balance, by where they lead; seen 2026. */
const BESIDE_BALANCE = '[href*="/gc/redeem"], [href*="combinedreload"]';

export interface StatedBalance {
  readonly balance: Money;
  /** As printed. */
  readonly text: string;
  readonly via: 'id' | 'label';
  /** In how many ways the page says it: the id, the words before it, its place where no other amount could be meant. */
  readonly witnesses: number;
}

/**
 * The balance as the element with its id and as the words before it name it. Undefined where neither does,
 * and where they, or two in sight of either sort, differ. `outside` are the amounts that stand alone on the
 * page and in no row of the activity.
 */
export function statedBalance(
  view: PageView,
  body: HTMLElement,
  outside: readonly ShownValue[],
): StatedBalance | undefined {
  const byId = shownById(view, BALANCE_ID).map((element) => onlyAmount(view, element));
  const labelled = labelledAmounts(view, body, balanceLabel);
  const named = labelled.filter(({ label }) => label === 'gift');
  const byLabel = named.length > 0 ? named : labelled;
  const said = agreed([...byId, ...byLabel], (a, b) => isSameMoney(a.amount, b.amount));
  if (!said || said.amount.minor < 0) return undefined;
  const isSaid = (amount: Money | undefined) => amount !== undefined && isSameMoney(amount, said.amount);
  const isOnly = outside.length > 0 && outside.every(({ amount }) => isSaid(amount));
  const isInPlace = isOnly || amountsBesideButtons(view, outside).some(isSaid);
  return {
    balance: said.amount,
    text: said.text,
    via: byId.length > 0 ? 'id' : 'label',
    witnesses: [byId.length > 0, byLabel.length > 0, isInPlace].filter(Boolean).length,
  };
}

function onlyAmount(view: PageView, element: Element): { amount: Money; text: string } | undefined {
  const text = shownText(view, element) ?? '';
  const whole = wholeAmount(view, text);
  if (whole) return { amount: whole, text };
  const [found, another] = findAmounts(text, view.format);
  return found && !another ? { amount: found.amount, text: text.slice(found.start, found.end) } : undefined;
}

/** The only amount that stands alone in the block of the buttons that redeem and reload; prices in sentences are advertising. */
function amountsBesideButtons(view: PageView, outside: readonly ShownValue[]): Money[] {
  return shownAll(view, BESIDE_BALANCE).flatMap((button) => {
    for (let at = button.parentElement; at; at = at.parentElement) {
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
