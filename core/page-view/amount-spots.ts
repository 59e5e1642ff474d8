import type { Money } from '../model/money.ts';
import { amountsOf } from './labelled-amounts.ts';
import type { PageElement, PageText } from './page-element.ts';
import type { PageView } from './page-view.ts';
import { type PageLine, pageLines, textOf } from './shown-lines.ts';
import { shownValues } from './shown-values.ts';

/** An amount on the page that the user can point at. */
export interface Spot {
  /** Holds the amount; beside it only words of the same line. */
  readonly element: PageElement;
  readonly amount: Money;
  /** As printed. */
  readonly text: string;
  /** What its line says before and after it. */
  readonly before: string;
  readonly after: string;
  /** Which of the page's lines it stands in. */
  readonly line: number;
}

export interface Spots {
  readonly lines: readonly PageLine[];
  readonly spots: readonly Spot[];
}

/** A page with more amounts does not show one shopper's credit. */
const MOST = 200;

/**
 * Every shown amount in the marketplace's currency that is understood for certain, in page order: one that has
 * its element to itself, or the only one in its line. Hidden and struck-out amounts are left out.
 */
export function spotsOn(view: PageView): Spots {
  const { body } = view.page;
  const lines = pageLines(view, body);
  const lineOf = new Map(lines.flatMap(({ nodes }, at) => nodes.map((node) => [node, at] as const)));
  const spots: Spot[] = [];
  const taken = new Set<number>();
  for (const { element, amount, text } of shownValues(view, body)) {
    const first = view
      .texts()
      .below(element)
      .find(({ node }) => lineOf.has(node))?.node;
    const line = first && lineOf.get(first);
    if (!amount || line === undefined) continue;
    taken.add(line);
    spots.push({ element, amount, text, line, ...wordsBeside(lines[line]?.nodes ?? [], element) });
  }
  for (const [line, { nodes, text }] of lines.entries()) {
    if (taken.has(line) || !/\d/.test(text)) continue;
    const [found, another] = amountsOf(view, text);
    const element = found && !another ? around(nodes) : undefined;
    if (!found || !element) continue;
    const { amount, start, end } = found;
    const [before, after] = [text.slice(0, start), text.slice(end)];
    spots.push({ element, amount, text: text.slice(start, end), line, before, after });
  }
  const own = spots.filter(({ amount }) => amount.minor >= 0);
  return { lines, spots: own.length > MOST ? [] : own.sort((a, b) => a.line - b.line) };
}

function wordsBeside(nodes: readonly PageText[], element: PageElement): { before: string; after: string } {
  const start = nodes.findIndex((node) => element.contains(node));
  const isAfter = (node: PageText, at: number) => at > start && !element.contains(node);
  return { before: textOf(nodes.slice(0, start)), after: textOf(nodes.filter(isAfter)) };
}

/** The innermost element that holds all of these. */
function around([first, ...others]: readonly PageText[]): PageElement | undefined {
  let at = first?.parentElement ?? undefined;
  while (at && !others.every((node) => at?.contains(node))) at = at.parentElement ?? undefined;
  return at;
}
