import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findCreditsInMail } from '../../../core/mail/find-credits.ts';
import type { FoundInMail } from '../../../core/mail/found-in-mail.ts';
import type { ParsedMail } from '../../../core/mail/parsed-mail.ts';
import { readMail, readPastedText } from '../../../core/mail/read-mail.ts';
import { addDays } from '../../../core/model/calendar-date.ts';
import type { MarketplaceId } from '../../../core/model/marketplaces.ts';

async function findIn(text: string, ...hints: MarketplaceId[]): Promise<FoundInMail> {
  const mail = await readPastedText(text);
  return mail.kind === 'mail' ? findCreditsInMail(mail, hints) : mail;
}

function mailWith(fields: Partial<ParsedMail>): ParsedMail {
  const texts = ['You have received a $5.00 promotional credit. It expires on March 3, 2027.'];
  return { kind: 'mail', id: 'id', subject: '', texts, links: [], ...fields };
}

describe('sentences that give a credit', () => {
  const end = 'It expires on March 3, 2027.';
  it.each([
    [`You've earned a $1.50 No-Rush reward. ${end}`, 'no-rush', 150],
    [`We've added a $1.50 Amazon Day reward to your account. ${end}`, 'no-rush', 150],
    [`A promotional credit of $20.00 has been applied to your account. ${end}`, 'promotional', 2000],
    [`Your account has been credited with a $5 courtesy credit. ${end}`, 'promotional', 500],
    ['Enjoy your $5.00 promotional credit, valid through March 3, 2027.', 'promotional', 500],
    ['You have received a $5.00 promotional credit. Use it by March 3, 2027.', 'promotional', 500],
    [
      'You have received a $5.00 promotional credit. Your credit can be used until 3/3/2027.',
      'promotional',
      500,
    ],
    [
      'You have received a $5.00 promotional credit.\n\nExpiration date: Mar 3, 2027',
      'promotional',
      500,
      'other',
    ],
  ])('%s', async (text, programme, minor, kind = 'found') => {
    const found = await findIn(text, 'amazon.com');
    if (kind === 'found') {
      expect(found).toMatchObject({
        kind,
        programme,
        amount: { minor, currency: 'USD' },
        expires: '2027-03-03',
      });
    } else {
      expect(found).toMatchObject({ kind: 'not-understood', why: 'one-witness' });
    }
  });
});

describe('sentences that give none', () => {
  it.each([
    'Your $5.00 promotional credit expired on March 3, 2026.',
    'Your $5.00 promotional credit has been removed. It was valid until March 3, 2027.',
    'We could not apply the $5.00 promotional credit. It expires on March 3, 2027.',
    'Your $5.00 promotional credit was applied to your order. It expires on March 3, 2027.',
    'You will receive a $5.00 promotional credit once your order ships. It expires on March 3, 2027.',
    'If you reload now, you have earned a $5.00 promotional credit. It expires on March 3, 2027.',
    'Earn a $5.00 promotional credit. It expires on March 3, 2027.',
    'You have received up to $5.00 promotional credit. It expires on March 3, 2027.',
    'You have received $5.00 off. It expires on March 3, 2027.',
    'Your order total was $5.00 and you have earned a reward. It expires on March 3, 2027.',
    'You have received a refund of $5.00 as gift card credit. It expires on March 3, 2027.',
  ])('%s', async (text) => {
    expect((await findIn(text, 'amazon.com')).kind).toBe('not-a-credit-mail');
  });

  it.each([
    ['You have received a $5.00 or $6.00 promotional credit. It expires on March 3, 2027.', 'two-amounts'],
    ['You have received a $5.00 promotional credit. It expires on March 3.', 'no-date'],
    ['You have received a $5.00 promotional credit. It expires on March 32, 2027.', 'no-date'],
    ['You have received a $5.00 promotional credit. Use it before March 3, 2027.', 'no-date'],
    ['You have received a $5.00 promotional credit. It expires on Monday, March 3, 2027.', 'no-date'],
    ['You have received a $5.00 promotional credit. Your order arrives on March 3, 2027.', 'no-date'],
    ['Your $5.00 promotional credit expires on Wednesday, March 3, 2027.', 'reminder'],
    ['You have received a €5.00 promotional credit. It expires on March 3, 2027.', 'currency'],
    ['You have received a CA$5.00 promotional credit. It expires on March 3, 2027.', 'currency'],
  ])('%s', async (text, why) => {
    expect(await findIn(text, 'amazon.com')).toMatchObject({ kind: 'not-understood', why });
  });
});

describe('whose mail it is', () => {
  const found = (fields: Partial<ParsedMail>, ...hints: MarketplaceId[]) =>
    findCreditsInMail(mailWith(fields), hints);

  it('pasted text is of the only marketplace the user has', () => {
    expect(found({}, 'amazon.com')).toMatchObject({
      kind: 'found',
      marketplace: 'amazon.com',
      sender: 'unknown',
    });
    expect(found({}, 'amazon.com', 'amazon.ca')).toMatchObject({ why: 'marketplace' });
    expect(found({})).toMatchObject({ why: 'marketplace' });
  });

  it('a bare dollar is the dollar of the marketplace', () => {
    expect(found({}, 'amazon.ca')).toMatchObject({ kind: 'found', amount: { minor: 500, currency: 'CAD' } });
    expect(found({}, 'amazon.de')).toMatchObject({ why: 'currency' });
  });

  it('links say more than a sender at amazon.com, and nothing against one elsewhere', () => {
    const links = ['https://www.amazon.ca/gc/balance'];
    expect(found({ links, from: 'no-reply@amazon.com' })).toMatchObject({ marketplace: 'amazon.ca' });
    expect(found({ links, from: 'no-reply@amazon.de' })).toMatchObject({ why: 'marketplace' });
    expect(found({ links: [...links, 'https://www.amazon.com/x'] })).toMatchObject({ why: 'marketplace' });
    expect(found({ links: ['https://www.amazon.ca.example/x'], from: 'a@amazon.com' })).toMatchObject({
      marketplace: 'amazon.com',
    });
  });

  it('a sender under another name is nobody, however it is written', () => {
    for (const from of ['a@amazon.com.example', 'a@notamazon.com', 'amazon.com@example.com']) {
      expect(found({ from }, 'amazon.com')).toMatchObject({ why: 'sender' });
    }
    expect(found({ from: 'a@gc.email.amazon.com' })).toMatchObject({ kind: 'found', sender: 'amazon' });
  });
});

describe('never a wrong amount or day', () => {
  const decoys = fc.constantFrom(
    'Order total: $23.50',
    'Save up to $99.00 when you spend $200.00 by May 5, 2027.',
    'Arriving Tuesday, May 4, 2027.',
    'Get a $7.00 reward with your next order.',
    'You could have earned a $9.00 reward.',
    'This offer expires on June 6, 2027.',
    'Your Prime membership renews on July 7, 2027.',
    'Reference 5.00 4711-2027-01-01',
    '$8.00',
    'Gift Card: -$4.00',
    'Order 111-5500009-6600009',
    'Your credit of $6.00 was used.',
    'You have received a $6.00 promotional credit.',
    'It expires on August 8, 2027.',
    'Your reward is valid until September 9, 2027.',
    'Promotional credit $3.00',
    'Sie haben ein Guthaben von 5,00 € erhalten.',
  );
  const lines = fc.array(decoys, { maxLength: 4 });

  it('whatever else stands in the mail', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 99_999 }),
        fc.integer({ min: 0, max: 900 }),
        lines,
        lines,
        lines,
        fc.constantFrom('\n', '\n\n', ' '),
        async (minor, days, above, between, below, gap) => {
          const day = addDays('2026-12-01', days);
          const amount = `$${Math.floor(minor / 100)}.${String(minor % 100).padStart(2, '0')}`;
          const date = Temporal.PlainDate.from(day).toLocaleString('en-US', { dateStyle: 'long' });
          const given = `You have earned a ${amount} No-Rush reward.`;
          const text = [...above, given, ...between, `It expires on ${date}.`, ...below].join(gap);
          const found = await findIn(`Hello,\n\n${text}`, 'amazon.com');
          if (found.kind !== 'found') return;
          const isDecoy = text.includes('You have received a $6.00') && minor !== 600;
          expect(isDecoy).toBe(false);
          expect(found).toMatchObject({ amount: { minor, currency: 'USD' }, expires: day });
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('and it is found where nothing else does', async () => {
    const source =
      'From: no-reply@amazon.com\nSubject: x\n\nYou have earned a $1.50 No-Rush reward. It expires on March 3, 2027.';
    const mail = await readMail(new TextEncoder().encode(source));
    expect(mail.kind === 'mail' && findCreditsInMail(mail)).toMatchObject({
      kind: 'found',
      expires: '2027-03-03',
    });
  });
});
