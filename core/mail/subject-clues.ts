import type { Money } from '../model/money.ts';
import { normaliseText } from '../model/text.ts';
import { findQualifiers, type QualifierKind } from '../vocabulary/index.ts';
import { type CompiledGrammar, groupsOf } from './grammar.ts';
import { GRAMMARS } from './grammars.ts';
import { type Figures, markFigures } from './marked-text.ts';
import { type Statement, SUPPOSED } from './statements.ts';

/** What a subject says of a credit. */
export interface SubjectClues {
  /** It announces a credit given. */
  readonly isAnnounced: boolean;
  readonly amounts: readonly Money[];
  readonly shops: readonly string[];
  /** It says itself that a credit was added to a balance. */
  readonly grant: Statement | undefined;
  /** It may change what the mail says: it names a credit in a way that is not understood, or has a word that undoes. */
  readonly isObstacle: boolean;
  readonly isReminder: boolean;
}

/** What mail programs put before a subject when they forward it. */
const FORWARDED = /^(?:(?:fwd?|wg|tr|rv|i|enc|doorst|vs|vl|pd) ?: ?)+/i;

/** Qualifiers that undo what a mail says even where its subject names no credit. */
const UNDOING: readonly QualifierKind[] = [
  'negation',
  'condition',
  'chance',
  'frequency',
  'pending',
  'of-others',
];

export function subjectCluesOf(subject: string, words: CompiledGrammar, figures: Figures): SubjectClues {
  const text = normaliseText(subject).replace(FORWARDED, '');
  const marked = markFigures(text, figures);
  const own = firstOf(words.subjects, marked.text);
  // The subject may be in another language than the mail.
  const match =
    own ??
    firstOf(
      GRAMMARS.flatMap(({ subjects }) => subjects),
      marked.text,
    );
  const hasNoun = [words, ...GRAMMARS].some(({ noun }) => noun.test(text));
  const isUndone = findQualifiers(text, [words.grammar.language]).some(({ kind }) => UNDOING.includes(kind));
  const isReminder = !match && words.reminds.test(text);
  const [given] = own ? groupsOf(own, 'given') : [];
  const [amount] = marked.amounts;
  const grantOf = (of: RegExpExecArray, name: string): Statement => ({
    kind: 'grant',
    sentence: text,
    marked,
    isClose: false,
    name,
    ...(amount && { amount }),
    days: [],
    shops: groupsOf(of, 'shop'),
  });
  return {
    isAnnounced: match !== undefined,
    amounts: marked.amounts,
    shops: match ? groupsOf(match, 'shop') : [],
    grant: own && given !== undefined ? grantOf(own, given) : undefined,
    isObstacle: !match && (hasNoun || isUndone || isReminder || SUPPOSED.test(text)),
    isReminder,
  };
}

function firstOf(patterns: readonly RegExp[], text: string): RegExpExecArray | undefined {
  for (const pattern of patterns) {
    const match = pattern.exec(text);
    if (match) return match;
  }
  return undefined;
}
