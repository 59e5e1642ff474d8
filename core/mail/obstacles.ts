import { isSameMoney, type Money } from '../model/money.ts';
import { findQualifiers, type QualifierKind } from '../vocabulary/index.ts';
import type { CompiledGrammar } from './grammar.ts';
import { GRAMMARS } from './grammars.ts';
import { hasFigure } from './marked-text.ts';
import type { Statement } from './statements.ts';

/** Qualifiers that a sentence may have which only stands beside one about a credit: it is about something else. */
const HARMLESS_BESIDE: readonly QualifierKind[] = ['other-thing'];

/** What a statement may be that speaks of the credit itself. */
const ABOUT_CREDIT: readonly Statement['kind'][] = ['grant', 'end', 'minimum', 'amount', 'lone', 'code'];

/**
 * The passages of one text that may change what is said of the credit and that nothing explains: they name or
 * point at it, go on about the sentence before, repeat its amount, or are a status above or below it.
 */
export function obstaclesIn(
  statements: readonly Statement[],
  words: CompiledGrammar,
  amounts: readonly Money[],
): Statement[] {
  const first = statements.findIndex(({ kind }) => kind === 'grant');
  // What is told before a credit that makes it good is why it was given.
  const from = statements[first]?.isCorrection ? first : 0;
  let isBehind = false;
  return statements.filter((statement, at) => {
    const { kind } = statement;
    if (at < from) return false;
    if (kind !== 'other' && kind !== 'begun') {
      isBehind = ABOUT_CREDIT.includes(kind) || (isBehind && kind === 'neutral');
      return isLoneBeside(statement, statements, at, amounts);
    }
    const is =
      kind === 'begun' ||
      mentions(statement, words) ||
      repeats(statement, amounts) ||
      tellsWhatIsLeft(statement, words) ||
      isStatus(statement, words) ||
      ((isBehind || (at === first - 1 && statements[first]?.isClose)) && goesOn(statement, words)) ||
      (at < first && words.goesOn.test(statement.sentence));
    isBehind = is && isBehind;
    return is;
  });
}

/** It names a credit, with a word that points at one, a figure or a qualifier. */
function mentions({ marked, sentence }: Statement, words: CompiledGrammar): boolean {
  return [words, ...GRAMMARS].some(
    ({ noun, pointing }, at) =>
      noun.test(sentence) &&
      (pointing.test(sentence) || hasFigure(marked) || (at === 0 && qualifies(sentence, words, []))),
  );
}

/** Behind a sentence about the credit: it begins as what goes on, has a pronoun, or close by a figure or a qualifier. */
function goesOn({ sentence, isClose, marked }: Statement, words: CompiledGrammar): boolean {
  if (words.goesOn.test(sentence)) return true;
  if (words.pronoun.test(sentence)) return true;
  return isClose && (hasFigure(marked) || qualifies(sentence, words, HARMLESS_BESIDE));
}

/** `Balance: $2.00`. */
function tellsWhatIsLeft({ marked, sentence }: Statement, words: CompiledGrammar): boolean {
  return marked.amounts.length > 0 && words.reminds.test(sentence);
}

/** Also as what was taken back: `-$5.00`. */
function repeats({ marked }: Statement, amounts: readonly Money[]): boolean {
  return marked.amounts.some(({ minor, currency }) =>
    amounts.some((own) => Math.abs(minor) === own.minor && currency === own.currency),
  );
}

const STATUS = /^(?:[\p{L}-]+ )?-?status ?: ?/iu;
const GOOD_STATUS = /^(?:active|added|available|issued|posted|aktiv|gutgeschrieben|verfügbar)[.!]?$/i;

/** A line that is nothing but a status, or names one behind its label: `Pending`. */
function isStatus({ sentence }: Statement, { grammar }: CompiledGrammar): boolean {
  if (STATUS.test(sentence)) return !GOOD_STATUS.test(sentence.replace(STATUS, ''));
  const text = sentence.replace(/[.!:]$/, '');
  return findQualifiers(text, [grammar.language]).some(
    ({ kind, start, end }) => kind !== 'other-thing' && start === 0 && end === text.length,
  );
}

function qualifies(
  sentence: string,
  { grammar }: CompiledGrammar,
  allowed: readonly QualifierKind[],
): boolean {
  return findQualifiers(sentence, [grammar.language]).some(({ kind }) => !allowed.includes(kind));
}

/** Another amount on a line of its own, right beside what is said of the credit. */
function isLoneBeside(
  { kind, amount }: Statement,
  statements: readonly Statement[],
  at: number,
  amounts: readonly Money[],
): boolean {
  if (kind !== 'lone' || !amount || amounts.some((own) => isSameMoney(own, amount))) return false;
  return [statements[at - 1], statements[at + 1]].some(
    (beside) => beside !== undefined && ABOUT_CREDIT.includes(beside.kind),
  );
}
