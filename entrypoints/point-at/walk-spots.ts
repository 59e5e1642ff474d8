import { boxOf } from './overlay.ts';
import { type PlacedSpot, spotAt } from './placed-spots.ts';

/** Which way a key walks through the amounts of the page. */
export const WAYS: Readonly<Record<string, 1 | -1>> = {
  ArrowDown: 1,
  ArrowRight: 1,
  Tab: 1,
  ArrowUp: -1,
  ArrowLeft: -1,
  'Shift Tab': -1,
};

/** The next amount that way, round and round; the first or last where none is chosen yet. */
export function nextSpot(
  spots: readonly PlacedSpot[],
  spot: PlacedSpot | undefined,
  way: 1 | -1,
): PlacedSpot | undefined {
  const at = spot ? spots.indexOf(spot) : -1;
  if (at < 0) return spots.at(way > 0 ? 0 : -1);
  return spots[(at + way + spots.length) % spots.length];
}

/** The amount at a point, where the page shows `under` there: what is beneath something else is not meant. */
export function spotAtPoint(
  spots: readonly PlacedSpot[],
  under: Element | undefined,
  x: number,
  y: number,
): PlacedSpot | undefined {
  if (!under) return undefined;
  const there = spots.filter(({ box }) => {
    if (!box.contains(under) && !under.contains(box)) return false;
    const { left, right, top, bottom } = boxOf(box);
    return x >= left - SLACK && x <= right + SLACK && y >= top - SLACK && y <= bottom + SLACK;
  });
  return there.length === 1 ? there[0] : spotAt(there, under);
}

/** Fingers and small print. */
const SLACK = 6;
