import { findAmounts } from '../../model/amount-text.ts';
import { labelsById, shownChoices } from '../../page-view/choices.ts';
import { PageElement } from '../../page-view/page-element.ts';
import { isShown, type PageView, shownLines, shownText } from '../../page-view/page-view.ts';

/** A way to deliver that can be chosen. */
export interface DeliveryChoice {
  /** Undefined where it has no words of its own. */
  readonly speed: string | undefined;
  /** Undefined where a copy that nobody sees holds the choice. */
  readonly selected: boolean | undefined;
  /** What belongs to it, in page order: one element around it, or those that follow it beside the others. */
  readonly parts: readonly PageElement[];
}

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
export const NAMED =
  /(?:(?:FREE|GRATIS|Kostenlose[rn]?)\s+)?(?:No-Rush (?:Shipping|Delivery)|Amazon Day(?: Delivery)?|Versand ohne Eile)/i;

/** What a way costs is not its name. */
const PRICE_WORD = /^(?:free|gratis|kostenlos|gratuit[eo]?|無料)?$/i;
const BOLD = 'b, strong, .a-text-bold';

export const OPTION_MAX_CHARS = 700;
const NAME_MAX_CHARS = 60;
const LEVELS_MAX_COUNT = 10;
/** A lone choice has no neighbor that would show where it ends. */
const LEVELS_ALONE_MAX_COUNT = 3;

export function deliveryChoices(view: PageView): DeliveryChoice[] {
  const choices = shownChoices(view, CHOICES);
  const labels = labelsById(view);
  return choices.flatMap(({ control, selected }, at) => {
    const beside = [choices[at - 1]?.control, choices[at + 1]?.control];
    const label = labels.get(control.getAttribute('id') || '-');
    const parts = partsOf(view, control, label, beside);
    const text = parts.map((part) => shownText(view, part, OPTION_MAX_CHARS) ?? '').join(' ');
    if (!isDelivery(control, text) || ADVERT.test(text)) return [];
    return [{ speed: speedOf(view, parts, text), selected, parts }];
  });
}

/**
 * Everything that belongs to one choice: the largest element around it with no other shown choice in it, else
 * what stands between it and the next. Of the other choices those before and after it in page order are the
 * first that such an element would hold.
 */
function partsOf(
  view: PageView,
  control: PageElement,
  label: PageElement | undefined,
  beside: readonly (PageElement | undefined)[],
): readonly PageElement[] {
  const around: PageElement[] = [];
  const others = beside.filter((other) => other !== undefined);
  const highest = others.length > 0 ? LEVELS_MAX_COUNT : LEVELS_ALONE_MAX_COUNT;
  // A button may hold its words itself.
  let at = control.matches('input') ? control.parentElement : control;
  for (; at && at !== view.page.body && around.length < highest; at = at.parentElement) {
    const box = at;
    if (others.some((other) => box.contains(other))) break;
    around.push(box);
  }
  const option = around.reverse().find((one) => shownText(view, one, OPTION_MAX_CHARS) !== undefined);
  if (option && shownText(view, option, OPTION_MAX_CHARS)) return [option];
  const flat = at ? besideIt(at, around[0] ?? control, label, beside[1]) : [];
  const filled = flat.filter((one) => shownText(view, one, OPTION_MAX_CHARS));
  const length = filled.reduce((sum, one) => sum + view.texts().lengthBelow(one), 0);
  return filled.length > 0 && length <= OPTION_MAX_CHARS ? filled : label ? [label] : [];
}

/** The elements beside a choice, up to the next one or the label that stands before that. */
function besideIt(
  parent: PageElement,
  own: PageElement,
  label: PageElement | undefined,
  next: PageElement | undefined,
): PageElement[] {
  const all = parent.childNodes.filter((node) => node instanceof PageElement);
  const at = all.indexOf(own);
  const labelAt = label ? all.indexOf(label) : -1;
  const nextAt = next ? all.findIndex((one) => one.contains(next)) : all.length;
  if (labelAt < 0 || labelAt > at) return all.slice(at + 1, nextAt);
  // Where labels stand before their buttons the last one before the next button is the next one's.
  const end = next ? all.findLastIndex((one, place) => place < nextAt && one.localName === 'label') : nextAt;
  return all.slice(labelAt, end > at ? end : nextAt);
}

function isDelivery(control: PageElement, text: string): boolean {
  const name = control.getAttribute('name') ?? '';
  if (NOT_DELIVERY_NAME.test(name)) return false;
  if (DELIVERY_NAME.test(name) || control.closest(DELIVERY_PLACE)) return true;
  return DELIVERY_WORDS.test(text) && !PAYMENT_WORDS.test(text);
}

/** Its name where it has one, else its first line or the bold words that begin it: mostly the day it arrives. */
function speedOf(view: PageView, parts: readonly PageElement[], text: string): string | undefined {
  const bold = boldTexts(view, parts);
  const lines = parts.flatMap((part) => shownLines(view, part, OPTION_MAX_CHARS) ?? []);
  const boldIn = (line: string) => bold.find((own) => own && line.startsWith(own) && !isPrice(view, own));
  const words = lines.map((line) => boldIn(line) ?? line).filter((own) => own !== '' && !isPrice(view, own));
  const isName = (own: string) => own.length <= NAME_MAX_CHARS && NAMED.test(own) && !/\d/.test(own);
  const free = words.find((own) => findAmounts(own, view.format).length === 0);
  return words.find(isName) ?? NAMED.exec(text)?.[0] ?? free ?? words[0];
}

export function boldTexts(view: PageView, parts: readonly PageElement[]): string[] {
  return parts
    .flatMap((part) => [part, ...part.querySelectorAll(BOLD)])
    .filter((part) => part.matches(BOLD) && !part.querySelector(BOLD) && isShown(part))
    .map((part) => shownText(view, part, NAME_MAX_CHARS) ?? '');
}

/** Whether nothing is left when amounts and the word for none are taken out. */
function isPrice(view: PageView, text: string): boolean {
  const amounts = findAmounts(text, view.format);
  const rest = amounts.reduceRight((left, { start, end }) => left.slice(0, start) + left.slice(end), text);
  return PRICE_WORD.test(rest.replace(/[^\p{L}]+/gu, ' ').trim());
}
