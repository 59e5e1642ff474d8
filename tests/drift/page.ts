import type { Instant } from '../../core/model/calendar-date.ts';
import type { Json } from '../support/page-cases.ts';
import type { Random } from './random.ts';

export type { Json };

/** A page on its way through changes, with what a reader must say about it so far. */
export interface DriftPage {
  readonly document: Document;
  /** Moves with a change of marketplace. */
  url: string;
  /** On the day of the visit `in 4 days` must agree with the date beside it. */
  readonly capturedAt?: Instant;
  /** What the page says: a subset of the reading. */
  expected: Json;
  /** Paths into `expected` (`activity.0.amount`) that the page no longer shows: a stated value there is wrong. */
  readonly absent: Set<string>;
  /** Things of lists (`activity.0`) that no longer mean what they meant: stated as before they are wrong. */
  readonly turned: Set<string>;
  /** Lists with a row of a kind that nobody knows. */
  readonly added: Set<string>;
  /** The page may now be refused or say less, and then that is right. */
  mayRefuse: boolean;
  /** Lists may lack some of their things, and only then. */
  mayOmit: boolean;
  /** Parts are still to come: a list that names none may only be waiting for them. */
  isEarly?: boolean;
  /** Fields whose value may be `other` where the words that decide it are not known. */
  mayBeOther: boolean;
  /** Parts that arrive after the first reading, each in place of a comment, in this order. */
  readonly late: { readonly place: Comment; readonly part: Element }[];
}

/** One smallest step of a change, told in a few words for the report. */
export interface Change {
  readonly what: string;
  readonly apply: () => void;
}

/** One kind of change: what it would do to this page. Nothing where the kind does not apply. */
export type Mutator = (page: DriftPage, random: Random) => readonly Change[];

/** How an element is named in the report: tag, id, first class. */
export function nameOf(element: Element): string {
  const id = element.id ? `#${element.id}` : '';
  const first = element.classList.item(0);
  return `<${element.localName}${id}${first ? `.${first}` : ''}>`;
}

/** Whether a value is money as readings write it. */
export function isMoney(
  value: Json | undefined,
): value is { readonly minor: number; readonly currency: string } {
  return typeof value === 'object' && value !== null && 'minor' in value && 'currency' in value;
}

/** Every leaf below a value with its path; money counts as one leaf. */
export function leavesOf(value: Json, path = ''): { path: string; value: Json }[] {
  if (value === null || typeof value !== 'object' || isMoney(value)) return [{ path, value }];
  return Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, path ? `${path}.${key}` : key));
}

/** The value at a path, undefined where there is none. */
export function valueAt(value: unknown, path: string): unknown {
  let at = value;
  for (const key of path.split('.')) {
    if (typeof at !== 'object' || at === null) return undefined;
    at = (at as Record<string, unknown>)[key];
  }
  return at;
}

/** The same JSON with every leaf replaced by what `change` gives; undefined drops the field. */
export function mapLeaves(
  value: Json,
  change: (leaf: Json, path: string) => Json | undefined,
  path = '',
): Json | undefined {
  if (value === null || typeof value !== 'object' || isMoney(value)) return change(value, path);
  const under = (key: string) => (path ? `${path}.${key}` : key);
  if (Array.isArray(value)) {
    return value.flatMap((inner: Json, at) => mapLeaves(inner, change, under(String(at))) ?? []);
  }
  const entries = Object.entries(value).flatMap(([key, inner]) => {
    const mapped = mapLeaves(inner as Json, change, under(key));
    return mapped === undefined ? [] : [[key, mapped] as const];
  });
  return Object.fromEntries(entries);
}
