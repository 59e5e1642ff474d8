import { findAmounts } from '../../model/amount-text.ts';
import { isSameMoney, type Money } from '../../model/money.ts';
import { normaliseText } from '../../model/text.ts';
import type { PageElement } from '../../page-view/page-element.ts';
import { isShown, type PageView, shownText } from '../../page-view/page-view.ts';

const QUANTITY_SHOWN = '.quantity-display';
export const STEPPER = '[data-steppervalue]';
export const QUANTITY_FIELD = 'select[name*="quantity" i], input[name*="quantity" i]';
export const QUANTITY_WORDS =
  /(?:qty|quantity|menge|anzahl|quantité|qté|quantità|qtà|cantidad|cant|quantidade|aantal|数量)\.?\s*[:：]?\s*(\d{1,3})(?!\d)/i;

/**
 * The quantity: as shown, as chosen, or in words. Undefined where the item speaks of no number, as digital
 * goods do.
 */
export function quantityOf(
  view: PageView,
  container: PageElement,
  lines: readonly string[],
): number | 'contradictory' | undefined {
  const stepper = container.matches(STEPPER) ? container : container.querySelector(STEPPER);
  const field = container.querySelector(QUANTITY_FIELD);
  const shown = [...container.querySelectorAll(QUANTITY_SHOWN)].find(isShown);
  const said = [
    stepper?.getAttribute('data-steppervalue'),
    field?.value,
    shown && shownText(view, shown)?.replace(/\D+/g, ' ').trim(),
    ...lines.map((line) => QUANTITY_WORDS.exec(line)?.[1]),
    ...lines.filter((line) => /^\d{1,3}$/.test(line)),
  ].filter((text) => text != null && /^\d{1,3}$/.test(text));
  const [quantity, ...others] = new Set(said.map(Number));
  return others.length > 0 || quantity === 0 ? 'contradictory' : quantity;
}

/** The item's one price. A price per unit or a second price beside it makes it unknown. */
export function priceOf(view: PageView, container: PageElement, lines: readonly string[]): Money | undefined {
  const exact = [...container.querySelectorAll('.a-price .a-offscreen')]
    .filter(isShown)
    .map((one) => normaliseText(one.textContent));
  const texts = exact.length > 0 ? exact : lines.map((line) => line.replace(/\([^)]*\)/g, ' '));
  const amounts = texts.flatMap((text) => findAmounts(text.trim(), view.format)).map(({ amount }) => amount);
  const [first, ...others] = amounts;
  return first && first.minor >= 0 && others.every((amount) => isSameMoney(amount, first))
    ? first
    : undefined;
}
