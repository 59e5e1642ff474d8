import type { PageKind } from '../pages/reading.ts';
import type { Settings } from './settings.ts';

/** The version of what the first-run page discloses. Raise it when the handling of data changes. */
export const DISCLOSURE_VERSION = 2;

type Acceptance = Pick<Settings, 'accepted'>;

/** The version of the disclosure that first names each kind of page. */
const DISCLOSED_SINCE: Readonly<Record<PageKind, number>> = {
  'gift-card-balance': 1,
  rewards: 1,
  benefits: 1,
  'card-rewards': 1,
  'shop-with-points': 1,
  'trade-in': 1,
  'amazon-pay': 1,
  'aws-credits': 1,
  checkout: 1,
  'thank-you': 1,
  order: 1,
  'digital-product': 1,
};

/**
 * The version that the user accepted, 0 when there is none. A version that this code does not know was accepted
 * before a downgrade; it names everything that the versions before it do.
 */
export function acceptedVersion({ accepted }: Acceptance): number {
  return Math.max(accepted?.version ?? 0, 0);
}

/** Whether the user accepted any version. Before that, nothing is read and nothing is shown on its own. */
export function isAccepted(settings: Acceptance): boolean {
  return acceptedVersion(settings) > 0;
}

/** Whether the user accepted today's version. If not, the popup says that there is something new. */
export function isUpToDate(settings: Acceptance): boolean {
  return acceptedVersion(settings) >= DISCLOSURE_VERSION;
}

/** The kinds of page that the accepted version names. No other kind is read. */
export function coveredPages(settings: Acceptance, disclosedSince = DISCLOSED_SINCE): readonly PageKind[] {
  const accepted = acceptedVersion(settings);
  const pages = Object.keys(disclosedSince) as PageKind[];
  return pages.filter((page) => disclosedSince[page] <= accepted);
}
