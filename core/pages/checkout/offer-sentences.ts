import { findAmounts } from '../../model/amount-text.ts';
import type { CalendarDate } from '../../model/calendar-date.ts';
import { findDates } from '../../model/date-text.ts';
import type { Money } from '../../model/money.ts';
import { showsRate } from '../../page-view/figures.ts';
import type { PageView } from '../../page-view/page-view.ts';
import { findQualifiers, type QualifierKind } from '../../vocabulary/index.ts';

/** What a sentence of a way to deliver says, where all of it is understood. */
export type OfferSentence =
  | {
      readonly says: 'reward';
      readonly amount: Money;
      readonly type: string;
      readonly expires?: CalendarDate;
    }
  | { readonly says: 'discount'; readonly amount: Money }
  | { readonly says: 'end'; readonly expires: CalendarDate }
  /** A name, a price or a day of the delivery, or a remark that changes no reward. */
  | { readonly says: 'nothing' };

/** Stands for the one amount of a sentence. */
const AMOUNT = '¤';

const WAY = '(?:free )?(?:no-rush|amazon day|slower|standard)(?: (?:shipping|delivery))?';
const SHIPS =
  '(?:once|when|after) (?:your|the|this) (?:order|items?|package) (?:ships?|has shipped|have shipped|is delivered|arrives?)';
/** "Choose FREE Amazon Day Delivery for fewer boxes and", "We will automatically apply a". */
const REWARD_BEFORE = new RegExp(
  `^(?:(?:choose|select|pick|with|by choosing|for choosing) ${WAY},?(?: for fewer boxes)?,?(?: (?:and|to))? ?)?(?:and )?` +
    "(?:(?:you|we)(?:['’]ll| will)? (?:automatically )?)?(?:get|earn|receive|apply|add|give you)? ?(?:an?|your|one)? ?$",
  'i',
);
/** `digital credit`, `reward for select digital purchases`, `credit to your account once your order ships`. */
const REWARD_AFTER = new RegExp(
  String.raw`^ ?(?:(?<what>[\p{L}, &-]{2,60}?) )?(?:rewards?|credits?)` +
    String.raw`(?: \(?(?:for|towards?|to use on|to spend on|on|applicable to|good for|good towards?) (?<use>[^.;()]{3,80}?)\)?)?` +
    `(?: to your account)?(?:,? ${SHIPS})?(?: (?:with|for choosing|when you choose|if you choose) ${WAY})?` +
    '(?:,? (?:which |that )?expir(?:es|ing) (?:on )?(?<day>.{6,30}))?$',
  'iu',
);
const END =
  /^(?:this|the|your) (?:no-rush |digital |amazon day )*(?:credit|reward) expires (?:on )?(?<day>.{6,30})$/i;

/** Taken off this order at once, whole sentences by language. */
const DISCOUNTS: readonly RegExp[] = [
  new RegExp(
    '^(?:(?:get|receive|save|take|enjoy) )?(?:an? |your )?(?:(?:instant|immediate) )?(?:discount of )?¤(?: (?:instant|immediate))?' +
      `(?: (?:off|discount|savings))?(?:,? (?:on|off) (?:this|your|these) (?:order|purchase|items?)| instantly| immediately| today| now| at checkout|,? taken off (?:at once|now|today|at checkout)| (?:with|for choosing) ${WAY})*$`,
    'i',
  ),
  /^(?:instant|immediate) (?:discount|savings)(?: of|:)? ¤$/i,
  /^(?:(?:erhalte|erhalten sie|mit|nutze) )?(?:einen? |den )?(?:sofortigen? )?(?:sofort)?rabatt(?: in höhe)?(?: von|:)? ¤(?: (?:auf|für) (?:diese|deine|ihre) bestellung)?$/i,
  /^¤ (?:sofort)?rabatt(?: (?:auf|für) (?:diese|deine|ihre) bestellung)?$/i,
  /^(?:spare|du sparst|sie sparen|sparen sie)(?: sofort)? ¤(?: (?:bei|auf) (?:dieser|diese|deiner|ihrer) bestellung)?$/i,
  /^(?:(?:recevez|bénéficiez d'|bénéficiez de|profitez d'|avec|obtenez) ?)?(?:une? )?(?:réduction|remise)(?: immédiate)?(?: de| ?:)? ¤(?: (?:immédiate|immédiatement))?(?: sur (?:cette|votre) commande)?$/i,
  /^(?:économisez )?¤(?: de (?:réduction|remise)(?: immédiate)?)(?: sur (?:cette|votre) commande)?$|^économisez (?:immédiatement )?¤(?: sur (?:cette|votre) commande)?$/i,
  /^(?:(?:ricevi|ottieni|approfitta di|con) )?(?:uno )?sconto(?: immediato)?(?: di| ?:)? ¤(?: su (?:questo|tuo) ordine)?$/i,
  /^(?:(?:ricevi|ottieni) )?¤ di sconto(?: immediato)?(?: su(?:l)? (?:questo|tuo) ordine)?$|^risparmia (?:subito )?¤(?: su questo ordine)?$/i,
  /^(?:(?:recibe|obtén|consigue|con) )?(?:un )?descuento(?: inmediato| instantáneo)?(?: de| ?:)? ¤(?: en (?:este|tu) pedido)?$/i,
  /^(?:(?:recibe|obtén|consigue) )?¤ de descuento(?: (?:inmediato|instantáneo))?(?: en (?:este|tu) pedido)?$|^ahorra ¤(?: en (?:este|tu) pedido)?$/i,
  /^(?:(?:この|今回の)?(?:ご)?注文(?:で|から|が|に)?)?(?:すぐに|その場で|即時に?|今すぐ)?、?¤(?:の)?(?:即時)?(?:割引|値引き?|off|オフ)(?:を?(?:適用|受け取る|獲得)|になります|されます|が適用されます|します)?$/i,
  /^即時割引[:：]? ?¤(?:割引)?$/,
];
/** `Get $5` and `$5` alone name no discount. */
const DISCOUNT_WORDS =
  /\boff\b|discount|savings?\b|\bsave\b|rabatt|spar|réduction|remise|économis|sconto|risparmi|descuento|ahorr|割引|値引|オフ|off/i;

/** Remarks of the shop about its rewards that change none. */
const REMARKS: readonly RegExp[] = [
  /^one reward per (?:purchase|order)$/i,
  /^(?:details|learn more(?: about (?:no-rush|amazon day|rewards|credits)(?: \p{L}+)?)?|see details|terms(?: and conditions)? apply|more info(?:rmation)?)$/iu,
  /^you can use (?:this|the|your) (?:reward|credit) by logging .{10,200}$/i,
  /^(?:einzelheiten|mehr erfahren|détails|en savoir plus|dettagli|scopri di più|detalles|más información|詳細(?:はこちら)?)$/i,
];
/** Words for anything that brings a reward. */
const BRINGS_WORDS =
  /reward|credit|cash ?back|bonus|discount|\boff\b|\bsav(?:e|ings)\b|prämie|gutschrift|guthaben|rabatt|sparen|récompense|crédit|réduction|remise|premio|credito|sconto|recompensa|crédito|descuento|特典|クレジット|ポイント|割引/i;
/** `your 4th order`. */
const ANOTHER_TIME = /\d|\b(?:first|second|third|fourth|fifth|tenth|orders?)\b/i;
/** What a way to deliver is called, and when it arrives. */
const DELIVERY_WORDS =
  /no-rush|amazon day|shipping|deliver|arriv|get it|today|tomorrow|mon(?:day)?\b|tue(?:sday)?\b|wed(?:nesday)?\b|thu(?:rsday)?\b|fri(?:day)?\b|sat(?:urday)?\b|sun(?:day)?\b|faster|slower|standard|boxes|ships|\bsold\b|versand|liefer|zustell|heute|morgen|tag\b|livr|expéd|aujourd|demain|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|spediz|consegn|arrivo|oggi|domani|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica|envío|entrega|llega|hoy|mañana|lunes|martes|miércoles|jueves|viernes|domingo|frete|配送|お届け|到着|明日|今日|曜日|verzend|bezorg/i;
/** These words do not change a day or a price of the delivery, where the delivery is spoken of. */
const HARMLESS: ReadonlySet<QualifierKind> = new Set(['other-thing', 'pending', 'past', 'limit']);
const PRICED: ReadonlySet<QualifierKind> = new Set(['other-thing']);
/** A card's, a membership's or a subscription's own promise, beside the option. */
const NOT_OURS = /approval|subscribe (?:&|and) save|\bvisa\b|mastercard|\bcard\b|when you join|gift ?card/i;

/**
 * Undefined where any word of the sentence is not understood.
 *
 * @param follows Another sentence of the same line brings something: then a limit or a day belongs to that
 * sentence.
 */
export function offerSentence(view: PageView, sentence: string, follows = false): OfferSentence | undefined {
  const text = sentence.replaceAll('’', "'").replace(/[.!。\s]+$/, '');
  if (REMARKS.some((words) => words.test(text))) return { says: 'nothing' };
  const end = END.exec(text)?.groups?.day;
  const expires = end === undefined ? undefined : wholeDay(view, end);
  if (expires) return { says: 'end', expires };
  const [found, another] = findAmounts(text, view.format);
  if (found && !another && found.amount.minor > 0 && !NOT_OURS.test(text)) {
    const [before, after] = [text.slice(0, found.start), text.slice(found.end)];
    const reward = rewardIn(view, before, after);
    if (reward) return { says: 'reward', amount: found.amount, ...reward };
    const whole = `${before}${AMOUNT}${after}`;
    if (DISCOUNT_WORDS.test(whole) && DISCOUNTS.some((words) => words.test(whole))) {
      return { says: 'discount', amount: found.amount };
    }
  }
  if (follows && (findDates(text, view.language).length > 0 || qualifiersIn(view, text).length > 0))
    return undefined;
  return isDelivery(view, text, [found, another].filter(Boolean).length) ? { says: 'nothing' } : undefined;
}

function rewardIn(
  view: PageView,
  before: string,
  after: string,
): { type: string; expires?: CalendarDate } | undefined {
  const words = REWARD_AFTER.exec(after)?.groups;
  if (!words || !REWARD_BEFORE.test(before)) return undefined;
  const { what, use, day } = words;
  if ([what, use].some((part) => part !== undefined && isQualified(view, part))) return undefined;
  const expires = day === undefined ? undefined : wholeDay(view, day);
  if (day !== undefined && !expires) return undefined;
  const type = (use ?? what ?? 'reward').replace(/^(?:a|an|the)\s/i, '').trim();
  return { type, ...(expires && { expires }) };
}

/** Whether the words of what a reward is for limit it: to the purchases of another time. */
function isQualified(view: PageView, text: string): boolean {
  const words = text.replace(/\bfuture\b/i, ' ');
  if (ANOTHER_TIME.test(words)) return true;
  return qualifiersIn(view, words).some(({ kind }) => kind !== 'other-thing');
}

/** A name, a day or a price of the delivery itself. */
function isDelivery(view: PageView, text: string, amounts: number): boolean {
  if (amounts > 1 || BRINGS_WORDS.test(text) || showsRate(text)) return false;
  // A caption is neither: `Pending`, another shop's name.
  if (!/\d/.test(text) && !DELIVERY_WORDS.test(text)) return false;
  // `Limit of $20.00` is no price of a delivery.
  const harmless = amounts === 0 && DELIVERY_WORDS.test(text) ? HARMLESS : PRICED;
  const qualifiers = qualifiersIn(view, text);
  // `In arrivo` by itself is a status.
  if (qualifiers.some(({ start, end }) => start === 0 && end === text.length)) return false;
  return qualifiers.every(({ kind }) => harmless.has(kind));
}

function wholeDay(view: PageView, text: string): CalendarDate | undefined {
  const [found, another] = findDates(text, view.language);
  return found && !another && found.start === 0 && found.end === text.length ? found.date : undefined;
}

function qualifiersIn(view: PageView, text: string) {
  return findQualifiers(text, [view.language, view.marketplace.languages[0]]);
}
