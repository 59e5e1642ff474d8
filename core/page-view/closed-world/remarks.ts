import { findAmounts } from '../../model/amount-text.ts';
import { findDates } from '../../model/date-text.ts';
import { findQualifiers, type QualifierKind, refersBack } from '../../vocabulary/index.ts';
import { showsRateOrMoney } from '../figures.ts';
import type { PageElement } from '../page-element.ts';
import type { Claims } from './claims.ts';
import { HEADING } from './headings.ts';

/** What a line says beyond what is claimed of it. */
export interface Remark extends RemarkForm {
  readonly hasFigure: boolean;
  readonly hasQualifier: boolean;
  /** It could change what a sum of the page means: a condition or a chance could not. */
  readonly changesSums: boolean;
  /** A sentence about what stands beside it: `It was returned.` */
  readonly refers?: boolean;
  /** It says something that nobody knows: another shop's name. Then it speaks of what is next to it and no further. */
  readonly isUnknown?: boolean;
}

interface RemarkForm {
  readonly line: number;
  /** A short text without a verb, as a heading or a status is. */
  readonly role: 'heading' | 'status' | 'sentence';
  /** From 1 to 6 for a heading of the page. */
  readonly level?: number;
  readonly heading?: PageElement;
}

const CONTROL = 'a, button, [role="button"], [role="link"], label, select';
const STATUS_MAX_CHARS = 60;
const FRAGMENT_MAX_WORDS = 2;
/** A whole sentence of Japanese has no spaces. */
const FRAGMENT_MAX_CHARS = 24;
/** Longer lines are legal text. */
export const PROSE_MAX_CHARS = 400;
const LETTER = /\p{L}/u;
/** Said of a figure that others add up to, these say that it is not yet, no longer or not the reader's. */
const CHANGE_SUMS: ReadonlySet<QualifierKind> = new Set(['negation', 'past', 'pending', 'of-others']);

/** Every line with a figure or a qualifier in it that is not claimed. */
export function remarksIn(claims: Claims, subject: readonly QualifierKind[]): Remark[] {
  return claims.lines.flatMap(({ text, nodes }, line): readonly Remark[] => {
    const spans = claims.spansIn(line);
    if (text.length > PROSE_MAX_CHARS && spans.length === 0) return [];
    if (claims.work.isSpent(1 + spans.length * (1 + text.length / 100))) return [];
    const rest = claims.unclaimedIn(line);
    if (!LETTER.test(rest) && !/\d/.test(rest)) return [];
    const hasFigure = hasUnclaimedFigure(claims, line, rest);
    const kinds = findQualifiers(rest, claims.languages).flatMap(({ kind }) =>
      subject.includes(kind) ? [] : [kind],
    );
    if (!hasFigure && kinds.length === 0) return [];
    const said = { hasFigure, hasQualifier: kinds.length > 0 };
    const changesSums = kinds.some((kind) => CHANGE_SUMS.has(kind));
    const element = nodes[0]?.parentElement;
    if (!element || (!hasFigure && spans.length === 0 && isControl(claims, element))) return [];
    const form = formOf(claims, line, element);
    if (form.role !== 'sentence') return [{ ...form, changesSums, ...said }];
    const refers = changesSums && refersBack(rest, claims.languages);
    return [{ ...form, refers, ...said, changesSums: changesSums || hasFigure }];
  });
}

export function formOf(claims: Claims, line: number, element: PageElement): RemarkForm {
  const text = claims.textAt(line);
  const heading = element.closest(HEADING);
  const level = Number(/^h([1-6])$/.exec(heading?.localName ?? '')?.[1] ?? 6);
  if (heading) return { line, role: 'heading', level, heading };
  const isStatus = text.length <= STATUS_MAX_CHARS && (!/[.!?。؟]$/.test(text) || isFragment(text));
  return { line, role: isStatus ? 'status' : 'sentence' };
}

/** What a button or a link says is no remark; the label of a choice that states something may hold one. */
export function isControl(claims: Claims, element: PageElement): boolean {
  const control = element.closest(CONTROL);
  return control !== null && !claims.isAroundStated(control);
}

function hasUnclaimedFigure(claims: Claims, line: number, rest: string): boolean {
  if (!/\d/.test(rest)) return false;
  const isCovered = ({ start, end }: { start: number; end: number }) =>
    claims.spansIn(line).some((span) => span.start <= start && end <= span.end);
  const { format, language } = claims.view;
  const text = claims.textAt(line);
  const figures = [...findAmounts(text, format), ...findDates(text, language)];
  return figures.some((figure) => !isCovered(figure)) || showsRateOrMoney(rest);
}

/** `Already spent.`: a status with a full stop. `Limit: $5.00.` is a sentence. */
function isFragment(text: string): boolean {
  return (
    text.length <= FRAGMENT_MAX_CHARS && !/\d/.test(text) && text.split(/\s+/).length <= FRAGMENT_MAX_WORDS
  );
}
