import { ITEMS, type LineWords, SHIPPING, TAX } from './line-kinds.ts';

/** The lines of what an order costs. */
export const CHARGE_WORDS: LineWords = [
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
  // "السلع" is from a program that reads amazon.eg (2026); Arabic, Polish, Turkish and Swedish are the plain words of
  // these languages.
  [ITEMS, 'السلع; المنتجات; المجموع الفرعي'],
  [ITEMS, 'produkty; suma częściowa; artykuły'],
  [ITEMS, 'ürünler; ürün; ara toplam; ürünlerin ara toplamı'],
  [ITEMS, 'artiklar; varor; delsumma; delsumma för artiklar; produkter'],
  [ITEMS, 'subtotal de producto(s); subtotal de artículos; subtotal del artículo'],

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
  [SHIPPING, 'الشحن; التوصيل; الشحن والمناولة; الشحن المجاني'],
  [SHIPPING, 'dostawa; wysyłka; koszt dostawy; koszty wysyłki; dostawa i obsługa; darmowa dostawa'],
  [SHIPPING, 'kargo; kargo ücreti; gönderim; teslimat; ücretsiz kargo; kargo ve paketleme'],
  [SHIPPING, 'frakt; leverans; fraktkostnad; frakt och hantering; fri frakt'],

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
  [TAX, 'ضريبة القيمة المضافة; الضريبة'],
  [TAX, 'podatek vat; podatek'],
  [TAX, 'kdv; tahmini kdv; vergi'],
  [TAX, 'moms; beräknad moms; uppskattad moms'],
  [TAX, 'tax (gst/hst); tax (pst/rst/qst)'],
];
