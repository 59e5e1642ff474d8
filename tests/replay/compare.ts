import { isDeepStrictEqual } from 'node:util';
import type { EndMonth, EndState } from './end-state.ts';
import type { Expectation } from './scenario.ts';

/** One place where an end state is not what a scenario expects. */
export interface Difference {
  /** `wrong`: something is stated that is forbidden, or another value. `silent`: what should be there is missing. */
  readonly verdict: 'wrong' | 'silent';
  readonly text: string;
}

export type Verdict = 'right' | Difference['verdict'];

export function verdictOf(found: readonly Difference[]): Verdict {
  if (found.some(({ verdict }) => verdict === 'wrong')) return 'wrong';
  return found.length === 0 ? 'right' : 'silent';
}

/** What differs between an expectation and an end state; what the expectation does not name is free. */
export function differences(expected: Expectation, actual: EndState): Difference[] {
  const { badge, ask } = expected;
  return [
    ...same('credits', expected.credits, actual.credits),
    ...same('balances', expected.balances, balancesNamed(expected, actual)),
    ...present(expected, actual),
    ...forbidden(expected, actual),
    ...years(expected, actual),
    ...months(expected, actual),
    ...same('promises', expected.promises, actual.promises),
    ...same('reminders', expected.reminders, actual.reminders),
    ...same('showing', expected.showing, actual.showing),
    ...(badge === undefined || badge === actual.badge
      ? []
      : [difference(actual.badge === '' ? 'silent' : 'wrong', 'badge', badge, actual.badge)]),
    ...(ask === undefined || ask === actual.ask
      ? []
      : [difference(actual.ask < ask ? 'silent' : 'wrong', 'ask', ask, actual.ask)]),
  ];
}

function difference(verdict: Difference['verdict'], part: string, expected: unknown, actual: unknown) {
  return { verdict, text: `${part}: ${short(expected)} expected, ${short(actual)} found` };
}

/** Compact JSON with amounts in one word. */
function short(value: unknown): string {
  const text = JSON.stringify(value, (_, part) =>
    typeof part === 'object' && part !== null && 'minor' in part ? `${part.minor} ${part.currency}` : part,
  );
  return text.replaceAll('"', '');
}

/** Two lists that hold the same, in any order. Without anything too much in it, one that lacks something is silent. */
function same(
  part: string,
  expected: readonly object[] | undefined,
  actual: readonly object[],
): Difference[] {
  if (!expected) return [];
  const { missing, left } = matched(expected, actual);
  const verdict = left.length > 0 ? 'wrong' : 'silent';
  return missing.length + left.length > 0 ? [difference(verdict, part, missing, left)] : [];
}

/** Pairs what is expected with what is there; the more fields an expected one names, the sooner it chooses. */
function matched(expected: readonly object[], actual: readonly object[]) {
  const left = [...actual];
  const fields = (value: object) => Object.keys(value).length;
  const missing = [...expected]
    .sort((a, b) => fields(b) - fields(a))
    .filter((wanted) => {
      const at = left.findIndex((value) => includes(value, wanted));
      if (at >= 0) left.splice(at, 1);
      return at < 0;
    });
  return { missing, left };
}

/** Whether a value has these fields; it may have more. */
function includes(value: object, wanted: object): boolean {
  return Object.entries(wanted).every(([name, field]) =>
    isDeepStrictEqual((value as Readonly<Record<string, unknown>>)[name], field),
  );
}

function balancesNamed({ balances = [] }: Expectation, actual: EndState): EndState['balances'] {
  const named = new Set(balances.map(({ programme }) => programme));
  return actual.balances.filter(({ programme }) => named.has(programme));
}

function present({ entries = [] }: Expectation, actual: EndState): Difference[] {
  const often = entries.filter(({ times }) => times !== undefined);
  const { missing } = matched(
    entries.filter(({ times }) => times === undefined),
    actual.entries,
  );
  const counted = often.flatMap(({ times = 0, ...wanted }) => {
    const found = actual.entries.filter((entry) => includes(entry, wanted)).length;
    if (found === times) return [];
    return [difference(found < times ? 'silent' : 'wrong', `entries ${short(wanted)}`, times, found)];
  });
  return [...missing.map((wanted) => difference('silent', 'entries', wanted, 'none')), ...counted];
}

function forbidden({ never = [] }: Expectation, actual: EndState): Difference[] {
  return never.flatMap((wanted) => {
    const found = actual.entries.filter((entry) => includes(entry, wanted));
    return found.length > 0 ? [difference('wrong', `never ${short(wanted)}`, 'none', found)] : [];
  });
}

const SUMS = ['used', 'gone', 'expired', 'ended'] as const;

function years(expected: Expectation, actual: EndState): Difference[] {
  return Object.entries(expected.years ?? {}).flatMap(([year, sums]) =>
    SUMS.flatMap((kind) => {
      const [wanted, found] = [sums[kind] ?? 0, actual.years[year]?.[kind] ?? 0];
      if (wanted === found) return [];
      return [difference(found === 0 ? 'silent' : 'wrong', `years ${year} ${kind}`, wanted, found)];
    }),
  );
}

function months(expected: Expectation, actual: EndState): Difference[] {
  return (expected.months ?? []).flatMap(({ programme, month, closing }) => {
    const found = closingOf(actual.months, programme, month);
    if (isDeepStrictEqual(found, closing)) return [];
    const verdict = found === null ? 'silent' : 'wrong';
    return [difference(verdict, `months ${programme} ${month}`, closing, found)];
  });
}

/** A month in which nothing moved closes as the one before did. */
function closingOf(months: readonly EndMonth[], programme: string, month: string): EndMonth['closing'] {
  const until = months.filter((one) => one.programme === programme && one.month <= month);
  return until.at(-1)?.closing ?? null;
}
