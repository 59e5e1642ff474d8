/**
 * Gift card balance: the balance on top and the activity below it. Every marketplace; addresses in
 * `address-list.ts`. Last compared with saved real pages on 2026-11-25 (amazon.com 2023 and August 2026, with
 * later pages of the activity; amazon.co.uk 2025); other languages have been tried on synthetic pages only.
 */
import type { Money } from '../../model/money.ts';
import { type PageView, shownAll, shownLines } from '../../page-view/page-view.ts';
import { type ShownValue, shownValues } from '../../page-view/shown-values.ts';
import { pageKindOf } from '../addresses.ts';
import type { ReaderAnswer } from '../reader.ts';
import { readActivity } from './activity.ts';
import { checkSums } from './running-balance.ts';
import { statedBalance } from './stated-balance.ts';
import { isActivityHeading, PENDING } from './words.ts';

export function readGiftCardBalance(view: PageView): ReaderAnswer<'gift-card-balance'> {
  const { body } = view.page;
  const values = shownValues(view, body, PENDING);
  const activity = readActivity(view, values);
  const inRows = activity?.values ?? [];
  const known = new Set(inRows);
  const outside = values.filter((value) => value.amount && !known.has(value));
  const stated = statedBalance(view, body, outside, inRows);
  if (!stated) return { missing: ['balance'] };
  const { balance, witnesses } = stated;

  const paging = readPaging(view);
  // What the user has confirmed stands also where the rows cannot be read: then it stands without them.
  const isReadable = activity !== undefined && activity.missing.length === 0;
  if (!stated.isConfirmed) {
    if (activity?.missing.length) return { missing: activity.missing };
    if (!activity && !saysNoActivity(view, balance, values, paging)) return { missing: ['activity'] };
  }

  const rows = isReadable ? activity.rows : [];
  const sums = checkSums(balance, rows, paging);
  if (!areWrittenAlike([stated.text, ...inRows.flatMap(({ amount, text }) => (amount ? [text] : []))])) {
    return { missing: ['amounts'] };
  }
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
    via: { balance: stated.via, activity: isReadable ? activity.via : 'none' },
  };
}

/** Amounts with and without decimals on one page: some have lost theirs. */
function areWrittenAlike(amounts: readonly string[]): boolean {
  return new Set(amounts.map((text) => /\d[.,٫]\d\d(?!\d)/.test(text))).size === 1;
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
  return (shownLines(view, view.page.body, 100_000) ?? []).some(isActivityHeading);
}
