/**
 * The page after "Place your order". Addresses: `/gp/buy/thankyou/handlers/display.html?purchaseId=`.
 * Last compared with a real page of amazon.com of 2026-10-01. It names the purchase of the checkout and
 * neither an order nor an amount, so all there is to know is that the order was in fact placed.
 */
import { unprinted } from '../../page-view/field.ts';
import { type PageView, shownAll, shownText } from '../../page-view/page-view.ts';
import { type PageLine, pageLines } from '../../page-view/shown-lines.ts';
import { findQualifiers } from '../../vocabulary/index.ts';
import type { ReaderAnswer } from '../reader.ts';
import { purchaseIdIn } from '../shop-addresses.ts';

/** What the heading says, per language: seen in en, it, ja; the plain words of the others. */
const PLACED: readonly RegExp[] = [
  /order (?:has been )?placed(?! on)|thank you,? your order (?:has|was|is) (?:been )?(?:placed|received)/i,
  /tuo ordine è stato (?:ricevuto|effettuato)|ordine (?:effettuato|inoltrato)/i,
  /注文が確定(?!して(?:い|お)|でき|待)|注文を承りました|ご注文ありがとうございました/,
  /bestellung (?:wurde )?aufgegeben|bestellung ist eingegangen|danke für deine bestellung/i,
  /commande (?:a été )?(?:passée|validée|confirmée|enregistrée)/i,
  /pedido (?:se ha )?realizado|hemos recibido tu pedido|pedido (?:realizado|confirmado)/i,
  /bestelling (?:is )?geplaatst/i,
  /pedido (?:foi )?(?:realizado|feito)/i,
];
/** Classes by which the box shows success, whatever its words. */
const SUCCESS = '.a-alert-success, .a-alert-inline-success';
/** The box with the heading, seen 2026 in every marketplace that programs read it in. */
const STATUS = '#widget-purchaseConfirmationStatus';
const HEADINGS = 'h1, h2, h3, h4, h5, h6, [role="heading"], .a-alert-heading, [aria-live]';

export function readThankYou(view: PageView): ReaderAnswer<'thank-you'> {
  const purchaseId = purchaseIdIn(view.url);
  const via = placedBy(view);
  if (!purchaseId || !via) {
    return {
      missing: [
        ...(purchaseId ? [] : (['purchaseId'] as const)),
        ...(via ? [] : (['confirmation'] as const)),
      ],
    };
  }
  // The address names the purchase; the words say no more than that it was made.
  return { fields: { purchaseId: { ...unprinted(purchaseId), ways: [via] } } };
}

function placedBy(view: PageView): string | undefined {
  const headings = shownAll(view, HEADINGS).map((heading) => shownText(view, heading, 120) ?? '');
  if (headings.some((text) => saysPlaced(view, text))) return 'heading';
  const status = shownAll(view, STATUS)[0];
  const text = status && (shownText(view, status, 200) ?? '');
  if (status && text && status.querySelector(SUCCESS) && !isDoubted(view, text)) return 'status box';
  // The heading may have become any element: a short line of its own with the words.
  const isPlaced = ({ text: own }: PageLine) => own.length <= 120 && saysPlaced(view, own);
  return pageLines(view, view.page.body).some(isPlaced) ? 'text' : undefined;
}

function saysPlaced(view: PageView, text: string): boolean {
  return PLACED.some((words) => words.test(text)) && !isDoubted(view, text);
}

/** Words that say that the order is not placed, not yet, or on a condition. */
function isDoubted(view: PageView, text: string): boolean {
  const found = findQualifiers(text, [view.language, view.marketplace.languages[0]]);
  return found.some(({ kind }) => kind === 'negation' || kind === 'condition' || kind === 'pending');
}
