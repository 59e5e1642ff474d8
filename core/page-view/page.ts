import {
  ELEMENTS_MAX,
  FIGURES_MAX,
  type PageSnapshot,
  type SnapshotAttributes,
  type SnapshotNode,
  TEXT_MAX_CHARS,
} from '../model/page-snapshot.ts';
import { PageElement, type PageIndex, type PageText } from './page-element.ts';
import { selectIn } from './select.ts';
import { indexTexts, type TextIndex } from './text-index.ts';

/** What a snapshot holds, as a tree: the only form in which readers see a page. */
export interface Page {
  /** The first element, `html`. */
  readonly documentElement: PageElement;
  /** The first element where the page has no body. */
  readonly body: PageElement;
  readonly title: string;
  readonly customerIds: readonly string[];
  readonly elements: readonly PageElement[];
  readonly texts: TextIndex;
  /** In page order, hidden witnesses among them. */
  querySelectorAll(selector: string): readonly PageElement[];
  getElementById(id: string): PageElement | null;
}

/** A snapshot is hostile: nothing in it may be longer or of another form than what the script in a page sends. */
const TAG_MAX_CHARS = 80;
const VALUE_MAX_CHARS = 4_000;
/** Of a hidden witness, which may be a page's own data. */
const HIDDEN_TEXT_MAX_CHARS = 500_000;
const ATTRIBUTES_MAX = 60;
export const TEXTS_MAX = 4 * ELEMENTS_MAX;
/** Real pages nest about forty deep. Readers climb from what they find, so depth costs time. */
export const DEPTH_MAX = 150;
const DIGIT = /\p{Nd}/u;

/** What these hold divides a page or names a column, whatever it says. */
const DIVIDERS = new Set('h1 h2 h3 h4 h5 h6 th caption legend summary'.split(' '));
const CELLS = new Set('td th dd dt body'.split(' '));

/**
 * The page of a snapshot, or undefined where its nodes are not those of one.
 *
 * @param isPassedOver Texts that nobody needs to see: help, which may stand in the middle of what counts.
 */
export function pageOf(
  { nodes, title, customerIds }: PageSnapshot,
  isPassedOver: (text: string) => boolean = () => false,
): Page | undefined {
  const index = new Index();
  const byPlace: PageElement[] = [];
  const depths: number[] = [];
  const emptied = new Set<PageElement>();
  let [textCount, chars, figures] = [0, 0, 0];
  for (const node of nodes as readonly unknown[]) {
    if (!isNode(node)) return undefined;
    const parent = node[0] === -1 ? null : byPlace[node[0]];
    if (parent === undefined || (parent === null) !== (byPlace.length === 0)) return undefined;
    if (node.length === 2) {
      chars += node[1].length;
      if (!parent?.isShown || ++textCount > TEXTS_MAX || chars > TEXT_MAX_CHARS) return undefined;
      if (DIGIT.test(node[1]) && ++figures > FIGURES_MAX) return undefined;
      if (isPassedOver(node[1]) && !isInDivider(parent)) {
        emptied.add(parent);
        continue;
      }
      parent.childNodes.push({ parentElement: parent, data: node[1] });
      continue;
    }
    const depth = (depths[node[0]] ?? 0) + 1;
    if (depths.push(depth) > ELEMENTS_MAX || depth > DEPTH_MAX) return undefined;
    // Below what is hidden nothing is shown; a witness is looked at by itself.
    const isShown = node[3] !== 1 && parent?.isShown !== false;
    const element = new PageElement(index, byPlace.length, parent, node[1], node[2], isShown);
    parent?.childNodes.push(element);
    byPlace.push(element);
  }
  const [root] = byPlace;
  if (!root) return undefined;
  for (const element of emptied) takeOut(element);
  index.complete(root);
  return {
    documentElement: root,
    body: root.children.find(({ localName }) => localName === 'body') ?? root,
    title,
    customerIds,
    elements: index.elements,
    texts: index.texts(),
    querySelectorAll: (selector) => selectIn(index, selector),
    getElementById: (id) => index.having(`#${id}`)[0] ?? null,
  };
}

/** What held nothing but a text that is passed over goes with it; a cell keeps its place in the row. */
function takeOut(element: PageElement): void {
  let at = element;
  while (at.childNodes.every(isBlank) && at.parentElement && !CELLS.has(at.localName)) {
    const { childNodes } = at.parentElement;
    childNodes.splice(childNodes.indexOf(at), 1);
    at = at.parentElement;
  }
}

function isBlank(node: PageElement | PageText): boolean {
  return !(node instanceof PageElement) && node.data.trim() === '';
}

function isInDivider(element: PageElement): boolean {
  for (let at: PageElement | null = element; at; at = at.parentElement) {
    if (DIVIDERS.has(at.localName) || at.getAttribute('role') === 'heading') return true;
  }
  return false;
}

class Index implements PageIndex {
  readonly elements: PageElement[] = [];
  readonly selected = new Map<string, readonly PageElement[]>();
  readonly #children = new Map<PageElement, readonly PageElement[]>();
  readonly #places = new Map<PageElement, number>();
  readonly #nearest = new Map<string, Map<PageElement, PageElement | null>>();
  readonly #having = new Map<string, readonly PageElement[]>();
  #ids: ReadonlyMap<string, readonly PageElement[]> | undefined;
  #texts: TextIndex | undefined;
  #root: PageElement | undefined;

  /** Numbers the elements in page order. No recursion: pages may be nested to any depth. */
  complete(root: PageElement): void {
    this.#root = root;
    const open: { element: PageElement; next: number }[] = [];
    const enter = (element: PageElement) => {
      element.order = this.elements.push(element) - 1;
      open.push({ element, next: 0 });
    };
    enter(root);
    for (let top = open.at(-1); top; top = open.at(-1)) {
      const child = top.element.childNodes[top.next++];
      if (child instanceof PageElement) enter(child);
      else if (child === undefined) {
        top.element.lastOrder = this.elements.length - 1;
        open.pop();
      }
    }
  }

  having(key: string): readonly PageElement[] {
    if (key.startsWith('#')) {
      this.#ids ??= Map.groupBy(this.elements, ({ id }) => id);
      return this.#ids.get(key.slice(1)) ?? [];
    }
    let found = this.#having.get(key);
    if (!found) {
      found = this.elements.filter(testOf(key));
      this.#having.set(key, found);
    }
    return found;
  }

  nearest(selector: string): Map<PageElement, PageElement | null> {
    let nearest = this.#nearest.get(selector);
    if (!nearest) {
      nearest = new Map();
      this.#nearest.set(selector, nearest);
    }
    return nearest;
  }

  childrenOf(element: PageElement): readonly PageElement[] {
    let children = this.#children.get(element);
    if (!children) {
      children = element.children;
      this.#children.set(element, children);
      for (const [place, child] of children.entries()) this.#places.set(child, place);
    }
    return children;
  }

  placeOf(element: PageElement): number | undefined {
    return this.#places.get(element);
  }

  texts(): TextIndex {
    this.#texts ??= indexTexts(this.#root as PageElement);
    return this.#texts;
  }

  textsBelow(element: PageElement): readonly PageText[] {
    return this.texts()
      .below(element)
      .map(({ node }) => node);
  }
}

/** Readers ask for few keys: an index of all would hold every class of a page. */
function testOf(key: string): (element: PageElement) => boolean {
  const name = key.slice(1);
  if (key.startsWith('.')) {
    // Most elements do not contain the word at all, so their class list is not split.
    return (element) =>
      element.getAttribute('class')?.includes(name) === true && element.classList.includes(name);
  }
  if (!key.startsWith('[')) return ({ localName }) => localName === key;
  const attribute = name.slice(0, -1);
  return (element) => element.hasAttribute(attribute);
}

function isNode(node: unknown): node is SnapshotNode {
  if (!Array.isArray(node) || !Number.isInteger(node[0]) || node[0] < -1) return false;
  if (typeof node[1] !== 'string') return false;
  if (node.length === 2) return true;
  const [, tag, attributes, hidden] = node;
  if (tag === '' || tag.length > TAG_MAX_CHARS) return false;
  if (node.length > 4 || (node.length === 4 && hidden !== 1)) return false;
  return attributes === 0 || isAttributes(attributes);
}

function isAttributes(value: unknown): value is Exclude<SnapshotAttributes, 0> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const entries = Object.entries(value);
  return (
    entries.length <= ATTRIBUTES_MAX &&
    entries.every(
      ([name, text]) =>
        typeof text === 'string' &&
        text.length <= (name === 'text' ? HIDDEN_TEXT_MAX_CHARS : VALUE_MAX_CHARS),
    )
  );
}
