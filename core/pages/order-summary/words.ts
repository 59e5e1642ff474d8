import { normaliseText } from '../../model/text.ts';
import type { CheckoutLine } from '../reading.ts';

/**
 * What the lines of an order summary are called, at checkout and on the order's page, per language.
 *
 * Sources, all public: saved pages of amazon.com (2023 to 2026), amazon.ca (2024) and amazon.de (2026), programs that look
 * the words up on the live pages (2015 to 2026), order mails of amazon.co.jp. A word that nobody was seen
 * to rely on is here only where it can mean nothing else in its language. Any other line is `other`.
 */
export interface LineMeaning {
  readonly kind: CheckoutLine['kind'];
  /** How the line takes part in the sum: a part of it, a sum on the way, the sum itself, or money that came back. */
  readonly role: 'part' | 'subtotal' | 'total' | 'refund' | 'refund-total';
  /** Where a summary names several totals, the highest is what is paid: `Summe`, then `Gesamtsumme`. */
  readonly rank?: number;
}

const ITEMS: LineMeaning = { kind: 'items', role: 'part' };
const SHIPPING: LineMeaning = { kind: 'shipping', role: 'part' };
const TAX: LineMeaning = { kind: 'tax', role: 'part' };
const GIFT_CARD: LineMeaning = { kind: 'gift-card', role: 'part' };
const PROMOTION: LineMeaning = { kind: 'promotion', role: 'part' };
const POINTS: LineMeaning = { kind: 'points', role: 'part' };
/** Known lines that are none of the kinds: a subscription's own discount is a price and not a credit. */
const OTHER: LineMeaning = { kind: 'other', role: 'part' };
const BEFORE_TAX: LineMeaning = { kind: 'before-tax', role: 'subtotal' };
const SUBTOTAL: LineMeaning = { kind: 'other', role: 'subtotal' };
const REFUND: LineMeaning = { kind: 'other', role: 'refund' };
const REFUND_TOTAL: LineMeaning = { kind: 'other', role: 'refund-total' };
const total = (rank: number): LineMeaning => ({ kind: 'total', role: 'total', rank });

/** Labels in lower case without colon and without what stands in brackets; `;` parts them. */
const WORDS: readonly (readonly [LineMeaning, string])[] = [
  [ITEMS, 'item; items; item subtotal; items subtotal; item(s) subtotal; subtotal; merchandise subtotal'],
  [ITEMS, 'zwischensumme; artikel-zwischensumme; artikel; waren'],
  [ITEMS, 'sous-total; articles; article; sous-total des articles; sous-total articles; produits'],
  [ITEMS, 'articoli; articolo; subtotale; totale parziale; subtotale articoli; prodotti'],
  [
    ITEMS,
    'productos; producto; artículos; subtotal de los productos; subtotal de productos; subtotal del producto',
  ],
  [ITEMS, 'itens; produtos; subtotal dos itens; subtotal do item; subtotal do(s) item(ns)'],
  [ITEMS, 'artikelen; subtotaal; subtotaal artikelen; subtotaal artikel(en)'],
  [ITEMS, '商品の小計; 商品小計; 商品; 小計; 商品の合計'],

  [
    SHIPPING,
    'shipping & handling; shipping and handling; shipping; delivery; postage & packing; postage & packaging',
  ],
  [
    SHIPPING,
    'postage and packing; delivery & handling; free shipping; free delivery; shipping cost; delivery charges',
  ],
  [
    SHIPPING,
    'verpackung & versand; verpackung und versand; versand; versandkosten; gratisversand; gratis versand',
  ],
  [
    SHIPPING,
    "livraison; frais de livraison; frais d'expédition; expédition; livraison gratuite; expédition et manutention",
  ],
  [SHIPPING, 'costi di spedizione; spedizione; spedizione gratuita'],
  [
    SHIPPING,
    'envío; envíos; gastos de envío; costes de envío; envío y manipulación; envío y manejo; envío gratis; envío gratuito',
  ],
  [SHIPPING, 'frete; frete e manuseio; frete grátis; envio; portes de envio'],
  [
    SHIPPING,
    'verzending; verzendkosten; verzending en verwerking; verzend- en verwerkingskosten; gratis verzending',
  ],
  [SHIPPING, '配送料・手数料; 配送料; 送料; 配送料および手数料; 配送料・手数料割引'],

  [
    TAX,
    'estimated tax to be collected; estimated tax; tax; taxes; sales tax; tax collected; vat; estimated vat; gst; estimated gst',
  ],
  [TAX, 'estimated gst/hst; estimated pst/rst/qst; gst/hst; pst/rst/qst; hst'],
  [
    TAX,
    'voraussichtliche mwst; mwst; geschätzte mwst; anzurechnende mwst; ust; geschätzte ust; umsatzsteuer; mehrwertsteuer',
  ],
  [TAX, 'tva; tva estimée; taxes estimées; tps/tvh estimée; tvp/tvd/tvq estimée'],
  [TAX, 'iva; iva stimata; iva estimado; impuestos; impuestos estimados; imposto; impostos; iva estimada'],
  [TAX, 'btw; geschatte btw; 消費税; 税金'],

  [
    GIFT_CARD,
    'gift card; gift cards; gift card amount; gift card balance; amazon gift card; amazon gift card balance',
  ],
  [
    GIFT_CARD,
    'gift card applied; gift cards applied; gift certificate; gift certificates; gift certificate amount',
  ],
  [GIFT_CARD, 'gift certificate/card amount; gift certificate/gift card amount; gift card/voucher'],
  [
    GIFT_CARD,
    'geschenkgutschein; geschenkgutscheine; geschenkgutschein(e); geschenkkarte; geschenkkarten; geschenkgutschein eingelöst',
  ],
  [
    GIFT_CARD,
    'eingelöste geschenkgutscheine; amazon-geschenkgutschein; amazon geschenkgutschein; geschenkgutscheinguthaben; geschenkkartenguthaben',
  ],
  [
    GIFT_CARD,
    'carte cadeau; cartes cadeaux; chèque-cadeau; chèques-cadeaux; carte cadeau amazon; chèque cadeau; montant du chèque-cadeau; montant de la carte-cadeau; carte-cadeau; cartes-cadeaux',
  ],
  [
    GIFT_CARD,
    'importo buono regalo; buono regalo; buoni regalo; buono regalo amazon; importo del buono regalo',
  ],
  [
    GIFT_CARD,
    'cheque regalo; cheques regalo; cheque-regalo; tarjeta regalo; tarjeta de regalo; tarjetas de regalo; tarjeta de regalo de amazon; importe del cheque regalo',
  ],
  [GIFT_CARD, 'vale-presente; cartão-presente; cartão presente; vale presente; saldo de vale-presente'],
  [GIFT_CARD, 'cadeaubon; cadeaubonnen; cadeaukaart; cadeaukaarten'],
  // In the tests of a program that reads orders of seven shops (2026), beside names that stand above.
  [
    GIFT_CARD,
    'geschenkgutschein-betrag; montant de la carte cadeau; importe de la tarjeta de regalo; presentkortsbelopp',
  ],
  [
    GIFT_CARD,
    'amazonギフトカード; amazonギフト券; ギフトカード; ギフト券; ギフトカード残高; amazonギフトカード残高; amazonギフトカード・チャージ残高',
  ],

  [
    PROMOTION,
    'promotion applied; promotions applied; promotion; promotions; promotional credit; promotion savings',
  ],
  [
    PROMOTION,
    'your coupon savings; coupon savings; coupon; coupons; multibuy discount; amazon discount; discount',
  ],
  [
    PROMOTION,
    'gutschein eingelöst; gutschein; gutscheine; aktionsgutschein; eingelöster aktionsgutschein; rabatt; aktionsrabatt; angewandte aktion; coupon-ersparnis',
  ],
  [
    PROMOTION,
    'promotion appliquée; promotions appliquées; réduction; remise; code promo; bon de réduction; rabais',
  ],
  [PROMOTION, 'promozione applicata; promozione; promozioni; sconto; sconti; promozioni applicate'],
  [
    PROMOTION,
    'promoción aplicada; promoción; promociones; descuento; descuentos; cupón; cupones; promociones aplicadas',
  ],
  [PROMOTION, 'promoção aplicada; promoção; promoções; desconto; descontos; cupom'],
  [PROMOTION, 'promotie toegepast; promotie; korting; kortingen'],
  [
    PROMOTION,
    'キャンペーン; プロモーション; プロモーションの適用; 割引; クーポン; クーポン割引; 割引・クーポン',
  ],

  [POINTS, 'rewards points; reward points; points; amazon points; rewards points applied'],
  [
    POINTS,
    'points de récompense; prämienpunkte; punkte; punti; puntos; pontos; punten; amazonポイント; ポイント; ポイント利用',
  ],

  [
    OTHER,
    'subscribe & save; subscription saving; subscription savings; gift wrap; gift options; import fees deposit',
  ],
  [OTHER, 'marketplace fee; estimated regulatory fees; regulatory fees; spar-abo'],

  [
    BEFORE_TAX,
    'total before tax; total before vat; subtotal before tax; total excl. vat; total excluding vat; total before estimated taxes',
  ],
  [
    BEFORE_TAX,
    'summe ohne mwst; gesamt vor ust; gesamtbetrag vor steuern; gesamtbetrag vor mwst; summe vor steuern; gesamt vor mwst; zwischensumme ohne mwst',
  ],
  [
    BEFORE_TAX,
    'total ht; total hors tva; montant hors tva; total avant taxes; total avant taxe; total hors taxes; montant total ht; total (hors tva)',
  ],
  [
    BEFORE_TAX,
    "iva esclusa; totale iva esclusa; totale (iva esclusa); totale prima dell'iva; totale ordine iva esclusa; totale (iva escl.)",
  ],
  [
    BEFORE_TAX,
    'total antes de impuestos; total antes de iva; total sin iva; importe sin iva; total (sin iva); importe total sin iva; total (iva excluido); subtotal (sin iva)',
  ],
  [
    BEFORE_TAX,
    '税抜合計; total antes dos impostos; totaal voor btw; totaal exclusief btw; totaal excl. btw; totaal (excl. btw)',
  ],

  [
    total(3),
    'grand total; gesamtsumme; total général du paiement; total général; totale generale; totale complessivo; total general; total geral; eindtotaal',
  ],
  [total(3), '総計; ご請求額; ご請求金額; 請求額'],
  [
    total(2),
    'order total; total for this order; order total including vat; gesamtbetrag für diese bestellung; gesamtbetrag; bestellsumme; endbetrag; endbetrag inkl. ust',
  ],
  [
    total(2),
    'montant total; montant total ttc; total de la commande; totale ordine; totale per questo ordine; importo totale; totale dell’ordine',
  ],
  [
    total(2),
    'total del pedido; total de este pedido; importe total; total do pedido; totaalbedrag; totaal bestelling; besteltotaal; totaal van bestelling; 注文合計; ご注文合計',
  ],
  [total(1), 'total; summe; totale; totaal; 合計; total ttc; total incl. vat; total including vat'],
  // The same program's words for amazon.se (2026).
  [total(1), 'totalt; summa'],

  [
    REFUND,
    'item refund; items refund; item(s) refund; tax refund; shipping refund; erstattung für artikel; steuererstattung; versanderstattung',
  ],
  [
    REFUND_TOTAL,
    'refund total; total refund; summe der erstattung; gesamterstattung; total del reembolso; reembolso total; total du remboursement; remboursement total; rimborso totale; totale rimborso; 返金合計; 返金額合計',
  ],
];

const BY_LABEL = new Map(
  WORDS.flatMap(([meaning, labels]) => labels.split(';').map((label) => [plain(label), meaning] as const)),
);

/** Gift cards in the languages of the marketplaces. */
export const GIFT_CARD_WORDS =
  /gift ?card|gift certificate|geschenkgutschein|geschenkkarte|ch[èe]ques?[- ]cadeaux?|cartes?[- ]cadeaux?|buon[oi] regalo|cheques?[- ]regalo|tarjetas? (?:de )?regalo|vale-presente|cart(?:ão|ões)[- ]presente|cadeaubon|cadeaukaart|presentkort|ギフト(?:カード|券)/i;
export const POINTS_WORDS = /points|punkte|\bpunti\b|\bpuntos\b|\bpontos\b|ポイント/i;
const PROMOTION_WORDS =
  /\bpromo(?:s|tions?|tional)?\b|\bcoupons?\b|\bdiscounts?\b|gutschein|rabatt|\baktion|réduction|remise|\bscont[oi]\b|promozion|descuento|promoci[oó]n|cup[oó]n|desconto|promoç|cupom|korting|割引|クーポン|キャンペーン/i;

/** A label as it is shown to the user: without the colon that ends it. */
export function labelText(text: string): string {
  return text.replace(/[\s:：]+$/, '').replace(/^[\s:：]+/, '');
}

function plain(text: string): string {
  return labelText(normaliseText(text).toLowerCase().replaceAll('’', "'")).replace(/[\s.]+$/, '');
}

/** What a line with this label is, or undefined for words that are not known. The page's language does not matter: no word means two things. */
export function meaningOf(label: string): LineMeaning | undefined {
  if (label.length > 60) return undefined;
  const text = plain(label);
  return BY_LABEL.get(text) ?? BY_LABEL.get(plain(text.replace(/[(（][^)）]*[)）]/g, ' '))) ?? undefined;
}

/**
 * The same for a line that lowers the total: there the names vary (`P&G Promo Credit`, `Amazon
 * Geschenkgutschein-Guthaben`), and a line that takes money off can mean nothing else by these words.
 */
export function meaningOfReduction(label: string): LineMeaning | undefined {
  const known = meaningOf(label);
  if (known || label.length > 60) return known;
  const text = plain(label);
  if (GIFT_CARD_WORDS.test(text)) return GIFT_CARD;
  if (POINTS_WORDS.test(text)) return POINTS;
  return PROMOTION_WORDS.test(text) ? PROMOTION : undefined;
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
