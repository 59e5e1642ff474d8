import { type Spot, type Spots, spotsOn } from '../../page-view/amount-spots.ts';
import type { PageElement } from '../../page-view/page-element.ts';
import type { PageView } from '../../page-view/page-view.ts';
import { accountOn } from '../account.ts';
import { fingerprintOf, likeness, shareIn, wordFingerprints, wordsIn } from './word-fingerprints.ts';

/**
 * Where on a page the user pointed: what stands around the place, as numbers of words and of names in the
 * markup (`word-fingerprints.ts`), nearest first and without doubles. No text, no amount, nothing that runs.
 */
export interface PointedPlace {
  /** The words that name the amount: of its line, else of the line above. */
  readonly label: readonly number[];
  /** Of the nearest heading above. */
  readonly heading: readonly number[];
  /** Of the lines around. */
  readonly around: readonly number[];
  /** Ids of the elements that hold this amount and no other. */
  readonly ids: readonly number[];
  /** Classes and roles of these. */
  readonly names: readonly number[];
  /** Ids, classes and roles of the elements further out. */
  readonly outer: readonly number[];
}

/** Each list of a place has at most so many numbers. */
export const MOST_PRINTS = 32;

/** How many lines count as around a place: when it is described, and when it is looked for. */
const NEAR = 3;
const WIDER = 6;
const HEADING = 'h1, h2, h3, h4, h5, h6, [role="heading"]';
const HEADING_LINES = 12;
/** How far out names are looked at, and how much text the elements that can name one amount hold. */
const LEVELS = 12;
const SMALL = 200;

/** Words or ids must name the place; everything else only tells two such places apart. */
const LABEL_ALIKE = 0.7;
const CLEAR_LEAD = 0.1;

/** Describes a spot. @param on All spots of the same page. */
export function describePlace(view: PageView, spot: Spot, on: Spots): PointedPlace {
  const person = new Set(wordsIn(accountOn(view)?.name ?? ''));
  const prints = (text: string) => wordFingerprints(text, person).slice(0, MOST_PRINTS);
  const { own, outer } = levelsOf(view, spot, on);
  return {
    label:
      labelsOf(spot, on)
        .map(prints)
        .find(({ length }) => length > 0) ?? [],
    heading: prints(headingAbove(spot, on)),
    around: prints(linesAround(spot, on, NEAR).join(' ')),
    ids: limited(own.flatMap(idOf)),
    names: limited(own.flatMap(namesOf)),
    outer: limited(outer.flatMap((element) => [...idOf(element), ...namesOf(element)])),
  };
}

/**
 * The spot that stands where the description says. None where no spot has the label or the ids, and none where
 * two come close: the description must fit one place only.
 */
export function findPlace(view: PageView, place: PointedPlace, on: Spots = spotsOn(view)): Spot | undefined {
  const scored = on.spots
    .map((spot) => ({ spot, score: scoreOf(view, place, spot, on) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
  const [best, second] = scored;
  return best && best.score - (second?.score ?? 0) >= CLEAR_LEAD ? best.spot : undefined;
}

/** How well a spot fits, from 0 to 1; 0 where neither its words nor its ids do. */
function scoreOf(view: PageView, place: PointedPlace, spot: Spot, on: Spots): number {
  const label = Math.max(...labelsOf(spot, on).map((text) => likeness(place.label, wordFingerprints(text))));
  const { own, outer } = levelsOf(view, spot, on);
  const levels = [...own, ...outer];
  const small = levels.filter((element) => view.texts().lengthBelow(element) <= 2 * SMALL);
  const ids = new Set(small.flatMap(idOf));
  const hasId = place.ids.some((id) => ids.has(id));
  if (label < LABEL_ALIKE && !hasId) return 0;
  const names = new Set(levels.flatMap((element) => [...idOf(element), ...namesOf(element)]));
  const around = new Set(wordFingerprints(linesAround(spot, on, WIDER).join(' ')));
  const parts: (readonly [weight: number, alike: number])[] = [[4, label]];
  if (place.ids.length > 0) parts.push([3, shareIn(place.ids, ids)]);
  if (place.names.length > 0) parts.push([1, shareIn(place.names, names)]);
  if (place.outer.length > 0) parts.push([1, shareIn(place.outer, names)]);
  if (place.around.length > 0) parts.push([1, shareIn(place.around, around)]);
  if (place.heading.length > 0) parts.push([1, headingLikeness(place, spot, on)]);
  const whole = parts.reduce((sum, [weight]) => sum + weight, 0);
  return parts.reduce((sum, [weight, alike]) => sum + weight * alike, 0) / whole;
}

/** What may name a spot, the likeliest first: words before it, after it, in the line above. */
function labelsOf({ before, after, line }: Spot, { lines }: Spots): string[] {
  const inLine = [before, after].filter((text) => wordsIn(text).length > 0);
  return inLine.length > 0 ? inLine.slice(0, 1) : [lines[line - 1]?.text ?? ''];
}

function headingAbove({ line }: Spot, { lines }: Spots): string {
  for (let at = line; at >= 0; at -= 1) {
    if (lines[at]?.nodes[0]?.parentElement?.closest(HEADING)) return lines[at]?.text ?? '';
  }
  return '';
}

/** Headings may have become plain lines, so every line a little further up may be the one. */
function headingLikeness({ heading }: PointedPlace, { line }: Spot, { lines }: Spots): number {
  const above = lines.slice(Math.max(0, line - HEADING_LINES), line + 1);
  return Math.max(0, ...above.map(({ text }) => likeness(heading, wordFingerprints(text))));
}

function linesAround({ line }: Spot, { lines }: Spots, near: number): string[] {
  return lines.slice(Math.max(0, line - near), line + near + 1).map(({ text }) => text);
}

/** The elements around a spot, innermost first: small ones that hold no other spot, and those beyond. */
function levelsOf(
  view: PageView,
  { element }: Spot,
  { spots }: Spots,
): { own: PageElement[]; outer: PageElement[] } {
  const own: PageElement[] = [];
  const outer: PageElement[] = [];
  let at: PageElement | null = element;
  for (let level = 0; at && level < LEVELS && at.localName !== 'body'; level++) {
    const box: PageElement = at;
    const isOwn =
      outer.length === 0 &&
      view.texts().lengthBelow(box) <= SMALL &&
      spots.filter((spot) => box.contains(spot.element)).length < 2;
    (isOwn ? own : outer).push(box);
    at = box.parentElement;
  }
  return { own, outer };
}

function idOf(element: PageElement): number[] {
  return isStable(element.id) ? [fingerprintOf(`#${element.id}`)] : [];
}

function namesOf(element: PageElement): number[] {
  const role = element.getAttribute('role');
  const classes = [...element.classList].filter(isStable).map((name) => `.${name}`);
  return [...classes, ...(role ? [`role ${role}`] : [])].map(fingerprintOf);
}

/** Numbers in a name change from one load to the next. */
function isStable(name: string): boolean {
  return name !== '' && name.length <= 80 && !/\d/.test(name);
}

function limited(prints: readonly number[]): number[] {
  return [...new Set(prints)].slice(0, MOST_PRINTS);
}
