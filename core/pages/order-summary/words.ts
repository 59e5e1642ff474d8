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
  /**
   * How the line takes part in the sum: a part of it, a sum on the way, the sum itself, money that came back,
   * or a figure that says something else about the order.
   */
  readonly role: 'part' | 'subtotal' | 'total' | 'refund' | 'refund-total' | 'remark';
  /** Where a summary names several totals, the highest is what is paid: `Summe`, then `Gesamtsumme`. */
  readonly rank?: number;
}

export const ITEMS: LineMeaning = { kind: 'items', role: 'part' };
export const SHIPPING: LineMeaning = { kind: 'shipping', role: 'part' };
export const TAX: LineMeaning = { kind: 'tax', role: 'part' };
export const GIFT_CARD: LineMeaning = { kind: 'gift-card', role: 'part' };
export const PROMOTION: LineMeaning = { kind: 'promotion', role: 'part' };
export const POINTS: LineMeaning = { kind: 'points', role: 'part' };
/** Known lines that are none of the kinds: a subscription's own discount is a price and not a credit. */
export const OTHER: LineMeaning = { kind: 'other', role: 'part' };
export const BEFORE_TAX: LineMeaning = { kind: 'before-tax', role: 'subtotal' };
export const SUBTOTAL: LineMeaning = { kind: 'other', role: 'subtotal' };
export const REFUND: LineMeaning = { kind: 'other', role: 'refund' };
export const REFUND_TOTAL: LineMeaning = { kind: 'other', role: 'refund-total' };
/** Says something of the order and takes no part in its sum. */
export const REMARK: LineMeaning = { kind: 'other', role: 'remark' };
const total = (rank: number): LineMeaning => ({ kind: 'total', role: 'total', rank });

/** Labels in lower case without colon and without what stands in brackets; `;` parts them. */
export const WORDS: readonly (readonly [LineMeaning, string])[] = [
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
  // The order summaries to print of old orders have one sum for each parcel.
  [total(0), 'total for this shipment; shipment total; total for this delivery'],

  // "السلع" is from a program that reads amazon.eg (2026); the others below are the plain words of their languages.
  [ITEMS, 'السلع; المنتجات; المجموع الفرعي'],
  [SHIPPING, 'الشحن; التوصيل; الشحن والمناولة; الشحن المجاني'],
  [TAX, 'ضريبة القيمة المضافة; الضريبة'],
  [GIFT_CARD, 'بطاقة هدايا; بطاقة الهدايا; رصيد بطاقة الهدايا'],
  [PROMOTION, 'الخصم; خصم; العرض الترويجي'],
  [total(2), 'إجمالي الطلب; المبلغ الإجمالي; مجموع الطلب'],
  [total(3), 'المجموع الكلي; الإجمالي الكلي'],
  [total(1), 'الإجمالي; المجموع'],
  [ITEMS, 'produkty; suma częściowa; artykuły'],
  [SHIPPING, 'dostawa; wysyłka; koszt dostawy; koszty wysyłki; dostawa i obsługa; darmowa dostawa'],
  [TAX, 'podatek vat; podatek'],
  [GIFT_CARD, 'karta podarunkowa; karty podarunkowe; kwota karty podarunkowej'],
  [PROMOTION, 'promocja; rabat; zniżka; kupon; zastosowana promocja'],
  [BEFORE_TAX, 'suma bez vat; razem bez vat; suma przed opodatkowaniem'],
  [total(1), 'suma; razem; łącznie'],
  [total(2), 'suma zamówienia; wartość zamówienia; łączna kwota zamówienia; razem do zapłaty'],
  [total(3), 'suma całkowita; suma łączna; łączna kwota'],
  [ITEMS, 'ürünler; ürün; ara toplam; ürünlerin ara toplamı'],
  [SHIPPING, 'kargo; kargo ücreti; gönderim; teslimat; ücretsiz kargo; kargo ve paketleme'],
  [TAX, 'kdv; tahmini kdv; vergi'],
  [GIFT_CARD, 'hediye kartı; hediye çeki; hediye kartı bakiyesi'],
  [PROMOTION, 'promosyon; indirim; kupon; uygulanan promosyon'],
  [BEFORE_TAX, 'kdv hariç toplam; vergiler hariç toplam'],
  [total(1), 'toplam'],
  [total(2), 'sipariş toplamı; toplam tutar'],
  [total(3), 'genel toplam'],
  [ITEMS, 'artiklar; varor; delsumma; delsumma för artiklar; produkter'],
  [SHIPPING, 'frakt; leverans; fraktkostnad; frakt och hantering; fri frakt'],
  [TAX, 'moms; beräknad moms; uppskattad moms'],
  [GIFT_CARD, 'presentkort; presentkortssaldo; amazon-presentkort'],
  [PROMOTION, 'kampanj; rabatt; kampanj tillämpad; kupong'],
  [BEFORE_TAX, 'summa före moms; totalt före moms; totalt exklusive moms'],
  [total(2), 'ordersumma; totalt för beställningen; beställningens totalsumma'],
  [total(3), 'totalsumma; slutsumma; totalbelopp'],
  [total(2), 'totaal van deze bestelling; totaal voor deze bestelling; bestellingstotaal'],

  [
    total(2),
    'order grand total; total à payer; zu zahlender betrag; totale da pagare; total a pagar; お支払い金額; お支払い合計',
  ],
  [ITEMS, 'subtotal de producto(s); subtotal de artículos; subtotal del artículo'],
  [TAX, 'tax (gst/hst); tax (pst/rst/qst)'],

  [
    REFUND,
    'item refund; items refund; item(s) refund; tax refund; shipping refund; erstattung für artikel; steuererstattung; versanderstattung',
  ],
  [
    REFUND_TOTAL,
    'refund total; total refund; summe der erstattung; gesamterstattung; total del reembolso; reembolso total; total du remboursement; remboursement total; rimborso totale; totale rimborso; 返金合計; 返金額合計',
  ],
];

/** A label as it is shown to the user: without the colons that end it. */
export function labelText(text: string): string {
  return text.replace(/[\s:：]+$/, '').replace(/^[\s:：]+/, '');
}
