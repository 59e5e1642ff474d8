import { beforeEach, describe, expect, it } from 'vitest';
import {
  ADVICE_MESSAGES,
  type AdviceKey,
  type AdviceMessage,
  type AdviceValue,
} from '../../../core/advice/messages.ts';
import { RULES } from '../../../core/advice/rules.ts';
import type { Tip } from '../../../core/advice/tip.ts';
import { tipView } from '../../../entrypoints/background/tip-labels.ts';
import { fakeExtension } from '../../support/fake-extension.ts';
import { languageOf } from '../../support/ui.ts';

const TODAY = '2026-11-20';
const SAMPLES: Readonly<Record<AdviceValue['kind'], AdviceValue>> = {
  money: { kind: 'money', value: { minor: 150, currency: 'USD' } },
  day: { kind: 'day', value: '2026-11-24' },
  count: { kind: 'count', value: 13 },
  share: { kind: 'share', value: 4200 },
  'point-value': { kind: 'point-value', value: { micro: 800_000, currency: 'USD' } },
  text: { kind: 'text', value: '<b>No-Rush & more</b> $AMOUNT$' },
};

function sample(key: AdviceKey): AdviceMessage {
  const kinds = Object.entries(ADVICE_MESSAGES[key]);
  return { key, values: Object.fromEntries(kinds.map(([name, kind]) => [name, SAMPLES[kind]])) };
}

function tip(changes: Partial<Tip> = {}): Tip {
  return {
    kind: 'delivery-offer',
    id: 'delivery-offer:x',
    atStake: { minor: 63, currency: 'USD' },
    sentence: sample('advice_delivery_reward'),
    arithmetic: Object.keys(ADVICE_MESSAGES).map((key) => sample(key as AdviceKey)),
    source: { rule: 'D1', ...RULES.D1 },
    confidence: 'from-records',
    canAct: true,
    urgency: 'soon',
    ...changes,
  };
}

beforeEach(() => void fakeExtension());

describe.each(['en', 'de'] as const)('tips in %s', (name) => {
  const language = languageOf(name);
  const view = (changes: Partial<Tip> = {}) => tipView(tip(changes), 'id', TODAY, language);

  it('are whole sentences with every value in its place', () => {
    const { why, sentence, source, confidence } = view();
    for (const text of [...why, sentence, source, confidence]) {
      expect(text.trim()).not.toBe('');
      expect(text.replaceAll('$AMOUNT$', '')).not.toMatch(/\$[A-Z_]+\$|undefined|null|NaN|\[object/);
    }
    expect(why).toHaveLength(Object.keys(ADVICE_MESSAGES).length);
  });

  it('give words of a page as they are', () => {
    const { sentence } = view({ sentence: sample('advice_credit_fits') });
    expect(sentence).toContain('<b>No-Rush & more</b>');
  });

  it.each(['official', 'press', 'users', 'code', 'arithmetic', 'own'] as const)(
    'name a source that is %s',
    (grade) => {
      const { source } = view({ source: { rule: 'D1', text: 'Fake Gazette', grade, asOf: '2026-11-22' } });
      expect(source.includes('Fake Gazette')).toBe(grade !== 'own');
      expect(source).not.toContain('$');
    },
  );
});

it('a tip in English says what it is about', () => {
  const english = languageOf('en', 'en-US');
  expect(tipView(tip({ arithmetic: [sample('advice_line_point_here')] }), 'abc', TODAY, english)).toEqual({
    id: 'abc',
    kind: 'delivery-offer',
    urgency: 'soon',
    atStake: '$0.63',
    sentence: expect.stringContaining('$1.50'),
    why: ['One point here: $0.008'],
    source: 'Source: Consumer Reports; The Money Ninja, as of Sun, Nov 22.',
    confidence: 'From your credits as last updated.',
  });
});
