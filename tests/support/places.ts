import { instantAt } from '../../core/model/calendar-date.ts';
import type { PointedOutcome } from '../../core/pages/pointing/point-at.ts';
import type { PointedPlace } from '../../core/pages/pointing/pointed-place.ts';
import type { PickedPlace } from '../../core/protocol/pointed-schema.ts';

/** A description as pointing makes one; change what the test is about. */
export function pointedPlace(changed: Partial<PointedPlace> = {}): PointedPlace {
  return { label: [1, 2, 3], heading: [4], around: [5, 6], ids: [7], names: [8], outer: [9], ...changed };
}

type Asked = Extract<PointedOutcome, { kind: 'ask' }>;

/** What the user has picked in tab 7 and is asked about. */
export function pickedPlace(changed: Partial<PickedPlace> = {}, asked: Partial<Asked> = {}): PickedPlace {
  return {
    id: '00000000-0000-4000-8000-00000000000a',
    tab: 7,
    marketplace: 'amazon.com',
    page: 'gift-card-balance',
    at: instantAt(Date.now()),
    outcome: {
      kind: 'ask',
      amount: { minor: 4127, currency: 'USD' },
      label: 'Left on your cards:',
      place: pointedPlace(),
      needsWord: false,
      ...asked,
    },
    ...changed,
  };
}
