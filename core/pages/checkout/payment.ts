import { findAmounts } from '../../model/amount-text.ts';
import { isSameMoney, type Money, negate } from '../../model/money.ts';
import { placeOfRow } from '../../page-view/amount-row.ts';
import { type ChoiceWords, labelsById, shownChoices, wordsOf } from '../../page-view/choices.ts';
import { ABSENT, doubtful, type Field, type Place } from '../../page-view/field.ts';
import type { PageElement } from '../../page-view/page-element.ts';
import type { PageView } from '../../page-view/page-view.ts';
import { textElements } from '../../page-view/text-elements.ts';
import { findQualifiers } from '../../vocabulary/index.ts';
import { POINTS_WORDS } from '../order-summary/line-meaning.ts';
import { sumOf, type VerifiedSummary } from '../order-summary/verified-summary.ts';
import type { CheckoutReading } from '../reading.ts';
import { giftCardWords } from './gift-card-words.ts';

/**
 * What the shopper holds and what of it pays this order. The old payment step says both in the label of its
 * gift card box ("Use $X of your $Y gift card balance", 2015 to 2020). No saved page shows that box in the
 * checkout since 2024: there a box or button counts whose words speak of a gift card's balance.
 */
export interface Payment {
  readonly giftCard: Field<NonNullable<CheckoutReading['giftCard']>>;
  readonly points: Field<NonNullable<CheckoutReading['points']>>;
}

/** What is understood beside the boxes and is no money of the shopper's. */
export function paymentAdverts(view: PageView): PageElement[] {
  return textElements(view, 600, (text) => CARD_ADVERT.test(text));
}

/** `Paying with Visa 0000`: the heading of the part, and of the parts below it on the same page. */
const PAYING_WITH =
  /^(?:paying with|zahlung mit|paiement (?:par|avec)|pagamento con|pago con)\s[^.!?]{1,60}$|でのお支払い$/i;

/** The headings that say what pays. Another word in them than a card's would say more. */
export function paymentHeadings(view: PageView): PageElement[] {
  const languages = [view.language, view.marketplace.languages[0]];
  const says = (text: string) => PAYING_WITH.test(text) && findQualifiers(text, languages).length === 0;
  return textElements(view, 120, says);
}

const CHOICES =
  'input[type="checkbox"], input[type="radio"], [role="checkbox"], [role="radio"], [role="switch"]';
/** A card's advertising, which promises a gift card to those who are given the card. */
const CARD_ADVERT = /\bgift ?card\b.*\b(?:upon|on|after) approval\b|\bapproval (?:for|of)\b/i;
const AVAILABLE_WORDS = /available|balance|worth|verfügbar|guthaben|disponible|disponibil[ei]|利用可能|残高/i;
/** Points that an order brings are not yet there. */
const EARNING_WORDS = /\bearn|\bcollect|sammel|gagne|cumul|guadagn|accumul|\bgan[ae]|獲得|貯ま/i;

export function readPayment(view: PageView, summary: VerifiedSummary | undefined): Payment {
  const choices = choicesOf(view);
  return {
    giftCard: giftCardField(view, choices, paidBy(summary, 'gift-card')),
    points: pointsField(view, choices, paidBy(summary, 'points')),
  };
}

interface SaidChoice extends ChoiceWords {
  readonly selected: boolean | undefined;
}

function choicesOf(view: PageView): SaidChoice[] {
  const labels = labelsById(view);
  return shownChoices(view, CHOICES).flatMap(({ control, selected }) => {
    const words = wordsOf(view, control, labels);
    return words ? [{ selected, ...words }] : [];
  });
}

interface Paid {
  /** Positive. */
  readonly amount: Money;
  readonly at: readonly Place[];
}

/** What the summary says that this kind of payment pays. */
function paidBy(summary: VerifiedSummary | undefined, kind: 'gift-card' | 'points'): Paid | undefined {
  const amount = summary && sumOf(summary, kind);
  if (!amount) return undefined;
  const own = summary.lines.filter(({ line }) => line.kind === kind);
  return { amount: negate(amount), at: own.map(({ row }) => placeOfRow(row)) };
}

function giftCardField(
  view: PageView,
  choices: readonly SaidChoice[],
  paid: Paid | undefined,
): Payment['giftCard'] {
  const boxes = choices.flatMap(({ selected, text, element }) => {
    const words = giftCardWords(view, text);
    return words ? [{ ...words, selected, at: element ? [element] : [] }] : [];
  });
  const available = onlyOne(boxes.map((box) => box.available));
  const promised = onlyOne(boxes.map((box) => box.uses));
  if (available === 'differ' || promised === 'differ') return doubtful('giftCard');
  const isUnknown = boxes.some((box) => box.selected === undefined);
  const selected = boxes.length > 0 && !isUnknown ? boxes.some((box) => box.selected) : undefined;
  const used = selected ? promised : undefined;
  const isContradicted =
    (promised && available && promised.minor > available.minor) ||
    (paid && selected === false && paid.amount.minor > 0) ||
    (paid && used && !isSameMoney(paid.amount, used)) ||
    (paid && available && paid.amount.minor > available.minor);
  if (isContradicted) return doubtful('giftCard');
  const applied = paid?.amount ?? used;
  if (!applied && !available && selected === undefined) return ABSENT;
  const value = {
    ...(available && { available }),
    ...(applied && { applied }),
    ...(selected !== undefined && { selected }),
  };
  return fieldOf(
    value,
    paid,
    boxes.flatMap(({ at }) => at),
  );
}

function pointsField(
  view: PageView,
  choices: readonly SaidChoice[],
  paid: Paid | undefined,
): Payment['points'] {
  const boxes = choices.filter(({ text }) => saysAvailablePoints(view, text));
  const told = boxes.flatMap(({ text }) => {
    const [found, ...more] = findAmounts(text, view.format);
    return found && more.length === 0 ? [found.amount] : [];
  });
  // Several cards may each have points; which of them is meant is not known.
  const only = onlyOne(told);
  const available = only === 'differ' ? undefined : only;
  if (!paid && !available) return ABSENT;
  const value = { ...(available && { available }), ...(paid && { applied: paid.amount }) };
  return fieldOf(value, paid, available ? boxes.flatMap(({ element }) => element ?? []) : []);
}

function saysAvailablePoints(view: PageView, text: string): boolean {
  if (!POINTS_WORDS.test(text) || !AVAILABLE_WORDS.test(text) || EARNING_WORDS.test(text)) return false;
  const qualifiers = findQualifiers(text, [view.language, view.marketplace.languages[0]]);
  return qualifiers.every(({ kind }) => kind === 'other-thing' || kind === 'rate');
}

/** What the summary's lines prove stands without what a box says. */
function fieldOf<T extends { readonly applied?: Money }>(
  value: T,
  paid: Paid | undefined,
  boxes: readonly Place[],
): Field<T | { readonly applied: Money }> {
  const at = [...(paid?.at ?? []), ...boxes];
  if (paid && Object.keys(value).length === 1) {
    return { kind: 'read', value, ways: [], at, isProven: true };
  }
  // A title that is not shown is the box's own.
  if (!paid)
    return { kind: 'read', value, ways: [], at, ...(at.length === 0 && { isUnprinted: true as const }) };
  const missing = Object.keys(value).filter((name) => name !== 'applied');
  return { kind: 'read', value, ways: [], at, remains: { value: { applied: paid.amount }, missing } };
}

function onlyOne(amounts: readonly (Money | undefined)[]): Money | undefined | 'differ' {
  const known = amounts.filter((amount) => amount !== undefined);
  const [first] = known;
  return known.every((amount) => first && isSameMoney(amount, first)) ? first : 'differ';
}
