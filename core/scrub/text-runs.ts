import type { PageSnapshot, SnapshotNode } from '../model/page-snapshot.ts';
import { applyEdits, type Edit } from './rewrite-text.ts';

/** Elements that begin a line of their own. Text within one line is one text, however many elements hold it. */
const BLOCK =
  /^(?:address|article|aside|blockquote|body|br|button|caption|dd|details|div|dl|dt|fieldset|figure|footer|form|h[1-6]|head|header|hr|html|img|input|legend|li|main|nav|ol|option|p|script|section|select|style|summary|table|tbody|td|textarea|tfoot|th|thead|title|tr|ul)$/;

/** Amazon's class for copies for screen readers beside what they repeat: not one text with it. */
const READ_ALOUD = /(?:^|\s)a-offscreen(?:\s|$)/;

/** A letter beside a digit. */
const UNFIT = /^(?:\p{L}\d|\d\p{L})$/u;

/** A text of the page, to be rewritten in its place. */
export interface Piece {
  data: string;
}

/** Texts of one line, in order. */
export type TextRun = readonly Piece[];

/** Every line of text of a snapshot, and each text by its place among the nodes. */
export function textRuns(nodes: readonly SnapshotNode[]): { runs: TextRun[]; pieces: Map<number, Piece> } {
  const runs: TextRun[] = [];
  const pieces = new Map<number, Piece>();
  let run: Piece[] = [];
  const flush = () => {
    if (run.length > 0) runs.push(run);
    run = [];
  };
  /** The open elements, by their places, and whether the end of each ends a line. */
  const open: { place: number; isLine: boolean }[] = [];
  let places = 0;
  for (const [at, node] of nodes.entries()) {
    for (let top = open.at(-1); top && top.place !== node[0]; top = open.at(-1)) {
      if (top.isLine) flush();
      open.pop();
    }
    if (node.length > 2) {
      const isLine = BLOCK.test(node[1]) || READ_ALOUD.test((node[2] || undefined)?.class ?? '');
      if (isLine) flush();
      open.push({ place: places++, isLine });
      continue;
    }
    const piece = { data: node[1] };
    pieces.set(at, piece);
    // `Kindle` and `7,99 €` in two elements are two texts. Prices come in pieces too, and their pieces fit.
    if (UNFIT.test((run.at(-1)?.data ?? '').slice(-1) + piece.data.charAt(0))) flush();
    run.push(piece);
  }
  flush();
  return { runs, pieces };
}

/** What a snapshot shows, one line for each of its own. */
export function textOf({ nodes }: Pick<PageSnapshot, 'nodes'>): string {
  return textRuns(nodes)
    .runs.map((run) => joined(run).text.replaceAll(/\s+/g, ' ').trim())
    .filter(Boolean)
    .join('\n');
}

/** The text of a run, and where one piece ends and the next one begins. */
export function joined(run: TextRun): { text: string; boundaries: number[] } {
  let text = '';
  const boundaries: number[] = [];
  for (const { data } of run) {
    text += data;
    boundaries.push(text.length);
  }
  return { text, boundaries };
}

/** Makes the edits of the joined text in its pieces. Later pieces keep their lengths, the first takes the rest. */
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
