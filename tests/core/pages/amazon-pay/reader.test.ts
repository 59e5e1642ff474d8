import { expect, test } from 'vitest';
import { documentOf, fixture } from '../../../support/page-cases.ts';
import { readDocument } from '../../../support/read-document.ts';

function withAdvert(name: string) {
  const page = fixture(name);
  const document = documentOf(page);
  const amount = [...document.querySelectorAll('p')].find((one) => one.textContent?.startsWith('₹'));
  amount?.insertAdjacentHTML('beforebegin', '<p>Reload ₹500 or more and get a bonus</p>');
  return readDocument(document, page.url);
}

test('a second balance contradicts the first also where advertising parts it from its label', () => {
  expect(withAdvert('amazon-pay/in-two-balances')).toMatchObject({ missing: ['balance'] });
});

test('an amount that advertising parts from its label is nobody’s balance', () => {
  expect(withAdvert('amazon-pay/in-no-id')).toMatchObject({ outcome: 'unrecognised' });
});
