/**
 * Checks of values that come from outside, for the popup alone; all else takes zod. To make the schemas with zod took
 * 7 ms before the first paint, where this takes less than 1 (Chromium, 2026-11-27).
 */

/** Returns a value of the type, without any field that the type does not name. @throws TypeError if it does not fit. */
export type Shape<T> = (value: unknown) => T;

/** A field that may be absent. */
type Optional<T> = { readonly optional: Shape<T> };

type Fields = Readonly<Record<string, Shape<unknown> | Optional<unknown>>>;

type ObjectOf<F extends Fields> = {
  readonly [Key in keyof F as F[Key] extends Optional<unknown> ? never : Key]: F[Key] extends Shape<infer T>
    ? T
    : never;
} & {
  readonly [Key in keyof F as F[Key] extends Optional<unknown> ? Key : never]?: F[Key] extends Optional<
    infer T
  >
    ? T
    : never;
};

export function optional<T>(shape: Shape<T>): Optional<T> {
  return { optional: shape };
}

export function object<F extends Fields>(fields: F): Shape<ObjectOf<F>> {
  const known = Object.entries(fields);
  return (value) => {
    if (typeof value !== 'object' || value === null) return refuse('an object');
    const given = new Map(Object.entries(value));
    const taken: Record<string, unknown> = {};
    for (const [name, shape] of known) {
      if (typeof shape === 'function') taken[name] = shape(given.get(name));
      else if (given.get(name) !== undefined) taken[name] = shape.optional(given.get(name));
    }
    return taken as ObjectOf<F>;
  };
}

export function list<T>(item: Shape<T>, max: number): Shape<readonly T[]> {
  return (value) => {
    if (!Array.isArray(value) || value.length > max) return refuse('a list');
    return value.map((one: unknown) => item(one));
  };
}

/** A text of `min` to `max` UTF-16 units that passes a test. */
export function text<T extends string = string>(
  min: number,
  max: number,
  passes: RegExp | ((value: string) => value is T) | ((value: string) => boolean) = () => true,
): Shape<T> {
  const test = passes instanceof RegExp ? (value: string) => passes.test(value) : passes;
  return (value) =>
    typeof value === 'string' && value.length >= min && value.length <= max && test(value)
      ? (value as T)
      : refuse('a text');
}

/** A whole number that a double holds exactly. */
export function whole(min: number, max: number): Shape<number> {
  return (value) =>
    Number.isSafeInteger(value) && Number(value) >= min && Number(value) <= max
      ? Number(value)
      : refuse('a number');
}

export function oneOf<const T>(values: readonly T[]): Shape<T> {
  return (value) => (values.includes(value as T) ? (value as T) : refuse('one of some'));
}

/** The first shape that fits. */
export function either<T extends readonly unknown[]>(
  ...shapes: { readonly [Index in keyof T]: Shape<T[Index]> }
): Shape<T[number]> {
  return (value) => {
    for (const shape of shapes as readonly Shape<T[number]>[]) {
      try {
        return shape(value);
      } catch {
        // It may be another.
      }
    }
    return refuse('any of some');
  };
}

export function nullable<T>(shape: Shape<T>): Shape<T | null> {
  return (value) => (value === null ? null : shape(value));
}

function refuse(wanted: string): never {
  throw new TypeError(`not ${wanted}`);
}
