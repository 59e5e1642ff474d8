import { findAmounts } from '../model/amount-text.ts';
import type { CalendarDate } from '../model/calendar-date.ts';
import { isSameMoney, type Money } from '../model/money.ts';
import { normaliseText } from '../model/text.ts';
import type { Witness } from './found-in-mail.ts';
import type { ParsedMail } from './parsed-mail.ts';
import {
  foreignCurrency,
  isEndLabel,
  labelledAmount,
  lastDaysIn,
  type MailView,
  type NamedAmount,
  namedAmount,
  saysGiven,
} from './sentence-clues.ts';
import { sentencesOf } from './sentences.ts';

/** A sentence that says a credit was given, where it stands, and the days it or its next sentence gives. */
export interface Grant extends NamedAmount {
  readonly sentence: string;
  /** Which of the mail's texts it stands in. */
  readonly part: number;
  readonly daysInside: readonly CalendarDate[];
  readonly daysBeside: readonly CalendarDate[];
}

/** Everything in a mail that bears on a credit, in one language. */
export interface MailClues {
  readonly grants: readonly Grant[];
  /** Sentences that name a credit with several amounts, in another currency, or as one already there. */
  readonly several: string | undefined;
  readonly foreign: string | undefined;
  readonly reminder: string | undefined;
  /** A sentence that names a credit and its amount, given or not. */
  readonly named: string | undefined;
  readonly labels: readonly Money[];
  /** Every last day that a sentence or a labelled line gives a credit. */
  readonly days: readonly CalendarDate[];
  /** Every last day of anything that is not an offer: another one there makes all of them doubtful. */
  readonly allDays: readonly CalendarDate[];
  readonly subjectAmounts: readonly Money[];
  /** The subject announces a credit. */
  readonly announced: boolean;
}

export function cluesOf(mail: ParsedMail, view: MailView): MailClues {
  const parts = mail.texts.map(sentencesOf);
  const sentences = parts.flat();
  const subject = normaliseText(mail.subject);
  const { words, marketplace, language } = view;
  const isGiven = (sentence: string) => saysGiven(sentence, view);
  const isPlain = (sentence: string) => isGiven(sentence) && !words.reminder.test(sentence);
  const kindOf = (sentence: string) => namedAmount(sentence, view, marketplace.currency);
  return {
    grants: parts.flatMap((part, at) => grantsIn(part, at, view)),
    several: sentences.find((sentence) => isGiven(sentence) && kindOf(sentence) === 'several'),
    foreign: sentences.find((sentence) => isPlain(sentence) && foreignCurrency(sentence, view)),
    reminder: sentences.find(
      (sentence) => isGiven(sentence) && !isPlain(sentence) && kindOf(sentence) !== 'none',
    ),
    named: sentences.find((sentence) => kindOf(sentence) !== 'none'),
    labels: sentences.flatMap((line) => labelledAmount(line, view) ?? []),
    allDays: sentences.flatMap((one) => (words.offered.test(one) ? [] : lastDaysIn(one, view))),
    days: sentences.flatMap((sentence, at) => daysFor(sentence, sentences[at - 1], view)),
    subjectAmounts: findAmounts(subject, { currency: marketplace.currency, language }).map(
      ({ amount }) => amount,
    ),
    announced: words.subject.test(subject),
  };
}

function grantsIn(sentences: readonly string[], part: number, view: MailView): Grant[] {
  return sentences.flatMap((sentence, at) => {
    if (!saysGiven(sentence, view) || view.words.reminder.test(sentence)) return [];
    const named = namedAmount(sentence, view, view.marketplace.currency);
    if (typeof named === 'string') return [];
    const next = sentences[at + 1] ?? '';
    return [
      {
        ...named,
        sentence,
        part,
        daysInside: lastDaysIn(sentence, view),
        daysBeside: goesOn(next, view) ? lastDaysIn(next, view) : [],
      },
    ];
  });
}

/** The last days of a sentence about a credit: one named in it, or in a sentence before that it goes on from. */
function daysFor(sentence: string, before: string | undefined, view: MailView): CalendarDate[] {
  const { words } = view;
  if (words.offered.test(sentence)) return [];
  const isAbout =
    words.noun.test(sentence) ||
    isEndLabel(sentence, view) ||
    (before && words.noun.test(before) && goesOn(sentence, view));
  return isAbout ? lastDaysIn(sentence, view) : [];
}

/** `It expires on`, `Your reward is valid until`: about the credit of the sentence before. */
function goesOn(sentence: string, { words, marketplace, language }: MailView): boolean {
  if (findAmounts(sentence, { currency: marketplace.currency, language }).length > 0) return false;
  return words.goesOn.test(sentence) || words.noun.test(sentence);
}

/** How the mail bears out an amount; `sentence` first. */
export function witnessesOf(grant: Grant, { grants, labels, subjectAmounts }: MailClues): Witness[] {
  const same = grants.filter(({ amount }) => isSameMoney(amount, grant.amount));
  const has = (amounts: readonly Money[]) => amounts.some((amount) => isSameMoney(amount, grant.amount));
  const others: readonly (readonly [Witness, boolean])[] = [
    ['end-in-sentence', same.some(({ daysInside }) => daysInside.length > 0)],
    ['end-beside', same.some(({ daysBeside }) => daysBeside.length > 0)],
    ['subject', has(subjectAmounts)],
    ['label', has(labels)],
    [
      'another-sentence',
      same.some(({ part, sentence }) => part === grant.part && sentence !== grant.sentence),
    ],
    ['other-part', same.some(({ part }) => part !== grant.part)],
  ];
  return ['sentence', ...others.flatMap(([name, holds]) => (holds ? [name] : []))];
}
