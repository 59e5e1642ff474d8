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
  isStatus: (line: CreditLine) => boolean,
): CreditLine[] {
  let foreign: number | undefined;
  return lines.filter((line, at) => {
    const level = levelOf(line);
    // An amount in a heading begins nothing.
    if (foreign !== undefined && level <= foreign && line.role !== 'balance') foreign = undefined;
    if (!isColouring(line)) return foreign === undefined;
    const isHeading = isSection(lines, at);
    if (foreign === undefined || (isHeading && foreign === 0))
      foreign = ownSections.has(line) ? undefined : isHeading ? levelAbove(line, lines[at + 1], isStatus) : 0;
    return false;
  });
}

/**
 * The level of a heading. A larger one directly below it begins nothing else: the heading is said of that one and
 * of those of its level. So does a status above one as large as itself.
 */
function levelAbove(
  heading: CreditLine,
  next: CreditLine | undefined,
  isStatus: (line: CreditLine) => boolean,
): number {
  const [level, below] = [levelOf(heading), next ? levelOf(next) : 7];
  return below < level || (below === level && isStatus(heading)) ? below - 1 : level;
}

/** A heading that names no type. */
export function isSection(lines: readonly CreditLine[], at: number): boolean {
  const line = lines[at];
  if (!line || line.role === 'balance' || line.role === 'total' || levelOf(line) > 6) return false;
  // Below an amount in the same heading it is said of that amount.
  const before = lines[at - 1];
  if (before?.role === 'balance' && headingOf(before) === headingOf(line)) return false;
  return !isNameOfType(lines, at);
}

function headingOf({ lines }: CreditLine) {
  return lines[0]?.nodes[0]?.parentElement.closest(HEADING);
}

/** From 1 to 6 for a heading, 7 for any other line. */
function levelOf(line: CreditLine): number {
  const heading = headingOf(line);
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
