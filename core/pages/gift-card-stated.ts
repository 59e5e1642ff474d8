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
  /** In how many ways the page says it: the id, the words before it, its place. */
  readonly witnesses: number;
}

/**
 * The balance as the element with its id and as the words before it name it. Undefined where neither does,
 * and where they, or two in sight of either sort, differ.
 */
export function statedBalance(
  view: PageView,
  body: HTMLElement,
  values: readonly ShownValue[],
): StatedBalance | undefined {
  const byId = shownById(view, BALANCE_ID).map((element) => onlyAmount(view, element));
  const labelled = labelledAmounts(view, body, balanceLabel);
  const named = labelled.filter(({ label }) => label === 'gift');
  const byLabel = named.length > 0 ? named : labelled;
  const said = agreed([...byId, ...byLabel], (a, b) => isSameMoney(a.amount, b.amount));
  if (!said || said.amount.minor < 0) return undefined;
  const isInPlace = amountsBesideButtons(view, values).some((amount) => isSameMoney(amount, said.amount));
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

/** The only amount in the block of the buttons that redeem and reload. Prices in sentences there are advertising. */
function amountsBesideButtons(view: PageView, values: readonly ShownValue[]): Money[] {
  return shownAll(view, BESIDE_BALANCE).flatMap((button) => {
    for (let at = button.parentElement; at; at = at.parentElement) {
      const block = at;
      const text = shownText(view, block);
      if (text === undefined) return [];
      const alone = values.flatMap(({ element, amount }) =>
        amount && block.contains(element) ? [amount] : [],
      );
      const found = findAmounts(text, view.format).map(({ amount }) => amount);
      const amounts = alone.length > 0 ? alone : found;
      const amount = agreed(amounts, isSameMoney);
      if (amounts.length > 0) return amount ? [amount] : [];
    }
    return [];
  });
}
