import { describe, expect, it } from 'vitest';
import { checkCredit } from '../../../components/manual-credits/credit-check.ts';
import { type CreditDraft, draftOf, newDraft } from '../../../components/manual-credits/credit-draft.ts';
import { accountKey } from '../../support/ids.ts';
import { manualCredit } from '../../support/ledger-page.ts';
import { languageOf } from '../../support/ui.ts';

const TODAY = '2026-11-22';
const ID = '0f0c1c7e-0000-4000-8000-000000000009';
const english = languageOf('en', 'en-US');

function draft(changed: Partial<CreditDraft> = {}): CreditDraft {
  const empty = newDraft(ID, { key: accountKey('account-1'), marketplace: 'amazon.com' });
  return { ...empty, amount: '5.00', day: '2026-12-01', ...changed };
}

function check(changed: Partial<CreditDraft>, language = english) {
  return checkCredit(draft(changed), TODAY, 'Promotional credit', language);
}

it('a whole credit is kept as it was written', () => {
  expect(
    check({
      amount: '$1,234.50',
      name: ' Courtesy ',
      note: ' Chat with support ',
      order: 'd01-5500001-6600001',
    }),
  ).toEqual({
    credit: {
      id: ID,
      account: { key: accountKey('account-1') },
      marketplace: 'amazon.com',
      programme: 'promotional',
      name: 'Courtesy',
      amount: { minor: 123_450, currency: 'USD' },
      expires: '2026-12-01',
      note: 'Chat with support',
      orderId: 'D01-5500001-6600001',
      from: 'hand',
    },
  });
});

it('what nobody wrote is left out, and the name is the programme’s', () => {
  const checked = check({ account: accountKey(''), marketplace: 'amazon.co.jp', amount: '1,500' });
  expect(checked).toEqual({
    credit: {
      id: ID,
      account: { marketplace: 'amazon.co.jp' },
      marketplace: 'amazon.co.jp',
      programme: 'promotional',
      name: 'Promotional credit',
      amount: { minor: 1500, currency: 'JPY' },
      expires: '2026-12-01',
      from: 'hand',
    },
  });
});

describe('the amount', () => {
  it.each([
    ['en-US', 'amazon.com', '5', 500],
    ['en-US', 'amazon.com', '$5.00', 500],
    ['en-US', 'amazon.com', 'US$ 5.00', 500],
    ['en-US', 'amazon.de', '1,234.50 €', 123_450],
    ['de', 'amazon.de', '1.234,50', 123_450],
    ['de', 'amazon.de', '1.234', 123_400],
    ['de', 'amazon.com', '12,50 $', 1250],
  ] as const)('in %s at %s: %s', (locale, marketplace, amount, minor) => {
    const language = languageOf(locale === 'de' ? 'de' : 'en', locale);
    expect(check({ marketplace, amount }, language)).toMatchObject({ credit: { amount: { minor } } });
  });

  it.each([
    ['amazon.com', '', 'no-amount'],
    ['amazon.com', 'five', 'not-an-amount'],
    ['amazon.com', '1.234', 'not-an-amount'],
    ['amazon.com', '5.5', 'not-an-amount'],
    ['amazon.com', '5,00', 'not-an-amount'],
    ['amazon.com', '0', 'zero'],
    ['amazon.com', '-5', 'negative'],
    ['amazon.com', '2,000,000.00', 'too-much'],
    ['amazon.com', '€5.00', 'other-currency'],
    ['amazon.com', '5 CHF', 'other-currency'],
    ['amazon.com', 'C$5.00', 'other-currency'],
    ['amazon.de', '$5.00', 'other-currency'],
    ['amazon.co.jp', '500 kr', 'other-currency'],
  ] as const)('at %s: %s is a problem, %s', (marketplace, amount, problem) => {
    expect(check({ marketplace, amount })).toEqual({ problems: { amount: problem } });
  });
});

describe('the end', () => {
  it('is a day, none, or not known: three different things', () => {
    expect(check({ end: 'day' })).toMatchObject({ credit: { expires: '2026-12-01' } });
    expect(check({ end: 'endless' })).toMatchObject({ credit: { expires: null, endless: true } });
    const unknown = check({ end: 'unknown' });
    expect(unknown).toMatchObject({ credit: { expires: null } });
    expect(unknown).not.toHaveProperty('credit.endless');
  });

  it.each([
    ['', 'no-day'],
    ['2026-11-21', 'day-over'],
    ['2062-12-01', 'day-too-far'],
  ])('%s is a problem, %s', (day, problem) => {
    expect(check({ day })).toEqual({ problems: { day: problem } });
  });

  it('today still counts', () => {
    expect(check({ day: TODAY })).toHaveProperty('credit');
  });

  it('of a credit that is over stays, so that its note can be changed', () => {
    const stored = manualCredit({ expires: '2026-08-01', over: true });
    const changed = { ...draftOf(stored, english), note: 'Forgot it' };
    expect(checkCredit(changed, TODAY, '', english)).toMatchObject({ credit: { note: 'Forgot it' } });
    expect(checkCredit({ ...changed, day: '2026-08-02' }, TODAY, '', english)).toHaveProperty('problems');
  });
});

it('an order number has the shape of Amazon’s', () => {
  expect(check({ order: '12345' })).toEqual({ problems: { order: 'not-an-order' } });
  expect(check({ order: ' 111-5500001-6600001 ' })).toMatchObject({
    credit: { orderId: '111-5500001-6600001' },
  });
});

describe('points', () => {
  const points = { programme: 'partner-points', end: 'endless', points: 'chase', count: '12,000' } as const;

  it('are kept with whose they are and how many', () => {
    expect(check(points)).toMatchObject({ credit: { points: { programme: 'chase', count: 12_000 } } });
  });

  it.each([
    [{ points: '' }, { points: 'no-points' }],
    [{ points: 'amex-uk' }, { points: 'no-points' }],
    [{ count: '' }, { count: 'not-a-count' }],
    [{ count: '12.5' }, { count: 'not-a-count' }],
    [{ count: '0' }, { count: 'not-a-count' }],
  ] as const)('%o: %o', (changed, problems) => {
    expect(check({ ...points, ...changed })).toEqual({ problems });
  });

  it('that nobody knows to be taken at a shop are an amount', () => {
    const checked = check({ ...points, marketplace: 'amazon.de', points: '', count: '' });
    expect(checked).toHaveProperty('credit');
    expect(checked).not.toHaveProperty('credit.points');
  });
});

it('all that is wrong is said at once', () => {
  expect(check({ amount: '', day: '', order: 'x' })).toEqual({
    problems: { amount: 'no-amount', day: 'no-day', order: 'not-an-order' },
  });
});

it('a credit that is changed keeps what it was taken from', () => {
  const stored = manualCredit({ from: 'mail', mailId: 'ab', statedAt: '2026-11-01T10:00:00.000Z' });
  expect(checkCredit(draftOf(stored, english), TODAY, '', english)).toEqual({
    credit: {
      id: stored.id,
      account: { key: accountKey('account-1') },
      marketplace: 'amazon.com',
      programme: 'promotional',
      name: 'Courtesy credit',
      amount: { minor: 500, currency: 'USD' },
      expires: '2026-11-25',
      from: 'mail',
      mailId: 'ab',
      statedAt: '2026-11-01T10:00:00.000Z',
    },
  });
});
