import { dayAt, type Instant } from '../model/calendar-date.ts';
import type { Entry } from '../model/credit.ts';
import { marketplaceById } from '../model/marketplaces.ts';
import { money } from '../model/money.ts';
import type { UseWord } from '../model/owner-words.ts';
import { type Listed, pileKey, type SeenCredit, type Snapshot } from './lots.ts';

/** What its owner said was used of a listed credit, as far as no page has decided whether that is so. */
export interface SaidUse {
  readonly word: UseWord;
  /** As much of it as pages leave possible, in minor units, above zero. */
  readonly minor: number;
  /** No page has shown the credit since: what was shown before is less by this. */
  readonly isOpen: boolean;
}

/** A list as it was last read, and what was said of it. */
interface Before {
  readonly snapshot: Snapshot;
  readonly shown: readonly SeenCredit[];
  readonly known: readonly SeenCredit[];
  readonly words: readonly UseWord[];
  readonly undecided: readonly SaidUse[];
}

/** What was said by the moment of the next reading, or by now, and is not decided. */
export function saidSince({ snapshot, words, undecided }: Before, until?: Instant): readonly SaidUse[] {
  const since = words.filter(({ at }) => at >= snapshot.observedAt && (until === undefined || at < until));
  return [...undecided, ...since.map((word) => ({ word, minor: word.of.used.minor, isOpen: true }))];
}

/**
 * What a part leaves undecided. What it shows of a credit counts: only what it shows less of can have been used. What it
 * does not show stays as it was said, up to the last day.
 *
 * @param relisted How much of each name and end the part shows under another one, in minor units.
 */
export function undecidedAfter(
  before: Before,
  part: Snapshot,
  relisted: ReadonlyMap<string, number>,
): readonly SaidUse[] {
  const witnessed = new Map<string, number>();
  return saidSince(before, part.observedAt).flatMap((said) => {
    const key = keyOf(said);
    if (isOver(said, part)) return [];
    const isShown = part.lots.some((lot) => pileKey(lot) === key);
    const elsewhere = relisted.get(key) ?? 0;
    if (!isShown && elsewhere === 0) return said;
    const was = sumOf(key, said.isOpen ? before.shown : before.known);
    const room = was - elsewhere - sumOf(key, part.lots) - (witnessed.get(key) ?? 0);
    const minor = Math.min(said.minor, room);
    if (minor <= 0) return [];
    witnessed.set(key, (witnessed.get(key) ?? 0) + minor);
    return { ...said, minor, isOpen: said.isOpen && !isShown };
  });
}

/** The credits that are left of those shown before. */
export function leftOf(shown: readonly SeenCredit[], said: readonly SaidUse[]): readonly SeenCredit[] {
  const left = [...shown];
  for (const { word, minor, isOpen } of said) {
    const at = isOpen ? placeOf(left, word) : -1;
    const credit = left[at];
    if (!credit) continue;
    const amount = money(Math.max(0, credit.amount.minor - minor), credit.amount.currency);
    left[at] = { ...credit, amount, seen: word.at, said: true };
  }
  return left;
}

/** Which of equal credits was meant: one of the amount that it had when its owner spoke, else the largest. */
function placeOf(credits: readonly SeenCredit[], { of }: UseWord): number {
  const key = pileKey(of);
  const [best] = credits
    .map((credit, at) => ({ at, minor: credit.amount.minor, key: pileKey(credit) }))
    .filter((one) => one.key === key)
    .sort((a, b) => Number(b.minor === of.was) - Number(a.minor === of.was) || b.minor - a.minor);
  return best?.at ?? -1;
}

/** What of a loss was said, the oldest first. */
export function witnessing(said: readonly SaidUse[], pile: Pick<Listed, 'type' | 'expires'>, lost: number) {
  let left = lost;
  return said
    .filter((one) => keyOf(one) === pileKey(pile))
    .flatMap(({ word, minor }) => {
      const used = Math.min(left, minor);
      left -= used;
      return used > 0 ? { word, minor: used } : [];
    });
}

/** The movement of what was said, on the day when it was. */
export function useEntry(
  { marketplace }: Pick<Snapshot, 'marketplace'>,
  { word, minor }: Pick<SaidUse, 'word' | 'minor'>,
): Entry {
  const { entry, account, at, of } = word;
  return {
    id: entry,
    account,
    programme: of.programme,
    day: dayAt(at, marketplaceById(marketplace).timeZone),
    kind: 'used',
    amount: money(-minor, of.used.currency),
    type: of.type,
    expires: of.expires,
    said: true,
  };
}

export function keyOf({ word }: Pick<SaidUse, 'word'>): string {
  return pileKey(word.of);
}

/** Its last day has passed by the time of a reading. */
export function isOver({ word }: SaidUse, { observedAt, marketplace }: Snapshot): boolean {
  const { expires } = word.of;
  return expires !== null && dayAt(observedAt, marketplaceById(marketplace).timeZone) > expires;
}

function sumOf(key: string, lots: readonly Listed[]): number {
  return lots.reduce((sum, lot) => (pileKey(lot) === key ? sum + lot.amount.minor : sum), 0);
}
