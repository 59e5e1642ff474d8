import { describe, expect, it } from 'vitest';
import { newDraft, startOfLink, usualEnd } from '../../../components/manual-credits/credit-draft.ts';
import { accountKey } from '../../support/ids.ts';

describe('a link to the form', () => {
  it('fills in what it knows', () => {
    const link =
      '#add?programme=no-rush&amount=%245.00&day=2026-12-01&end=day&name=A%20%26%20B&marketplace=amazon.de';
    expect(startOfLink(link)).toEqual({
      programme: 'no-rush',
      marketplace: 'amazon.de',
      amount: '$5.00',
      day: '2026-12-01',
      end: 'day',
      name: 'A & B',
    });
  });

  it('may fill in nothing', () => {
    expect(startOfLink('#add')).toEqual({});
  });

  it.each(['', '#history', '#address', '#add/x'])('%s is none', (hash) => {
    expect(startOfLink(hash)).toBeUndefined();
  });

  it('puts nothing unknown into the form, and nothing endless', () => {
    const start = startOfLink(
      `#add?programme=gold&marketplace=amazon.xx&end=soon&id=1&note=${'x'.repeat(9000)}`,
    );
    expect(Object.keys(start ?? {})).toEqual(['note']);
    expect(start?.note).toHaveLength(500);
  });
});

it('a form starts with the end that its programme usually has', () => {
  const alex = { key: accountKey('a'), marketplace: 'amazon.com' } as const;
  expect(newDraft('1', alex).end).toBe('day');
  expect(newDraft('1', alex, { programme: 'gift-card' }).end).toBe('endless');
  // Nobody is known to have said that it never ends there.
  expect(usualEnd('gift-card', 'amazon.de')).toBe('day');
});
