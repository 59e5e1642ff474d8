import { normaliseText } from '../model/text.ts';

/** A passage that is longer is looked at up to here. */
const PASSAGE_MAX_CHARS = 600;

/** Passages of one text that are looked at; the credit stands at the top. */
const MOST_PASSAGES = 2000;

/** One sentence, heading, line or table cell of a mail. */
export interface Passage {
  /** Through `normaliseText`. */
  readonly text: string;
  /** The line of the text it stands in, counted from 0; wrapped lines are one. */
  readonly line: number;
  /** Cells of its line; 1 outside of tables. */
  readonly cells: number;
  /** No empty line stands between it and the passage before. */
  readonly isClose: boolean;
}

/** A full stop behind these ends no sentence. */
const ABBREVIATION =
  /(?:^|[^\p{L}])(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mon|Tues?|Wed|Thu|Thurs|Fri|Sat|Sun|Rs|No|Nr|Inc|Co|vs|Mr|Mrs|Ms|St|a\.m|p\.m|U\.S|e\.g|i\.e|bzw|ca|inkl|zzgl|z\.B|(?<![\d.,])\d{1,2})\.$/iu;

const END = /[.!?](?=["”’)]*(?: |$))|[。！？]/g;

/** What stands between two cells of a table in text made from HTML. */
export const CELL = '\t';

/** The passages of a text, in order. Lines that a mail program wrapped are joined. */
export function passagesOf(text: string): Passage[] {
  const passages: Passage[] = [];
  for (const [line, { cells, isClose }] of linesOf(text).entries()) {
    const pieces = cells.flatMap(sentencesOf);
    for (const [at, piece] of pieces.entries()) {
      passages.push({ text: piece, line, cells: cells.length, isClose: at > 0 || isClose });
    }
    if (passages.length >= MOST_PASSAGES) break;
  }
  return passages.slice(0, MOST_PASSAGES);
}

interface Line {
  readonly cells: string[];
  readonly isClose: boolean;
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let isOpen = false;
  let isClose = false;
  for (const raw of text.split(/\r\n?|\n/)) {
    const cells = raw
      .replace(/^[>\s]+/, '')
      .split(CELL)
      .map((cell) => normaliseText(cell.replace(/\(?https?:\/\/\S+/g, ' ')))
      .filter((cell) => cell !== '');
    const [cell = '', another] = cells;
    const last = lines.at(-1)?.cells;
    // Wrapped lines are long and go on in the middle of a sentence; headings and labels are neither.
    if (isOpen && last && cell && !another && !/^[*•·-] |^[^\s:]+(?: [^\s:]+){0,3}:(?: |$)/.test(cell)) {
      last[last.length - 1] += ` ${cell}`;
    } else if (cell) {
      lines.push({ cells, isClose });
    }
    isOpen = !another && cell.length >= 50 && !/[.!?:。]$/.test(cell);
    // A line that held nothing but an address parts nothing.
    isClose = cell !== '' || (isClose && raw.trim() !== '');
  }
  return lines;
}

function sentencesOf(cell: string): string[] {
  const sentences: string[] = [];
  let start = 0;
  for (const { 0: mark, index } of cell.matchAll(END)) {
    const sentence = cell.slice(start, index + mark.length).trim();
    if (mark === '.' && ABBREVIATION.test(sentence.slice(-12))) continue;
    sentences.push(sentence);
    start = index + mark.length;
  }
  sentences.push(cell.slice(start).trim());
  return sentences
    .filter((sentence) => /[\p{L}\d]/u.test(sentence))
    .map((sentence) => sentence.slice(0, PASSAGE_MAX_CHARS));
}

/** A sentence as it may be shown and kept: no claim codes, no mail addresses, not endless. */
export function shownSentence(sentence: string): string {
  return sentence
    .replace(/\S+@\S+/g, '…')
    .replace(/(?<![\w-])(?=[\w-]*[A-Z])[A-Z0-9]{4}-[A-Z0-9]{5,6}-[A-Z0-9]{4,5}(?![\w-])/gi, '…')
    .replace(/(?<![\w-])(?=\w*\d)(?=\w*[A-Z])[A-Z0-9]{10,}(?![\w-])/gi, '…')
    .slice(0, 300);
}
