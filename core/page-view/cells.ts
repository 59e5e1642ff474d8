import type { PageElement } from './page-element.ts';
import { isShown } from './page-view.ts';

/** The cells of a row: its shown children, below the elements that only wrap it. */
export function cellsOf(row: PageElement): readonly PageElement[] {
  let at = row;
  for (;;) {
    const children = [...at.children].filter(isShown);
    const [only] = children;
    if (children.length !== 1 || !only || only.children.length === 0) return children;
    at = only;
  }
}
