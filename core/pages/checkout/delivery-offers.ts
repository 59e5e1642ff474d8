import { findAmounts } from '../../model/amount-text.ts';
import type { CalendarDate } from '../../model/calendar-date.ts';
import { findDates } from '../../model/date-text.ts';
import { isSameMoney, type Money } from '../../model/money.ts';
import { labelsById, shownChoices } from '../../page-view/choices.ts';
import type { PageElement } from '../../page-view/page-element.ts';
import { isShown, type PageView, shownLines, shownText } from '../../page-view/page-view.ts';
import type { DeliveryOffer } from '../reading.ts';

/**
 * The ways to deliver that can be chosen, and what a slower one brings. That sentence ("Get a $1 reward for
 * select digital purchases", quoted by shoppers of amazon.com 2014 to 2022) is looked for anywhere in the
 * option: no saved page shows where it stands. On amazon.de the slower way takes a percentage off at once
 * and names no amount, so that there is nothing to state.
 */
const CHOICES = 'input[type="radio"], [role="radio"]';
/** Radio buttons of deliveries in the old checkout, and parts of the new one's classes. */
const DELIVERY_NAME = /ship|deliver|speed/i;
const DELIVERY_PLACE =
  '[class*="delivery-option"], [data-a-input-name*="ShippingSpeed"], form[id^="shippingOption"], [id*="delivery-group"]';
const NOT_DELIVERY_NAME = /^ppw-|payment|instrument|^pm_|address/i;
const DELIVERY_WORDS =
  /no-rush|amazon day|shipping|delivery|versand|lieferung|zustellung|livraison|spedizione|consegna|envío|entrega|frete|配送|お届け|verzending|bezorging/i;
const PAYMENT_WORDS = /ending in|endet auf|\*{2,}\d|•{2,}|\bvisa\b|mastercard|gift ?card/i;
/** Advertising for a membership that looks like an option: "FREE Two-Day Shipping with a free trial of". */
const ADVERT = /free trial|when you join|join prime|try prime|kostenlosen probezeitraum|essai gratuit/i;
/** The names of the ways that bring something. */
const NAMED =
  /(?:(?:FREE|GRATIS|Kostenlose[rn]?)\s+)?(?:No-Rush (?:Shipping|Delivery)|Amazon Day(?: Delivery)?|Versand ohne Eile)/i;

/** What a way costs is not its name. */
const PRICE_WORD = /^(?:free|gratis|kostenlos|gratuit[eo]?|無料)?$/i;

const BOLD = 'b, strong, .a-text-bold';

const LONGEST_OPTION = 700;
const LONGEST_NAME = 60;
const HIGHEST = 10;

/** A lone choice has no neighbour that would show where it ends. */
const HIGHEST_ALONE = 3;

/** Undefined when an option contradicts itself. */
export function readOffers(view: PageView): DeliveryOffer[] | undefined {
  const offers: DeliveryOffer[] = [];
  const choices = shownChoices(view, CHOICES);
  const labels = labelsById(view);
  for (const [place, { control, selected }] of choices.entries()) {
    const beside = [choices[place - 1]?.control, choices[place + 1]?.control];
    const option = optionOf(view, control, beside) ?? labels.get(control.getAttribute('id') || '-');
    const text = option && shownText(view, option, LONGEST_OPTION);
    if (!isDelivery(control, text ?? '') || ADVERT.test(text ?? '')) continue;
    // A way to deliver that has no words could be the one that is chosen.
    const speed = option && text && speedOf(view, option, text);
    if (!speed || selected === undefined) return undefined;
    const brings = whatItBrings(view, text);
    if (!brings) return undefined;
    offers.push({ speed, selected, ...brings });
  }
  return offers;
}

/**
 * Everything that belongs to one choice: the largest element around it with no other shown choice in it. Of
 * those the ones before and after it in page order are the first that it would hold.
 */
function optionOf(
  view: PageView,
  control: PageElement,
  beside: readonly (PageElement | undefined)[],
): PageElement | undefined {
  const around: PageElement[] = [];
  const others = beside.filter((other) => other !== undefined);
  const highest = others.length > 0 ? HIGHEST : HIGHEST_ALONE;
  let at = control.parentElement;
  for (; at && at !== view.page.body && around.length < highest; at = at.parentElement) {
    const box = at;
    if (others.some((other) => box.contains(other))) break;
    around.push(box);
  }
  const option = around.reverse().find((one) => shownText(view, one, LONGEST_OPTION) !== undefined);
  return option && shownText(view, option, LONGEST_OPTION) ? option : undefined;
}

function isDelivery(control: PageElement, text: string): boolean {
  const name = control.getAttribute('name') ?? '';
  if (NOT_DELIVERY_NAME.test(name)) return false;
  if (DELIVERY_NAME.test(name) || control.closest(DELIVERY_PLACE)) return true;
  return DELIVERY_WORDS.test(text) && !PAYMENT_WORDS.test(text);
}

/** Its name where it has one, else its first words in bold, else its first line: mostly the day it arrives. */
function speedOf(view: PageView, option: PageElement, text: string): string | undefined {
  const bold = [...option.querySelectorAll(BOLD)]
    .filter((part) => !part.querySelector(BOLD) && isShown(part))
    .map((part) => shownText(view, part, LONGEST_NAME) ?? '');
  const lines = shownLines(view, option, LONGEST_OPTION) ?? [];
  const words = [...bold, ...lines].filter((own) => !isPrice(view, own));
  const isName = (own: string) => own.length <= LONGEST_NAME && NAMED.test(own) && !/\d/.test(own);
  const free = words.find((own) => findAmounts(own, view.format).length === 0);
  return words.find(isName) ?? NAMED.exec(text)?.[0] ?? free ?? words[0];
}

/** Whether nothing is left when amounts and the word for none are taken out. */
function isPrice(view: PageView, text: string): boolean {
  const amounts = findAmounts(text, view.format);
  const rest = amounts.reduceRight((left, { start, end }) => left.slice(0, start) + left.slice(end), text);
  return PRICE_WORD.test(rest.replace(/[^\p{L}]+/gu, ' ').trim());
}

type Brings = Pick<DeliveryOffer, 'reward' | 'discount'>;

/** After the amount of a reward: `digital credit`, `reward for select digital purchases`. */
const REWARD_AFTER =
  /^\s*(?:(?<what>[\p{L}, &-]{2,60}?)\s+)?(?:rewards?|credits?)(?![\p{L}-])(?:\s*\(?\s*(?:for|towards?|on|applicable to)\s+(?<use>[^.;()]{3,80}))?/iu;
const DISCOUNT_AFTER = /^\s*(?:instant |immediate )?(?:discount\b|off\b|sofortrabatt\b|rabatt\b)/i;
const DISCOUNT_BEFORE = /(?:\bsave|discount of|rabatt von|instant discount:?)\s*(?:an?\s)?$/i;
/** A card's, a membership's or a subscription's own promise, beside the option. */
const NOT_OURS = /approval|subscribe (?:&|and) save|\bvisa\b|mastercard|\bcard\b|when you join|gift ?card/i;

/** The reward or the discount that an option's words promise; undefined when two of them differ. */
function whatItBrings(view: PageView, text: string): Brings | undefined {
  const rewards: { amount: Money; type: string; expires?: CalendarDate }[] = [];
  const discounts: Money[] = [];
  for (const { amount, start, end } of findAmounts(text, view.format)) {
    const [before, after] = [text.slice(0, start), text.slice(end)];
    const sentence = `${before.split(/[.!?]\s/).at(-1)} ${after.split(/[.!?](?:\s|$)/)[0]}`;
    if (amount.minor <= 0 || NOT_OURS.test(sentence)) continue;
    const reward = REWARD_AFTER.exec(after)?.groups;
    if (reward) rewards.push({ amount, type: typeOf(reward), ...expiry(view, after) });
    else if (DISCOUNT_AFTER.test(after) || DISCOUNT_BEFORE.test(before)) discounts.push(amount);
  }
  const [reward] = rewards;
  const [discount] = discounts;
  if (rewards.some(({ amount }) => reward && !isSameMoney(amount, reward.amount))) return undefined;
  if (discounts.some((amount) => discount && !isSameMoney(amount, discount))) return undefined;
  if (reward && discount) return undefined;
  return { ...(reward && { reward }), ...(discount && { discount }) };
}

/** What it can be spent on, in the page's words. */
function typeOf({ what, use }: Record<string, string | undefined>): string {
  return (use ?? what ?? 'reward').replace(/^(?:a|an|the)\s/i, '').trim();
}

function expiry(view: PageView, after: string): { expires?: CalendarDate } {
  const words = /\bexpires?\s+(?:on\s+)?/i.exec(after);
  if (!words) return {};
  const start = words.index + words[0].length;
  const [found] = findDates(after, view.language).filter((date) => date.start === start);
  return found ? { expires: found.date } : {};
}
