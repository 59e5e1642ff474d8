import type { PageElement } from '../page-element.ts';
import type { Claims } from './claims.ts';

export const HEADING = 'h1, h2, h3, h4, h5, h6, caption, legend, [role="heading"]';

/** Which lines are headings. */
export class Headings {
  readonly #claims: Claims;
  readonly #known = new Map<number, boolean>();

  constructor(claims: Claims) {
    this.#claims = claims;
  }

  isHeading(line: number): boolean {
    const known = this.#known.get(line);
    if (known !== undefined) return known;
    const isHeading = Boolean(this.#claims.firstIn(line)?.parentElement?.closest(HEADING));
    this.#known.set(line, isHeading);
    return isHeading;
  }

  /** Whether the element goes on, after this line, to a part with a heading of its own. */
  isFollowed(line: number, element: PageElement): boolean {
    for (let at = line + 1; element.contains(this.#claims.firstIn(at)); at++) {
      if (this.isHeading(at)) return true;
    }
    return false;
  }
}
