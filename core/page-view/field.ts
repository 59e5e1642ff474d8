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
      /** Arithmetic over figures of the page gives this value: a remark beside it changes nothing. */
      readonly isProven?: boolean;
      /** No text of the page says it, but its address or its form does. */
      readonly isUnprinted?: true;
    }
  | { readonly kind: 'absent' }
  | { readonly kind: 'doubtful'; readonly fields: readonly string[] };

export type ReadField<T> = Extract<Field<T>, { kind: 'read' }>;

export const ABSENT = { kind: 'absent' } as const;

export function doubtful(...fields: string[]): {
  readonly kind: 'doubtful';
  readonly fields: readonly string[];
} {
  return { kind: 'doubtful', fields };
}

/** A value that no text says: the step of a checkout by its address, say. */
export function unprinted<T>(value: T): ReadField<T> {
  return { kind: 'read', value, ways: [], at: [], isUnprinted: true };
}

/** The field, or absent where there is no value. */
export function optional<T>(value: T | undefined, field: (value: T) => Field<T>): Field<T> {
  return value === undefined ? ABSENT : field(value);
}
