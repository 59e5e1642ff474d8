import type { MissingField, PageField } from '../model/page-fields.ts';
import type { Statement } from '../page-view/closed-world/claims.ts';
import { unexplained } from '../page-view/closed-world/unexplained.ts';
import type { Field, Place } from '../page-view/field.ts';
import type { PageView } from '../page-view/page-view.ts';
import { layoutOf } from './layout.ts';
import { pageKindFacts } from './page-kinds.ts';
import type { ReaderAnswer } from './reader.ts';
import type { PageKind } from './reading.ts';

/** What stands of a reader's answer. */
export type Stated =
  | {
      readonly data: Readonly<Record<string, unknown>>;
      readonly via: Readonly<Record<string, string>>;
      /** Names of the fields that were missing, contradicted or taken back. */
      readonly missing: readonly MissingField[];
      readonly isWhole: boolean;
      readonly layout?: readonly number[];
    }
  | { readonly missing: readonly MissingField[] };

type AnyField = Field<unknown> | readonly Field<unknown>[];

/**
 * Puts a reading together from the fields of a reader, without those that an unexplained figure or qualifier
 * takes back. A list loses single things and keeps the rest. A reading that lost a field that it needs, or all
 * its fields, is not a reading.
 */
export function stated<Kind extends PageKind>(
  view: PageView,
  kind: Kind,
  answer: ReaderAnswer<Kind>,
): Stated {
  if ('missing' in answer) return answer;
  const fields = Object.entries(answer.fields) as [PageField, AnyField][];
  const explained = [...fields.flatMap(([, field]) => placesInDoubt(field)), ...(answer.explained ?? [])];
  const statements = statementsIn(answer.fields);
  const taken = unexplained(view, statements, explained, answer.subject);
  const data: Record<string, unknown> = {};
  const via: Record<string, string> = {};
  const missing: MissingField[] = [];
  for (const [name, field] of fields) {
    const lost = namesLost(name, field, taken);
    missing.push(...lost);
    const value = isList(field)
      ? field.flatMap((one, at) => valueLeft(`${name}[${at}]`, one, taken) ?? [])
      : valueLeft(name, field, taken);
    if (value !== undefined) data[name] = value;
    const ways = waysOf(field);
    if (ways) via[name] = ways;
  }
  const needed = pageKindFacts(kind).needs.filter((name) => data[name] === undefined);
  const isNothing = missing.length > 0 && fields.every(([name]) => isEmpty(data[name]));
  if (isNothing || needed.length > 0) return { missing: missing.length > 0 ? missing : needed };
  const layout = layoutOf(
    view,
    kind,
    statements.filter(({ name }) => !taken.has(name)),
  );
  const isWhole = answer.isWhole === true && missing.length === 0;
  return { data, via, missing, isWhole, ...(layout && { layout }) };
}

/** Every value that the fields state, by its name: `balance`, `lots[1]`. */
export function statementsIn(fields: object): Statement[] {
  return Object.entries(fields as Readonly<Record<string, AnyField>>).flatMap(([name, field]) => {
    const all = isList(field)
      ? field.map((one, at) => [`${name}[${at}]`, one] as const)
      : [[name, field] as const];
    return all.flatMap(([name, one]) => (one.kind === 'read' ? [{ name, field: one }] : []));
  });
}

function isList(field: AnyField): field is readonly Field<unknown>[] {
  return Array.isArray(field);
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || (Array.isArray(value) && value.length === 0);
}

/** The value, or what remains of one that is taken back. */
function valueLeft(name: string, field: Field<unknown>, taken: ReadonlySet<string>): unknown {
  if (field.kind !== 'read') return undefined;
  return taken.has(name) ? field.remains?.value : field.value;
}

function namesLost(name: PageField, field: AnyField, taken: ReadonlySet<string>): readonly MissingField[] {
  if (!isList(field)) return namesLostOf(name, field, taken);
  return field.flatMap((one, at) => namesLostOf(`${name}[${at}]`, one, taken));
}

function namesLostOf(
  name: PageField | `${PageField}[${number}]`,
  field: Field<unknown>,
  taken: ReadonlySet<string>,
): readonly MissingField[] {
  if (field.kind === 'doubtful') return field.fields.length > 0 ? field.fields : [name];
  if (!taken.has(name) || field.kind !== 'read') return [];
  return field.remains ? field.remains.missing.map((part) => `${name}.${part}` as const) : [name];
}

function placesInDoubt(field: AnyField): readonly Place[] {
  if (isList(field)) return field.flatMap(placesInDoubt);
  return field.kind === 'doubtful' ? (field.at ?? []) : [];
}

function waysOf(field: AnyField): string | undefined {
  const ways = new Set([field].flat().flatMap((one) => (one.kind === 'read' ? one.ways : [])));
  return ways.size > 0 ? [...ways].join(', ') : undefined;
}
