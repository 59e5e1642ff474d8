import { normaliseText } from '../model/text.ts';
import { PageElement, type PageText } from './page-element.ts';

/** A text that a shopper can see, in page order. */
export interface IndexedText {
  readonly node: PageText;
  /** Whether a line ends between the text before it and this one. */
  readonly newLine: boolean;
  /** Whether it has digits, of any script. */
  readonly hasDigits: boolean;
}

/** The shown texts of a page, gathered in one pass and then looked up as often as wanted. */
export interface TextIndex {
  /** The texts below an element, from the first to the last that is not blank. Blank ones between part words. */
  below(element: PageElement): readonly IndexedText[];
  /** How many characters these have, blank ends not counted. */
  lengthBelow(element: PageElement): number;
  /**
   * The lines that they make, normalized, no empty ones; undefined where they are longer than `limit` characters.
   * An element that wraps another one and shows nothing else has the very same lines.
   */
  linesBelow(element: PageElement, limit: number): readonly string[] | undefined;
  /** The same in one line. Empty where nothing is shown. */
  textBelow(element: PageElement, limit: number): string | undefined;
}

/** Elements that begin a line of their own: the text before and after them is not one word. */
const BLOCKS = new Set(
  (
    'address article aside caption dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr li ' +
    'main nav ol p section table tbody td tfoot th thead tr ul'
  ).split(' '),
);

const DIGIT = /\p{Nd}/u;

/** An element on the way from the root to where the pass is. */
interface Open {
  readonly element: PageElement;
  /** The innermost block that it is or stands in. */
  readonly block: PageElement;
  /** How many filled texts come before it. */
  readonly start: number;
  /** Which of its child nodes comes next. */
  next: number;
}

/** Filled texts that follow one another, by their places among all filled ones. */
interface Span {
  readonly start: number;
  readonly end: number;
  lines?: readonly string[];
  text?: string;
}

const NOTHING: Span = { start: 0, end: 0, lines: [], text: '' };

/**
 * Gathers the texts below a root. Page readers ask about many elements inside one another, so nothing may be
 * walked over twice. No recursion: pages may be nested to any depth.
 */
export function indexTexts(root: PageElement): TextIndex {
  const texts: IndexedText[] = [];
  /** Where among the texts those stand that are not blank. */
  const filled: number[] = [];
  /** The length of all texts before each filled one, and at the end of all. */
  const lengths = [0];
  /** The first filled text of each line of the page, and for each filled text its line. */
  const lineStarts: number[] = [];
  const lineOf: number[] = [];
  const spans = new Map<PageElement, Span>();
  const open: Open[] = [];
  let length = 0;
  let lastSpan = NOTHING;
  let lastBlock: PageElement | undefined;
  let isBroken = false;

  const enter = (element: PageElement) => {
    const block = BLOCKS.has(element.localName) ? element : (open.at(-1)?.block ?? element);
    open.push({ element, block, start: filled.length, next: 0 });
  };
  const leave = ({ element, start }: Open) => {
    const end = filled.length;
    if (end === start) return;
    if (lastSpan.start !== start || lastSpan.end !== end) lastSpan = { start, end };
    spans.set(element, lastSpan);
  };
  const add = (node: PageText, block: PageElement) => {
    const { data } = node;
    const own = data.trim().length;
    const newLine = own > 0 && (isBroken || (lastBlock !== undefined && block !== lastBlock));
    texts.push({ node, newLine, hasDigits: own > 0 && DIGIT.test(data) });
    if (own === 0) return;
    if (newLine || filled.length === 0) lineStarts.push(filled.length);
    lineOf.push(lineStarts.length - 1);
    filled.push(texts.length - 1);
    length += own;
    lengths.push(length);
    lastBlock = block;
    isBroken = false;
  };

  enter(root);
  for (let inside = open.at(-1); inside; inside = open.at(-1)) {
    const node = inside.element.childNodes[inside.next++];
    if (node === undefined) {
      open.pop();
      leave(inside);
    } else if (node instanceof PageElement) {
      // Only `br` ends a line by itself. Blocks are recognized by the texts in them.
      isBroken ||= node.localName === 'br';
      if (node.isShown) enter(node);
    } else add(node, inside.block);
  }

  const spanOf = (element: PageElement) => spans.get(element) ?? NOTHING;
  const lengthOf = ({ start, end }: Span) => (lengths[end] ?? 0) - (lengths[start] ?? 0);
  const textsIn = (start: number, end: number) => texts.slice(filled[start], (filled[end - 1] ?? -1) + 1);
  const lineIn = (start: number, end: number) =>
    normaliseText(
      textsIn(start, end)
        .map(({ node }) => node.data)
        .join(''),
    );
  /** Elements inside one another show the same lines, each of which is put together once. */
  const wholeLines: (string | undefined)[] = [];
  const wholeLine = (line: number) => {
    wholeLines[line] ??= lineIn(lineStarts[line] ?? 0, lineStarts[line + 1] ?? filled.length);
    return wholeLines[line];
  };
  const linesIn = ({ start, end }: Span) => {
    const lines: string[] = [];
    for (let line = lineOf[start] ?? 0; (lineStarts[line] ?? end) < end; line++) {
      const [from = 0, to = filled.length] = [lineStarts[line], lineStarts[line + 1]];
      const isWhole = start <= from && to <= end;
      const text = isWhole ? wholeLine(line) : lineIn(Math.max(start, from), Math.min(end, to));
      if (text) lines.push(text);
    }
    return lines;
  };
  const linesOf = (span: Span) => {
    span.lines ??= linesIn(span);
    return span.lines;
  };
  return {
    below(element) {
      const { start, end } = spanOf(element);
      return textsIn(start, end);
    },
    lengthBelow: (element) => lengthOf(spanOf(element)),
    linesBelow(element, limit) {
      const span = spanOf(element);
      return lengthOf(span) > limit ? undefined : linesOf(span);
    },
    textBelow(element, limit) {
      const span = spanOf(element);
      if (lengthOf(span) > limit) return undefined;
      span.text ??= linesOf(span).join(' ');
      return span.text;
    },
  };
}
