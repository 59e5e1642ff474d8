/**
 * English labels of Amazon's pages and the same in other languages, longer ones first where one holds
 * another. German order labels, Japanese columns and the French total are evidence from saved pages and
 * programs; the rest is plain translation: a reader has to live with words that nobody has confirmed.
 */
const LANGUAGES = ['de', 'fr', 'es', 'it', 'ja'] as const;

const TABLE: readonly (readonly [english: string, ...others: string[]])[] = [
  // The gift card page.
  [
    'Your Gift Card Balance',
    'Dein Geschenkkartenguthaben',
    'Solde de votre carte cadeau',
    'Saldo de tu cheque regalo',
    'Saldo del tuo buono regalo',
    'ギフトカードの残高',
  ],
  [
    'Gift Card Activity',
    'Geschenkgutschein-Aktivitäten',
    'Activité de la carte cadeau',
    'Actividad de cheques regalo',
    'Attività del buono regalo',
    'ギフトカードの利用履歴',
  ],
  ['Closing balance', 'Schlusssaldo', 'Solde final', 'Saldo final', 'Saldo finale', '残高'],
  ['Description', 'Beschreibung', 'Description', 'Descripción', 'Descrizione', '利用内容'],
  ['Date', 'Datum', 'Date', 'Fecha', 'Data', '日付'],
  [
    'Gift Card applied to Amazon\\.\\S+ order',
    'Geschenkgutschein auf Amazon-Bestellung angewendet',
    'Carte cadeau appliquée à la commande Amazon',
    'Cheque regalo aplicado al pedido de Amazon',
    "Buono regalo applicato all'ordine Amazon",
    'ギフトカードをAmazonの注文に適用',
  ],
  [
    'Payment towards Amazon\\.\\S+ order',
    'Zahlung für Amazon-Bestellung',
    'Paiement de la commande Amazon',
    'Pago del pedido de Amazon',
    "Pagamento dell'ordine Amazon",
    'Amazonの注文の支払い',
  ],
  [
    'Gift Card Balance added from Reload',
    'Geschenkgutschein aufgeladen',
    'Rechargement de la carte cadeau',
    'Recarga de cheque regalo',
    'Ricarica del buono regalo',
    'ギフトカードのチャージ',
  ],
  [
    'Refund from Amazon\\.\\S+ order',
    'Erstattung aus Amazon-Bestellung',
    'Remboursement de la commande Amazon',
    'Reembolso del pedido de Amazon',
    "Rimborso dell'ordine Amazon",
    'Amazonの注文の返金',
  ],
  [
    'Gift card claim',
    'Geschenkgutschein eingelöst',
    'Carte cadeau ajoutée',
    'Cheque regalo canjeado',
    'Buono regalo riscattato',
    'ギフト券の登録',
  ],
  [
    'Gift Card added',
    'Geschenkgutschein hinzugefügt',
    'Carte cadeau ajoutée',
    'Cheque regalo añadido',
    'Buono regalo aggiunto',
    'ギフト券の追加',
  ],
  ['claim code', 'Gutscheincode', 'code', 'código', 'codice', 'ギフト券番号'],
  // Order and checkout.
  [
    'Item\\(s\\) Subtotal',
    'Zwischensumme',
    'Sous-total articles',
    'Subtotal de productos',
    'Subtotale articoli',
    '商品の小計',
  ],
  ['Items', 'Artikel', 'Articles', 'Productos', 'Articoli', '商品'],
  [
    'Shipping & handling',
    'Verpackung & Versand',
    'Livraison',
    'Envío',
    'Costi di spedizione',
    '配送料・手数料',
  ],
  [
    'Estimated tax to be collected',
    'Voraussichtliche MwSt.',
    'TVA estimée',
    'IVA estimado',
    'IVA stimata',
    '消費税',
  ],
  [
    'Total before tax',
    'Summe ohne MwSt.',
    'Total hors TVA',
    'Total antes de impuestos',
    'Totale IVA esclusa',
    '税抜合計',
  ],
  [
    'Promotion Applied',
    'Angewandte Aktion',
    'Promotion appliquée',
    'Promoción aplicada',
    'Promozione applicata',
    'プロモーションの適用',
  ],
  [
    'Gift Card Amount',
    'Geschenkgutschein',
    'Carte cadeau',
    'Cheque regalo',
    'Importo Buono Regalo',
    'ギフトカード',
  ],
  ['Rewards Points', 'Prämienpunkte', 'Points de récompense', 'Puntos', 'Punti', 'ポイント'],
  ['Grand Total', 'Gesamtsumme', 'Montant total', 'Total general', 'Totale', 'ご請求額'],
  ['Order total', 'Gesamtsumme', 'Montant total', 'Total del pedido', 'Totale ordine', 'ご請求額'],
  [
    'Order Summary',
    'Bestellübersicht',
    'Récapitulatif de commande',
    'Resumen del pedido',
    "Riepilogo dell'ordine",
    '注文概要',
  ],
  ['Gift Card', 'Geschenkgutschein', 'Carte cadeau', 'Cheque regalo', 'Buono regalo', 'ギフトカード'],
  ['Amount', 'Betrag', 'Montant', 'Importe', 'Importo', '金額'],
];

type Words = readonly (readonly [RegExp, string])[];

/** By two-letter language: which English words become which others. A label stands alone or before a colon. */
export const WORDS: Readonly<Record<string, Words>> = Object.fromEntries(
  LANGUAGES.map((language, at) => [
    language,
    TABLE.map(([english, ...others]) => [
      new RegExp(`(?<=^|[\\s(])${english}(?=\\s*[:(]|\\s*$)`, 'gi'),
      others[at] ?? english,
    ]),
  ]),
);
