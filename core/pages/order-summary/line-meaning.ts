import { normaliseText } from '../../model/text.ts';
import { labelText } from '../../page-view/label-text.ts';
import { findQualifiers, type QualifierKind } from '../../vocabulary/index.ts';
import { CHARGE_WORDS } from './charge-words.ts';
import {
  GIFT_CARD,
  ITEMS,
  type LineMeaning,
  OTHER,
  POINTS,
  PROMOTION,
  REFUND,
  REFUND_TOTAL,
  REMARK,
  SHIPPING,
  SUBTOTAL,
} from './line-kinds.ts';
import { REDUCTION_WORDS } from './reduction-words.ts';
import { TOTAL_WORDS } from './total-words.ts';

const LABEL_MAX_CHARS = 60;

const BY_LABEL = new Map(
  [...CHARGE_WORDS, ...REDUCTION_WORDS, ...TOTAL_WORDS].flatMap(([meaning, labels]) =>
    labels.split(';').map((label) => [plain(label), meaning] as const),
  ),
);

/** Gift cards in the languages of the marketplaces. */
export const GIFT_CARD_WORDS =
  /gift ?card|gift certificate|geschenkgutschein|geschenkkarte|ch[èe]ques?[- ]cadeaux?|cartes?[- ]cadeaux?|buon[oi] regalo|cheques?[- ]regalo|tarjetas? (?:de )?regalo|vale-presente|cart(?:ão|ões)[- ]presente|cadeaubon|cadeaukaart|presentkort|kart[ay] podarunkow|hediye kart|بطاق(?:ة|ات) (?:ال)?هدايا|ギフト(?:カード|券)/i;
export const POINTS_WORDS = /points|punkte|\bpunti\b|\bpuntos\b|\bpontos\b|ポイント/i;
/**
 * Words for what a shop gives. They outweigh other words of a label: `Gift Card Promotion` is not a gift card.
 */
const CAMPAIGN_WORDS =
  /\bno-?rush\b|\bdigital (?:credits?|rewards?)\b|\brewards? (?:applied|credits?)\b|\bpromo(?:s|tions?|tional)?\b|\baktion|\bpromozion|\bpromoci[oó]n|\bpromoç|\bpromotie|\bkampanj|キャンペーン|プロモーション/i;
const DISCOUNT_WORDS =
  /\bcoupons?\b|\bdiscounts?\b|gutschein|rabatt|réduction|remise|\bscont[oi]\b|descuento|cup[oó]n|desconto|cupom|korting|割引|クーポン/i;

/** Money that came back, in any language of the marketplaces, and the words for a whole. */
const REFUND_WORDS =
  /\brefund|erstatt|rembours|reembols|rimbors|terugbetaling|återbetalning|zwrot|\biade|استرداد|返金/i;
const WHOLE_WORDS = /\btotal|summe|gesamt|totaal|\bsuma\b|toplam|إجمالي|合計/i;

/**
 * Figures that stand among the lines and take no part in the sum: what may be paid from a health account or with
 * food stamps, what was saved, tax that the prices hold, parts to be paid later, points that are earned.
 */
const REMARK_WORDS: readonly RegExp[] = [
  /\b(?:fsa|hsa|snap|ebt)\b.*\b(?:eligible|amount|subtotal|total)\b|\beligible for (?:fsa|hsa|snap)\b/i,
  /^(?:you(?:'ve| have)? saved?|your (?:total )?savings|total savings|savings)\b|^you(?:'ll| will)? save\b/i,
  /^(?:du sparst|sie sparen|du hast .*gespart|deine ersparnis|ihre ersparnis|gesamtersparnis|ersparnis)/i,
  /^(?:vous économisez|vous avez économisé|économies?|total des économies)/i,
  /^(?:hai risparmiato|risparmi|il tuo risparmio|risparmio totale|has ahorrado|ahorras|ahorro|tu ahorro|ahorro total)/i,
  /^(?:includ(?:es?|ing)|incl\.?|of which|thereof) (?:estimated )?(?:vat|tax|gst)|\b(?:vat|gst|tax) included\b/i,
  /^(?:inkl(?:usive)?\.?|enthält|enthaltene|davon|darin enthaltene?) (?:\d+ ?% )?(?:mwst|ust|mehrwertsteuer|umsatzsteuer)/i,
  /^(?:dont|dont la|incluant|y compris) (?:la )?tva|^tva (?:incluse|comprise)/i,
  /^(?:di cui|include|inclusa) (?:l')?iva|^iva (?:inclus[ao]|incluid[ao])|^(?:incluye|del que|de los que|incluido) (?:el )?(?:iva|impuestos)/i,
  /^(?:うち)?(?:消費税|税)(?:額)?(?:込み?|等?\(?内税\)?|相当額)|^(?:うち|内)(?:消費)?税/,
  /^(?:節約額|割引合計額|お得な金額|獲得ポイント|付与ポイント)/,
  /\b(?:monthly|weekly) payments?\b|\binstall?ments?\b|\bdue (?:today|now|later)\b|\bpay (?:today|now|later)\b|^first payment\b/i,
  /\bmonatsrate|\bratenzahlung|^\d+ raten|heute fällig|^(?:mensualités?|à payer aujourd'hui|premier versement)/i,
  /^\d+ (?:mensualités|rate|cuotas|plazos|versements)|^(?:rata mensile|rate mensili|da pagare oggi|cuotas?|a pagar hoy|pago mensual)/i,
  /分割|^(?:本日のお支払い|今回のお支払い)/,
  /^(?:points|rewards?) (?:earned|you(?:'ll| will) earn)|^you(?:'ll| will)? earn\b/i,
];

/** In a label these make something else of its line: `Gift Card (pending)`. */
const CHANGING: ReadonlySet<QualifierKind> = new Set(['negation', 'chance', 'pending']);
const BRACKETS = /[(（][^)）]*[)）]/g;

function plain(text: string): string {
  return labelText(normaliseText(text).toLowerCase().replaceAll('’', "'")).replace(/[\s.]+$/, '');
}

/** What a line with exactly these words is. The page's language does not matter: no word means two things. */
export function exactMeaning(label: string): LineMeaning | undefined {
  if (label.length > LABEL_MAX_CHARS) return undefined;
  const text = plain(label);
  return BY_LABEL.get(text) ?? BY_LABEL.get(plain(text.replace(BRACKETS, ' ')));
}

/** What a line with this label is, or undefined for words that are not known. */
export function meaningOf(label: string): LineMeaning | undefined {
  return exactMeaning(label) ?? (label.length > LABEL_MAX_CHARS ? undefined : looseMeaning(plain(label)));
}

/** Lines below or beside the sum have many names. */
function looseMeaning(text: string): LineMeaning | undefined {
  if (REFUND_WORDS.test(text)) return WHOLE_WORDS.test(text) ? REFUND_TOTAL : REFUND;
  return REMARK_WORDS.some((words) => words.test(text)) ? REMARK : undefined;
}

/**
 * The same for a line that lowers the total: there the names vary (`P&G Promo Credit`, `Amazon
 * Geschenkgutschein-Guthaben`), and a line that takes money off can mean nothing else by these words.
 */
export function meaningOfReduction(label: string): LineMeaning | undefined {
  if (label.length > LABEL_MAX_CHARS) return undefined;
  const text = plain(label);
  const known = meaningOf(label);
  if (known && known !== REMARK) return known;
  if (CAMPAIGN_WORDS.test(text)) return PROMOTION;
  if (GIFT_CARD_WORDS.test(text)) return GIFT_CARD;
  if (POINTS_WORDS.test(text)) return POINTS;
  return DISCOUNT_WORDS.test(text) ? PROMOTION : known;
}

/** Whether words in a label make something else of its line: in brackets, or anywhere in a free name. */
export function isQualified(label: string, languages: readonly string[]): boolean {
  if (BY_LABEL.has(plain(label))) return false;
  const isExact = BY_LABEL.has(plain(label.replace(BRACKETS, ' ')));
  const said = isExact ? (label.match(BRACKETS) ?? []).join(' ') : label;
  return findQualifiers(said, languages).some(
    ({ kind }) => CHANGING.has(kind) || (isExact && kind === 'condition'),
  );
}

/** The token of the hidden field `subtotalLineType` in a line of the checkout since 2024; it is the same in every language. */
export function meaningOfToken(token: string): LineMeaning | undefined {
  if (/^ITEMS(?:_|$)/.test(token)) return ITEMS;
  if (/^SHIPPING(?:_|$)/.test(token)) return SHIPPING;
  if (/^SPECIAL_PAYMENTS_GIFT_CARD/.test(token)) return GIFT_CARD;
  if (/^TOTAL_BEFORE_SPECIAL_PAYMENTS/.test(token)) return SUBTOTAL;
  if (/^MARKETPLACE_FEE(?:_|$)/.test(token)) return OTHER;
  return undefined;
}
