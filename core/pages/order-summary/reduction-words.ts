import { GIFT_CARD, type LineWords, OTHER, POINTS, PROMOTION } from './line-kinds.ts';

/** The lines of what pays for an order or lowers its price. */
export const REDUCTION_WORDS: LineWords = [
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
  // From the tests of a program that reads orders of seven shops (2026), which also has names listed above.
  [
    GIFT_CARD,
    'geschenkgutschein-betrag; montant de la carte cadeau; importe de la tarjeta de regalo; presentkortsbelopp',
  ],
  [
    GIFT_CARD,
    'amazonギフトカード; amazonギフト券; ギフトカード; ギフト券; ギフトカード残高; amazonギフトカード残高; amazonギフトカード・チャージ残高',
  ],
  [GIFT_CARD, 'بطاقة هدايا; بطاقة الهدايا; رصيد بطاقة الهدايا'],
  [GIFT_CARD, 'karta podarunkowa; karty podarunkowe; kwota karty podarunkowej'],
  [GIFT_CARD, 'hediye kartı; hediye çeki; hediye kartı bakiyesi'],
  [GIFT_CARD, 'presentkort; presentkortssaldo; amazon-presentkort'],

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
  [PROMOTION, 'الخصم; خصم; العرض الترويجي'],
  [PROMOTION, 'promocja; rabat; zniżka; kupon; zastosowana promocja'],
  [PROMOTION, 'promosyon; indirim; kupon; uygulanan promosyon'],
  [PROMOTION, 'kampanj; rabatt; kampanj tillämpad; kupong'],

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
];
