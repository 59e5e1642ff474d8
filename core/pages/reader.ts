import type { MissingField, PageField } from '../model/page-fields.ts';
import type { Field, Place } from '../page-view/field.ts';
import type { PageView } from '../page-view/page-view.ts';
import type { QualifierKind } from '../vocabulary/index.ts';
import type { PageKind, ReadPage } from './reading.ts';
import type { ReadCommon } from './reading-parts.ts';

/** What a page of this kind says beside what every reading carries. */
export type PageData<Kind extends PageKind> = Omit<
  Extract<ReadPage, { page: Kind }>,
  keyof ReadCommon | 'page'
>;

/** A list is one field, or one field for each thing in it, each of which can be taken back by itself. */
type FieldFor<Value> = [Value] extends [readonly (infer Item)[]]
  ? Field<Value> | readonly Field<Item>[]
  : Field<Value>;

export type PageFields<Kind extends PageKind> = {
  readonly [Name in keyof PageData<Kind> & PageField]-?: FieldFor<Exclude<PageData<Kind>[Name], undefined>>;
};

/** What a reader says about a page of its kind: its fields, or what it missed to understand the page at all. */
export type ReaderAnswer<Kind extends PageKind> =
  | {
      readonly fields: PageFields<Kind>;
      /** Places that are understood and change no value. */
      readonly explained?: readonly Place[];
      /** Kinds of qualifiers that name what the page is about: on the page of an order, its payment. */
      readonly subject?: readonly QualifierKind[];
      /** The page proves that its list is complete: a sum or a count agrees, and nothing leads to more. */
      readonly isWhole?: boolean;
    }
  | { readonly missing: readonly MissingField[] };

/**
 * One reader for each kind of page. A reader answers `undefined` for a page that turns out not to be of its
 * kind.
 */
export type Readers = {
  readonly [Kind in PageKind]: (view: PageView) => ReaderAnswer<Kind> | undefined;
};
