/**
 * The words of the rewards page. English is second hand (2015 to 2026); the other languages are plain
 * translation, since no marketplace but amazon.com is known to have the page.
 */

const PROGRAMME = /no-? ?rush|amazon[ -]day|ohne eile|sin prisa/i;
const REWARD =
  /reward|credit|balance|prämie|guthaben|bonus|récompense|solde|premi[oa]|saldo|recompensa|crédito|特典|残高/i;

/** `Your No-Rush Reward Balance`, `Your No-Rush and Amazon Day Reward Balance`. */
export function isRewardsHeading(line: string): boolean {
  return line.length <= 120 && PROGRAMME.test(line) && REWARD.test(line);
}

const TOTAL =
  /total|balance|reward|credit|available|gesamt|guthaben|verfügbar|solde|disponib|saldo|récompense|recompensa|crédito|合計|残高/i;

/** Sums and balances of something else that shops print on any page: a card's, a cart's, an order's. */
const OF_OTHERS =
  /\bcards?\b|\bvisa\b|\bpay\b|\bcart\b|\bbasket\b|\borders?\b|\bitems?\b|\bcoins?\b|\bpoints?\b|karte|bestell|warenkorb|artikel|punkt|carte|commande|panier|tarjeta|pedido|carrito|carta|ordine|carrello|カード|注文|カート|ポイント/i;

/** The words before the total, which end in a colon. */
export function isTotalLabel(text: string): boolean {
  return text.length <= 80 && /[:：]$/.test(text) && TOTAL.test(text) && !OF_OTHERS.test(text);
}

const NONE =
  /(?:have no|don[’']t have any|do not have any|no (?:active |available |current )?)(?: ?\S+){0,4} ?(?:rewards?|credits?)|keine \S* ?(?:prämien|guthaben)|aucune récompense|no tienes \S* ?(?:recompensas|créditos)/i;

export function saysNone(line: string): boolean {
  return line.length <= 200 && NONE.test(line) && !/\d/.test(line);
}

const EXPIRY =
  /expir|\bends?\b|läuft|verfällt|gültig bis|scad|vence|venc|caduca|verloopt|utgår|wygasa|失効|有効期限|期限/i;

export function saysExpiry(text: string): boolean {
  return EXPIRY.test(text);
}

const TODAY = /\btoday\b|\bheute\b|aujourd[’']hui|\bhoy\b|\boggi\b|\bhoje\b|今日|本日/i;
const TOMORROW = /\btomorrow\b|\bmorgen\b|\bdemain\b|\bmañana\b|\bdomani\b|\bamanhã\b|明日/i;
const DAYS = /(?<!\d)(\d{1,4}) ?(?:days?\b|tag|jours?\b|días?\b|giorn|dias?\b|日後|日以内)/i;

/** How many days a sentence says are left: `in 4 days` is 4, `today` is 0. */
export function daysLeftIn(text: string): number | undefined {
  if (TODAY.test(text)) return 0;
  if (TOMORROW.test(text)) return 1;
  const days = DAYS.exec(text)?.[1];
  return days === undefined ? undefined : Number(days);
}
