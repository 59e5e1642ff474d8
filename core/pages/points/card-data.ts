import { isCurrency, type Money, money } from '../../model/money.ts';
import type { Page } from '../../page-view/page.ts';
import type { RewardsCard } from '../reading.ts';
import { isWorth } from './words.ts';

/** More data than this page has is not looked through. */
const LONGEST = 4_000_000;
const MOST_PARTS = 200_000;
const MOST_CARDS = 50;

/** A decimal number as JSON writes it, from which whole units can be taken without a fraction in binary. */
const DECIMAL = /^(\d{1,12})(?:\.(\d{1,6}))?$/;

/**
 * The cards in the page's embedded data, each with its points times their rate equal to its amount. The
 * fields are from one program of 2026. Undefined where the page has no such data; `unreadable` where a card
 * with points is not whole or does not add up. All of it is text of the page, and hostile until it fits.
 */
export function cardsInData(page: Page): RewardsCard[] | 'unreadable' | undefined {
  const cards: RewardsCard[] = [];
  let isSeen = false;
  for (const script of page.querySelectorAll('script#__NEXT_DATA__')) {
    for (const part of partsOf(script.textContent)) {
      const balance = fieldOf(part, 'pointsBalance');
      if (balance === undefined || balance === null) continue;
      isSeen = true;
      const card = cardOf(part, balance);
      if (!card || cards.length === MOST_CARDS) return 'unreadable';
      // The same card may stand in several places of the data.
      const twin = cards.find(({ name, tail }) => name === card.name && tail === card.tail);
      if (twin && (twin.points !== card.points || twin.amount.minor !== card.amount.minor))
        return 'unreadable';
      if (!twin) cards.push(card);
    }
  }
  return isSeen ? cards : undefined;
}

function cardOf(part: object, balance: unknown): RewardsCard | undefined {
  const [name, tail] = [fieldOf(part, 'cardDisplayName'), fieldOf(part, 'tail')];
  const [amountPart, pointsPart] = [fieldOf(balance, 'amount'), fieldOf(balance, 'points')];
  const unit = fieldOf(amountPart, 'unit');
  const points = fieldOf(pointsPart, 'value');
  const rate = scaled(fieldOf(pointsPart, 'conversionRate'), 6);
  const minor = scaled(fieldOf(amountPart, 'value'), 2);
  if (typeof name !== 'string' || name.trim() === '' || name.length > 100) return undefined;
  if (typeof tail !== 'string' || !/^\d{2,6}$/.test(tail)) return undefined;
  if (typeof unit !== 'string' || !isCurrency(unit) || unit !== 'USD') return undefined;
  if (typeof points !== 'number' || !Number.isSafeInteger(points) || points < 0) return undefined;
  if (rate === undefined || rate <= 0 || minor === undefined) return undefined;
  const amount: Money = money(minor, unit);
  // The rate is dollars a point in millionths; a hundred times that is cents.
  return isWorth(points, rate * 100, amount) ? { name: name.trim(), tail, points, amount } : undefined;
}

/** A number of JSON in units of so many decimals; undefined where it has more. */
function scaled(value: unknown, decimals: number): number | undefined {
  if (typeof value !== 'number' && typeof value !== 'string') return undefined;
  const [, whole, fraction = ''] = DECIMAL.exec(String(value)) ?? [];
  const kept = fraction.replace(/0+$/, '');
  if (whole === undefined || kept.length > decimals) return undefined;
  return Number(whole + kept.padEnd(decimals, '0'));
}

/** Every object in a text of JSON. No recursion: it may be nested to any depth. */
function* partsOf(text: string): Generator<object> {
  if (text.length > LONGEST) return;
  const stack: unknown[] = [parsed(text)];
  for (let seen = 0; stack.length > 0 && seen < MOST_PARTS; seen++) {
    const value = stack.pop();
    if (typeof value !== 'object' || value === null) continue;
    if (!Array.isArray(value)) yield value;
    // Backwards, so that cards come in the order of the data.
    for (const inner of Object.values(value).reverse()) stack.push(inner);
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // No JSON: the page has no data for us.
    return undefined;
  }
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Record<string, unknown>)[name]
    : undefined;
}
