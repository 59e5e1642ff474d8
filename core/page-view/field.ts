import type { MissingField } from '../model/page-fields.ts';
import { PageElement } from './page-element.ts';
import type { PageLine } from './shown-lines.ts';

/**
 * Where on a page a statement stands: all that an element shows, a text where it stands in one, or a part of
 * a line. Lines that a reader has split by itself are named by their element and their text.
 */
export type Place = PageElement | { readonly in: PageElement; readonly text: string } | LinePart;

/** The element in which a place begins. */
export function placeElement(place: Place): PageElement | undefined {
  if (place instanceof PageElement) return place;
  return 'line' in place ? place.line.nodes[0]?.parentElement : place.in;
}

/** A part of a line of the page's body, as `pageLines` gives it. */
export interface LinePart {
  readonly line: PageLine;
  readonly start: number;
  readonly end: number;
}

/** A whole line, or the part of it between two places in its text. */
export function partOf(line: PageLine, start = 0, end = line.text.length): LinePart {
  return { line, start, end };
}

/**
 * What a reader says of one field of its page. A value that is read names every place that it rests on: what
 * else stands beside them and is not explained takes the value back. `doubtful` names the fields that were
 * missing or contradicted, never text of the page.
 */
export type Field<T> =
  | {
      readonly kind: 'read';
      readonly value: T;
      /** The names of the ways in which it was found, so that drift shows before a reader fails. */
      readonly ways: readonly string[];
      readonly at: readonly Place[];
      /**
       * The row or card of this value alone, where the reader knows it. Everything in it is said of this value.
       */
      readonly row?: PageElement;
      /** Arithmetic over figures of the page gives this value: a remark beside it changes nothing. */
      readonly isProven?: boolean;
      /** The page's address or its form says it, not a text. */
      readonly isUnprinted?: true;
      /** A word or a day. A figure beside it cannot change it; a qualifier can. */
      readonly isNoFigure?: true;
      /** What remains when the value is taken back, and the names of the parts that do not remain. */
      readonly remains?: { readonly value: T; readonly missing: readonly string[] };
    }
  | { readonly kind: 'absent' }
  | {
      readonly kind: 'doubtful';
      readonly fields: readonly MissingField[];
      /** Where the doubtful value stands. What stands there says nothing about its neighbors. */
      readonly at?: readonly Place[];
    };

export type ReadField<T> = Extract<Field<T>, { kind: 'read' }>;

export type DoubtfulField = Extract<Field<unknown>, { kind: 'doubtful' }>;

export const ABSENT = { kind: 'absent' } as const;

/** @param fields Names of what was missing or contradicted; none for the value as a whole. @param at Where the doubtful value stands. */
export function doubtful(
  fields: MissingField | readonly MissingField[] = [],
  at: readonly Place[] = [],
): DoubtfulField {
  return { kind: 'doubtful', fields: [fields].flat(), at };
}

/** A value that no text of the page states, such as the step of a checkout, which its address names. */
export function unprinted<T>(value: T): ReadField<T> {
  return { kind: 'read', value, ways: [], at: [], isUnprinted: true };
}

/** The field, or absent where there is no value. */
export function optional<T>(value: T | undefined, field: (value: T) => Field<T>): Field<T> {
  return value === undefined ? ABSENT : field(value);
}
