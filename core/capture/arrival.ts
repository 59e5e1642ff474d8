import type { Arrival } from '../model/page-snapshot.ts';

const NAVIGATIONS: readonly string[] = ['navigate', 'reload', 'back_forward', 'prerender'];

/**
 * How the browser got a document, from the document's own navigation entry. A restored session and Back show a
 * kept copy with no request: type `back_forward`, size 0, delivery `cache` (measured 2026-11 in Chromium 156
 * and Firefox 153).
 */
export function arrivalOf(window: Window): Arrival {
  const [entry] = window.performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  if (!entry) return { navigation: 'unknown', fromCache: false };
  const { type, transferSize, deliveryType } = entry as PerformanceNavigationTiming & {
    readonly deliveryType?: string;
  };
  return {
    navigation: NAVIGATIONS.includes(type) ? (type as Arrival['navigation']) : 'unknown',
    fromCache: deliveryType === 'cache' || (type === 'back_forward' && transferSize === 0),
  };
}
