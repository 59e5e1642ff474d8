import { findAmounts } from '../../model/amount-text.ts';
import { findDates } from '../../model/date-text.ts';
import { findQualifiers, hasKnownWords, type QualifierKind, refersBack } from '../../vocabulary/index.ts';
import { showsRateOrMoney } from '../figures.ts';
import { lastDayIn } from '../last-day.ts';
import { daysIn, visitDay } from '../named-days.ts';
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
  /** It has a figure and words of its own, and says nothing of what is beside it. */
  readonly isStatement?: boolean;
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
/** `Available starting on` before a day. */
const DATED_MAX_WORDS = 5;
/** A whole sentence of Japanese has no spaces. */
const FRAGMENT_MAX_CHARS = 24;
/** Longer lines are legal text. */
export const PROSE_MAX_CHARS = 400;
const LETTER = /\p{L}/u;
const LONG_WORD = /\p{L}{3}/u;
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
    const day = hasFigure ? dayOf(claims, rest) : undefined;
    const said = { hasFigure, hasQualifier: kinds.length > 0 || day === 'not-now' };
    const changesSums = day === 'not-now' || kinds.some((kind) => CHANGE_SUMS.has(kind));
    const element = nodes[0]?.parentElement;
    if (!element || (!hasFigure && spans.length === 0 && isControl(claims, element))) return [];
    const form = formOf(claims, line, element);
    if (form.role !== 'sentence') {
      const isStatement = hasFigure && !day && LONG_WORD.test(text);
      return [{ ...form, changesSums, ...said, isStatement }];
    }
    const refers = changesSums && refersBack(rest, claims.languages);
    return [{ ...form, refers, ...said, changesSums: changesSums || hasFigure }];
  });
}

/**
 * What a day says of what stands beside it, where a line has no other figure and a known word ties the day:
 * that it is not there on the day of the visit (`Starts January 5`), or something else (`Used on May 3`).
 */
function dayOf({ view, languages }: Claims, rest: string): 'not-now' | 'other' | undefined {
  if (findAmounts(rest, view.format).length > 0 || showsRateOrMoney(rest)) return undefined;
  const said = lastDayIn(view, rest);
  if (said.kind === 'read') return said.value < visitDay(view) ? 'not-now' : 'other';
  // Words that nobody knows may say anything of what the day is.
  if (said.kind === 'doubtful') return hasKnownWords(rest, [...languages, 'en']) ? 'other' : 'not-now';
  return said.other && (said.other.day > visitDay(view) ? 'not-now' : 'other');
}

export function formOf(claims: Claims, line: number, element: PageElement): RemarkForm {
  const text = claims.textAt(line);
  const heading = element.closest(HEADING);
  const level = Number(/^h([1-6])$/.exec(heading?.localName ?? '')?.[1] ?? 6);
  if (heading) return { line, role: 'heading', level, heading };
  const isShort = text.length <= STATUS_MAX_CHARS;
  const isStatus = isShort && (!/[.!?。؟]$/.test(text) || isFragment(text) || isDated(claims, text));
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

/** `Redeemed on March 4, 2026.`: no more than a day and the word that ties it. */
function isDated({ view }: Claims, text: string): boolean {
  const days = daysIn(view, text);
  const rest = days.reduceRight((left, { start, end }) => left.slice(0, start) + left.slice(end), text);
  return days.length > 0 && rest.split(/\s+/).length <= DATED_MAX_WORDS;
}
