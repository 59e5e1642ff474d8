import type { PageElement } from './page-element.ts';
import type { PageLine } from './shown-lines.ts';

/**
 * Where on a page a statement stands: all that an element shows, a text where it stands in one, or a part of
 * a line. Lines that a reader has split by itself are named by their element and their text.
 */
export type Place = PageElement | { readonly in: PageElement; readonly text: string } | LinePart;

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
      /** In which ways it was found, by name, so that drift can be seen coming. */
      readonly ways: readonly string[];
      readonly at: readonly Place[];
      /** The row or card that is all its own, where the reader knows it: everything in it is said of this value. */
      readonly row?: PageElement;
      /** Arithmetic over figures of the page gives this value: a remark beside it changes nothing. */
      readonly isProven?: boolean;
      /** No text of the page says it, but its address or its form does. */
      readonly isUnprinted?: true;
      /** A word or a day that no figure beside it could change; qualifiers could. */
      readonly isNoFigure?: true;
      /** What still stands where the value is taken back, and the names of its parts that do not. */
      readonly remains?: { readonly value: T; readonly missing: readonly string[] };
    }
  | { readonly kind: 'absent' }
  | {
      readonly kind: 'doubtful';
      readonly fields: readonly string[];
      /** Where it stands: it says nothing, and what stands there says nothing of its neighbors. */
      readonly at?: readonly Place[];
    };

export type ReadField<T> = Extract<Field<T>, { kind: 'read' }>;

export type DoubtfulField = Extract<Field<unknown>, { kind: 'doubtful' }>;

export const ABSENT = { kind: 'absent' } as const;

/** @param fields Names of what was missing or contradicted; none for the value as a whole. @param at Where the doubtful value stands. */
export function doubtful(fields: string | readonly string[] = [], at: readonly Place[] = []): DoubtfulField {
  return { kind: 'doubtful', fields: [fields].flat(), at };
}

/** A value that no text says: the step of a checkout by its address, say. */
export function unprinted<T>(value: T): ReadField<T> {
  return { kind: 'read', value, ways: [], at: [], isUnprinted: true };
}

/** The field, or absent where there is no value. */
export function optional<T>(value: T | undefined, field: (value: T) => Field<T>): Field<T> {
  return value === undefined ? ABSENT : field(value);
}
