import type { PageView } from '../page-view/page-view.ts';
import type { PageKind, ReadPage } from './reading.ts';

/** What a reader says about a page of its kind: the data and which way served each field, or what it missed. */
export type ReaderAnswer<Kind extends PageKind> =
  | {
      readonly read: Omit<Extract<ReadPage, { page: Kind }>, 'outcome' | 'marketplace' | 'via' | 'account'>;
      readonly via: Readonly<Record<string, string>>;
    }
  | { readonly missing: readonly string[] };

/** One reader for each kind of page. `undefined` from a reader says that the page is none of ours after all. */
export type Readers = {
  readonly [Kind in PageKind]: (view: PageView) => ReaderAnswer<Kind> | undefined;
};
