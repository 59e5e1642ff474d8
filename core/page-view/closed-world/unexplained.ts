import { knowsQualifiers, type QualifierKind } from '../../vocabulary/index.ts';
import type { Place } from '../field.ts';
import type { PageView } from '../page-view.ts';
import { boxesOf } from './boxes.ts';
import { Claims, type Statement } from './claims.ts';
import { footnoted } from './footnotes.ts';
import { Headings } from './headings.ts';
import { Nearness } from './nearness.ts';
import { remarksIn } from './remarks.ts';
import { takenBy } from './taken-by.ts';
import { unknownWords } from './unknown-words.ts';

/**
 * The names of the values that do not stand: beside what they rest on stands a figure or a qualifier that
 * nobody explains. A value that names no place does not stand at all.
 *
 * Unexplained is what lies in no place of a statement and in none of `explained`. It takes back a value in its
 * own line, in its row or cell, below it where it is a heading or a status, and beside it where it is a
 * sentence and no arithmetic proves the value, or speaks of it. Words that nobody knows do the same in the
 * value's line, in a heading or the line above it and in its card. A footnote does it from afar. Of a page that would take too long nothing
 * stands.
 *
 * @param subject Qualifiers that name what the page is about and say nothing of an amount on it.
 */
export function unexplained(
  view: PageView,
  statements: readonly Statement[],
  explained: readonly Place[],
  subject: readonly QualifierKind[] = [],
): ReadonlySet<string> {
  const claims = new Claims(view, statements, explained);
  const headings = new Headings(claims);
  const nearness = new Nearness(claims, headings);
  const boxes = boxesOf(claims, headings);
  const taken = new Set(withoutPlace(claims));
  // Where the user has pointed, the words around the figure are unknown: that is why.
  const isKnown = knowsQualifiers(view.language) && !view.pointed;
  const remarks = remarksIn(claims, subject);
  for (const remark of [...remarks, ...(isKnown ? unknownWords(claims, headings, boxes, remarks) : [])]) {
    for (const name of takenBy(claims, nearness, remark, boxes)) taken.add(name);
  }
  for (const name of footnoted(claims, boxes)) taken.add(name);
  return claims.work.isSpent() ? new Set(statements.map(({ name }) => name)) : taken;
}

/** What stands nowhere, and what only prose says in a language whose qualifiers are not known. */
function withoutPlace({ view, statements, spans }: Claims): string[] {
  const placed = new Set(spans.map(({ statement }) => statement));
  const isProse = !knowsQualifiers(view.language);
  return statements.flatMap((statement) => {
    const { name, field } = statement;
    if (field.isUnprinted) return [];
    const isUnproven = isProse && !field.isProven && !field.ways.includes('id');
    return !placed.has(statement) || isUnproven ? [name] : [];
  });
}
