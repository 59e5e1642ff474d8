import { BEFORE_TAX, type LineWords, REFUND, REFUND_TOTAL, total } from './line-kinds.ts';

/** The lines of sums, and of money that came back. */
export const TOTAL_WORDS: LineWords = [
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
  [BEFORE_TAX, 'suma bez vat; razem bez vat; suma przed opodatkowaniem'],
  [BEFORE_TAX, 'kdv hariç toplam; vergiler hariç toplam'],
  [BEFORE_TAX, 'summa före moms; totalt före moms; totalt exklusive moms'],

  // The order summaries to print of old orders have one sum for each parcel.
  [total(0), 'total for this shipment; shipment total; total for this delivery'],

  [total(1), 'total; summe; totale; totaal; 合計; total ttc; total incl. vat; total including vat'],
  // amazon.se, in the tests of a program that reads orders of seven shops (2026).
  [total(1), 'totalt; summa'],
  [total(1), 'الإجمالي; المجموع'],
  [total(1), 'suma; razem; łącznie'],
  [total(1), 'toplam'],

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
  [total(2), 'إجمالي الطلب; المبلغ الإجمالي; مجموع الطلب'],
  [total(2), 'suma zamówienia; wartość zamówienia; łączna kwota zamówienia; razem do zapłaty'],
  [total(2), 'sipariş toplamı; toplam tutar'],
  [total(2), 'ordersumma; totalt för beställningen; beställningens totalsumma'],
  [total(2), 'totaal van deze bestelling; totaal voor deze bestelling; bestellingstotaal'],
  [
    total(2),
    'order grand total; total à payer; zu zahlender betrag; totale da pagare; total a pagar; お支払い金額; お支払い合計',
  ],

  [
    total(3),
    'grand total; gesamtsumme; total général du paiement; total général; totale generale; totale complessivo; total general; total geral; eindtotaal',
  ],
  [total(3), '総計; ご請求額; ご請求金額; 請求額'],
  [total(3), 'المجموع الكلي; الإجمالي الكلي'],
  [total(3), 'suma całkowita; suma łączna; łączna kwota'],
  [total(3), 'genel toplam'],
  [total(3), 'totalsumma; slutsumma; totalbelopp'],

  [
    REFUND,
    'item refund; items refund; item(s) refund; tax refund; shipping refund; erstattung für artikel; steuererstattung; versanderstattung',
  ],

  [
    REFUND_TOTAL,
    'refund total; total refund; summe der erstattung; gesamterstattung; total del reembolso; reembolso total; total du remboursement; remboursement total; rimborso totale; totale rimborso; 返金合計; 返金額合計',
  ],
];
