import type { PageElement, PageText } from '../../page-view/page-element.ts';
import type { PageLine } from '../../page-view/shown-lines.ts';
import type { CreditLine } from './credit-lines.ts';

/**
 * For each line the largest element that holds a balance and no other, with a name in it. Undefined for lines
 * outside of such.
 */
export function boxesOf(
  balances: readonly CreditLine[],
  lines: readonly CreditLine[],
  fixed: readonly PageLine[],
): ReadonlyMap<CreditLine, PageElement> {
  const owners = ownersOf(balances, fixed);
  const found = new Set(balances.flatMap((balance) => largestOf(balance, owners) ?? []));
  const placed = lines.flatMap((line) => {
    const box = boxAround(line, found);
    return box ? [{ line, box }] : [];
  });
  const named = new Set(placed.flatMap(({ line, box }) => (line.role === 'name' ? [box] : [])));
  return new Map(placed.flatMap(({ line, box }) => (named.has(box) ? [[line, box] as const] : [])));
}

function nodesOf({ lines }: CreditLine): readonly PageText[] {
  return lines.flatMap(({ nodes }) => nodes);
}

type Owner = CreditLine | 'several';

/** For each element around a balance, whose balance it holds. */
function ownersOf(
  balances: readonly CreditLine[],
  fixed: readonly PageLine[],
): ReadonlyMap<PageElement, Owner> {
  const owners = new Map<PageElement, Owner>();
  const mark = (nodes: readonly PageText[], owner: Owner) => {
    for (const node of nodes) {
      for (let at: PageElement | null = node.parentElement; at; at = at.parentElement) {
        const known = owners.get(at);
        if (known === owner || known === 'several') break;
        owners.set(at, known ? 'several' : owner);
      }
    }
  };
  for (const balance of balances) mark(nodesOf(balance), balance);
  for (const { nodes } of fixed) mark(nodes, 'several');
  return owners;
}

function largestOf(balance: CreditLine, owners: ReadonlyMap<PageElement, Owner>): PageElement | undefined {
  const nodes = nodesOf(balance);
  let found: PageElement | undefined;
  let at: PageElement | null = nodes[0]?.parentElement ?? null;
  for (; at && owners.get(at) === balance; at = at.parentElement) {
    const box = at;
    if (nodes.every((node) => box.contains(node))) found = box;
  }
  return found;
}

function boxAround(line: CreditLine, boxes: ReadonlySet<PageElement>): PageElement | undefined {
  const nodes = nodesOf(line);
  for (let at: PageElement | null = nodes[0]?.parentElement ?? null; at; at = at.parentElement) {
    const box = at;
    if (boxes.has(box)) return nodes.every((node) => box.contains(node)) ? box : undefined;
  }
  return undefined;
}
