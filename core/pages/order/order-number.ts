import { ORDER_ID } from '../../model/order-ids.ts';
import type { Place } from '../../page-view/field.ts';
import type { PageElement } from '../../page-view/page-element.ts';
import { type PageView, shownText, shownTexts } from '../../page-view/page-view.ts';

/** The words before an order number; the number itself is in a `bdi` or an element of its own. */
const ORDER_NUMBER =
  /(?:order ?(?:#|no\.?|number)|bestellnr\.?|bestellnummer|bestellung nr\.?|n° de commande|commande n°|numéro de commande|numero dell'ordine|ordine n\.?|n\.? ?º? de pedido|número de pedido|pedido n\.?º|bestelnummer|注文番号)[\s:#]*/i;

/** An order number with where the page prints it. */
export interface PrintedOrderId {
  readonly id: string;
  readonly at: readonly Place[];
}

/**
 * The number the page itself prints, where it prints one: the amounts are that order's. (The addresses of
 * saved pages are not always the ones at which they were saved.)
 */
export function orderIdOn(view: PageView): PrintedOrderId | undefined {
  const { body } = view.page;
  const found = new Map<string, Place[]>();
  for (const { node } of shownTexts(view, body)) {
    if (node.data.length > 400 || !/\d-\d/.test(node.data)) continue;
    const labelled = labelledId(view, node.parentElement);
    if (labelled) found.set(labelled.id, [...(found.get(labelled.id) ?? []), labelled.at]);
  }
  const [only, ...others] = found;
  return only && others.length === 0 ? { id: only[0], at: only[1] } : undefined;
}

/** `Amazon.ca order number: D01-5550001-5550001`: the number with its label and the shop's name. */
function labelledId(
  view: PageView,
  from: PageElement,
): { readonly id: string; readonly at: Place } | undefined {
  let at: PageElement | null = from;
  for (let level = 0; at && level < 8; level++, at = at.parentElement) {
    const text = shownText(view, at, 160);
    if (text === undefined) return undefined;
    const match = ORDER_ID.exec(text);
    const label = match && ORDER_NUMBER.exec(text.slice(0, match.index));
    if (!match || !label) continue;
    const shop = /(?:amazon\.[a-z.]+\s+)?$/i.exec(text.slice(0, label.index))?.[0] ?? '';
    const said = text.slice(label.index - shop.length, match.index + match[0].length);
    return { id: match[0], at: { in: at, text: said } };
  }
  return undefined;
}
