import { ORDER_ID } from '../../model/order-ids.ts';
import type { PageElement } from '../../page-view/page-element.ts';
import { type PageView, shownText, shownTexts } from '../../page-view/page-view.ts';

/** The words before an order number; the number itself is in a `bdi` or an element of its own. */
const ORDER_NUMBER =
  /(?:order ?(?:#|no\.?|number)|bestellnr\.?|bestellnummer|bestellung nr\.?|n° de commande|commande n°|numéro de commande|numero dell'ordine|ordine n\.?|n\.? ?º? de pedido|número de pedido|pedido n\.?º|bestelnummer|注文番号)[\s:#]*/i;

/**
 * The number the page itself prints, where it prints one: the amounts are that order's. (The addresses of
 * saved pages are not always the ones at which they were saved.)
 */
export function orderIdOn(view: PageView): string | undefined {
  const { body } = view.page;
  const found = new Set<string>();
  for (const { node } of shownTexts(view, body)) {
    if (node.data.length > 400 || !/\d-\d/.test(node.data)) continue;
    const id = labelledId(view, node.parentElement);
    if (id) found.add(id);
  }
  const [id, ...others] = found;
  return others.length === 0 ? id : undefined;
}

function labelledId(view: PageView, from: PageElement): string | undefined {
  let at: PageElement | null = from;
  for (let level = 0; at && level < 8; level++, at = at.parentElement) {
    const text = shownText(view, at, 160);
    if (text === undefined) return undefined;
    const match = ORDER_ID.exec(text);
    if (match && ORDER_NUMBER.test(text.slice(0, match.index))) return match[0];
  }
  return undefined;
}
