import type { Box, Boxes } from './boxes.ts';
import type { Claims, Statement } from './claims.ts';
import type { Nearness } from './nearness.ts';
import type { Remark } from './remarks.ts';

/** The names of the values that a remark may change, and so takes back. */
export function takenBy(claims: Claims, nearness: Nearness, remark: Remark, boxes: Boxes): string[] {
  const { line, role, level = 6, heading, hasFigure, changesSums, isUnknown } = remark;
  const below = claims.directlyBelow.get(line);
  const names = new Set<string>();
  const isOther = ({ field }: Statement) => field.isNoFigure === true && !remark.hasQualifier;
  for (const { statement } of claims.spansIn(line)) {
    if (statement && !isOther(statement)) names.add(statement.name);
  }
  const addWithBelow = (name: string) => {
    for (const one of nearness.andBelow(name, line, boxes)) names.add(one);
  };
  const first = claims.firstIn(line);
  const isInCardOf = ({ cards }: Box) => first !== undefined && cards.some((card) => card.contains(first));
  const isInAnyCard = role === 'status' && [...boxes.values()].some(isInCardOf);
  const section = role === 'heading' ? nearness.sectionOf(line, boxes) : undefined;
  for (const [statement, box] of boxes) {
    const { row, start, end, lastOfKin } = box;
    if (claims.work.isSpent(1)) break;
    const { name, field } = statement;
    if (isOther(statement)) continue;
    const isAbove = line < start;
    const isInCard = isInCardOf(box);
    const couldChange = hasFigure || !field.isProven;
    if (field.row?.contains(first)) {
      if (couldChange || role !== 'sentence') names.add(name);
    } else if (role === 'status' && remark.hasQualifier && line <= lastOfKin && isInCard) {
      // Arithmetic proves the amount, not what a status in its own card says of it.
      names.add(name);
    } else if (remark.refers && isInCard) {
      names.add(name);
    } else if (field.isProven && !changesSums) {
      // What adds up is not changed by a condition or a chance.
    } else if (row?.contains(first)) {
      if (couldChange || role !== 'sentence') names.add(name);
    } else if (role === 'heading') {
      const isWithin =
        [start, end].some((at) => heading?.contains(claims.firstIn(at))) || (!isAbove && line <= end);
      const isOver = isAbove && nearness.isBelow(line, level, start);
      if (below?.has(statement)) addWithBelow(name);
      else if (isWithin || (isOver && section?.contains(claims.firstIn(start)))) names.add(name);
    } else if (role === 'status') {
      if (remark.isStatement) continue;
      // What stands in a card is said of that one and not of the next.
      const isOver = isAbove && !isUnknown && isInCard === isInAnyCard && nearness.isNextTo(line, start, end);
      if (isOver || below?.has(statement)) addWithBelow(name);
      // What follows a sum is another thing: a status stands above it.
      else if (isInCard || (!row && !field.isProven && !isUnknown && nearness.isNextTo(line, start, end)))
        names.add(name);
    } else if (couldChange) {
      const isNext = !field.isProven && !row && nearness.isNextTo(line, start, end);
      if (isNext || isInCard) names.add(name);
    }
  }
  return [...names];
}
