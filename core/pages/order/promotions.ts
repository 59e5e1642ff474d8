import { isCurrencyMark } from '../../model/currency-marks.ts';
import { placeOfRow } from '../../page-view/amount-row.ts';
import { type Field, optional } from '../../page-view/field.ts';
import { type PageView, shownText } from '../../page-view/page-view.ts';
import { findQualifiers, type QualifierKind } from '../../vocabulary/index.ts';
import { GIFT_CARD_WORDS } from '../order-summary/line-meaning.ts';
import type { SummaryLine, VerifiedSummary } from '../order-summary/verified-summary.ts';
import type { OrderPromotion } from '../reading.ts';

const SHIPPING_WORDS =
  /shipping|delivery|postage|versand|liefer|livraison|expédition|spedizion|consegna|\benv[íi]o|entrega|frete|verzend|bezorg|frakt|leverans|kargo|dostaw|wysyłk|الشحن|配送|送料/i;
const COUPON_WORDS =
  /coupon|cup[oó]n|cupom|kupon|\bvoucher|gutschein|\bcode\b|\bcodice|\bcódigo|bons? de réduction|\bbuono\b|クーポン/i;
/** Credit of the shopper's. Points have a line of their own. */
const CREDIT_WORDS =
  /\bcredits?\b|\brewards?\b|guthaben|\bcrédit(?:s|os?)?\b|\bavoir\b|\bcredit[oi]\b|\bsaldo\b|\btegoed\b|クレジット|特典/i;

/** Longer texts are no line of a summary. */
const LINE_MAX_CHARS = 200;

/** Credit that pays for the order. `Credit earned`, `credit expired` and `credit limit` do not. */
const PAYS_WORDS = /^(?:applied|used|redeemed|spent)$/i;

/** What takes something off, line by line, as far as the label says what it is. */
export function promotionsField(view: PageView, summary: VerifiedSummary): Field<readonly OrderPromotion[]> {
  const own = summary.lines.filter(isPromotion);
  const value = own.map(({ line: { label, amount }, row }) => ({
    label,
    amount,
    kind: kindOf(view, label, row.line ?? shownText(view, row.element, LINE_MAX_CHARS) ?? label),
  }));
  return optional(value.length > 0 ? value : undefined, (promotions) => ({
    kind: 'read',
    value: promotions,
    ways: [],
    at: own.map(({ row }) => placeOfRow(row)),
    isProven: true,
  }));
}

function isPromotion({ line: { kind, amount } }: SummaryLine): boolean {
  return kind === 'promotion' || (kind === 'shipping' && amount.minor < 0);
}

/** @param line The label with what stands beside the amount: `(might be yours)`. */
function kindOf(view: PageView, label: string, line: string): OrderPromotion['kind'] {
  const words = label.replace(GIFT_CARD_WORDS, ' ');
  if (SHIPPING_WORDS.test(words)) return 'shipping';
  if (COUPON_WORDS.test(words)) return 'coupon';
  return CREDIT_WORDS.test(words) && !hasRemark(line, label) && !isQualified(view, words)
    ? 'credit'
    : 'other';
}

/** Words beside label and amount, `for 700 points`, that are no currency: what they make of the credit is not known. */
function hasRemark(line: string, label: string): boolean {
  const words = line.replace(label, ' ').match(/\p{L}[\p{L}\p{M}.]*/gu) ?? [];
  return words.some((word) => !isCurrencyMark(word));
}

const CHANGING: ReadonlySet<QualifierKind> = new Set([
  'pending',
  'limit',
  'of-others',
  'condition',
  'chance',
  'frequency',
  'negation',
]);

function isQualified({ language, marketplace }: PageView, label: string): boolean {
  const found = findQualifiers(label, [language, marketplace.languages[0]]);
  // Which words of the past pay for an order is known in English alone.
  const isOver = findQualifiers(label, ['en']).some(
    ({ kind, start, end }) => kind === 'past' && !PAYS_WORDS.test(label.slice(start, end)),
  );
  return isOver || found.some(({ kind }) => CHANGING.has(kind));
}
