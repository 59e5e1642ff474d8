/**
 * Amazon Pay balance of amazon.in, where gift cards end up as well. Addresses in `addresses.ts`. The id and
 * class are from one program; the words are what the shop calls the balance. Not verified on a real page.
 */

import { findAmounts } from '../../model/amount-text.ts';
import { isSameMoney, type Money } from '../../model/money.ts';
import { labelledAmounts } from '../../page-view/labelled-amounts.ts';
import type { PageElement } from '../../page-view/page-element.ts';
import { agreed, type PageView, shownAll, shownLines, shownText } from '../../page-view/page-view.ts';
import { shownValues, wholeAmount } from '../../page-view/shown-values.ts';
import type { ReaderAnswer } from '../reader.ts';

const BOX = '#APayBalance';
const AMOUNT = '#APayBalance .currency-green';

/** "Your available balance" is from the checkout; the rest is what the page is called. */
const BALANCE =
  /^(?:your |total |current )*(?:amazon pay )?(?:wallet )?(?:available )?balance(?: available)?$/i;
/** Cards with money on them may be a part of it. Unconfirmed. */
const GIFT_CARD = /^(?:(?:from |amazon )*(?:pay )?gift cards?(?: balance)?)$/i;

export function readAmazonPay(view: PageView): ReaderAnswer<'amazon-pay'> {
  const { body } = view.page;
  const labelled = labelledAmounts(view, body, labelOf);
  const amountsOf = (wanted: ReturnType<typeof labelOf>) =>
    labelled.filter(({ label }) => label === wanted).map(({ amount }) => amount);
  const [byId, byLabel, ofGiftCards] = [amountsById(view), amountsOf('balance'), amountsOf('gift-card')];
  const balance = agreed([...byId, ...byLabel, ...cutOff(view, body)], isSameMoney);
  const giftCard = agreed(ofGiftCards, isSameMoney);
  if (!balance || balance.minor < 0) return { missing: ['balance'] };
  if (ofGiftCards.length > 0 && (!giftCard || giftCard.minor < 0 || giftCard.minor > balance.minor)) {
    return { missing: ['giftCard'] };
  }
  // In its place no other amount could be meant.
  const alone = shownValues(view, body).flatMap(({ amount }) => amount ?? []);
  const isOnly = alone.every((amount) =>
    [balance, giftCard].some((known) => known && isSameMoney(known, amount)),
  );
  const ways = [byId.length > 0 && 'id', byLabel.length > 0 && 'label', isOnly && 'place'].filter(Boolean);
  if (ways.length < 2) return { missing: ['balance.witness'] };
  return {
    read: { page: 'amazon-pay', balance, ...(giftCard && { giftCard }) },
    via: { balance: ways.join(', '), ...(giftCard && { giftCard: 'label' }) },
  };
}

function labelOf(phrase: string): 'balance' | 'gift-card' | undefined {
  if (BALANCE.test(phrase)) return 'balance';
  return GIFT_CARD.test(phrase) ? 'gift-card' : undefined;
}

/**
 * Amounts that are parted from a label of the balance by a sentence with an amount of its own: too far from
 * it to vouch for them, and near enough to contradict another.
 */
function cutOff(view: PageView, body: PageElement): Money[] {
  const found: Money[] = [];
  let [isLabelled, isParted] = [false, false];
  for (const line of shownLines(view, body, 100_000) ?? []) {
    const amount = wholeAmount(view, line);
    if (!amount && findAmounts(line, view.format).length > 0) {
      isParted = true;
      continue;
    }
    if (amount && isLabelled && isParted) found.push(amount);
    isLabelled = labelOf(line.replace(/\s*[:：]$/, '')) === 'balance';
    isParted = false;
  }
  return found;
}

/** The amount in the box of the balance. A box without one amount vouches against any other. */
function amountsById(view: PageView): (Money | undefined)[] {
  const exact = shownAll(view, AMOUNT);
  const boxes = exact.length > 0 ? exact : shownAll(view, BOX);
  return boxes.map((element) => {
    const text = shownText(view, element) ?? '';
    const [found, another] = findAmounts(text, view.format);
    return wholeAmount(view, text) ?? (another ? undefined : found?.amount);
  });
}
