import type { MarketplaceId } from '../../core/model/marketplaces.ts';

/** What came of the last click on the first-run page. */
export type SetupOutcome = 'declined' | 'not-granted' | 'none-chosen';

/** All that the first-run page can be. */
export type SetupState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly code: string }
  /** The disclosure is to be read, and accepted or not. */
  | { readonly kind: 'asking'; readonly outcome?: SetupOutcome }
  /** Accepted in an earlier version: what is new since then is to be read, and accepted or left. */
  | { readonly kind: 'changed'; readonly since: number }
  /** Accepted: what is granted, and more can be added. */
  | {
      readonly kind: 'accepted';
      readonly granted: readonly MarketplaceId[];
      readonly outcome?: SetupOutcome;
    };
