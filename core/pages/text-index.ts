/** A text that a shopper can see, in page order. */
export interface IndexedText {
  readonly node: Text;
  /** Whether a line ends between the text before it and this one. */
  readonly newLine: boolean;
}

/** The shown texts of a page, gathered in one pass and then looked up as often as wanted. */
export interface TextIndex {
  /** The texts below an element. Of blank ones too: they part the words around them. */
  below(element: Element): readonly IndexedText[];
  /** How many characters these have, blank ends not counted. */
  lengthBelow(element: Element): number;
}

/** Elements that begin a line of their own: the text before and after them is not one word. */
const BLOCKS = new Set(
  (
    'address article aside caption dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr li ' +
    'main nav ol p section table tbody td tfoot th thead tr ul'
  ).split(' '),
);

/** An element on the way from the root to where the pass is. */
interface Open {
  readonly element: Element;
  /** The innermost block that it is or stands in. */
  readonly block: Element;
  readonly start: number;
}

/**
 * Gathers the texts below a root; hidden parts are not entered. Page readers ask about many elements inside
 * one another, so nothing may be walked over twice. No recursion: pages may be nested to any depth.
 */
export function indexTexts(root: Element, isShown: (element: Element) => boolean): TextIndex {
  const texts: IndexedText[] = [];
  /** The length of all texts before each, and at the end of all. */
  const lengths = [0];
  const spans = new Map<Element, readonly [start: number, end: number]>();
  const open: Open[] = [];
  let lastBlock: Element | undefined;
  let isBroken = false;

  const enter = (element: Element): Node | null => {
    const block = BLOCKS.has(element.localName) ? element : (open.at(-1)?.block ?? element);
    open.push({ element, block, start: texts.length });
    return element.firstChild;
  };
  const leave = ({ element, start }: Open): Node | null => {
    if (texts.length > start) spans.set(element, [start, texts.length]);
    return element === root ? null : element.nextSibling;
  };
  const add = (node: Text, block: Element): void => {
    const { length } = node.data.trim();
    const newLine = length > 0 && (isBroken || (lastBlock !== undefined && block !== lastBlock));
    texts.push({ node, newLine });
    lengths.push((lengths.at(-1) ?? 0) + length);
    if (length === 0) return;
    lastBlock = block;
    isBroken = false;
  };

  let node = isShown(root) ? enter(root) : null;
  for (let inside = open.at(-1); inside; inside = open.at(-1)) {
    if (!node) {
      open.pop();
      node = leave(inside);
    } else if (isText(node)) {
      add(node, inside.block);
      node = node.nextSibling;
    } else {
      // Of the elements only `br` ends a line by itself; the blocks are seen through the text in them.
      isBroken ||= node.nodeName === 'BR';
      node = isElement(node) && node.firstChild && isShown(node) ? enter(node) : node.nextSibling;
    }
  }

  const spanOf = (element: Element) => spans.get(element) ?? ([0, 0] as const);
  return {
    below: (element) => texts.slice(...spanOf(element)),
    lengthBelow(element) {
      const [start, end] = spanOf(element);
      return (lengths[end] ?? 0) - (lengths[start] ?? 0);
    },
  };
}

function isText(node: Node): node is Text {
  return node.nodeType === 3;
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}
