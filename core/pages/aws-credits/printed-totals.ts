import { isSameMoney, type Money } from '../../model/money.ts';
import { type Place, partOf } from '../../page-view/field.ts';
import { amountsOf } from '../../page-view/labelled-amounts.ts';
import type { PageElement } from '../../page-view/page-element.ts';
import type { PageView } from '../../page-view/page-view.ts';
import { type PageLine, pageLines } from '../../page-view/shown-lines.ts';
import type { CreditTable } from './credit-rows.ts';
import { type AwsTotal, awsTotal } from './words.ts';

export interface PrintedTotals {
  readonly amounts: ReadonlyMap<AwsTotal, Money>;
  /** Two totals of one kind differ. */
  readonly isBroken: boolean;
  readonly at: readonly Place[];
}

/** The labelled sums outside of the table. */
export function printedTotals(view: PageView, table: CreditTable | undefined): PrintedTotals {
  const cells = new Set(table ? [...table.headings, ...table.rows.flat()] : []);
  const isInCell = (from: PageElement) => {
    for (let at: PageElement | null = from; at; at = at.parentElement) if (cells.has(at)) return true;
    return false;
  };
  const isOutside = ({ nodes }: PageLine) => !nodes.some((node) => isInCell(node.parentElement));
  const lines = pageLines(view, view.page.body).filter(isOutside);
  const amounts = new Map<AwsTotal, Money>();
  const at: Place[] = [];
  let isBroken = false;
  for (const [place, line] of lines.entries()) {
    const [found, another] = amountsOf(view, line.text);
    if (!found || another) continue;
    const inLine = line.text.slice(0, found.start).trim();
    const before = inLine === '' ? lines[place - 1] : undefined;
    const label = awsTotal((before?.text ?? inLine).replace(/\s*[:：]$/, ''));
    if (!label || line.text.slice(found.end).trim() !== '') continue;
    const known = amounts.get(label);
    if (known && !isSameMoney(known, found.amount)) isBroken = true;
    amounts.set(label, found.amount);
    at.push(partOf(line), ...(before ? [partOf(before)] : []));
  }
  return { amounts, isBroken, at };
}
