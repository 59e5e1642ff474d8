import { type Listed, pileKey } from './lots.ts';
import { compareText } from './stored-reading.ts';

/** How much a list has more or less than another of one name and end: above zero, in minor units. */
export interface Pile extends Pick<Listed, 'type' | 'expires'> {
  readonly minor: number;
}

/** The same money, listed otherwise: what was lost and what was gained add up. */
export interface Relisting {
  readonly from: readonly Pile[];
  readonly to: readonly Pile[];
}

export interface Sorted {
  readonly relisted: readonly Relisting[];
  /** What is left of either side. */
  readonly lost: readonly Pile[];
  readonly gained: readonly Pile[];
}

/**
 * Which losses and gains of one programme are the same credit under another name, in another language, with another
 * end, or split and merged. In this order: the same name with another end; an end that is shown now and was not, or the
 * other way round; the same end with other names. Both at once is another credit.
 *
 * @param isTranslated No name of before is there any more: then less of one end is still the same credit.
 */
export function sortPiles(lost: readonly Pile[], gained: readonly Pile[], isTranslated = false): Sorted {
  const work = new Work(lost, gained);
  work.match(sameName, () => true, exactly);
  work.match(sameName, isDatingOnly, upTo);
  work.match(sameEnd, () => true, exactly);
  if (isTranslated) work.match(sameEnd, () => true, upTo);
  return work.sorted();
}

/** Whether no name of an earlier list is in a later one: the page was shown in another language. */
export function isTranslated(
  before: readonly Pick<Listed, 'type'>[],
  after: readonly Pick<Listed, 'type'>[],
): boolean {
  const names = new Set(before.map(({ type }) => type));
  return after.length > 0 && after.every(({ type }) => !names.has(type));
}

type KeyOf = (pile: Pile) => string;

const sameName: KeyOf = ({ type }) => type;
const sameEnd: KeyOf = ({ expires }) => expires ?? '';

function isDatingOnly(lost: Pile, gained: Pile): boolean {
  return (lost.expires === null) !== (gained.expires === null);
}

/** Sets of piles on both sides that can be the same money. */
type Pairing = (lost: readonly Pile[], gained: readonly Pile[]) => Relisting[];

class Work {
  #lost: Pile[];
  #gained: Pile[];
  readonly #relisted: Relisting[] = [];

  constructor(lost: readonly Pile[], gained: readonly Pile[]) {
    this.#lost = [...lost].sort(byName);
    this.#gained = [...gained].sort(byName);
  }

  match(keyOf: KeyOf, fits: (lost: Pile, gained: Pile) => boolean, pairing: Pairing): void {
    const groups = Map.groupBy(this.#lost, keyOf);
    for (const [key, lost] of groups) {
      const gained = this.#gained.filter(
        (pile) => keyOf(pile) === key && lost.every((other) => fits(other, pile)),
      );
      for (const relisting of pairing(lost, gained)) this.#take(relisting);
    }
  }

  sorted(): Sorted {
    return { relisted: this.#relisted, lost: this.#lost, gained: this.#gained };
  }

  #take(relisting: Relisting): void {
    this.#lost = without(this.#lost, relisting.from);
    this.#gained = without(this.#gained, relisting.to);
    this.#relisted.push(relisting);
  }
}

function without(piles: readonly Pile[], taken: readonly Pile[]): Pile[] {
  const minors = new Map(taken.map((pile) => [pileKey(pile), pile.minor]));
  return piles
    .map((pile) => ({ ...pile, minor: pile.minor - (minors.get(pileKey(pile)) ?? 0) }))
    .filter(({ minor }) => minor > 0);
}

/** As much of each as the other side has, in order. */
function upTo(lost: readonly Pile[], gained: readonly Pile[]): Relisting[] {
  const found: Relisting[] = [];
  const room = gained.map((pile) => ({ ...pile }));
  for (const pile of lost) {
    let left = pile.minor;
    for (const other of room) {
      const minor = Math.min(left, other.minor);
      if (minor === 0) continue;
      left -= minor;
      other.minor -= minor;
      found.push({ from: [{ ...pile, minor }], to: [{ ...other, minor }] });
    }
  }
  return found;
}

/** Equal amounts one by one; then all of both sides, if they add up; then one against several of the other. */
function exactly(lost: readonly Pile[], gained: readonly Pile[]): Relisting[] {
  const found: Relisting[] = [];
  let [from, to] = [[...lost], [...gained]];
  const take = (relisting: Relisting) => {
    found.push(relisting);
    from = from.filter((pile) => !relisting.from.includes(pile));
    to = to.filter((pile) => !relisting.to.includes(pile));
  };
  for (const pile of lost) {
    const same = to.find(({ minor }) => minor === pile.minor);
    if (same) take({ from: [pile], to: [same] });
  }
  if (from.length > 0 && total(from) === total(to)) take({ from, to });
  for (const pile of from) {
    const parts = makingUp(to, pile.minor);
    if (parts) take({ from: [pile], to: parts });
  }
  for (const pile of to) {
    const parts = makingUp(from, pile.minor);
    if (parts) take({ from: parts, to: [pile] });
  }
  return found;
}

function total(piles: readonly Pile[]): number {
  return piles.reduce((sum, { minor }) => sum + minor, 0);
}

/** Most piles that are tried: with more, some would add up to nearly anything. */
const TRIED_MAX = 8;

/** Two or more piles that sum to `minor`; undefined where none do. */
function makingUp(piles: readonly Pile[], minor: number): Pile[] | undefined {
  const reached = new Map<number, Pile[]>([[0, []]]);
  for (const pile of piles.slice(0, TRIED_MAX)) {
    for (const [sum, set] of [...reached]) {
      if (!reached.has(sum + pile.minor)) reached.set(sum + pile.minor, [...set, pile]);
    }
  }
  const set = reached.get(minor);
  return set && set.length > 1 ? set : undefined;
}

function byName(a: Pile, b: Pile): number {
  return compareText(a.type, b.type) || compareText(a.expires ?? '', b.expires ?? '');
}
