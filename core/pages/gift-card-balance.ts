/**
 * Gift card balance: the balance on top and the activity below it. Every marketplace; addresses in
 * `addresses.ts`. Last compared with saved real pages on 2026-11-23 (amazon.com 2023 and 2026,
 * amazon.co.uk 2025); other languages have been tried on synthetic pages only.
 */
import { findAmounts } from '../model/amount-text.ts';
import { isSameMoney, type Money } from '../model/money.ts';
import { pageKindOf } from './addresses.ts';
import { agreed, type PageView, shownAll, shownById, shownLines, shownText } from './dom.ts';
import { readActivity } from './gift-card-activity.ts';
import { checkSums } from './gift-card-sums.ts';
import { balanceLabel, isActivityHeading, PENDING } from './gift-card-words.ts';
import { labelledAmounts } from './labels-before.ts';
import type { ReaderAnswer } from './reader.ts';
import { type ShownValue, shownValues } from './shown-values.ts';

/** Holds the balance and nothing else; the same in CA, DE, FR, JP, UK and US, seen 2018 to 2026. */
const BALANCE_ID = 'gc-ui-balance-gc-balance-value';

/** The buttons beside the balance, by where they lead; seen 2026. */
const BESIDE_BALANCE = '[href*="/gc/redeem"], [href*="combinedreload"]';

export function readGiftCardBalance(view: PageView): ReaderAnswer<'gift-card-balance'> {
  const { body } = view.document;
  const stated = body && statedBalance(view, body);
  if (!stated) return { missing: ['balance'] };
  const { balance, witnesses } = stated;

  const values = shownValues(view, body, PENDING);
  const paging = readPaging(view);
  const activity = readActivity(view, values);
  if (activity?.missing.length) return { missing: activity.missing };
  if (!activity && !saysNoActivity(view, balance, values, paging)) return { missing: ['activity'] };

  const rows = activity?.rows ?? [];
  const sums = checkSums(balance, rows, paging.continued === true);
  if (sums.missing.length > 0) return { missing: sums.missing };
  if (witnesses + (sums.isConfirmed ? 1 : 0) < 2) return { missing: ['balance.witness'] };

  return {
    read: {
      page: 'gift-card-balance',
      balance,
      ...(sums.hold && { hold: sums.hold }),
      activity: rows,
      ...paging,
    },
    via: { balance: stated.via, activity: activity?.via ?? 'none' },
  };
}

/** The balance as the element with its id and as the words before it name it; both must agree. */
function statedBalance(
  view: PageView,
  body: HTMLElement,
): { balance: Money; via: 'id' | 'label'; witnesses: number } | undefined {
  const elements = shownById(view, BALANCE_ID);
  const byId = agreed(
    elements.map((element) => onlyAmount(view, element)),
    isSameMoney,
  );
  if (elements.length > 0 && !byId) return undefined;

  const labelled = labelledAmounts(view, body, balanceLabel);
  const named = labelled.filter(({ label }) => label === 'gift');
  const said = (named.length > 0 ? named : labelled).map(({ amount }) => amount);
  const byLabel = agreed(said, isSameMoney);
  if (said.length > 0 && !byLabel) return undefined;
  if (byId && byLabel && !isSameMoney(byId, byLabel)) return undefined;

  const balance = byId ?? byLabel;
  if (!balance || balance.minor < 0) return undefined;
  const isInPlace = amountsBesideButtons(view).some((amount) => isSameMoney(amount, balance));
  const witnesses = [byId, byLabel, isInPlace].filter(Boolean).length;
  return { balance, via: byId ? 'id' : 'label', witnesses };
}

function onlyAmount(view: PageView, element: Element): Money | undefined {
  const text = shownText(view, element) ?? '';
  const amounts = findAmounts(text, view.format);
  return amounts.length === 1 ? amounts[0]?.amount : undefined;
}

/** The amount that stands alone in the block of the buttons that redeem and reload. */
function amountsBesideButtons(view: PageView): Money[] {
  return shownAll(view, BESIDE_BALANCE).flatMap((button) => {
    for (let at = button.parentElement; at; at = at.parentElement) {
      const text = shownText(view, at);
      if (text === undefined) return [];
      const amount = agreed(
        findAmounts(text, view.format).map((found) => found.amount),
        isSameMoney,
      );
      if (amount) return [amount];
    }
    return [];
  });
}

/** The links to newer and older rows, by where they lead. Their tokens name the account and are not looked at. */
function readPaging(view: PageView): { more?: true; continued?: true } {
  const leadsTo = (parameter: string) =>
    shownAll(view, `[href*="${parameter}="]`).some((link) => {
      const url = URL.parse(link.getAttribute('href') ?? '', view.url);
      return url?.searchParams.has(parameter) && pageKindOf(url)?.page === 'gift-card-balance';
    });
  const [older, newer] = [leadsTo('next'), leadsTo('prev')];
  const isLater = newer || (view.url.searchParams.has('next') && !older);
  return { ...(older && { more: true }), ...(isLater && { continued: true }) };
}

/**
 * Whether the page has its activity part and nothing in it. A balance that no row explains, a link to
 * older rows or a stray order number say that rows are there which this reader does not see, or come later.
 */
function saysNoActivity(
  view: PageView,
  balance: Money,
  values: readonly ShownValue[],
  paging: { more?: true; continued?: true },
): boolean {
  if (balance.minor !== 0 || paging.more || paging.continued) return false;
  const isTrace = ({ date, amount }: ShownValue) => date !== undefined || (amount?.minor ?? 0) < 0;
  if (values.some(isTrace) || shownAll(view, '[href*="orderID="]').length > 0) return false;
  return (shownLines(view, view.document.body, 100_000) ?? []).some(isActivityHeading);
}
