import PostalMime from 'postal-mime';
import { CELL } from './passages.ts';

/** Elements after which another line begins, and which the converter does not know as such. */
const BLOCK = /<(?=\/?(?:h[1-6]|li|ul|ol|dl|dt|dd|center|section|article|header|footer|blockquote|hr)\b)/gi;

const CELL_TAG = /<(\/?)t[dh]\b/gi;

/** Stands for the beginning of a cell while HTML becomes text; no mail has it. */
const CELL_MARK = '\uf8fe';
/** A cell that begins on a line of its own begins a row, or follows a paragraph. */
const AROUND_MARK = /\s*\uf8fe[^\S\n]*/g;

/**
 * The text of an HTML part. Workers have no DOMParser, so the conversion is that of the mail library, in
 * linear time: a mail that holds a text part and an HTML part has both in its text. The same way in a page,
 * so that a dropped mail and an imported one are understood alike.
 */
export async function htmlToText(html: string): Promise<string> {
  const prepared = html
    .replaceAll(CELL_MARK, '')
    .replace(/(<\/?)style\b/gi, '$1script')
    // Where a link leads is not part of the sentence.
    .replace(/\bhref(?=\s*=)/gi, 'data-to')
    .replace(BLOCK, '<br><')
    // The converter would make a paragraph of each cell.
    .replace(CELL_TAG, (_, close: string) => (close ? '</span' : `${CELL_MARK}<span`));
  const head = 'Content-Type: text/';
  const parts = [`${head}plain\n\n.`, `${head}html; charset=utf-8\n\n${prepared}`];
  const boundary = boundaryFor(html);
  const mail = [
    `Content-Type: multipart/mixed; boundary=${boundary}\n`,
    ...parts.map((part) => `--${boundary}\n${part}`),
    `--${boundary}--\n`,
  ].join('\n');
  const { text = '' } = await PostalMime.parse(mail);
  return text.replace(/^\.\s*/, '').replace(AROUND_MARK, (gap) => (gap.includes('\n') ? '\n' : CELL));
}

function boundaryFor(html: string): string {
  let boundary = 'part';
  while (html.includes(`--${boundary}`)) boundary += '-part';
  return boundary;
}

/** Where the links of an HTML part lead. */
export function linksIn(html: string): string[] {
  return [...html.matchAll(/\bhref\s*=\s*["']?(https:\/\/[^\s"'<>]{1,2000})/gi)].map(([, link = '']) => link);
}
