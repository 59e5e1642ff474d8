import { expect, it } from 'vitest';
import { creditIdOf } from '../../../core/mail/mail-id.ts';
import { savedManualCredit } from '../../../core/protocol/manual-credit-schema.ts';
import { accountFor, creditOf } from '../../../entrypoints/ledger/mail-credit.ts';
import { accountKey } from '../../support/ids.ts';
import { foundCredit, foundItem } from '../../support/mail-items.ts';

const ALEX = { key: accountKey('a'), marketplace: 'amazon.com', name: 'Alex' } as const;
const SAM = { key: accountKey('s'), marketplace: 'amazon.com', name: 'Sam' } as const;
const ABROAD = { key: accountKey('d'), marketplace: 'amazon.de' } as const;

it('goes to the only account at its marketplace, to the one chosen, or to a new one; to none by guessing', () => {
  expect(accountFor(foundItem(), [ALEX, ABROAD])).toEqual({ key: accountKey('a') });
  expect(accountFor(foundItem(), [ABROAD])).toEqual({ marketplace: 'amazon.com' });
  expect(accountFor(foundItem(), [ALEX, SAM])).toBeUndefined();
  expect(accountFor(foundItem({ account: accountKey('s') }), [ALEX, SAM])).toEqual({ key: accountKey('s') });
  // Chosen, and of another marketplace by now.
  expect(accountFor(foundItem({ account: accountKey('d') }), [ALEX, SAM, ABROAD])).toBeUndefined();
});

it.each([
  ['a reward', {}],
  ['a gift card to claim', { programme: 'gift-card', expires: null, toClaim: true }],
  ['a voucher that needs an order of some size', { minimum: { minor: 3900, currency: 'USD' } }],
  ['a pasted mail that says little', { sent: undefined, orderId: undefined, sender: 'unknown' }],
] as const)(
  '%s is a credit that the background takes, from the mail and without its text',
  (_name, changed) => {
    const given = Object.entries({ ...foundCredit(), ...changed }).filter(([, value]) => value !== undefined);
    const found = Object.fromEntries(given) as unknown as ReturnType<typeof foundCredit>;
    const credit = creditOf(foundItem({ found }), { key: accountKey('a') });
    expect(savedManualCredit.safeParse(credit)).toMatchObject({ success: true });
    expect(credit).toMatchObject({ from: 'mail', mailId: found.mailId, name: 'digital reward' });
    expect(JSON.stringify(credit)).not.toContain('You have earned');
  },
);

it('has no end only where its programme has none', () => {
  expect(creditOf(foundItem(), { key: accountKey('a') })).not.toHaveProperty('endless');
  const endless = foundItem({ found: foundCredit({ programme: 'gift-card', expires: null }) });
  expect(creditOf(endless, { key: accountKey('a') })).toMatchObject({ expires: null, endless: true });
  // Whether a gift card ends in Britain is not known.
  const abroad = foundItem({
    found: foundCredit({ programme: 'gift-card', expires: null, marketplace: 'amazon.co.uk' }),
  });
  expect(creditOf(abroad, { key: accountKey('a') })).not.toHaveProperty('endless');
});

it('the same mail is the same credit, and another mail another', () => {
  const [a, b] = ['0123456789abcdef'.repeat(4), 'fedcba9876543210'.repeat(4)];
  expect(creditIdOf(a)).toBe(creditIdOf(a));
  expect(creditIdOf(a)).not.toBe(creditIdOf(b));
});
