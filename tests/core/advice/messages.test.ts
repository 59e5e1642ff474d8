import { describe, expect, it } from 'vitest';
import { ADVICE_MESSAGES } from '../../../core/advice/messages.ts';
import type { WordKey } from '../../../core/words/keys.ts';
import type { Words } from '../../../core/words/words.ts';
import { placeholdersIn, WORDS, withExamples } from '../../support/words.ts';

const LINE_MAX_CHARS = 40;

/** What no sentence may claim or sound like, in the languages there are texts in. */
const FORBIDDEN: readonly [string, RegExp][] = [
  [
    'which credit Amazon takes first',
    /(?:soonest|earliest|oldest|first to (?:expire|end)|takes? first(?! is not known)|zuerst(?! nimmt, ist nicht bekannt)|am frühesten)/i,
  ],
  ['a fixed lifetime in days', /\d+\s*(?:days?|tagen?)(?![^.]*:? ?\$AMOUNT\$)/i],
  [
    'that a credit is eligible',
    /\b(?:eligible|qualif(?:y|ies)|will apply|can be used (?:for|on)|is usable)\b|berechtigt|einlösbar|wird angerechnet/i,
  ],
  ['what fewer receipts pay', /receipt|pro rata|all.or.nothing|beleg|anteilig/i],
  ['that a reload bonus exists', /reload|aufladen/i],
  ['certainty', /\b(?:always|never|guarantee[ds]?|certainly|immer|niemals|garantiert)\b/i],
  ['a figure of its own', /(?<!\$)\b\d+(?:[.,]\d+)?\s*(?:%|¢|c\b|cents?\b|€|\$(?!\w))/i],
  ['hype', /!|\b(?:hurry|don['’]t miss|free money|beeil|schnell)/i],
  ['blame', /\b(?:you (?:forgot|wasted|should have|let)|vergessen|verschwendet)\b/i],
  ['a slogan about points', /points? (?:are|is) (?:bad|a trap)|never use points/i],
];

describe.each(Object.entries(WORDS))('the sentences of the advice in %s', (_language, words) => {
  const said = (key: string) => String((words as Words)[key] ?? '');

  it.each(Object.entries(ADVICE_MESSAGES))('%s has its placeholders', (key, kinds) => {
    expect(placeholdersIn(said(key))).toEqual(Object.keys(kinds).toSorted());
    expect(said(key)).toBeTruthy();
  });

  it.each(Object.keys(ADVICE_MESSAGES).filter((key) => key.startsWith('advice_short_')))(
    '%s is one line of 40 characters at most',
    (key) => {
      expect(withExamples(key as WordKey, said(key)).length).toBeLessThanOrEqual(LINE_MAX_CHARS);
    },
  );

  it.each(FORBIDDEN)('never claim %s', (_what, claim) => {
    const claiming = Object.keys(ADVICE_MESSAGES).filter((key) => claim.test(said(key)));
    expect(claiming).toEqual([]);
  });
});

describe('the list of what is never claimed', () => {
  it.each([
    'Amazon uses the credit that ends soonest',
    'Rewards last 90 days.',
    'Your reward is eligible for this book.',
    'Prime Reload still brings more.',
    'Using points is always a loss',
    'A point is worth 0.8 cents',
    'Hurry!',
    'You let it lapse.',
  ])('finds "%s"', (sentence) => {
    expect(FORBIDDEN.some(([, claim]) => claim.test(sentence))).toBe(true);
  });
});
