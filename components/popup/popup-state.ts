import type { Overview } from '../../core/overview/overview.ts';

/** All that the popup can be. */
export type PopupState =
  | { readonly kind: 'loading' }
  /** The background said why not, or did not answer. */
  | { readonly kind: 'failed'; readonly code: string }
  /** The first-run page has not been accepted. */
  | { readonly kind: 'first-run' }
  /** Accepted, nothing stored, and no marketplace to read. */
  | { readonly kind: 'no-shop' }
  /** Accepted and granted, and no page has been read. */
  | { readonly kind: 'empty'; readonly overview: Overview }
  | { readonly kind: 'ready'; readonly overview: Overview };

/** The state that an overview makes. What was read before is shown whatever has been taken away since. */
export function popupState(overview: Overview): PopupState {
  const hasCredits =
    overview.ending.length > 0 ||
    overview.promises.length > 0 ||
    overview.panel.length > 0 ||
    overview.asked.length > 0 ||
    overview.alike.length > 0 ||
    overview.unconfirmed.length > 0 ||
    overview.accounts.some(({ holdings, nothing }) => holdings.length + nothing.length > 0);
  if (hasCredits) return { kind: 'ready', overview };
  if (!overview.accepted) return { kind: 'first-run' };
  if (overview.granted.length === 0) return { kind: 'no-shop' };
  return { kind: 'empty', overview };
}
