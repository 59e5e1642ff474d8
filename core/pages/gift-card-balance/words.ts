import { findQualifiers, hasKnownWords } from '../../vocabulary/index.ts';
import type { ActivityRow } from '../reading.ts';

/**
 * The words of the gift card pages, in the languages of Amazon's shops, as stems: what a phrase means and
 * not how one version of the page put it. English was compared with real pages (2023 to 2026), Japanese
 * and parts of German and French with published descriptions; the rest is plain translation, unconfirmed.
 */

const BALANCE = /balance|guthaben|saldo|kontostand|solde|残高|余额|餘額|bakiye|رصيد|शेष|बैलेंस|środk|tegoed/i;

const GIFT =
  /gift|geschenk|gutschein|cadeau|chèque|ギフト|礼品|regalo|presente|presentkort|podarunk|upominkow|hediye|هدايا|هدية|उपहार|गिफ़्ट/i;

/** A balance that is another one: of a row, of a moment, of another programme. */
const OTHER_BALANCE =
  /clos|ending|final|previous|opening|after|before|new\b|pending|points?\b|reward|promo|coins?\b|no-rush|low\b|below|minimum|\bhold|\bpay\b|store card|credit card|\bvisa\b|kreditkarte|carte de crédit|tarjeta de crédito|carta di credito|クレジット|schluss|\bend(?:saldo|guthaben|stand|betrag)|\bneu|nach\b|vor\b|punkt|aktion|clôture|final|après|avant|nouve|récompens|recharg|chiusur|dopo|prima|nuovo|ricaric|cierre|después|antes|nuevo|recarga|fechamento|após|depois|novo|slut|efter|końcow|kapanış|sonra|ポイント|利用後|締め|有効期限|期限/i;

/** The other words of such a label, and of the names of the cards. */
const BESIDE_BALANCE = new Set(
  `your my you the a of on in for is current total available account amazon card cards certificate certificates
  e-gift egift e voucher vouchers and
  dein deine deiner deines ihr ihre ihrer ihres mein aktuell aktuelles aktueller verfügbar verfügbares der das des auf konto karte karten
  votre vos ton ta mon ma le la les de du des d’un sur actuel disponible compte carte cartes chèques
  tu su mi el los del disponible actual cuenta cheque cheques tarjeta tarjetas
  il lo tuo suo mio dei della delle sul attuale disponibile conto buono buoni carta
  je jouw uw mijn huidig huidige beschikbaar van het kaart bon bonnen ditt din mitt på kort
  twoje twój karty kart kartę seu seus sua da do dos cartão cartões vale vales kartı kart çeki bakiyeniz`.split(
    /\s+/,
  ),
);

const JAPANESE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** Whether nothing in a text says more than that it is a balance of gift cards: no other shop, no condition. */
export function isPlainLabel(text: string): boolean {
  if (JAPANESE.test(text) && !(hasKnownWords(text, ['ja']) && findQualifiers(text, ['ja']).length === 0))
    return false;
  const words = text.match(/\p{Script=Latin}[\p{Script=Latin}’'.-]*/gu) ?? [];
  return words.every((word) => {
    const plain = word.toLowerCase().replace(/[.’']$/, '');
    return (
      BESIDE_BALANCE.has(plain) || BALANCE.test(plain) || GIFT.test(plain) || /^amazon\.[a-z.]+$/.test(plain)
    );
  });
}

/** Whether a phrase names the gift card balance (`gift`), a balance and nothing more (`plain`), or neither. */
export function balanceLabel(phrase: string): 'gift' | 'plain' | undefined {
  if (phrase.length > 60 || !BALANCE.test(phrase) || OTHER_BALANCE.test(phrase)) return undefined;
  if (!isPlainLabel(phrase)) return undefined;
  return GIFT.test(phrase) ? 'gift' : 'plain';
}

const ACTIVITY =
  /activit|aktivität|history|transaction|umsätze|verlauf|historique|利用履歴|取引|attività|cronologia|movimenti|actividad|historial|movimientos|atividade|histórico|activiteit|geschiedenis|aktivitet|historik|aktywność|historia|etkinli|hareket|geçmiş|نشاط|سجل/i;

/** Whether a phrase is the heading above the activity: `Gift Card Activity`. */
export function isActivityHeading(phrase: string): boolean {
  return phrase.length <= 60 && GIFT.test(phrase) && ACTIVITY.test(phrase);
}

/**
 * Remarks beside the balance that change nothing of it: about holds, reloading, and that it does not end. Seen
 * on amazon.com, 2023 to August 2026.
 */
const REMARKS: readonly RegExp[] = [
  /^(?:there )?might be a temporary hold on your balance\b.*\./i,
  /^auto-reload on a schedule or when your balance gets low\.?$/i,
  /^(?:gift cards?|your balance|gift card funds?) (?:never|do(?:es)? not|don[’']t|doesn[’']t) expires?\.?$/i,
  /^if you would rather not use your (?:gift card )?balance\b/i,
];

export function isHarmlessRemark(line: string): boolean {
  return REMARKS.some((remark) => remark.test(line));
}

export type Column = 'date' | 'expires' | 'description' | 'amount' | 'closing';

const COLUMNS: readonly (readonly [Column, RegExp])[] = [
  ['closing', BALANCE],
  // amazon.co.jp lists gift cards by their last day; the words of other shops are plain translation.
  [
    'expires',
    /^(?!.*(?:\bfrom\b|\bsince\b|\bstart|\bab\b|\bseit\b|à partir|depuis|\bdesde\b|\bdal\b|から|開始)).*(?:expir|\bends?\b|valid|有効期限|失効|gültig|ablauf|verfall|échéance|scad|caduc|venc|verloop|utgång|ważn|انتهاء)/i,
  ],
  ['date', /\bdat|fecha|日付|日時|日期|利用日|tarih|التاريخ|तारीख|दिनांक|giorno|día/i],
  [
    'amount',
    /amount|betrag|montant|金額|金额|importo|importe|monto|cantidad|valor|bedrag|belopp|kwota|tutar|المبلغ|राशि|summe|somme/i,
  ],
  [
    'description',
    /descri|details?|activit|transaction|beschreibung|vorgang|aktivität|détail|libellé|利用内容|内容|詳細|摘要|説明|dettagl|concepto|detalle|omschrijving|beskrivning|opis|açıklama|الوصف|विवरण/i,
  ],
];

/** What a table's heading cell says its column holds. */
export function columnOf(heading: string): Column | undefined {
  return heading.length > 40 ? undefined : COLUMNS.find(([, words]) => words.test(heading))?.[0];
}

/** Not booked yet. */
export const PENDING =
  /[([]?(?:\bpending\b|\bausstehend\b|\bin bearbeitung\b|\ben attente\b|保留中|処理中|\bin sospeso\b|\bin attesa\b|\bpendiente\b|\bpendente\b|\bin behandeling\b|\bväntande\b|\boczekując[ey]\b|\bbeklemede\b|قيد الانتظار|लंबित)[)\]]?/gi;

type Kind = ActivityRow['kind'];

/**
 * Redeeming is a word for both ways (`eingelöst`: a card onto the balance, the balance for an order): the
 * sign tells. Else in this order: `Gift Card Balance added from Reload` is a reload, a refund added to
 * the balance is a refund.
 */
const KINDS: readonly (readonly [Exclude<Kind, 'other'>, RegExp])[] = [
  [
    'expired',
    /\bexpired\b|\bexpiration of\b|verfallen|abgelaufen|expirée?s?\b|périmée?s?\b|scadut|caducad|vencid|失効|期限切れ/i,
  ],
  [
    'refund',
    /refund|erstattung|gutschrift|remboursement|rembours|返金|rimborso|reembolso|devoluci|devolución|estorno|terugbetaling|återbetalning|zwrot|iade|استرداد|रिफ़ंड/i,
  ],
  [
    'reload',
    /reload|top.?up|auflad|aufgeladen|recharg|チャージ|ricaric|recarga|opwaarder|ladda|påfyllning|doładowan|yükleme|إعادة شحن|रीलोड/i,
  ],
  [
    'spent',
    /applied to|applied towards|applied on|payment (?:towards|for|to)|paid|purchase|used (?:for|on|towards)|angewend|angewandt|verwendet|zahlung|bezahl|bestellung|eingelöst|appliqué|utilisé|paiement|commande|注文|支払|適用|利用|使用|riscatt|applicat|utilizzat|pagamento|ordine|canjead|resgatad|aplicad|utilizad|usad[oa]|pago|pedido|ingewisseld|toegepast|betaling|bestelling|inlöst|använd|betalning|beställning|zrealizowan|zastosowan|płatność|zamówieni|kullanıl|ödeme|sipariş|دفع|طلب|ऑर्डर/i,
  ],
  [
    'claimed',
    /gift card added|card claim|claim code|redeem|added|hinzugefügt|eingelöst|einlösung|gutgeschrieben|ajouté|utilisation d|activé|登録|追加|受け取り|aggiunt|riscatt|añadid|agregad|canjead|adicionad|resgatad|toegevoegd|ingewisseld|lagts? till|inlöst|dodan|zrealizowan|eklen|kullanıldı|إضافة|जोड़/i,
  ],
];

/** Where a description says what kind of movement it is, and that it is pending. */
export function kindWordsIn(description: string): { readonly start: number; readonly end: number }[] {
  return [...KINDS.map(([, words]) => words), PENDING].flatMap((words) =>
    [...description.matchAll(new RegExp(words, 'gi'))].map(({ 0: found, index }) => ({
      start: index,
      end: index + found.length,
    })),
  );
}

const CLAIM_CODE = /\b[x*]{4}-[x*]{6}-[A-Z0-9]{4}\b/i;

/**
 * What a row's words and sign say together. Words against the sign (a spending that adds, a refund that
 * takes) are `other`: something happened that these words do not cover.
 */
export function rowKind(description: string, minor: number, hasOrder: boolean): Kind {
  const said = KINDS.filter(([, words]) => words.test(description)).map(([kind]) => kind);
  if (said.length === 0) {
    if (minor > 0 && CLAIM_CODE.test(description)) return 'claimed';
    // Some words there must be: without any, nobody knows what is missing.
    return minor < 0 && hasOrder && /\p{L}{3}/u.test(description) ? 'spent' : 'other';
  }
  // A refund that is taken back names its order too, and is no spending.
  if (minor < 0) {
    const [kind, another] = said.filter((one) => one === 'spent' || one === 'expired' || one === 'refund');
    return kind !== 'refund' && another === undefined ? (kind ?? 'other') : 'other';
  }
  if (said.includes('expired')) return 'other';
  return said.find((kind) => kind !== 'spent') ?? 'other';
}
