import type { CalendarDate } from '../model/calendar-date.ts';
import type { Money } from '../model/money.ts';
import { findQualifiers, type QualifierKind } from '../vocabulary/index.ts';
import { type CompiledGrammar, FIGURE, groupsOf } from './grammar.ts';
import { GIFT_CARD } from './mail-words.ts';
import { countBefore, type Figures, type MarkedText, markFigures } from './marked-text.ts';
import type { Passage } from './passages.ts';

/**
 * What a passage says as a whole:
 * - `grant`: a credit was given; with or without its amount
 * - `begun`: begins like one, and goes on in a way that is not understood
 * - `end`, `minimum`: the credit's last day, or the least that has to be spent; `label`s and lines as well
 * - `amount`: an amount behind a label that is the credit's; `lone`: one without any word
 * - `code`: a claim code behind its label
 * - `no-rush`: thanks for having waited
 * - `neutral`: something that changes nothing
 * - `other`: not understood
 */
export interface Statement {
  readonly kind:
    | 'grant'
    | 'begun'
    | 'end'
    | 'minimum'
    | 'amount'
    | 'lone'
    | 'code'
    | 'no-rush'
    | 'neutral'
    | 'other';
  /** As it stands in the mail; a label and its value as one. */
  readonly sentence: string;
  readonly marked: MarkedText;
  /** No empty line stands between it and the one before. */
  readonly isClose: boolean;
  /** What it calls the credit; empty where it does not name it. */
  readonly name: string;
  /** The credit's amount. */
  readonly amount?: Money;
  /** Last days that it gives the credit. */
  readonly days: readonly CalendarDate[];
  readonly minimum?: Money;
  /** Endings of shops that it names: `.ca`. */
  readonly shops: readonly string[];
  /** It begins as what makes good what was told before. */
  readonly isCorrection?: true;
  /** Of `begun`: what stands before it makes it a condition, a question or another's. */
  readonly isConditional?: true;
  /** It is a line with a label and no sentence. */
  readonly isLabel?: true;
}

/** What the passages of one text say in one language. */
export function statementsIn(
  passages: readonly Passage[],
  words: CompiledGrammar,
  figures: Figures,
): Statement[] {
  const marked = passages.map((passage) => ({ passage, marked: markFigures(passage.text, figures) }));
  const isMessage = ({ marked: { text } }: MarkedLine) => labelOf(text, words)?.kind === 'message';
  // What the sender of a gift wrote is the sender's, to the end of its line.
  const messages = new Set(marked.filter(isMessage).map(({ passage }) => passage.line));
  const isOwn = (line: MarkedLine) => isMessage(line) || !messages.has(line.passage.line);
  return joinLabels(marked.filter(isOwn), words).map((line) => statementOf(line, words));
}

interface MarkedLine {
  readonly passage: Passage;
  readonly marked: MarkedText;
}

const ONE_FIGURE = new RegExp(`^[${FIGURE.amount}${FIGURE.day}${FIGURE.code}]$`);

/** Puts labels and values together that stand in cells or lines of their own: side by side or one below the other. */
function joinLabels(lines: readonly MarkedLine[], words: CompiledGrammar): MarkedLine[] {
  const isValue = (line: MarkedLine | undefined) => line !== undefined && ONE_FIGURE.test(line.marked.text);
  const isLabel = (line: MarkedLine | undefined) =>
    line !== undefined && labelOf(line.marked.text, words)?.rest === '';
  const joined: MarkedLine[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at];
    if (!line) break;
    const columns = isLabel(line) ? line.passage.cells : 1;
    const head = lines.slice(at, at + columns);
    const below = lines.slice(at + columns, at + 2 * columns);
    const isHead =
      columns > 1 && head.every((cell) => isLabel(cell) && cell.passage.line === line.passage.line);
    if (isHead && below.length === columns && below.every(isValue)) {
      head.forEach((label, column) => {
        const value = below[column];
        if (value) joined.push(pairOf(label, value));
      });
      at += 2 * columns - 1;
      continue;
    }
    const next = lines[at + 1];
    const beyond = lines[at + 2];
    if (next && isLabel(line) && isValue(next)) {
      joined.push(pairOf(line, next));
      at += 1;
    } else if (next && isValue(line) && isLabel(next) && !isValue(beyond)) {
      joined.push(pairOf(next, line));
      at += 1;
    } else joined.push(line);
  }
  return joined;
}

function pairOf(label: MarkedLine, value: MarkedLine): MarkedLine {
  const name = (text: string) => text.replace(/ ?[:：]$/, '');
  return {
    passage: { ...label.passage, text: `${name(label.passage.text)}: ${value.passage.text}` },
    marked: { ...value.marked, text: `${name(label.marked.text)}: ${value.marked.text}` },
  };
}

function labelOf(text: string, { labels }: CompiledGrammar) {
  for (const kind of ['amount', 'end', 'code', 'minimum', 'message', 'other'] as const) {
    const match = labels[kind].exec(text);
    if (match) return { kind, match, rest: text.slice(match[0].length).trim() };
  }
  return undefined;
}

function statementOf({ passage, marked }: MarkedLine, words: CompiledGrammar): Statement {
  const bare = {
    sentence: passage.text,
    marked,
    isClose: passage.isClose,
    name: '',
    days: [],
    shops: [],
  };
  const { text, amounts } = marked;
  const [amount] = amounts;
  if (text === FIGURE.amount && amount) return { ...bare, kind: 'lone', amount };
  const granted = grantIn(marked, words);
  if (granted?.kind === 'grant') return { ...bare, ...granted };
  const said = endIn(marked, words) ?? minimumIn(marked, words);
  if (said) return { ...bare, ...said };
  const labelled = labelledOf(marked, words);
  if (labelled) return { ...bare, ...labelled, isLabel: true };
  if (words.noRush.some((pattern) => pattern.test(text))) return { ...bare, kind: 'no-rush' };
  if (words.neutral.some((pattern) => pattern.test(text))) return { ...bare, kind: 'neutral' };
  return { ...bare, ...(granted ?? { kind: 'other' }) };
}

type Said = Partial<Statement> & Pick<Statement, 'kind'>;

/** A line that is a label and its value, and nothing more. */
function labelledOf({ text, amounts, days }: MarkedText, words: CompiledGrammar): Said | undefined {
  const label = labelOf(text, words);
  if (!label) return undefined;
  const rest = label.rest.replace(/\.$/, '');
  const [amount] = amounts;
  const [day] = days;
  const [name = ''] = groupsOf(label.match, 'name');
  const shops = groupsOf(label.match, 'shop');
  if (label.kind === 'amount' && rest === FIGURE.amount && amount)
    return { kind: 'amount', amount, name, shops };
  if (label.kind === 'minimum' && rest === FIGURE.amount && amount)
    return { kind: 'minimum', minimum: amount };
  if (label.kind === 'end' && rest === FIGURE.day && day) return { kind: 'end', days: [day], name, shops };
  if (label.kind === 'code' && rest === FIGURE.code) return { kind: 'code' };
  if (label.kind === 'message') return { kind: 'neutral' };
  const isColon = /[:：]$/.test(label.match[0]);
  if (label.kind === 'other' && (isColon || ONE_OTHER.test(rest))) return { kind: 'neutral' };
  return undefined;
}

/** What may stand behind a label that has no colon. */
const ONE_OTHER = new RegExp(`^(?:${FIGURE.order}|${FIGURE.code}|#?\\d{5,})$`);

/** Where a sentence may begin within another: after a greeting, a reason or another sentence. */
const LEAD_END = /(?:^|[,:;!–—-] |(?<!\p{L})(?:and|und|et|y|e) )$/iu;

function grantIn(marked: MarkedText, words: CompiledGrammar): Said | undefined {
  let begun: Said | undefined;
  for (const { opening, closing } of words.grants) {
    for (const match of marked.text.matchAll(opening)) {
      const lead = marked.text.slice(0, match.index);
      if (!LEAD_END.test(lead)) continue;
      const said = followed(marked, match, closing, words);
      const isConditional = !isHarmlessLead(lead, words);
      if (said.isWhole && !isConditional && words.lead.test(lead)) {
        const { isWhole: _, ...grant } = said;
        return {
          ...grant,
          kind: 'grant',
          ...(words.corrects.test(lead + match[0]) && { isCorrection: true }),
        };
      }
      begun ??= {
        kind: 'begun',
        name: said.name,
        ...(said.amount && { amount: said.amount }),
        ...(isConditional && { isConditional }),
      };
    }
  }
  return begun;
}

/** What stands before a statement changes nothing: no figure, no condition, nobody else. */
function isHarmlessLead(lead: string, { grammar }: CompiledGrammar): boolean {
  const isOther = ({ kind }: { kind: QualifierKind }) => kind !== 'other-thing';
  return (
    !/[\d%\ue000-\ue003?]/.test(lead) &&
    !SUPPOSED.test(lead) &&
    !findQualifiers(lead, [grammar.language]).some(isOther)
  );
}

/** Words before a statement that make it an example or another's words. */
export const SUPPOSED =
  /(?<!\p{L})(?:imagine|suppose|for example|e\.g|example|sample|say|says|said|think|wish|almost|nearly|stell(?:en|e)? |zum beispiel|beispiel|angenommen|fast|beinahe)(?!\p{L})/iu;

/** Reads on behind the opening of a grant, as far as patterns explain it. */
function followed(
  { text, amounts, days: found }: MarkedText,
  match: RegExpExecArray,
  closing: RegExp | undefined,
  words: CompiledGrammar,
): Omit<Statement, 'kind' | 'sentence' | 'marked' | 'isClose'> & { readonly isWhole: boolean } {
  const days: CalendarDate[] = [];
  const minimums: Money[] = [];
  const shops = groupsOf(match, 'shop');
  const people = groupsOf(match, 'person');
  const first = amounts[countBefore(text, FIGURE.amount, match.index)];
  const amount = match[0].includes(FIGURE.amount) ? first : undefined;
  let at = match.index + match[0].length;
  let isClosed = closing === undefined;
  for (;;) {
    const end = !isClosed && closing ? stickyAt(closing, text, at) : undefined;
    const longest = end ?? longestAt(words.tails, text, at);
    if (!longest) break;
    if (end) isClosed = true;
    shops.push(...groupsOf(longest, 'shop'));
    people.push(...groupsOf(longest, 'person'));
    const day = found[countBefore(text, FIGURE.day, at)];
    if (groupsOf(longest, 'end').length > 0 && day) days.push(day);
    const minimum = amounts[countBefore(text, FIGURE.amount, at)];
    if (groupsOf(longest, 'minimum').length > 0 && minimum) minimums.push(minimum);
    at += longest[0].length;
  }
  const rest = text.slice(at);
  const name = groupsOf(match, 'name')[0] ?? '';
  // People send gift cards; other credit is Amazon's to give.
  const isPlain =
    people.length === 0 || (GIFT_CARD.test(name) && people.every((person) => isPlainPerson(person, words)));
  const [minimum, another] = minimums;
  const isPaid = amount === undefined || amount.minor > 0;
  return {
    isWhole: isClosed && isPlain && isPaid && !another && /^[ .!…)*]*$/.test(rest),
    name,
    ...(amount && { amount }),
    days,
    ...(minimum && { minimum }),
    shops,
  };
}

/** Who sends a gift may be a friend; what a name may not hold is a figure or a word that undoes the sentence. */
function isPlainPerson(person: string, { grammar }: CompiledGrammar): boolean {
  const allowed: readonly QualifierKind[] = ['of-others', 'other-thing'];
  return (
    !/[\d\ue000-\ue003]/.test(person) &&
    findQualifiers(person, [grammar.language]).every(({ kind }) => allowed.includes(kind))
  );
}

function longestAt(patterns: readonly RegExp[], text: string, at: number): RegExpExecArray | undefined {
  let longest: RegExpExecArray | undefined;
  for (const pattern of patterns) {
    const match = stickyAt(pattern, text, at);
    if (match && match[0].length > (longest?.[0].length ?? 0)) longest = match;
  }
  return longest;
}

function stickyAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  return match && match[0] !== '' ? match : undefined;
}

/** The sentence and, where a harmless lead stands before it, the sentence without that. */
function withoutLead(text: string, words: CompiledGrammar): { at: number; text: string }[] {
  const starts = [...text.matchAll(/[,:!–—] /g)].map(({ 0: mark, index }) => index + mark.length);
  return [0, ...starts]
    .filter((at) => words.lead.test(text.slice(0, at)) && isHarmlessLead(text.slice(0, at), words))
    .map((at) => ({ at, text: text.slice(at) }));
}

function endIn(marked: MarkedText, words: CompiledGrammar): Said | undefined {
  if (!marked.text.includes(FIGURE.day)) return undefined;
  for (const { at, text } of withoutLead(marked.text, words)) {
    const match = firstMatch(words.ends, text);
    const day = marked.days[countBefore(marked.text, FIGURE.day, at)];
    if (match && day && groupsOf(match, 'end').length > 0)
      return { kind: 'end', days: [day], ...subjectOf(marked, match) };
  }
  return undefined;
}

function minimumIn(marked: MarkedText, words: CompiledGrammar): Said | undefined {
  if (!marked.text.includes(FIGURE.amount)) return undefined;
  for (const { text } of withoutLead(marked.text, words)) {
    const match = firstMatch(words.minimums, text);
    const minimum = marked.amounts.at(-1);
    if (!match || !minimum) continue;
    const { amount, ...subject } = subjectOf(marked, match);
    // With one amount alone it is the minimum.
    return { kind: 'minimum', minimum, ...subject, ...(marked.amounts.length > 1 && amount && { amount }) };
  }
  return undefined;
}

/** How a sentence about the credit calls it, and the amount that it gives it. */
function subjectOf({ amounts }: MarkedText, match: RegExpExecArray) {
  const [amount] = amounts;
  return {
    name: groupsOf(match, 'name')[0] ?? '',
    shops: groupsOf(match, 'shop'),
    ...(amount && { amount }),
  };
}

function firstMatch(patterns: readonly RegExp[], text: string): RegExpExecArray | undefined {
  for (const pattern of patterns) {
    const match = pattern.exec(text);
    if (match) return match;
  }
  return undefined;
}
