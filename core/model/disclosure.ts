import type { Settings } from './settings.ts';

/** The version of what the first-run page discloses. Raise it when the handling of data changes. */
export const DISCLOSURE_VERSION = 2;

export type Acceptance = Pick<Settings, 'accepted'>;

/**
 * The version that the user accepted, 0 if none. A version that this code does not know was accepted
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
