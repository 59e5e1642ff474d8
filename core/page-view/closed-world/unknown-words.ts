import { hasKnownWords, refersBack } from '../../vocabulary/index.ts';
import { isAroundPage } from '../list-controls.ts';
import type { PageElement } from '../page-element.ts';
import type { Boxes } from './boxes.ts';
import type { Claims } from './claims.ts';
import type { Headings } from './headings.ts';
import { formOf, isControl, PROSE_MAX_CHARS, type Remark } from './remarks.ts';

/**
 * Words that are not known where only known ones may stand: in the line of a value, in a heading, in the
 * line above a value and in its card, and in a sentence beside it that speaks of it. They may be another
 * shop's name or a qualifier that is missing.
 */
export function unknownWords(
  claims: Claims,
  headings: Headings,
  boxes: Boxes,
  remarks: readonly Remark[],
): Remark[] {
  const places = placesOfKnownWords(claims, headings, boxes);
  for (const { line, hasFigure } of remarks) if (hasFigure) places.delete(line);
  return [...places].flatMap((line): readonly Remark[] => {
    const text = claims.textAt(line);
    const element = claims.firstIn(line)?.parentElement;
    if (!element || text.length > PROSE_MAX_CHARS || claims.work.isSpent(1 + text.length / 20)) return [];
    const rest = claims.unclaimedIn(line);
    const form = formOf(claims, line, element);
    const isInLine = claims.spansIn(line).some(({ statement }) => statement);
    const refers = form.role === 'sentence' && refersBack(rest, claims.languages);
    if (form.role === 'sentence' && !isInLine && !refers) return [];
    if (hasKnownWords(rest, [...claims.languages, 'en'])) return [];
    if (!isInLine && (isAroundPage(element) || isControl(claims, element) || isOtherForm(claims, element)))
      return [];
    return [{ ...form, hasFigure: false, hasQualifier: true, changesSums: true, refers, isUnknown: true }];
  });
}

/** The lines in which only known words may stand. */
function placesOfKnownWords(claims: Claims, headings: Headings, boxes: Boxes): Set<number> {
  const places = new Set<number>();
  for (const [at] of claims.lines.entries()) if (headings.isHeading(at)) places.add(at);
  for (const { line, statement } of claims.spans) if (statement) places.add(line);
  for (const line of claims.directlyBelow.keys()) places.add(line);
  for (const [{ field }, { around, start, end }] of boxes) {
    // Arithmetic proves it over what else its card says, up to words that are known to change it.
    if (field.isProven) continue;
    places.add(end + 1);
    for (const step of [-1, 1]) {
      let at = start + step;
      for (; around?.contains(claims.firstIn(at)) && !claims.work.isSpent(1); at += step) places.add(at);
    }
  }
  return places;
}

/** A form that holds no value, such as a check that a person is there, has words of its own. */
function isOtherForm(claims: Claims, element: PageElement): boolean {
  const form = element.closest('form');
  return form !== null && !claims.isAroundStated(form);
}
