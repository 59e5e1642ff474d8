import { type PageView, shownTexts, viewPage } from '../page-view/page-view.ts';
import { accessOf } from './access.ts';
import { accountOn } from './account.ts';
import { type Address, pageAt } from './address.ts';
import type { Pointed } from './pointing/pointed.ts';
import type { PageKind, PageReading, ReadPage } from './reading.ts';

/** What a reader says about a page of its kind: the data and which way served each field, or what it missed. */
export type ReaderAnswer<Kind extends PageKind> =
  | {
      readonly read: Omit<Extract<ReadPage, { page: Kind }>, 'outcome' | 'marketplace' | 'via' | 'account'>;
      readonly via: Readonly<Record<string, string>>;
    }
  | { readonly missing: readonly string[] };

/** One reader per kind of page. `undefined` from a reader says that the page is none of ours after all. */
export type Readers = {
  readonly [Kind in PageKind]?: (view: PageView) => ReaderAnswer<Kind> | undefined;
};

/** Pages that one script reads: where they stand, and their readers. */
export interface Pages {
  readonly addresses: readonly Address[];
  readonly readers: Readers;
}

/**
 * The most that a page of ours has, by far: real ones have some thousands of elements and some hundreds of
 * texts with digits. Readers compare what they find with each other, and must not be kept busy by a page.
 */
const MOST_ELEMENTS = 30_000;
const MOST_FIGURES = 3_000;

/**
 * Reads the page at this address with whichever of the readers knows its kind. Undefined where the address
 * is none of theirs. Pure: the same document gives the same answer, and stays as it is.
 *
 * The reader looks first. Only a page that it cannot read is asked whether it is a sign-in form or a robot
 * check served in its place, so no form or picture on a good page hides what the page says. A page that is
 * larger than any of ours is not looked at: it is not understood, and of a product that may be none of ours.
 *
 * @param point What the user has pointed at on it.
 */
export function readWith(
  { addresses, readers }: Pages,
  document: Document,
  url: string | URL,
  point?: (view: PageView) => Pointed,
): PageReading | undefined {
  const address = pageAt(url, addresses);
  const read = address && readers[address.page];
  if (!address || !read) return undefined;
  const seen = viewPage(document, new URL(url), address.marketplace);
  const common = { page: address.page, marketplace: address.marketplace.id };
  if (isTooLarge(seen)) {
    // Most products are none of ours.
    if (address.page === 'digital-product') return undefined;
    return { ...common, outcome: 'unrecognised', missing: ['size'] };
  }
  const view = point ? { ...seen, pointed: point(seen) } : seen;
  const answer = read(view);
  if (!answer) return undefined;
  const account = accountOn(view);
  const ofAccount = account && { account };
  if ('read' in answer) {
    // The reader was chosen by its kind, which the type of a chosen one no longer says.
    return { ...common, outcome: 'read', ...ofAccount, ...answer.read, via: answer.via } as ReadPage;
  }
  const access = accessOf(view);
  if (access) return { ...common, outcome: access };
  return { ...common, outcome: 'unrecognised', ...ofAccount, missing: [...new Set(answer.missing)] };
}

function isTooLarge(view: PageView): boolean {
  if (view.document.querySelectorAll('*').length > MOST_ELEMENTS) return true;
  const texts = shownTexts(view, view.document.documentElement);
  return texts.filter(({ hasDigits }) => hasDigits).length > MOST_FIGURES;
}
