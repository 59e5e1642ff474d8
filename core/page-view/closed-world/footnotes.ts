import { findQualifiers, hasKnownWords, isHelp } from '../../vocabulary/index.ts';
import type { Boxes } from './boxes.ts';
import type { Claims, Line } from './claims.ts';

/** Behind a word or a figure; not the stars that hide the number of a card. */
const MARK = /(?<=[^\s*]) ?(?<![*•])([*＊]{1,3}|[†‡§]{1,2}|[¹²³⁴⁵⁶⁷⁸⁹]|※\d?)(?=$|[\s.,;:)）])/gu;
const NOTE = /^([*＊]{1,3}|[†‡§]{1,2}|[¹²³⁴⁵⁶⁷⁸⁹]|※\d?) ?(?=[\p{L}\p{N}$€£¥])/u;
/** A raised number is a mark as well. */
const RAISED = 'sup';
const RAISED_MARK = /^\d{1,2}$/;
const NUMBERED_NOTE = /^[([]?(\d{1,2})[)\].:]? (?=\p{L})/u;

/**
 * The names of the values with a mark in their line or card, of which a footnote says more than is known to
 * change nothing.
 */
export function footnoted(claims: Claims, boxes: Boxes): string[] {
  const marked = new Map<string, Set<string>>();
  for (const [at, line] of claims.lines.entries()) {
    const stated = claims.spansIn(at).flatMap(({ statement }) => statement?.name ?? []);
    const marks = stated.length > 0 && !claims.work.isSpent(1) ? marksIn(line) : [];
    if (marks.length === 0 || claims.work.isSpent(boxes.size)) continue;
    const around = [...boxes].flatMap(([{ name }, { cards }]) =>
      cards.some((card) => card.contains(line.nodes[0])) ? [name] : [],
    );
    for (const mark of marks) {
      marked.set(mark, new Set([...(marked.get(mark) ?? []), ...stated, ...around]));
    }
  }
  if (marked.size === 0) return [];
  return claims.lines.flatMap((line) => {
    const names = [...(marked.get(noteOf(line) ?? '') ?? [])];
    if (names.length === 0 || claims.work.isSpent(1 + line.text.length / 20)) return [];
    const said = line.text.replace(NOTE, '').replace(NUMBERED_NOTE, '');
    const isKnown = isHelp(said, claims.languages) || isPlain(claims, said);
    return isKnown ? [] : names;
  });
}

function isPlain({ languages }: Claims, text: string): boolean {
  return (
    !/\d/.test(text) &&
    findQualifiers(text, languages).length === 0 &&
    hasKnownWords(text, [...languages, 'en'])
  );
}

function marksIn({ text, nodes }: Line): string[] {
  const raised = nodes.flatMap((node) => raisedText(node) ?? []).filter((text) => RAISED_MARK.test(text));
  return [...[...text.matchAll(MARK)].map(([, mark = '']) => mark), ...raised];
}

function noteOf({ text, nodes }: Line): string | undefined {
  const [first] = nodes;
  const raised = first && raisedText(first);
  if (raised) return raised;
  return (NOTE.exec(text) ?? NUMBERED_NOTE.exec(text))?.[1];
}

/** The text of a node that is raised, without spaces and marks that nobody sees. */
function raisedText({ data, parentElement }: Line['nodes'][number]): string | undefined {
  return parentElement.closest(RAISED) ? data.replace(/[\s\p{Cf}]/gu, '') : undefined;
}
