/**
 * Gift card balance: the balance on top and the activity below it. Every marketplace; addresses in
 * `address-list.ts`. Last compared with saved real pages on 2026-11-25 (amazon.com 2023 and August 2026, with
 * later pages of the activity; amazon.co.uk 2025); other languages have been tried on synthetic pages only.
 */
import type { Money } from '../../model/money.ts';
import { doubtful, optional, type Place, unprinted } from '../../page-view/field.ts';
import { type PageView, shownAll, shownLines } from '../../page-view/page-view.ts';
import { pageLines } from '../../page-view/shown-lines.ts';
import { type ShownValue, shownValues } from '../../page-view/shown-values.ts';
import { pageKindOf } from '../addresses.ts';
import type { ReaderAnswer } from '../reader.ts';
import type { ActivityRow } from '../reading.ts';
import { type Activity, type RowField, readActivity } from './activity.ts';
import { findTables } from './activity-table.ts';
import { readLotsByEnd } from './lots-by-end.ts';
import { checkSums, contradictedRows, type Part, provenRows } from './running-balance.ts';
import { statedBalance } from './stated-balance.ts';
import { isActivityHeading, isHarmlessRemark, PENDING } from './words.ts';

export function readGiftCardBalance(view: PageView): ReaderAnswer<'gift-card-balance'> {
  const { body } = view.page;
  const values = shownValues(view, body, PENDING);
  const tables = findTables(view, values);
  const activity = tables.activity && readActivity(view, tables.activity);
  const inRows = [tables.activity, tables.byEnd].flatMap(
    (table) => table?.rows.flatMap((row) => row.values) ?? [],
  );
  const known = new Set(inRows);
  const outside = values.filter((value) => value.amount && !known.has(value));
  const stated = statedBalance(view, body, outside, inRows);
  if (!stated) return { missing: ['balance'] };
  if (!areWrittenAlike([stated.text, ...inRows.flatMap(({ amount, text }) => (amount ? [text] : []))])) {
    return { missing: ['amounts'] };
  }
  const paging = readPaging(view);
  const rows = checkedRows(activity);
  const sums = checkSums(stated.balance, rows.map(rowOf), paging);
  if (sums.isContradicted) return { missing: ['balance'] };
  if (stated.witnesses + (sums.isConfirmed ? 1 : 0) < 2) return { missing: ['balance.witness'] };
  const { balance, ways, at } = stated;
  const headings = [tables.activity, tables.byEnd].flatMap((table) => table?.headings ?? []);
  // A list by last day has the place of the activity and is none.
  const isMissing = activity ? activity.missing.length > 0 : !saysNoActivity(view, balance, values, paging);
  return {
    fields: {
      balance: { kind: 'read', value: balance, ways, at, isProven: sums.isConfirmed },
      hold: optional(sums.hold, (value) => ({ kind: 'read', value, ways: ['closing'], at, isProven: true })),
      activity: isMissing
        ? doubtful(
            activity?.missing ?? 'activity',
            inRows.map(({ element }) => element),
          )
        : rows,
      lots: readLotsByEnd(view, tables.byEnd, balance),
      more: optional(paging.more, unprinted),
      continued: optional(paging.continued, unprinted),
    },
    explained: [...headings, ...explainedLines(view)],
  };
}

/** The rows without those that the running balance contradicts; it proves others, whatever their words are. */
function checkedRows(activity: Activity | undefined): readonly RowField[] {
  const rows = activity?.rows ?? [];
  const read = rows.map(({ field }) => rowOf(field));
  const [proven, contradicted] = [provenRows(read), contradictedRows(read)];
  return rows.map(({ field, description }, at) => {
    if (field.kind !== 'read') return field;
    if (contradicted.has(at)) return doubtful(`activity[${at}].closing`, field.at);
    return proven.has(at) ? { ...field, at: [...field.at, ...description], isProven: true } : field;
  });
}

function rowOf(row: RowField): ActivityRow | undefined {
  return row.kind === 'read' ? row.value : undefined;
}

/** Headings and remarks that change no value, as whole lines. */
function explainedLines(view: PageView): Place[] {
  return pageLines(view, view.page.body).flatMap(({ text, nodes }) => {
    const element = nodes[0]?.parentElement;
    return element && (isActivityHeading(text) || isHarmlessRemark(text)) ? [{ in: element, text }] : [];
  });
}

/** Amounts with and without decimals on one page: some have lost theirs. */
function areWrittenAlike(amounts: readonly string[]): boolean {
  return new Set(amounts.map((text) => /\d[.,٫]\d\d(?!\d)/.test(text))).size === 1;
}

/** The links to newer and older rows, by where they lead. Their tokens name the account and are not looked at. */
function readPaging(view: PageView): Part {
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
  paging: Part,
): boolean {
  if (balance.minor !== 0 || paging.more || paging.continued) return false;
  const isTrace = ({ date, amount }: ShownValue) => date !== undefined || (amount?.minor ?? 0) < 0;
  if (values.some(isTrace) || shownAll(view, '[href*="orderID="]').length > 0) return false;
  return (shownLines(view, view.page.body, 100_000) ?? []).some(isActivityHeading);
}
