import { TRANSLATED } from '../model/page-fields.ts';
import { isOldCopy, type PageSnapshot } from '../model/page-snapshot.ts';
import { type PageView, type PointedAmounts, viewPage } from '../page-view/page-view.ts';
import { accessOf } from './access.ts';
import { accountOn } from './account.ts';
import { pageKindOf } from './addresses.ts';
import { READERS } from './readers.ts';
import type { PageReading, ReadPage } from './reading.ts';
import { stated } from './stated.ts';

/**
 * What a captured page says, or undefined where no page that is read has its address. Pure: the same snapshot
 * gives the same answer.
 *
 * The reader looks first. Only a page that it cannot read is asked whether it is a sign-in form or a robot
 * check served in its place, so no form or picture on a good page hides what the page says. A page that is
 * larger than any that is read was not captured: it is unrecognised. So is one that cannot be read because the
 * browser shows it in another language, and that is named as the reason.
 *
 * @param point What the user has pointed at on it.
 */
export function readPage(
  snapshot: PageSnapshot,
  point?: (view: PageView) => PointedAmounts,
): PageReading | undefined {
  const address = pageKindOf(snapshot.url);
  if (!address) return undefined;
  const { page, marketplace } = address;
  const common = { page, marketplace: marketplace.id };
  if (snapshot.tooLarge) {
    // Most products are not digital, so a large page says nothing.
    return page === 'digital-product' ? undefined : { ...common, outcome: 'unrecognised', missing: ['size'] };
  }
  const seen = viewPage(snapshot, marketplace);
  if (!seen) return { ...common, outcome: 'unrecognised', missing: ['page'] };
  const view = point ? { ...seen, pointed: point(seen) } : seen;
  const answer = READERS[page](view);
  if (!answer) return undefined;
  const account = accountOn(view);
  const ofAccount = account && { account };
  const said = stated(view, page, answer);
  const missing = [...new Set(said.missing)];
  if ('data' in said) {
    const { data, via, isWhole, layout } = said;
    const from = isOldCopy(snapshot) ? ('cache' as const) : ('network' as const);
    const parts = {
      from,
      ...(missing.length > 0 && { missing }),
      ...(isWhole && { whole: true as const }),
      ...(layout && { layout }),
    };
    // The compiler does not know that the data is of the kind that chose the reader.
    return { ...common, outcome: 'read', ...ofAccount, ...data, ...parts, via } as unknown as ReadPage;
  }
  const access = accessOf(view);
  if (access) return { ...common, outcome: access };
  const isTranslated = view.page.documentElement.matches('.translated-ltr, .translated-rtl');
  return {
    ...common,
    outcome: 'unrecognised',
    ...ofAccount,
    missing: isTranslated ? [TRANSLATED, ...missing] : missing,
  };
}
