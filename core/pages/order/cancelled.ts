import { ABSENT, doubtful, type Field, type Place } from '../../page-view/field.ts';
import type { PageElement } from '../../page-view/page-element.ts';
import { type PageView, shownAll, shownLines, shownText } from '../../page-view/page-view.ts';
import { textElements } from '../../page-view/text-elements.ts';

/**
 * Sentences that say that the order was called off, all of it and without a condition. "Vom Verkäufer" is from a
 * page of amazon.de of May 2026.
 */
const CANCELLED: readonly RegExp[] = [
  /^(?:this |your |the )?order (?:#?\s*[\d-]{15,} )?(?:has been |was |is |is now )?cancell?ed(?: (?:by|at) (?:you|the seller|amazon|your request|us))?(?: on [^.]{3,30})?(?: (?:because|due to|since) [^.]{3,80})?(?:,? and (?:you (?:have|were|will) not (?:been |be )?charged|(?:was )?not charged))?$/i,
  /^(?:you|we|amazon|the seller) cancell?ed (?:this|your|the) order(?: on [^.]{3,30})?$/i,
  /^(?:diese |deine |ihre |die )?bestellung (?:wurde |ist )?(?:(?:von (?:dir|ihnen|uns|amazon)|vom verkäufer|am [^.]{3,30}?) )?storniert(?: worden)?(?: und (?:wurde |wird )?nicht berechnet)?$/i,
  /^(?:cette |votre |la )?commande (?:a été |est )?annulée(?: par (?:le vendeur|vous|amazon))?(?: le [^.]{3,30})?$/i,
  /^(?:questo |il tuo |l')?ordine (?:è stato )?(?:annullato|cancellato)(?: (?:da te|dal venditore|da amazon))?(?: il [^.]{3,30})?$/i,
  /^(?:este |tu |el |su )?pedido (?:(?:se ha |ha sido |fue |está )?cancelado|se canceló)(?: por (?:el vendedor|ti|amazon))?(?: el [^.]{3,30})?$/i,
  /^(?:deze |je |uw )?bestelling (?:is |werd )?geannuleerd$/i,
  /^(?:この|ご)*注文は(?:すべて)?キャンセル(?:されました|済みです|いたしました|しました)$|^注文キャンセル済み$/,
];

/** What may follow: that nothing was charged, or that it came back. */
const AFTERWARDS: readonly RegExp[] = [
  /^you (?:have not been|were not|will not be) charged(?: for (?:it|this order))?$/i,
  /^(?:no (?:charge|payment) was (?:made|taken)|(?:your|a|the) refund (?:has been|was|is being|will be) (?:issued|processed|sent))$/i,
  /^(?:dir|ihnen) (?:wurde|wird) (?:dafür )?nichts berechnet$/i,
];

/** The status of a shipment, or of a service (amazon.de, June 2026), that was called off; the order is cancelled when all of them were. */
const CANCELLED_STATUS =
  /^(?:service )?(?:cancell?ed|storniert|annulée?|annullato|cancelado|geannuleerd|キャンセル済み)$/i;
const SENTENCE_MAX_CHARS = 160;
const SHIPMENT_STATUS = '[data-component="shipmentStatus"]';
const BOX = '[data-component="cancelled"]';

/** Whether the whole order was called off. A box for it whose words are not understood leaves it in doubt. */
export function cancelledField(view: PageView): Field<true> {
  // In the status of a shipment it is said of that shipment.
  const said = textElements(view, SENTENCE_MAX_CHARS, saysCancelled).filter(
    (element) => !element.closest(SHIPMENT_STATUS),
  );
  const statuses = statusesOf(view);
  const isAll =
    statuses.length > 0 && statuses.every(({ text }) => text !== undefined && CANCELLED_STATUS.test(text));
  const at: readonly Place[] = [
    ...said.flatMap((element) => understoodIn(element, shownText(view, element) ?? '')),
    ...(isAll ? statuses.map(({ element }) => element) : []),
  ];
  if (at.length > 0) return { kind: 'read', value: true, ways: [], at, isNoFigure: true };
  const boxes = shownAll(view, BOX).filter((element) => shownText(view, element, 2_000) !== '');
  if (boxes.length === 0) return ABSENT;
  const isBox = boxes.every((element) =>
    CANCELLED_STATUS.test((shownText(view, element) ?? '').replace(/\.$/, '')),
  );
  if (!isBox) return doubtful('cancelled');
  return { kind: 'read', value: true, ways: [], at: boxes, isNoFigure: true };
}

function saysCancelled(text: string): boolean {
  const [first = ''] = sentencesOf(text);
  return CANCELLED.some((words) => words.test(first.replaceAll('’', "'")));
}

function understoodIn(element: PageElement, text: string): Place[] {
  const [first = '', ...more] = sentencesOf(text);
  const known = more.filter((sentence) => AFTERWARDS.some((words) => words.test(sentence)));
  return [first, ...known].map((sentence) => ({ in: element, text: sentence }));
}

function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.!。])\s*/).map((sentence) => sentence.replace(/[.!。\s]+$/, ''));
}

interface Status {
  readonly element: PageElement;
  readonly text: string | undefined;
}

/** What each shipment and each service says of itself. */
function statusesOf(view: PageView): Status[] {
  const shipments = shownAll(view, SHIPMENT_STATUS).map((element) => ({
    element,
    text: shownLines(view, element)?.[0],
  }));
  const alone = shownAll(view, '.od-status-message')
    .filter((element) => !element.closest(SHIPMENT_STATUS))
    .map((element) => ({ element, text: shownText(view, element, SENTENCE_MAX_CHARS) }));
  return [...shipments, ...alone].filter(({ text }) => text !== '');
}
