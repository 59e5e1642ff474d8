import { findAmounts } from '../model/amount-text.ts';
import type { CalendarDate } from '../model/calendar-date.ts';
import type { Marketplace } from '../model/marketplaces.ts';
import { CURRENCY_DIGITS, isCurrency, type Money } from '../model/money.ts';
import { findQualifiers, type QualifierKind } from '../vocabulary/index.ts';
import type { CompiledGrammar } from './grammar.ts';
import { CLAIM_LINK } from './mail-words.ts';
import { type Figures, hasUnreadAmount } from './marked-text.ts';
import { obstaclesIn } from './obstacles.ts';
import type { ParsedMail } from './parsed-mail.ts';
import { passagesOf } from './passages.ts';
import { type Statement, statementsIn } from './statements.ts';
import { type SubjectClues, subjectCluesOf } from './subject-clues.ts';

/** Everything in a mail that bears on a credit, in one language. */
export interface MailClues {
  readonly words: CompiledGrammar;
  readonly figures: Figures;
  /** What each of the mail's texts says. */
  readonly parts: readonly (readonly Statement[])[];
  readonly subject: SubjectClues;
  readonly grants: readonly Statement[];
  /** Every amount that something gives the credit, each once. */
  readonly amounts: readonly Money[];
  /** Every last day that something gives the credit, each once. */
  readonly days: readonly CalendarDate[];
  readonly minimums: readonly Money[];
  /** It holds a code or a link with which a gift card is claimed. */
  readonly hasClaim: boolean;
  /** Sentences that may give a credit and are not understood: with several amounts, in another currency, or otherwise. */
  readonly several: string | undefined;
  readonly foreign: string | undefined;
  readonly unclear: string | undefined;
  /** A sentence about credit that is already there. */
  readonly reminder: Statement | undefined;
  /** A sentence that names a credit and its amount, given or not. */
  readonly named: Statement | undefined;
  /** Sentences that may change what the others say. */
  readonly obstacles: readonly Statement[];
}

const REMINDER_QUALIFIERS = new Set<QualifierKind>(['limit', 'pending', 'past', 'other-thing', 'negation']);

export function cluesOf(mail: ParsedMail, words: CompiledGrammar, marketplace: Marketplace): MailClues {
  const { language } = words.grammar;
  const own = marketplace.languages.find((one) => one.startsWith(`${language}-`));
  const figures = { marketplace, language: own ?? language };
  const parts = mail.texts.map((text) => statementsIn(passagesOf(text), words, figures));
  const subject = subjectCluesOf(mail.subject, words, figures);
  const all = parts.flat();
  const grants = [...all.filter(({ kind }) => kind === 'grant'), ...(subject.grant ? [subject.grant] : [])];
  const named = all.filter((statement) => isNamed(statement, words));
  const loose = named.filter((statement) => mayGive(statement, words));
  const amounts = creditAmounts(all, grants);
  return {
    words,
    figures,
    parts,
    subject,
    grants,
    amounts,
    days: [...new Set(all.flatMap(({ days }) => days))],
    minimums: distinct(all.flatMap(({ minimum }) => minimum ?? [])),
    hasClaim: all.some(({ kind }) => kind === 'code') || mail.links.some((link) => CLAIM_LINK.test(link)),
    several: loose.find(({ marked }) => distinct(marked.amounts).length > 1)?.sentence,
    foreign: all.find((statement) => isForeign(statement, words))?.sentence,
    unclear: (all.find(isBegun) ?? loose[0])?.sentence,
    reminder:
      all.find(({ kind, amount }) => kind === 'end' && amount) ??
      named.find((statement) => isReminder(statement, words)),
    named: named[0] ?? all.find(({ kind, amount }) => amount && kind !== 'lone'),
    obstacles: parts.flatMap((part) => obstaclesIn(part, words, amounts)),
  };
}

function isBegun({ kind, isConditional }: Statement): boolean {
  return kind === 'begun' && !isConditional;
}

/** A sentence that is not understood, names a credit, and has an amount. */
function isNamed({ kind, marked }: Statement, words: CompiledGrammar): boolean {
  return (kind === 'other' || kind === 'begun') && marked.amounts.length > 0 && words.noun.test(marked.text);
}

/** It has a verb of giving and no word that would undo it. */
function mayGive({ marked, kind, isConditional }: Statement, words: CompiledGrammar): boolean {
  if (kind === 'begun') return !isConditional;
  return words.gives.test(marked.text) && !isQualified(marked.text, words);
}

/** It speaks of a credit that is there, and neither gives one nor has a word that would undo it. */
function isReminder({ kind, marked }: Statement, words: CompiledGrammar): boolean {
  const { text } = marked;
  const isPlain = kind === 'other' && !words.gives.test(text) && !isUndone(text, words);
  return isPlain && words.reminds.test(text);
}

/** Words that a reminder may have besides: what is left is only so much, and must soon be used. */
function isUndone(text: string, { grammar }: CompiledGrammar): boolean {
  return findQualifiers(text, [grammar.language]).some(({ kind }) => !REMINDER_QUALIFIERS.has(kind));
}

function isQualified(text: string, { grammar }: CompiledGrammar): boolean {
  return findQualifiers(text, [grammar.language]).some(({ kind }) => kind !== 'past');
}

/** It gives an amount in another currency than the marketplace's. */
function isForeign({ kind, marked, sentence }: Statement, words: CompiledGrammar): boolean {
  if (kind !== 'other' && kind !== 'begun' && kind !== 'grant') return false;
  if (!hasUnreadAmount(marked) || !words.noun.test(sentence) || !words.gives.test(sentence)) return false;
  const { language } = words.grammar;
  const isIn = (currency: string) =>
    isCurrency(currency) && findAmounts(sentence, { currency, language }).length > 0;
  return !isQualified(sentence, words) && Object.keys(CURRENCY_DIGITS).some(isIn);
}

/** What gives the credit an amount; a line of its own only where nothing else does. */
function creditAmounts(all: readonly Statement[], grants: readonly Statement[]): Money[] {
  const amountsOf = (...kinds: readonly Statement['kind'][]) =>
    all.flatMap(({ kind, amount }) => (kinds.includes(kind) && amount ? [amount] : []));
  const stated = [...grants.flatMap(({ amount }) => amount ?? []), ...amountsOf('amount')];
  const first = stated.length > 0 ? stated : grants.length > 0 ? amountsOf('lone') : [];
  return distinct([...first, ...(grants.length > 0 ? amountsOf('end', 'minimum') : [])]);
}

export function distinct(amounts: readonly Money[]): Money[] {
  const seen = new Map(amounts.map((amount) => [`${amount.minor} ${amount.currency}`, amount]));
  return [...seen.values()];
}
