import { findAmounts } from '../../model/amount-text.ts';
import type { Money } from '../../model/money.ts';
import type { PageView } from '../../page-view/page-view.ts';
import { GIFT_CARD_WORDS } from '../order-summary/line-meaning.ts';

/** What the words of a gift card box say: all of the balance, what of it would be used, or neither. */
export interface GiftCardWords {
  readonly available?: Money;
  /** What would be applied if it is ticked. */
  readonly uses?: Money;
}

/**
 * Every word that such a box may have. One more, such as "reload", and it is about another thing. Amounts, signs
 * and numbers are taken out before.
 */
const KNOWN_WORDS: ReadonlySet<string> = new Set(
  (
    'use apply pay with your my the a an and is amazon com co uk gift card cards voucher vouchers balance available of from when ' +
    'nutze nutzen verwende verwenden einlösen mit dein deine deinen deinem deiner ihr ihre ihren ihrem ihrer mein meine von vom aus das ' +
    'geschenkgutschein geschenkgutscheine geschenkgutscheinguthaben geschenkkarte geschenkkarten geschenkkartenguthaben guthaben verfügbar verfügbares verfügbare bezahlen zahlen de ' +
    'utiliser utilisez payer avec votre vos mon ton le la les solde du des sur carte cartes cadeau cadeaux chèque chèques cheque disponible fr ' +
    'usar usa utiliza utilizar pagar con tu su mi el saldo del tarjeta tarjetas regalo cheques es ' +
    'utilizza usare utilizzare paga il tuo tuoi suo suoi di della dei da dal buono buoni carta disponibile it ' +
    'usar seu sua vale presente cartão disponível gebruik je uw het cadeaubon cadeaukaart tegoed beschikbaar van'
  ).split(' '),
);
const JAPANESE =
  /amazon|ギフト(?:カード|券)|チャージ|残高|利用可能|ご?利用(?:する)?|使用(?:する)?|使う|お?支払い?(?:う)?|すべて|[をのからで額]/gi;
const BALANCE_WORDS = /balance|guthaben|solde|saldo|残高|tegoed/i;
/** Words behind an amount that say that it is a part of the balance. */
const OF_THE_BALANCE =
  /^\s*(?:(?:of|from) (?:your|my|the)|(?:von|aus|vom) (?:d|ihr|mein)\p{L}*|(?:de|sur|du|des) (?:votre|vos|mon|ton)|(?:de|del) (?:tu|su|mi|saldo)|(?:del|dal|dei|di) (?:tuo|tuoi|suo|mio)|van (?:je|uw))(?!\p{L})/iu;
const OF = /^\s*(?:of|from|von|aus|vom|de|du|des|sur|del|di|da|dal|van)(?!\p{L})/iu;
/** Before an amount: it is the least. */
const FROM = /(?<!\p{L})(?:from|ab|à partir de|desde|a partire da)\s*$/iu;
const ONE_WORD = /^\s*\p{L}+\s*$/u;
const OUT_OF = /から\s*$/;

/** Undefined where the words are about something else or say more than is understood. */
export function giftCardWords(view: PageView, words: string): GiftCardWords | undefined {
  // A balance is never negative, so brackets are not a minus.
  const text = words.replace(/[()（）]/g, ' ');
  if (!GIFT_CARD_WORDS.test(text) || !BALANCE_WORDS.test(text)) return undefined;
  const found = findAmounts(text, view.format);
  const [first, second, another] = found;
  const rest = found.reduceRight(
    (left, { start, end }) => `${left.slice(0, start)} ${left.slice(end)}`,
    text,
  );
  if (another || !isKnown(rest)) return undefined;
  if (!first) return {};
  if (FROM.test(text.slice(0, first.start))) return undefined;
  const after = text.slice(first.end, second?.start);
  if (second) {
    if (!OF_THE_BALANCE.test(after) && !OF.test(after)) return undefined;
    // `$12.34 from $50.00` is a part; `$12.34 of your from $50.00` is the least.
    if (FROM.test(after) && !ONE_WORD.test(after)) return undefined;
    return { uses: first.amount, available: second.amount };
  }
  if (OF_THE_BALANCE.test(after) || OUT_OF.test(text.slice(0, first.start))) return { uses: first.amount };
  return OF.test(after) ? undefined : { available: first.amount };
}

function isKnown(text: string): boolean {
  if (/\p{Nd}/u.test(text)) return false;
  const words =
    text
      .replace(JAPANESE, ' ')
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  return words.every((word) => KNOWN_WORDS.has(word));
}
