import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { findAmounts, parseAmount } from '../core/model/amount-text.ts';
import { findDates, parseDate } from '../core/model/date-text.ts';
import { normaliseText } from '../core/model/text.ts';
import { inventedAmounts, runFuzz } from './drift/fuzz.ts';
import { randomFrom } from './drift/random.ts';
import { ADDRESSES, randomText } from './drift/random-page.ts';
import { readDocument } from './support/read-document.ts';

/** `UNSPENT_FUZZ=100000 npx vitest ...` for the whole number. */
const COUNT = Number(process.env.UNSPENT_FUZZ ?? 3000);

test('random pages: no exception, and no amount that is not on the page', { timeout: COUNT * 20 }, () => {
  const { failures, accepted } = runFuzz(readDocument, 'fuzz', COUNT);
  expect(failures).toEqual([]);
  expect(accepted).toBeGreaterThan(0);
});

test('the search for invented amounts finds one', () => {
  const { document } = new JSDOM('<p>$19.48</p>').window;
  const stated = (minor: number) => ({ outcome: 'read', balance: { minor, currency: 'USD' } });
  expect(inventedAmounts(stated(1948), document)).toEqual([]);
  expect(inventedAmounts(stated(500), document)).toEqual(['balance 500']);
});

test('random texts: parsers give what the text says or nothing', { timeout: COUNT * 20 }, () => {
  for (let number = 0; number < COUNT; number++) {
    const random = randomFrom(`text ${number}`);
    const text = randomText(random);
    const language = random.pick(['en-US', 'de-DE', 'fr-FR', 'ja-JP', 'ar-EG', '', '%%', 'tlh']);
    const format = { currency: random.pick(['USD', 'EUR', 'JPY'] as const), language };
    const normal = normaliseText(text);
    const amounts = [parseAmount(text, format), ...findAmounts(normal, format).map(({ amount }) => amount)];
    for (const amount of amounts) {
      if (!amount) continue;
      const digits = String(Math.abs(amount.minor)).replace(/0+$/, '');
      expect(normal.replace(/\D/g, '')).toContain(digits);
    }
    const days = [parseDate(text, language), ...findDates(normal, language).map(({ date }) => date)];
    for (const day of days) if (day) expect(normal).toContain(String(Number(day.slice(8))));
  }
});

test('a text of a megabyte is read like any other', { timeout: 60_000 }, () => {
  for (const text of [
    'x'.repeat(1_000_000),
    '$1.00 '.repeat(170_000),
    '1'.repeat(1_000_000),
    '1,'.repeat(500_000),
  ]) {
    for (const url of ADDRESSES) {
      const { document } = new JSDOM(
        '<!doctype html><html lang="en-US"><body><h2>Your Gift Card Balance: <span id="gc-ui-balance-gc-balance-value"></span></h2></body></html>',
      ).window;
      document.querySelector('span')?.append(text);
      expect(readDocument(document, url)).not.toMatchObject({ outcome: 'read', balance: expect.anything() });
    }
  }
});
