import type { PageLine } from '../../page-view/shown-lines.ts';
import type { CreditLine } from './credit-lines.ts';

const HEADING = 'h1, h2, h3, h4, h5, h6';

/**
 * The lines whose section counts. One that is not of credit to be spent (`Pending`, `Deals for you`) is left
 * out, up to the next heading of its level; up to the next section where no heading begins it.
 */
export function ownLines(
  lines: readonly CreditLine[],
  isColouring: (line: CreditLine) => boolean,
  ownSections: ReadonlySet<CreditLine>,
): CreditLine[] {
  let foreign: number | undefined;
  return lines.filter((line, at) => {
    const level = levelOf(line);
    if (foreign !== undefined && level <= foreign) foreign = undefined;
    if (!isColouring(line)) return foreign === undefined;
    const isHeading = isSection(lines, at);
    if (foreign === undefined || (isHeading && foreign === 0))
      foreign = ownSections.has(line) ? undefined : isHeading ? level : 0;
    return false;
  });
}

/** A heading that names no type. */
export function isSection(lines: readonly CreditLine[], at: number): boolean {
  const line = lines[at];
  if (!line || line.role === 'balance' || line.role === 'total' || levelOf(line) > 6) return false;
  return !isNameOfType(lines, at);
}

/** From 1 to 6 for a heading, 7 for any other line. */
function levelOf({ lines }: CreditLine): number {
  const heading = lines[0]?.nodes[0]?.parentElement.closest(HEADING);
  return heading ? Number(heading.localName[1]) : 7;
}

export function isHeading({ nodes }: PageLine): boolean {
  return Boolean(nodes[0]?.parentElement.closest(HEADING));
}

/** Whether a balance or a last day comes next, before any other heading. */
function isNameOfType(lines: readonly CreditLine[], at: number): boolean {
  for (let next = at + 1; next < lines.length; next++) {
    const line = lines[next] as CreditLine;
    if (line.role === 'balance' || line.role === 'ends') return true;
    if (line.role === 'total' || levelOf(line) <= 6) return false;
  }
  // After an amount that stands first.
  return lines[at - 1]?.role === 'balance';
}
