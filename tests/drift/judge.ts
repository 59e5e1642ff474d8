import { type DriftPage, isMoney, type Json, valueAt } from './page.ts';

/** `wrong`: a stated value differs. `unread`: a value was expected and none is stated. */
export type Verdict = 'right' | 'unread' | 'wrong';

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
  if (actual === undefined) {
    yield differs(false);
  } else if (Array.isArray(expected)) {
    if (!Array.isArray(actual)) yield differs(true);
    else if (
      actual.length < expected.length &&
      (isLost(lost, path) || (page.isEarly && MAY_COME.test(path)))
    ) {
      // Those that are there must be some of those that there are, or will be.
      const isOne = (one: unknown) =>
        expected.some((inner: Json) =>
          [...differences(page, inner, one, path, lost)].every(({ wrong }) => !wrong),
        );
      yield differs(!actual.every(isOne));
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
      yield* differences(page, inner, valueAt(actual, key), path ? `${path}.${key}` : key, lost);
    }
  } else if (actual !== expected) {
    yield differs(!(page.mayBeOther && actual === 'other'));
  }
}

/** Whether a reading says that things of a list are missing: `lots[1]`. */
function isLost(lost: readonly unknown[], path: string): boolean {
  return lost.some((name) => String(name).startsWith(path));
}

/** Compares a reading with what the page, as it now is, says. */
export function judge(reading: unknown, page: DriftPage): Judgement {
  const outcome = valueAt(reading, 'outcome');
  const wanted = valueAt(page.expected, 'outcome');
  if (outcome === undefined || (outcome === 'unrecognised' && wanted !== 'unrecognised')) {
    const missing = valueAt(reading, 'missing');
    const because = Array.isArray(missing) ? missing.map((name) => `missing ${String(name)}`) : ['not ours'];
    return { verdict: page.mayRefuse ? 'right' : 'unread', because };
  }
  // A page that must be refused may be refused for another reason after a change.
  if (outcome === 'unrecognised') return { verdict: 'right', because: [] };
  const missing = valueAt(reading, 'missing');
  const lost = Array.isArray(missing) ? missing : [];
  const found = [...differences(page, page.expected, reading, '', lost)];
  const wrong = found.filter((difference) => difference.wrong);
  if (wrong.length > 0) return { verdict: 'wrong', because: wrong.map(({ text }) => text) };
  if (found.length > 0 && !page.mayRefuse)
    return { verdict: 'unread', because: found.map(({ text }) => text) };
  return { verdict: 'right', because: [] };
}

/** Fields of a reading that are words of the page and change with its language, or say how it was read. */
const FREE = new Set(['via', 'account', 'label', 'speed', 'title', 'seller', 'name', 'type', 'missing']);

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
