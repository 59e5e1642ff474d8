import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { money } from '../../../../core/model/money.ts';
import { lastDays } from '../../../../core/pages/dated-credits/expiry-sentences.ts';
import { lookAt } from '../../../support/read-document.ts';

const url = 'https://www.amazon.com/norushcredits';
const page = lookAt(new JSDOM('<html lang="en-us">').window.document, url).view;
const days = (line: string) => lastDays(page, line);
const usd = (minor: number) => money(minor, 'USD');

test.each([
  ['$3.00 expires in 4 days on November 26, 2026.', 300, '2026-11-26', '2026-11-22'],
  ['$3.00 expires in 1 day on Nov 26, 2026', 300, '2026-11-26', '2026-11-25'],
  ['$1.00 expires today on November 22, 2026', 100, '2026-11-22', '2026-11-22'],
  ['$1.00 expires tomorrow on November 23, 2026', 100, '2026-11-23', '2026-11-22'],
  ['US$1.50 will expire on January 2, 2027.', 150, '2027-01-02', undefined],
] as const)('%s', (line, minor, day, today) => {
  expect(days(line)).toEqual([{ amount: usd(minor), day, ...(today && { impliedToday: today }) }]);
});

test('several sentences in one line', () => {
  expect(days('$1.00 expires on May 1, 2026. $2.00 expires on May 2, 2026.')).toEqual([
    { amount: usd(100), day: '2026-05-01' },
    { amount: usd(200), day: '2026-05-02' },
  ]);
});

test.each([
  '$3.00 expires in 4 days',
  '$3.00 expires on February 30, 2026',
  '$3.00 expires between May 1, 2026 and May 2, 2026',
  'A credit expires on May 1, 2026',
  'Get $3.00 back, offer expires on May 1, 2026',
  '$3.00 of $5.00 expires on May 1, 2026',
])('%s cannot be read', (line) => {
  expect(days(line)).toBe('unreadable');
});

test('general words about ends are no lot', () => {
  expect(days('Rewards expire some time after they are granted.')).toBeUndefined();
});
