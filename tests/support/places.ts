import type { PointedPlace } from '../../core/pages/pointing/pointed-place.ts';

/** A description as pointing makes one; change what the test is about. */
export function pointedPlace(changed: Partial<PointedPlace> = {}): PointedPlace {
  return { label: [1, 2, 3], heading: [4], around: [5, 6], ids: [7], names: [8], outer: [9], ...changed };
}
