import { type DriftPage, isMoney, type Json, valueAt } from './page.ts';

/**
 * `wrong`: a stated value differs. `unread`: a value was expected and none is stated. `refused`: the same,
 * where the change allows it.
 */
export type Verdict = 'right' | 'refused' | 'unread' | 'wrong';

export interface Judgement {
  readonly verdict: Verdict;
  /** What differs, `balance: 0 USD, read 731 USD`; the names of missing fields for a page that was refused. */
  readonly because: readonly string[];
}

function shortly(value: unknown): string {
  if (value === undefined) return 'nothing';
  return isMoney(value as Json)
    ? `${valueAt(value, 'minor')} ${valueAt(value, 'currency')}`
    : JSON.stringify(value);
}

interface Difference {
  readonly wrong: boolean;
  readonly text: string;
}

/**
 * Lists of what a checkout offers, and of programmes of points: nothing says how many there will be. Of a
 * summary that adds up a line may be missing that adds nothing. An activity without rows is a statement.
 */
const MAY_COME = /^(?:offers|items|programmes|lines)$/;

/** Every difference between what a page says and what was read, as in `npm run corpus`: unnamed fields are free. */
function* differences(
  page: DriftPage,
  expected: Json,
  actual: unknown,
  path: string,
  lost: readonly unknown[],
): Generator<Difference> {
  if (page.absent.has(path)) {
    if (actual !== undefined && actual !== null) {
      yield { wrong: true, text: `${path}: no longer on the page, read ${shortly(actual)}` };
    }
    return;
  }
  const differs = (wrong: boolean): Difference => ({
    wrong,
    text: `${path}: ${shortly(expected)}, read ${shortly(actual)}`,
  });
  if (expected === null) {
    if (actual !== undefined && actual !== null) yield differs(true);
  } else if (actual === undefined) {
    yield differs(false);
  } else if (Array.isArray(expected)) {
    if (!Array.isArray(actual)) yield differs(true);
    else if (page.mayOmit || (actual.length < expected.length && mayLack(page, path, lost))) {
      yield* differencesOfPart(page, expected, actual, path, lost);
      return;
    } else if (actual.length !== expected.length) {
      yield { wrong: true, text: `${path}: ${expected.length} of them, read ${actual.length}` };
    }
    for (const [at, inner] of expected.entries()) {
      yield* differences(page, inner, valueAt(actual, String(at)), `${path}.${at}`, lost);
    }
  } else if (isMoney(expected)) {
    const same =
      valueAt(actual, 'minor') === expected.minor && valueAt(actual, 'currency') === expected.currency;
    if (!same) yield differs(true);
  } else if (typeof expected === 'object' && expected !== null) {
    for (const [key, inner] of Object.entries(expected)) {
      if (key === 'missing') {
        // Which fields are missing follows from what is stated.
        if (!page.mayOmit) yield* differencesOfMissing(inner, valueAt(actual, key));
        continue;
      }
      yield* differences(page, inner, valueAt(actual, key), path ? `${path}.${key}` : key, lost);
    }
  } else if (actual !== expected && !(page.mayOmit && hasMoreWords(path, expected, actual))) {
    yield differs(!(page.mayBeOther && actual === 'other'));
  }
}

/** A reading that misses more is less, and none that misses less: what it states is compared. */
function* differencesOfMissing(expected: Json, actual: unknown): Generator<Difference> {
  const names = (value: unknown) => (Array.isArray(value) ? value.map(String) : []);
  const known = new Set(names(expected));
  const more = names(actual).filter((name) => !known.has(name));
  if (more.length > 0) yield { wrong: false, text: `missing: ${more.join(', ')} as well` };
}

/** Whether a reading says that things of a list are missing: `lots[1]`. */
function isLost(lost: readonly unknown[], path: string): boolean {
  return lost.some((name) => String(name).startsWith(path));
}

/** Whether a list may lack some of its things: a reading that names them as missing, or a page still to come. */
function mayLack(page: DriftPage, path: string, lost: readonly unknown[]): boolean {
  return isLost(lost, path) || (page.isEarly === true && MAY_COME.test(path));
}

/** Words as the page prints them, and what follows from them: these say what a thing has become. */
const SAYS_WHAT = new Set([
  'pending',
  'kind',
  'state',
  'status',
  'title',
  'name',
  'label',
  'type',
  'orderId',
]);

/** What is printed in a status or a title belongs to it, also where it was not there before. */
function hasMoreWords(path: string, expected: Json, actual: unknown): boolean {
  const isPrinted = SAYS_WHAT.has(path.split('.').at(-1) ?? '');
  return isPrinted && typeof actual === 'string' && actual.includes(String(expected));
}

/** Each thing that is read must be one of the page's, in its order; what has turned must not be as before. */
function* differencesOfPart(
  page: DriftPage,
  expected: readonly Json[],
  actual: readonly unknown[],
  path: string,
  lost: readonly unknown[],
): Generator<Difference> {
  const turned = (at: number) => page.turned.has(`${path}.${at}`);
  const isSame = (at: number, one: unknown) =>
    [...differences(page, expected[at] as Json, one, `${path}.${at}`, lost)].every(({ wrong }) => !wrong);
  const found = new Set<number>();
  let from = 0;
  for (const one of actual) {
    const later = [...expected.keys()].filter((at) => at >= from);
    const at =
      later.find((place) => !turned(place) && isSame(place, one)) ??
      later.find(
        (place) => turned(place) && (isSame(place, one) || hasBecome(expected[place] as Json, one)),
      ) ??
      // Without its day it may stand behind those that have one.
      [...expected.keys()].find(
        (place) => turned(place) && !found.has(place) && hasBecome(expected[place] as Json, one),
      );
    const vaguer = at ?? later.find((place) => isOfNoKind(expected[place] as Json, one));
    if (at === undefined && vaguer !== undefined) {
      yield { wrong: false, text: `${path}.${vaguer}: its kind not read` };
      found.add(vaguer);
      from = Math.max(from, vaguer + 1);
    } else if (at !== undefined) {
      // Of a row whose kind nobody knows nothing is said that words beside it could change.
      if (turned(at) && !hasBecome(expected[at] as Json, one) && !isOfUnknownKind(one)) {
        yield { wrong: true, text: `${path}.${at}: means something else now, read ${shortly(one)}` };
      }
      found.add(at);
      from = Math.max(from, at + 1);
    } else if (!(page.added.has(path) && isOfUnknownKind(one))) {
      yield { wrong: true, text: `${path}: none of the page's, read ${shortly(one)}` };
    }
  }
  for (const at of expected.keys()) {
    if (!found.has(at) && !turned(at))
      yield { wrong: false, text: `${path}.${at}: ${shortly(expected[at])}, not read` };
  }
}

/** Whether a thing is read as what it now is: pending, say, with its amounts and days as they are or left out. */
function hasBecome(was: Json, is: unknown): boolean {
  if (typeof was !== 'object' || was === null || typeof is !== 'object' || is === null) return false;
  const keys = new Set([...Object.keys(was), 'pending']);
  const differing = [...keys].filter((key) => shortly(valueAt(was, key)) !== shortly(valueAt(is, key)));
  const isLess = (key: string) => valueAt(is, key) === undefined || valueAt(is, key) === null;
  // "Before March 15" has become the 14th.
  const isDayBefore = (key: string) =>
    key === 'expires' && dayAfter(String(valueAt(is, key))) === valueAt(was, key);
  return (
    differing.length > 0 && differing.every((key) => SAYS_WHAT.has(key) || isLess(key) || isDayBefore(key))
  );
}

function dayAfter(day: string): string {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
}

/** Whether a thing is read as it is but for its kind, of which nothing is said. */
function isOfNoKind(was: Json, is: unknown): boolean {
  const keys = Object.keys((was ?? {}) as object).filter((key) => key !== 'kind');
  return isOfUnknownKind(is) && keys.every((key) => shortly(valueAt(was, key)) === shortly(valueAt(is, key)));
}

function isOfUnknownKind(one: unknown): boolean {
  return [valueAt(one, 'kind'), valueAt(one, 'state')].includes('other');
}

/** Compares a reading with what the page, as it now is, says. */
export function judge(reading: unknown, page: DriftPage): Judgement {
  const outcome = valueAt(reading, 'outcome');
  const wanted = valueAt(page.expected, 'outcome');
  if (outcome === undefined || (outcome === 'unrecognised' && wanted !== 'unrecognised')) {
    const missing = valueAt(reading, 'missing');
    const because = Array.isArray(missing) ? missing.map((name) => `missing ${String(name)}`) : ['not ours'];
    return { verdict: page.mayRefuse ? 'refused' : 'unread', because };
  }
  // A page that must be refused may be refused for another reason after a change.
  if (outcome === 'unrecognised') return { verdict: 'right', because: [] };
  const missing = valueAt(reading, 'missing');
  const lost = Array.isArray(missing) ? missing : [];
  const found = [...differences(page, page.expected, reading, '', lost)];
  const wrong = found.filter((difference) => difference.wrong);
  if (wrong.length > 0) return { verdict: 'wrong', because: wrong.map(({ text }) => text) };
  if (found.length === 0) return { verdict: 'right', because: [] };
  return { verdict: page.mayRefuse ? 'refused' : 'unread', because: found.map(({ text }) => text) };
}

/** Fields of a reading that are words of the page and change with its language, or say how it was read. */
const FREE = new Set([
  'via',
  'account',
  'label',
  'speed',
  'title',
  'seller',
  'name',
  'type',
  'missing',
  'layout',
]);

/**
 * What `expected.json` demands, and beside it every other amount, day and id that the unchanged page gave;
 * an order number only where the address agrees, since saved pages may stand at another order's address.
 */
export function demandAll(expected: Json, reading: unknown, url: string): Json {
  if (reading === undefined || reading === null) return expected;
  if (expected === null || typeof expected !== 'object' || isMoney(expected)) return expected;
  if (Array.isArray(expected)) {
    return expected.map((inner: Json, at) => demandAll(inner, valueAt(reading, String(at)), url));
  }
  const own = Object.entries(reading as Record<string, Json>)
    .filter(([key, value]) => !FREE.has(key) && (key !== 'orderId' || url.includes(String(value))))
    .filter(([key]) => !Object.hasOwn(expected, key))
    .map(([key, value]) => [key, withoutFree(value)] as const);
  const demanded = Object.entries(expected).map(
    ([key, inner]) => [key, demandAll(inner as Json, valueAt(reading, key), url)] as const,
  );
  return Object.fromEntries([...demanded, ...own]);
}

function withoutFree(value: Json): Json {
  if (value === null || typeof value !== 'object' || isMoney(value)) return value;
  if (Array.isArray(value)) return value.map(withoutFree);
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !FREE.has(key))
      .map(([key, inner]) => [key, withoutFree(inner as Json)]),
  );
}
