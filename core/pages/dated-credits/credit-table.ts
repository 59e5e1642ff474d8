import type { HeadedTable } from '../../page-view/headed-table.ts';
import { lastDayIn } from '../../page-view/last-day.ts';
import type { PageElement } from '../../page-view/page-element.ts';
import { type PageView, shownLines, shownText } from '../../page-view/page-view.ts';
import { wholeAmount } from '../../page-view/shown-values.ts';
import type { CreditGroup } from './credit-groups.ts';
import type { CreditLine } from './credit-lines.ts';
import type { Column } from './words.ts';

/** Each row of a table as a type. */
export function rowGroups(view: PageView, { headings, columns, rows }: HeadedTable<Column>): CreditGroup[] {
  return rows.flatMap((row): readonly CreditGroup[] => {
    const cellOf = (column: Column): PageElement | undefined => row[columns.indexOf(column)];
    const said = (cell: PageElement | undefined) => (cell && shownText(view, cell)) ?? '';
    const [name, balance, day] = [cellOf('name'), cellOf('balance'), cellOf('expires')];
    const amount = wholeAmount(view, said(balance));
    if (!name || !balance || !amount) return [];
    const [used, granted] = [cellOf('used'), cellOf('granted')];
    const amounts = [used, granted].flatMap((cell) => wholeAmount(view, said(cell)) ?? []);
    const past = [used, granted].filter((cell) => cell !== undefined);
    const lines: CreditLine[] = [{ lines: [], role: 'past', amounts, at: past }];
    // An empty cell does not say that there is no last day.
    if (day && !/^(?:[-–—]|n\/a)$/i.test(said(day))) {
      const heading = `${said(headings[columns.indexOf('expires')])} `;
      const text = heading + said(day);
      const end = lastDayIn(view, text);
      const parts = end.kind === 'read' ? end.parts.filter(({ start }) => start >= heading.length) : [];
      lines.push({
        lines: [],
        role: 'ends',
        clauses: [
          end.kind === 'read'
            ? { end, at: parts.map(({ start, end }) => ({ in: day, text: text.slice(start, end) })) }
            : { end: { kind: 'doubtful' }, at: [day] },
        ],
      });
    }
    // What stands below the name in its cell is no part of it.
    const text = shownLines(view, name)?.[0] ?? '';
    return [
      {
        name: /\p{L}{2}/u.test(text) ? { text, at: [{ in: name, text }] } : undefined,
        balance: { amount, at: [balance], isLabelled: true },
        lines,
        isColoured: false,
      },
    ];
  });
}
