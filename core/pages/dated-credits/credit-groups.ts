import { findAmounts } from '../../model/amount-text.ts';
import type { Money } from '../../model/money.ts';
import type { LinePart, Place } from '../../page-view/field.ts';
import type { PageView } from '../../page-view/page-view.ts';
import type { PageLine } from '../../page-view/shown-lines.ts';
import { boxesOf } from './credit-boxes.ts';
import type { CreditLine } from './credit-lines.ts';
import { isHeading, isSection, ownLines } from './credit-sections.ts';
import { isOwnSection, isStatus } from './words.ts';

/** One type of credit: its name, its balance, and the lines that belong to it, in whatever order they stand. */
export interface CreditGroup {
  /** Undefined where no line or more than one could be the name. */
  readonly name: { readonly text: string; readonly at: readonly Place[] } | undefined;
  readonly balance: { readonly amount: Money; readonly at: readonly Place[]; readonly isLabelled: boolean };
  readonly lines: readonly CreditLine[];
  /** Another line says that it is not there to be spent, or holds a figure that nobody understands. */
  readonly isColoured: boolean;
}

export interface GroupedLines {
  readonly groups: readonly CreditGroup[];
  /** What begins a section, be it one whose credit counts or one that is left out. */
  readonly sections: readonly CreditLine[];
  /** Last days that belong to no balance. */
  readonly ownerless: readonly CreditLine[];
}

/**
 * Puts the lines of a list together into types. What stands around one balance and no other belongs to it;
 * where no element parts the types, they follow one another. Sections of something else are left out.
 */
export function groupLines(
  view: PageView,
  lines: readonly CreditLine[],
  fixed: readonly PageLine[],
): GroupedLines {
  const balances = lines.filter(({ role }) => role === 'balance');
  const sections = new Set(lines.filter((_, at) => isSection(lines, at)));
  const boxes = boxesOf(balances, lines, [...fixed, ...[...sections].flatMap((line) => line.lines)]);
  const inBox = (line: CreditLine) => boxes.get(line);
  const ownSections = [...sections].filter((line) => isOwnSection(view, line.lines[0]?.text ?? ''));
  const isColouring = (line: CreditLine) =>
    sections.has(line) || (line.role === 'name' && !inBox(line) && isStatus(view, textOf(line.name)));
  const own = ownLines(lines, isColouring, new Set(ownSections), (line) =>
    isStatus(view, line.lines[0]?.text ?? ''),
  );
  const flat = groupInOrder(own.filter((line) => !inBox(line)));
  const byFirst = new Map<CreditLine, CreditGroup>();
  for (const group of flat.groups)
    byFirst.set(group.balance.line, groupOf(view, group.balance.line, group.lines, false));
  for (const [box, members] of Map.groupBy(own.filter(inBox), (line) => inBox(line))) {
    const balance = members.find(({ role }) => role === 'balance');
    if (box && balance)
      byFirst.set(
        balance,
        groupOf(
          view,
          balance,
          members.filter((line) => line !== balance),
          true,
        ),
      );
  }
  const groups = balances.flatMap((balance) => byFirst.get(balance) ?? []);
  return {
    groups,
    sections: lines.filter(isColouring),
    ownerless: flat.ownerless,
  };
}

function groupOf(
  view: PageView,
  balance: CreditLine,
  lines: readonly CreditLine[],
  isBoxed: boolean,
): CreditGroup {
  if (balance.role !== 'balance') throw new Error('a balance makes a group');
  const names = lines.flatMap((line) => (line.role === 'name' ? [line.name] : []));
  const inHeadings = names.filter(({ line }) => isHeading(line));
  const [name, another] = inHeadings.length > 0 ? inHeadings : names;
  return {
    name: name && !another ? { text: textOf(name), at: [name] } : undefined,
    balance: {
      amount: balance.amount,
      at: balance.at,
      isLabelled: balance.lines.length > 1 || balance.at.length > 1,
    },
    lines,
    isColoured:
      names.some((other) => other !== name && isStatus(view, textOf(other))) ||
      (isBoxed && lines.some((line) => line.role === 'other' && isFigure(view, line))),
  };
}

function isFigure(view: PageView, { lines }: CreditLine): boolean {
  return lines.some(({ text }) => findAmounts(text, view.format).length > 0 || /\d\s?%/.test(text));
}

function textOf({ line, start, end }: LinePart): string {
  return line.text.slice(start, end);
}

function areSiblings(one: CreditLine, other: CreditLine): boolean {
  const [parent, another] = [one, other].map((line) => line.lines[0]?.nodes[0]?.parentElement.parentElement);
  return parent !== undefined && parent === another;
}

interface FlatGroup {
  readonly balance: { readonly line: CreditLine };
  readonly lines: CreditLine[];
}

/**
 * Lines that no element parts: name, balance, sentences, next name; or with the balance last; or with the
 * balance first, where the first of all stands before any name.
 */
function groupInOrder(lines: readonly CreditLine[]): { groups: FlatGroup[]; ownerless: CreditLine[] } {
  const groups: FlatGroup[] = [];
  let early: CreditLine[] = [];
  let open: FlatGroup | undefined;
  const first = lines.find(({ role }) => role === 'balance' || role === 'name');
  const isAmountFirst = first?.role === 'balance';
  const ownerless: CreditLine[] = [];
  for (const line of lines) {
    if (line.role === 'balance') {
      const group = { balance: { line }, lines: early };
      // What comes after a balance that stands last is the next type's.
      open = early.some(({ role }) => role === 'ends') ? undefined : group;
      groups.push(group);
      early = [];
    } else if (line.role === 'name') {
      const isNamed = open?.lines.some(({ role }) => role === 'name');
      if (isAmountFirst && open && !isNamed && areSiblings(open.balance.line, line)) open.lines.push(line);
      else {
        ownerless.push(...early.filter(({ role }) => role === 'ends'));
        // The last name before a balance is its name.
        early = [line];
        open = undefined;
      }
    } else if (open) open.lines.push(line);
    else early.push(line);
  }
  return { groups, ownerless: [...ownerless, ...early.filter(({ role }) => role === 'ends')] };
}
