import { type Statement, unexplained } from '../page-view/closed-world.ts';
import type { Field } from '../page-view/field.ts';
import type { PageView } from '../page-view/page-view.ts';
import type { ReaderAnswer } from './reader.ts';
import type { PageKind } from './reading.ts';

/** What stands of a reader's answer. */
export type Stated =
  | {
      readonly data: Readonly<Record<string, unknown>>;
      readonly via: Readonly<Record<string, string>>;
      /** Names of the fields that were missing, contradicted or taken back. */
      readonly missing: readonly string[];
      readonly isWhole: boolean;
    }
  | { readonly missing: readonly string[] };

/** The fields without which a reading of this kind says nothing. */
const NEEDED: { readonly [Kind in PageKind]: readonly string[] } = {
  'gift-card-balance': ['balance'],
  rewards: ['lots'],
  benefits: ['lots'],
  'card-rewards': [],
  'shop-with-points': [],
  'trade-in': [],
  'amazon-pay': ['balance'],
  'aws-credits': [],
  checkout: [],
  'thank-you': ['purchaseId'],
  order: ['orderId'],
  'digital-product': ['title', 'asin', 'price', 'kind'],
};

/**
 * Puts a reading together from the fields of a reader, without those that an unexplained figure or qualifier
 * takes back. A list loses single things and stands for the rest; a reading that has lost a field that it
 * needs, or all that it had, is none.
 */
export function stated<Kind extends PageKind>(
  view: PageView,
  kind: Kind,
  answer: ReaderAnswer<Kind>,
): Stated {
  if ('missing' in answer) return answer;
  if ('read' in answer) {
    const { page: _, ...data } = answer.read as Readonly<Record<string, unknown>>;
    return { data, via: answer.via, missing: [], isWhole: false };
  }
  const fields = Object.entries(
    answer.fields as Readonly<Record<string, Field<unknown> | readonly Field<unknown>[]>>,
  );
  const statements = fields.flatMap(([name, field]) => statementsOf(name, field));
  const taken = unexplained(view, statements, answer.explained ?? []);
  const data: Record<string, unknown> = {};
  const via: Record<string, string> = {};
  const missing: string[] = [];
  const lost: string[] = [];
  const keep = (name: string, field: Field<unknown>): { readonly value: unknown } | undefined => {
    if (field.kind === 'read' && !taken.has(name)) return { value: field.value };
    if (field.kind === 'read') missing.push(name);
    else if (field.kind === 'doubtful') missing.push(...(field.fields.length > 0 ? field.fields : [name]));
    return undefined;
  };
  for (const [name, field] of fields) {
    const ways = waysOf(field);
    if (ways) via[name] = ways;
    const before = missing.length;
    if (isList(field)) {
      const kept = field.flatMap((item, at) => keep(`${name}[${at}]`, item) ?? []);
      data[name] = kept.map(({ value }) => value);
      if (missing.length > before && kept.length === 0) lost.push(name);
    } else {
      const kept = keep(name, field);
      if (kept) data[name] = kept.value;
      else if (NEEDED[kind].includes(name) || missing.length > before) lost.push(name);
    }
  }
  const isNothing =
    missing.length > 0 && fields.every(([name]) => lost.includes(name) || isEmpty(data[name]));
  if (isNothing || NEEDED[kind].some((name) => lost.includes(name))) {
    return { missing: missing.length > 0 ? missing : lost };
  }
  return { data, via, missing, isWhole: answer.isWhole === true && missing.length === 0 };
}

function isList(field: Field<unknown> | readonly Field<unknown>[]): field is readonly Field<unknown>[] {
  return Array.isArray(field);
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || (Array.isArray(value) && value.length === 0);
}

function statementsOf(name: string, field: Field<unknown> | readonly Field<unknown>[]): Statement[] {
  if (isList(field)) return field.flatMap((item, at) => statementsOf(`${name}[${at}]`, item));
  return field.kind === 'read' ? [{ name, field }] : [];
}

function waysOf(field: Field<unknown> | readonly Field<unknown>[]): string | undefined {
  const all = isList(field) ? field : [field];
  const ways = new Set(all.flatMap((one) => (one.kind === 'read' ? one.ways : [])));
  return ways.size > 0 ? [...ways].join(', ') : undefined;
}
