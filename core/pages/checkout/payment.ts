import { findAmounts } from '../../model/amount-text.ts';
import { isSameMoney, type Money, negate, sum } from '../../model/money.ts';
import { labelsById, shownChoices, wordsOf } from '../../page-view/choices.ts';
import type { PageView } from '../../page-view/page-view.ts';
import { GIFT_CARD_WORDS, POINTS_WORDS } from '../order-summary/words.ts';
import type { CheckoutLine, CheckoutReading } from '../reading.ts';

/**
 * What the shopper holds and what of it pays this order. The old payment step says both in the label of its
 * gift card box ("Use $X of your $Y gift card balance", 2015 to 2020). No saved page shows that box in the
 * checkout since 2024: there a box or button counts whose words speak of a gift card's balance.
 */
export interface Payment {
  readonly giftCard?: NonNullable<CheckoutReading['giftCard']>;
  readonly points?: NonNullable<CheckoutReading['points']>;
}

const CHOICES =
  'input[type="checkbox"], input[type="radio"], [role="checkbox"], [role="radio"], [role="switch"]';
const BALANCE_WORDS = /balance|guthaben|solde|saldo|残高|tegoed/i;
const AVAILABLE_WORDS = /available|balance|worth|verfügbar|guthaben|disponible|disponibil[ei]|利用可能|残高/i;
/** Between what is applied and what there is, in the one sentence that says both. */
const OF_YOUR = /^\s*of\s+(?:your|my)\s*$/i;

/** Undefined when the page contradicts itself. */
export function readPayment(view: PageView, lines: readonly CheckoutLine[]): Payment | undefined {
  const choices = choicesOf(view);
  const giftCard = readGiftCard(view, choices, paidBy(view, lines, 'gift-card'));
  if (giftCard === 'contradiction') return undefined;
  const points = readPoints(view, choices, paidBy(view, lines, 'points'));
  return { ...(giftCard && { giftCard }), ...(points && { points }) };
}

interface SaidChoice {
  readonly selected: boolean | undefined;
  readonly text: string;
}

function choicesOf(view: PageView): SaidChoice[] {
  const labels = labelsById(view);
  return shownChoices(view, CHOICES).flatMap(({ control, selected }) => {
    const text = wordsOf(view, control, labels);
    return text ? [{ selected, text }] : [];
  });
}

/** What the summary says that this kind of payment pays, as a positive amount. */
function paidBy(
  view: PageView,
  lines: readonly CheckoutLine[],
  kind: 'gift-card' | 'points',
): Money | undefined {
  const own = lines.filter((line) => line.kind === kind).map(({ amount }) => negate(amount));
  return own.length > 0 ? sum(own, view.marketplace.currency) : undefined;
}

function readGiftCard(
  view: PageView,
  choices: readonly SaidChoice[],
  paid: Money | undefined,
): NonNullable<CheckoutReading['giftCard']> | undefined | 'contradiction' {
  const boxes = choices.flatMap((choice) => giftCardBox(view, choice) ?? []);
  const available = onlyOne(boxes.map((box) => box.available));
  const promised = onlyOne(boxes.map((box) => box.uses));
  if (available === 'differ' || promised === 'differ') return 'contradiction';
  const isUnknown = boxes.some((box) => box.selected === undefined);
  const selected = boxes.length > 0 && !isUnknown ? boxes.some((box) => box.selected) : undefined;
  if (promised && available && promised.minor > available.minor) return 'contradiction';
  if (paid && selected === false && paid.minor > 0) return 'contradiction';
  const used = selected ? promised : undefined;
  if (paid && used && !isSameMoney(paid, used)) return 'contradiction';
  if (paid && available && paid.minor > available.minor) return 'contradiction';
  const applied = paid ?? used;
  if (!applied && !available && selected === undefined) return undefined;
  return {
    ...(available && { available }),
    ...(applied && { applied }),
    ...(selected !== undefined && { selected }),
  };
}

interface GiftCardBox {
  readonly selected: boolean | undefined;
  readonly available?: Money;
  /** What would be applied if it is ticked. */
  readonly uses?: Money;
}

function giftCardBox(view: PageView, { selected, text }: SaidChoice): GiftCardBox | undefined {
  if (!GIFT_CARD_WORDS.test(text) || !BALANCE_WORDS.test(text)) return undefined;
  const [first, second, ...more] = findAmounts(text, view.format);
  if (more.length > 0) return undefined;
  if (!first) return { selected };
  if (!second) return { selected, available: first.amount };
  if (!OF_YOUR.test(text.slice(first.end, second.start))) return undefined;
  return { selected, uses: first.amount, available: second.amount };
}

function readPoints(
  view: PageView,
  choices: readonly SaidChoice[],
  applied: Money | undefined,
): CheckoutReading['points'] {
  const told = choices.flatMap(({ text }) => {
    if (!POINTS_WORDS.test(text) || !AVAILABLE_WORDS.test(text)) return [];
    const [found, ...more] = findAmounts(text, view.format);
    return found && more.length === 0 ? [found.amount] : [];
  });
  // Several cards may each have points; which of them is meant is not known.
  const available = onlyOne(told);
  const one = available === 'differ' ? undefined : available;
  return applied || one ? { ...(one && { available: one }), ...(applied && { applied }) } : undefined;
}

function onlyOne(amounts: readonly (Money | undefined)[]): Money | undefined | 'differ' {
  const known = amounts.filter((amount) => amount !== undefined);
  const [first] = known;
  return known.every((amount) => first && isSameMoney(amount, first)) ? first : 'differ';
}
