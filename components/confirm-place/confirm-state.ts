import type { Money } from '../../core/model/money.ts';
import type { PointedPage } from '../../core/pages/pointing/pointed.ts';

/** All that the page can be on which the user confirms what was picked. */
export type ConfirmState =
  | { readonly kind: 'loading' }
  | {
      readonly kind: 'ask';
      readonly page: PointedPage;
      readonly amount: Money;
      /** The words beside it on the page; may be empty. */
      readonly label: string;
      /** Nothing else on the page says the same. */
      readonly needsWord: boolean;
    }
  | { readonly kind: 'kept'; readonly amount: Money; readonly needsWord: boolean }
  | { readonly kind: 'refused'; readonly missing: readonly string[] }
  | { readonly kind: 'unclear' }
  /** The page no longer says what was picked. */
  | { readonly kind: 'changed' }
  /** Nothing waits to be confirmed. */
  | { readonly kind: 'over' }
  | { readonly kind: 'failed'; readonly code: string };
