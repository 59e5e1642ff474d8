/**
 * Credits of Amazon Web Services: the table in the Billing console. Address in `addresses.ts`. Nothing of its
 * markup has been published, and the console's class names change with each build: it goes by the headings of
 * the columns and by arithmetic. Not verified on a real page.
 */

import { isSameMoney, type Money, subtract, sum } from '../../model/money.ts';
import { advertisingOn } from '../../page-view/advertising.ts';
import { doubtful, type Field } from '../../page-view/field.ts';
import { headedTables } from '../../page-view/headed-table.ts';
import { chosenTabs, hasListControls, printedCount } from '../../page-view/list-controls.ts';
import { type PageView, shownLines, shownText } from '../../page-view/page-view.ts';
import type { ReaderAnswer } from '../reader.ts';
import type { AwsCredit } from '../reading.ts';
import { type CreditRow, type CreditTable, creditRows } from './credit-rows.ts';
import { type PrintedTotals, printedTotals } from './printed-totals.ts';
import { awsColumn, saysNoCredits, saysNotThere } from './words.ts';

export function readAwsCredits(view: PageView): ReaderAnswer<'aws-credits'> {
  const tables = headedTables(view, awsColumn, 3)?.filter(({ columns }) => columns.includes('remaining'));
  const [table, another] = tables ?? [];
  if (!tables || another) return { missing: ['credits'] };
  const totals = printedTotals(view, table);
  if (totals.isBroken) return { missing: ['total'] };
  const lines = shownLines(view, view.page.body, 200_000) ?? [];
  const hasControls = hasListControls(view);
  if (chosenTabs(view).some((tab) => saysNotThere(view, tab))) return { missing: ['credits'] };
  if (!table) {
    // An empty tab, or a filter that nothing matches, says nothing of the credits.
    const isNone = lines.some(saysNoCredits) && (totals.amounts.get('remaining')?.minor ?? 0) === 0;
    if (!isNone || hasControls) return { missing: ['credits'] };
    return { fields: { credits: [] }, isWhole: true };
  }
  if (table.isBroken) return { missing: ['credits'] };
  if (!table.columns.includes('expires')) return { missing: ['credits.expires'] };
  if (hasNamelessColumn(view, table)) return { missing: ['credits.name'] };

  const rows = creditRows(view, table);
  const contradicted = rows.flatMap(({ contradicted: column }, at) =>
    column ? [`credits[${at}].${column}` as const] : [],
  );
  if (contradicted.length > 0) return { missing: contradicted };
  const sums = sumsOf(rows, totals);
  // On one page of several the sums are of all pages.
  if (sums === 'differ' && !hasControls) return { missing: ['total'] };
  const credits = rows.map((row, at) => creditField(row, at, sums === 'agree'));
  if (credits.every(({ kind }) => kind === 'doubtful') && sums !== 'agree') {
    return {
      missing: [
        'total',
        ...rows.flatMap(({ lost }, at) => (lost ? [`credits[${at}].${lost}` as const] : [])),
      ],
    };
  }
  const count = lines.map(printedCount).find((one) => one !== undefined);
  const isCounted = count === undefined ? sums === 'agree' : count === rows.length;
  return {
    fields: { credits },
    explained: [
      ...advertisingOn(view),
      ...table.headings,
      ...totals.at,
      ...rows.flatMap(({ credit, at }) => (credit ? [] : at)),
    ],
    isWhole: isCounted && !hasControls,
  };
}

/** A row counts where the page's sums prove it, or where granted less used makes its remaining amount. */
function creditField(
  { credit, lost, initial, used, at }: CreditRow,
  place: number,
  isSummed: boolean,
): Field<AwsCredit> {
  if (!credit) return doubtful(`credits[${place}].${lost}`);
  const isByItself = initial !== undefined && used !== undefined;
  if (!isSummed && !isByItself) return doubtful(`credits[${place}]`);
  // Arithmetic proves what is left of it and not whose it is.
  return { kind: 'read', value: credit, ways: ['headings', isSummed ? 'sum' : 'rows'], at };
}

/** Without a column of names, one with words and no heading may be it; then the id is not the name. */
function hasNamelessColumn(view: PageView, { headings, columns, rows }: CreditTable): boolean {
  if (columns.includes('name')) return false;
  return headings.some(
    (heading, at) =>
      shownText(view, heading) === '' &&
      rows.some((row) => row[at] && /\p{L}{2}/u.test(shownText(view, row[at]) ?? 'long')),
  );
}

/** Whether the page's own sums are those of its rows. */
function sumsOf(rows: readonly CreditRow[], { amounts }: PrintedTotals): 'agree' | 'differ' | undefined {
  const sumOf = (parts: readonly (Money | undefined)[]) =>
    parts.every((part) => part !== undefined) ? sum(parts, 'USD') : undefined;
  const remaining = sumOf(rows.map((row) => row.remaining));
  const granted = sumOf(rows.map((row) => row.initial));
  const used = sumOf(rows.map((row) => row.used)) ?? (granted && remaining && subtract(granted, remaining));
  const pairs = [
    [amounts.get('remaining'), remaining],
    [amounts.get('granted'), granted],
    [amounts.get('used'), used],
  ] as const;
  if (pairs.some(([total, own]) => total && own && !isSameMoney(total, own))) return 'differ';
  const [isRemaining, isGranted, isUsed] = pairs.map(
    ([total, own]) => total !== undefined && own !== undefined,
  );
  return isRemaining || (isGranted && isUsed) ? 'agree' : undefined;
}
