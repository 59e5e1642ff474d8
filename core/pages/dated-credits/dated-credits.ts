/**
 * Credits by type and last day: a total, one balance per type, and a sentence per lot. The way in which the
 * rewards page lists them, and the only one that is known of Amazon.
 */
import { findAmounts, parseAmount } from '../../model/amount-text.ts';
import { findDates } from '../../model/date-text.ts';
import { isSameMoney, type Money, subtract, sum } from '../../model/money.ts';
import type { PageView, PointedAmount } from '../../page-view/page-view.ts';
import { type PageLine, pageLines } from '../../page-view/shown-lines.ts';
import { pointedWays } from '../pointing/pointed.ts';
import type { DatedCredits, RewardLot } from '../reading.ts';
import { lastDays, type NamedDay } from './expiry-sentences.ts';
import { isTotalLabel, saysExpiry, saysNone } from './words.ts';

/** A type of credit as printed: its name, its balance, and the lots named below it. */
interface RewardType {
  readonly name: string;
  readonly balance: Money;
  readonly lots: NamedDay[];
}

/** Longer pages are not this one. */
const LONGEST = 200_000;

type DatedCreditsAnswer =
  | { readonly read: DatedCredits; readonly via: Readonly<Record<string, string>> }
  | { readonly missing: readonly string[] };

/** What the page says behind the first heading of its kind, which no other page has. */
export function readDatedCredits(view: PageView, isHeading: (line: string) => boolean): DatedCreditsAnswer {
  const shown = linesOf(view);
  const lines = shown?.map(({ text }) => text);
  const pointed = view.pointed?.total;
  const pointedAt = pointed?.line ?? -1;
  const heading = lines?.findIndex(isHeading) ?? -1;
  const [start = -1] = [heading, pointedAt].filter((at) => at >= 0).sort((a, b) => a - b);
  if (!shown || !lines || start < 0) return { missing: ['heading'] };
  const found = understand(view, lines.slice(start), pointed, pointedAt - start);
  const { total, types, rest, missing } = found;
  if (missing.length > 0) return { missing };
  if (!total && hasTypeWithoutBalance(found, shown.slice(start))) return { missing: ['types'] };

  const isNone = types.length === 0 && lines.some(saysNone);
  if (types.length === 0 && total?.minor !== 0 && !isNone) return { missing: ['types'] };
  // The types sum to a total that was pointed at, or somebody vouches that nothing is there.
  if (pointed && types.length === 0 && !isNone && !pointed.isConfirmed) return { missing: ['total.witness'] };
  if (pointed) {
    const others = [...lines.slice(0, start), ...rest];
    // Of several types one may be as much as all others: then the total stands somewhere else, and is more.
    if (others.some((line) => saysMore(view, line, pointed.amount))) return { missing: ['total.witness'] };
    // Where the words are strange, a last day may stand in one that this reader does not know.
    if (rest.some((line) => hasAmountAndDay(view, line))) return { missing: ['lots'] };
  }
  const contradicted = contradictions(view, types, total);
  if (contradicted.length > 0) return { missing: contradicted };
  return {
    read: {
      ...(total && { total }),
      types: types.map(({ name, balance }) => ({ name, balance })),
      lots: types.flatMap(lotsOf),
    },
    via: {
      total: pointed ? pointedWays(pointed).join(', ') : total ? 'heading' : 'none',
      types: types.length > 0 ? 'name-and-balance' : 'none',
    },
  };
}

function linesOf(view: PageView): PageLine[] | undefined {
  const { body } = view.page;
  return body && view.texts().lengthBelow(body) <= LONGEST ? pageLines(view, body) : undefined;
}

interface Understood {
  readonly total?: Money;
  readonly types: readonly RewardType[];
  /** The lines that name these, by their places. */
  readonly names: readonly number[];
  /** Those that could be a name and have no balance. */
  readonly bareNames: readonly number[];
  /** The lines that are no part of these. */
  readonly rest: readonly string[];
  readonly missing: readonly string[];
}

/**
 * Takes the lines after the heading as they follow one another: name, balance, sentences, next name; or with
 * the balance last, since no source says in which order they stand. A line with an amount among other words
 * is advertising and says nothing here, unless the user pointed at it as the total. That stands above all
 * types, and in no line that names a day.
 */
function understand(
  view: PageView,
  lines: readonly string[],
  pointed: PointedAmount | undefined,
  pointedAt: number,
): Understood {
  const totals: Money[] = [];
  const types: RewardType[] = [];
  const rest: string[] = [];
  const missing: string[] = [];
  const names: number[] = [];
  const candidates: number[] = [];
  let name: string | undefined;
  let open: RewardType | undefined;
  /** Sentences between a name and its balance. */
  let early: NamedDay[] = [];
  for (const [at, line] of lines.entries()) {
    const labelled = totalIn(view, line);
    // Once the total is known, `Balance: $3.00` below a name is that type's.
    const isOfType = labelled && totals.length > 0 && name !== undefined;
    const balance = isOfType ? labelled : parseAmount(line, view.format);
    const totalHere = isOfType ? undefined : labelled;
    const days = saysExpiry(line) ? lastDays(view, line) : undefined;
    if (pointed && at === pointedAt) {
      if (types.length > 0 || hasAmountAndDay(view, line)) missing.push('total');
      totals.push(pointed.amount);
      name = undefined;
    } else if (totalHere || (balance && types.length === 0 && isTotalLabel(lines[at - 1] ?? ''))) {
      totals.push(totalHere ?? (balance as Money));
      name = undefined;
    } else if (balance) {
      if (!name || balance.minor < 0) missing.push(`types[${types.length}].${name ? 'balance' : 'name'}`);
      const type = { name: name ?? '', balance, lots: early };
      types.push(type);
      names.push(candidates.at(-1) ?? at);
      // What comes after a balance that stands last is the next type's.
      open = early.length > 0 ? undefined : type;
      early = [];
      name = undefined;
    } else if (days === 'unreadable') {
      missing.push('lots');
    } else if (days) {
      if (name !== undefined) early.push(...days);
      else if (open) open.lots.push(...days);
      else missing.push(`types[${types.length}].balance`);
    } else {
      rest.push(line);
      if (at > 0 && isName(line)) {
        // The sentences before belong to a type whose balance is gone.
        if (early.length > 0) missing.push(`types[${types.length}].balance`);
        name = line;
        candidates.push(at);
      }
    }
  }
  if (early.length > 0) missing.push(`types[${types.length}].balance`);
  const [total] = totals;
  if (total && !totals.every((other) => isSameMoney(total, other))) missing.push('total');
  const named = new Set(names);
  const bareNames = candidates.filter((at) => !named.has(at));
  return { ...(total && { total }), types, names, bareNames, rest, missing };
}

/**
 * Whether one more type is named, as the others are, and its balance is not there: without a total nothing
 * else tells that it is gone. Names stand in headings, or between the names of others.
 */
function hasTypeWithoutBalance({ names, bareNames }: Understood, lines: readonly PageLine[]): boolean {
  const levels = new Set(names.map((at) => headingLevel(lines[at])));
  const [first = 0, last = 0] = [names[0], names.at(-1)];
  return bareNames.some((at) => {
    const level = headingLevel(lines[at]);
    return level ? levels.has(level) : levels.has(undefined) && first < at && at < last;
  });
}

function headingLevel(line: PageLine | undefined): string | undefined {
  return line?.nodes[0]?.parentElement?.closest('h1, h2, h3, h4, h5, h6')?.localName;
}

/** The amount that ends a line after a colon and the words for a total: `Your total balance: $5.00`. */
function totalIn(view: PageView, line: string): Money | undefined {
  const [, label, text] = /^([^:：]+[:：])\s*([^:：]+)$/.exec(line) ?? [];
  return label && text && isTotalLabel(label) ? parseAmount(text, view.format) : undefined;
}

function hasAmountAndDay(view: PageView, line: string): boolean {
  return findDates(line, view.language).length > 0 && findAmounts(line, view.format).length > 0;
}

function saysMore(view: PageView, line: string, than: Money): boolean {
  return findAmounts(line, view.format).some(({ amount }) => amount.minor > than.minor);
}

/** A name is short, and no sentence. */
function isName(line: string): boolean {
  return line.length <= 80 && /\p{L}{2}/u.test(line) && !/[.!?。:：]$/.test(line) && !/\d[.,]\d/.test(line);
}

/** Names of what does not add up. Without a total only the lots are left to vouch for a balance. */
function contradictions(view: PageView, types: readonly RewardType[], total: Money | undefined): string[] {
  const { currency } = view.marketplace;
  const missing: string[] = [];
  for (const [at, { balance, lots }] of types.entries()) {
    const dated = sum(
      lots.map(({ amount }) => amount),
      currency,
    );
    if (dated.minor > balance.minor || lots.some(({ amount }) => amount.minor <= 0))
      missing.push(`types[${at}].lots`);
    else if (!total && dated.minor !== balance.minor) missing.push('total');
  }
  if (
    total &&
    total.minor !==
      sum(
        types.map(({ balance }) => balance),
        currency,
      ).minor
  )
    missing.push('total');
  // All sentences of one page were written on one day.
  const today = new Set(types.flatMap(({ lots }) => lots.flatMap((lot) => lot.impliedToday ?? [])));
  if (today.size > 1) missing.push('lots.expires');
  return missing;
}

/** The dated lots, and what is left of the balance as one more whose end is not shown. */
function lotsOf({ name, balance, lots }: RewardType): RewardLot[] {
  const dated = lots.map(({ amount, day }) => ({ type: name, amount, expires: day }));
  const rest = subtract(
    balance,
    sum(
      lots.map(({ amount }) => amount),
      balance.currency,
    ),
  );
  if (rest.minor === 0) return dated;
  return [...dated, { type: name, amount: rest, expires: null }];
}
