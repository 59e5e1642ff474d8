import type { PageKind } from '../pages/reading.ts';
import { PROGRAMMES } from './index.ts';

/** A kind of page that is read. */
export interface ReadPageKind {
  readonly page: PageKind;
  /** Month or year of the newest real page that its reader was compared with; null when there was none. */
  readonly verified: string | null;
}

/** Pages around an order: they are read for more than the credits that the programmes name. */
const AROUND_AN_ORDER: readonly ReadPageKind[] = [
  { page: 'checkout', verified: '2026-09' },
  { page: 'order', verified: '2026-10' },
  { page: 'thank-you', verified: '2026-10' },
];

/** Every kind of page that is read, those that the programmes name in the order in which they do. */
export function readPages(): readonly ReadPageKind[] {
  const newest = new Map<PageKind, string | null>();
  for (const { ways } of Object.values(PROGRAMMES)) {
    for (const way of ways) {
      if (way.by !== 'page' || AROUND_AN_ORDER.some(({ page }) => page === way.page)) continue;
      const before = newest.get(way.page) ?? null;
      newest.set(way.page, (way.verified ?? '') > (before ?? '') ? way.verified : before);
    }
  }
  const listed = [...newest].map(([page, verified]) => ({ page, verified }));
  return [...listed, ...AROUND_AN_ORDER, { page: 'digital-product', verified: null }];
}
