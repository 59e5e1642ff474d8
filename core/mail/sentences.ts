import { normaliseText } from '../model/text.ts';

/** Sentences that are longer are no sentences. */
const SENTENCE_MAX_CHARS = 600;

/** Sentences of one mail that are looked at; the credit stands at the top. */
const SENTENCES_MAX = 2000;

/** A full stop behind these ends no sentence. */
const ABBREVIATION =
  /(?:^|[^\p{L}])(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mon|Tues?|Wed|Thu|Thurs|Fri|Sat|Sun|Rs|No|Nr|Inc|Co|vs|Mr|Mrs|Ms|St|a\.m|p\.m|U\.S|e\.g|i\.e|bzw|ca|inkl|zzgl|z\.B|(?<!\d)\d{1,2})\.$/iu;

const END = /[.!?](?=["”’)]*(?: |$))|[。！？]/g;

/** The sentences of a text, through `normaliseText`, in order. Lines that a mail program wrapped are joined. */
export function sentencesOf(text: string): string[] {
  const lines = paragraphLines(text);
  return lines.flatMap(cutLine).slice(0, SENTENCES_MAX);
}

function paragraphLines(text: string): string[] {
  const lines: string[] = [];
  let isOpen = false;
  for (const raw of text.split(/\r\n?|\n/)) {
    const line = normaliseText(raw.replace(/^[>\s]+/, '').replace(/\(?https?:\/\/\S+/g, ' '));
    // Wrapped lines are long and go on in the middle of a sentence; headings and labels are neither.
    if (isOpen && line && !/^[*•·-] |^[^\s:]+(?: [^\s:]+){0,3}:(?: |$)/.test(line)) {
      lines[lines.length - 1] += ` ${line}`;
    } else if (line) {
      lines.push(line);
    }
    isOpen = line.length >= 50 && !/[.!?:。]$/.test(line);
  }
  return lines;
}

function cutLine(line: string): string[] {
  const sentences: string[] = [];
  let start = 0;
  for (const { 0: mark, index } of line.matchAll(END)) {
    const sentence = line.slice(start, index + mark.length).trim();
    if (mark === '.' && ABBREVIATION.test(sentence.slice(-12))) continue;
    sentences.push(sentence);
    start = index + mark.length;
  }
  sentences.push(line.slice(start).trim());
  return sentences.filter((sentence) => /\p{L}/u.test(sentence) && sentence.length <= SENTENCE_MAX_CHARS);
}

/** A sentence as it may be shown and kept: no claim codes, no mail addresses, not endless. */
export function shownSentence(sentence: string): string {
  return sentence
    .replace(/\S+@\S+/g, '…')
    .replace(/(?<![\w-])(?=[\w-]*[A-Z])[A-Z0-9]{4}-[A-Z0-9]{5,6}-[A-Z0-9]{4,5}(?![\w-])/gi, '…')
    .replace(/(?<![\w-])(?=\w*\d)(?=\w*[A-Z])[A-Z0-9]{10,}(?![\w-])/gi, '…')
    .slice(0, 300);
}
