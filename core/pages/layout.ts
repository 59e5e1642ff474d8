import { LAYOUT_PARTS_MAX } from '../model/page-layouts.ts';
import type { Statement } from '../page-view/closed-world/claims.ts';
import { placeElement } from '../page-view/field.ts';
import { showsRateOrMoney } from '../page-view/figures.ts';
import type { PageElement } from '../page-view/page-element.ts';
import type { PageView } from '../page-view/page-view.ts';
import { pageKindFacts } from './page-kinds.ts';
import type { PageKind } from './reading.ts';

/** Longer texts are no label and no amount. */
const TEXT_MAX_CHARS = 400;

/**
 * How what was read stands on its page, as numbers: one for each way in which a text that counts is laid out. They
 * are made of the elements around it and of whether it shows money, and of no text, so that another
 * amount, another name and more rows of the same make give the same numbers. Undefined where nobody is asked
 * whether a page was read rightly: its kind was compared with real pages, nothing of it is kept, or its user has
 * pointed at the figure.
 */
export function layoutOf(
  view: PageView,
  page: PageKind,
  statements: readonly Statement[],
): readonly number[] | undefined {
  const { compared, isForgotten } = pageKindFacts(page);
  if (compared !== null || isForgotten || view.pointed) return undefined;
  const places = statements.flatMap(({ field }) => (field.isUnprinted ? [] : field.at));
  const elements = new Set(places.flatMap((place) => placeElement(place) ?? []));
  const showsFigure = (element: PageElement) =>
    showsRateOrMoney(view.texts().textBelow(element, TEXT_MAX_CHARS) ?? '');
  const parts = new Set(
    [...elements].map((element) =>
      hashOf([view.marketplace.id, page, wayTo(element), showsFigure(element) ? 'figure' : 'words']),
    ),
  );
  return parts.size > 0 ? [...parts].sort((a, b) => a - b).slice(0, LAYOUT_PARTS_MAX) : undefined;
}

function wayTo(element: PageElement): string {
  const way: string[] = [];
  for (let at: PageElement | null = element; at; at = at.parentElement) {
    const column = /^t[dh]$/.test(at.localName) ? at.parentElement?.children.indexOf(at) : undefined;
    way.unshift(column === undefined ? at.localName : `${at.localName}${column}`);
  }
  return way.join('>');
}

/** FNV-1a, 32 bits. */
function hashOf(parts: readonly string[]): number {
  let hash = 0x811c9dc5;
  for (const char of JSON.stringify(parts)) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 0;
}
