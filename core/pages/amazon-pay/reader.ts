/**
 * Amazon Pay balance of amazon.in, where gift cards end up as well. Addresses in `addresses.ts`. The id and
 * class are from one program; the words are what the shop calls the balance. Mails of 2025 and 2026 name an amount, an
 * "Expiry date" and who issued it: a table with these is what the balance is made of. Not verified on a real page.
 */

import { findAmounts } from '../../model/amount-text.ts';
import { isSameMoney, type Money } from '../../model/money.ts';
import { ABSENT, doubtful, type Field, type Place } from '../../page-view/field.ts';
import { labelledAmounts } from '../../page-view/labelled-amounts.ts';
import type { PageElement } from '../../page-view/page-element.ts';
import { agreed, type PageView, shownAll, shownLines, shownText } from '../../page-view/page-view.ts';
import { shownValues, wholeAmount } from '../../page-view/shown-values.ts';
import { findTables } from '../gift-card-balance/activity-table.ts';
import { readLotsByEnd } from '../gift-card-balance/lots-by-end.ts';
import type { ReaderAnswer } from '../reader.ts';

const BOX = '#APayBalance';
const AMOUNT = '#APayBalance .currency-green';

/** "Your available balance" is from the checkout; the rest is what the page is called. */
const BALANCE =
  /^(?:your |total |current )*(?:amazon pay )?(?:wallet )?(?:available )?balance(?: available)?$/i;
/** Cards with money on them may be a part of it. Unconfirmed. */
const GIFT_CARD = /^(?:(?:from |amazon )*(?:pay )?gift cards?(?: balance)?)$/i;

interface Sighting {
  readonly amount: Money | undefined;
  readonly at: readonly Place[];
}

export function readAmazonPay(view: PageView): ReaderAnswer<'amazon-pay'> {
  const { body } = view.page;
  const labelled = labelledAmounts(view, body, labelOf);
  const byId = sightingsById(view);
  const byLabel = labelled.filter(({ label }) => label === 'balance');
  const balance = agreed(
    [...byId.map(({ amount }) => amount), ...byLabel.map(({ amount }) => amount), ...cutOff(view, body)],
    isSameMoney,
  );
  const giftCard = giftCardField(
    labelled.filter(({ label }) => label === 'gift-card'),
    balance,
  );
  if (!balance || balance.minor < 0) return { missing: ['balance'] };
  // A part that is more than the whole shows that one of the two was misread.
  if (giftCard.kind === 'doubtful') return { missing: giftCard.fields };
  const values = shownValues(view, body);
  const { byEnd } = findTables(view, values);
  const inRows = new Set(byEnd?.rows.flatMap((row) => row.values));
  // No other amount stands where this one does.
  const alone = values.filter((value) => !inRows.has(value)).flatMap(({ amount }) => amount ?? []);
  const known = [balance, ...(giftCard.kind === 'read' ? [giftCard.value] : [])];
  const isOnly = alone.every((amount) => known.some((one) => isSameMoney(one, amount)));
  const ways = [
    ...(byId.length > 0 ? ['id'] : []),
    ...(byLabel.length > 0 ? ['label'] : []),
    ...(isOnly ? ['place'] : []),
  ];
  if (ways.length < 2) return { missing: ['balance.witness'] };
  const at = [...byId, ...byLabel].flatMap((sighting) => sighting.at);
  return {
    fields: {
      balance: { kind: 'read', value: balance, ways, at },
      giftCard,
      lots: readLotsByEnd(view, byEnd, balance),
    },
    explained: byEnd?.headings ? [byEnd.headings] : [],
  };
}

function labelOf(phrase: string): 'balance' | 'gift-card' | undefined {
  if (BALANCE.test(phrase)) return 'balance';
  return GIFT_CARD.test(phrase) ? 'gift-card' : undefined;
}

/** The part of the balance that came from gift cards. */
function giftCardField(labelled: readonly Sighting[], balance: Money | undefined): Field<Money> {
  if (labelled.length === 0) return ABSENT;
  const value = agreed(
    labelled.map(({ amount }) => amount),
    isSameMoney,
  );
  if (!value || value.minor < 0 || (balance && value.minor > balance.minor)) return doubtful('giftCard');
  return { kind: 'read', value, ways: ['label'], at: labelled.flatMap(({ at }) => at) };
}

/**
 * Amounts separated from the balance's label by a sentence with another amount. The label is too far away to
 * prove them, and near enough that they contradict a different amount.
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

/** The amount in the box of the balance. A box without exactly one amount contradicts any other amount. */
function sightingsById(view: PageView): Sighting[] {
  const exact = shownAll(view, AMOUNT);
  const boxes = exact.length > 0 ? exact : shownAll(view, BOX);
  return boxes.map((element) => {
    const text = shownText(view, element) ?? '';
    const whole = wholeAmount(view, text);
    if (whole) return { amount: whole, at: [element] };
    const [found, another] = findAmounts(text, view.format);
    if (!found || another) return { amount: undefined, at: [] };
    return { amount: found.amount, at: [{ in: element, text: text.slice(found.start, found.end) }] };
  });
}
