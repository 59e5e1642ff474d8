import { applyEdits, type Edit } from './rewrite-text.ts';

/** Elements that begin a line of their own. Text within one line is one text, however many elements hold it. */
const BLOCK =
  /^(?:address|article|aside|blockquote|body|br|button|caption|dd|details|div|dl|dt|fieldset|figure|footer|form|h[1-6]|head|header|hr|html|img|input|legend|li|main|nav|ol|option|p|script|section|select|style|summary|table|tbody|td|textarea|tfoot|th|thead|title|tr|ul)$/;

/** Copies for screen readers beside what they repeat: not one text with it. */
const APART = '.a-offscreen, [aria-hidden], [hidden]';

/** A letter beside a digit. */
const UNFIT = /^(?:\p{L}\d|\d\p{L})$/u;

/** Text nodes of one line, in order. */
export type TextRun = readonly Text[];

/** Every line of text below a node, without scripts and styles. */
export function textRuns(root: Node): TextRun[] {
  const runs: Text[][] = [];
  let run: Text[] = [];
  const flush = () => {
    if (run.length > 0) runs.push(run);
    run = [];
  };
  // A stack of its own: pages nest deeper than calls may.
  const stack: (Node | 'end of block')[] = [root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node === 'end of block') {
      flush();
      continue;
    }
    if (node.nodeType === 3) {
      const { data } = node as Text;
      // `Kindle` and `7,99 €` in two elements are two texts. Prices come in pieces too, and their pieces fit.
      if (UNFIT.test((run.at(-1)?.data ?? '').slice(-1) + data.charAt(0))) flush();
      run.push(node as Text);
      continue;
    }
    const name = node.nodeName.toLowerCase();
    if (name === 'script' || name === 'style') continue;
    if (BLOCK.test(name) || (node as Element).matches?.(APART)) {
      flush();
      stack.push('end of block');
    }
    for (let child = node.lastChild; child; child = child.previousSibling) stack.push(child);
  }
  flush();
  return runs;
}

/** What a document says, one line for each of its own. */
export function textOf(document: Document): string {
  return textRuns(document)
    .map((run) => joined(run).text.replaceAll(/\s+/g, ' ').trim())
    .filter(Boolean)
    .join('\n');
}

/** The text of a run, and where one node's text ends and the next one's begins. */
export function joined(run: TextRun): { text: string; boundaries: number[] } {
  let text = '';
  const boundaries: number[] = [];
  for (const { data } of run) {
    text += data;
    boundaries.push(text.length);
  }
  return { text, boundaries };
}

/** Makes the edits of the joined text in the nodes that hold it. Later nodes keep their lengths, the first takes the rest. */
export function writeRun(run: TextRun, edits: readonly Edit[]): void {
  const own: Edit[][] = run.map(() => []);
  const starts: number[] = [];
  let length = 0;
  for (const { data } of run) {
    starts.push(length);
    length += data.length;
  }
  let at = 0;
  for (const edit of edits) {
    while (at + 1 < run.length && (starts[at + 1] ?? 0) <= edit.start) at += 1;
    let last = at;
    while (last + 1 < run.length && (starts[last + 1] ?? 0) < edit.end) last += 1;
    let rest = edit.text;
    for (let node = last; node >= at; node--) {
      const start = Math.max(edit.start, starts[node] ?? 0) - (starts[node] ?? 0);
      const end = Math.min(edit.end - (starts[node] ?? 0), run[node]?.data.length ?? 0);
      const cut = node === at ? 0 : Math.max(0, rest.length - (end - start));
      own[node]?.push({ ...edit, start, end, text: rest.slice(cut) });
      rest = rest.slice(0, cut);
    }
  }
  for (const [node, text] of run.entries()) {
    if (own[node]?.length) text.data = applyEdits(text.data, own[node] ?? []);
  }
}
