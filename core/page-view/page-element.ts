import type { SnapshotAttributes } from '../model/page-snapshot.ts';
import { matchesSelector, selectIn } from './select.ts';

/** A text of the page in its place. */
export interface PageText {
  readonly parentElement: PageElement;
  readonly data: string;
}

/**
 * An element of a captured page. Its members have the names that the DOM uses. What a shopper cannot see is not
 * in it, except the hidden witnesses that the kind of page declares.
 */
export class PageElement {
  readonly localName: string;
  readonly parentElement: PageElement | null;
  /** Its place among the elements of the snapshot. */
  readonly index: number;
  /** Whether a shopper can see it. */
  readonly isShown: boolean;
  /** Elements and texts, in page order, hidden witnesses last. */
  readonly childNodes: (PageElement | PageText)[] = [];
  readonly page: PageIndex;
  /** Its place in page order, and that of the last element in it. Set when the page is complete. */
  order = 0;
  lastOrder = 0;
  readonly #attributes: Exclude<SnapshotAttributes, 0>;
  #classList: readonly string[] | undefined;

  constructor(
    page: PageIndex,
    index: number,
    parent: PageElement | null,
    localName: string,
    attributes: SnapshotAttributes,
    isShown: boolean,
  ) {
    this.page = page;
    this.index = index;
    this.parentElement = parent;
    this.localName = localName;
    this.isShown = isShown;
    this.#attributes = attributes === 0 ? NONE : attributes;
  }

  get id(): string {
    return this.getAttribute('id') ?? '';
  }

  get classList(): readonly string[] {
    this.#classList ??= this.getAttribute('class')?.split(/\s+/).filter(Boolean) ?? [];
    return this.#classList;
  }

  /** The value of a field whose kind of page declares it; empty for any other. */
  get value(): string {
    return this.getAttribute('value') ?? '';
  }

  getAttribute(name: string): string | null {
    return Object.hasOwn(this.#attributes, name) ? (this.#attributes[name] ?? null) : null;
  }

  hasAttribute(name: string): boolean {
    return Object.hasOwn(this.#attributes, name);
  }

  attributeNames(): string[] {
    return Object.keys(this.#attributes);
  }

  /** The elements directly in it that a shopper can see. */
  get children(): PageElement[] {
    return this.childNodes.filter((node) => node instanceof PageElement && node.isShown) as PageElement[];
  }

  get nextElementSibling(): PageElement | undefined {
    return this.#sibling(1);
  }

  get previousElementSibling(): PageElement | undefined {
    return this.#sibling(-1);
  }

  #sibling(step: 1 | -1): PageElement | undefined {
    const siblings = this.parentElement ? this.page.childrenOf(this.parentElement) : [];
    return siblings[(this.page.placeOf(this) ?? -1) + step];
  }

  /** The hidden text of a witness, else everything that it shows, as it stands there. */
  get textContent(): string {
    const hidden = this.getAttribute('text');
    if (hidden !== null) return hidden;
    return this.page
      .textsBelow(this)
      .map(({ data }) => data)
      .join('');
  }

  contains(other: PageElement | PageText | null | undefined): boolean {
    if (!other) return false;
    const { order } = other instanceof PageElement ? other : other.parentElement;
    return this.order <= order && order <= this.lastOrder;
  }

  matches(selector: string): boolean {
    return matchesSelector(this, selector);
  }

  /** It or the nearest element around it that fits. Each element is asked once, however many stand in it. */
  closest(selector: string): PageElement | null {
    const known = this.page.nearest(selector);
    const passed: PageElement[] = [];
    let at: PageElement | null = this;
    for (; at && !known.has(at) && !at.matches(selector); at = at.parentElement) passed.push(at);
    const found = at && (known.has(at) ? (known.get(at) ?? null) : at);
    if (at) known.set(at, found);
    for (const element of passed) known.set(element, found);
    return found;
  }

  /** The elements below it that fit, in page order, hidden witnesses among them. */
  querySelectorAll(selector: string): PageElement[] {
    const all = selectIn(this.page, selector);
    const found: PageElement[] = [];
    for (let at = firstAfter(all, this.order); at < all.length; at++) {
      const element = all[at];
      if (!element || element.order > this.lastOrder) break;
      found.push(element);
    }
    return found;
  }

  querySelector(selector: string): PageElement | null {
    return this.querySelectorAll(selector)[0] ?? null;
  }
}

/**
 * The index of the first element after a position in a list in page order. By halving: each row of a page asks.
 */
function firstAfter(elements: readonly PageElement[], order: number): number {
  let [low, high] = [0, elements.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((elements[middle]?.order ?? 0) <= order) low = middle + 1;
    else high = middle;
  }
  return low;
}

const NONE: Exclude<SnapshotAttributes, 0> = {};

/** What an element asks of the page that it stands in. */
export interface PageIndex {
  /** All elements in page order. */
  readonly elements: readonly PageElement[];
  /** Those that have this id, class or attribute, or are of this tag: `#id`, `.class`, `[name]`, `tag`. */
  having(key: string): readonly PageElement[];
  /** For a selector, the nearest element that fits at or around those that asked. `closest` fills it. */
  nearest(selector: string): Map<PageElement, PageElement | null>;
  /** What fits a selector, remembered. */
  readonly selected: Map<string, readonly PageElement[]>;
  childrenOf(element: PageElement): readonly PageElement[];
  placeOf(element: PageElement): number | undefined;
  textsBelow(element: PageElement): readonly PageText[];
}
