import type { Overview } from '../core/ledger/overview.ts';

/** All that the ledger page can be. */
export type LedgerState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly code: string }
  | { readonly kind: 'ready'; readonly overview: Overview };
