import { expect, test } from 'vitest';
import { documentOf, fixture } from '../../../support/page-cases.ts';
import { readDocument } from '../../../support/read-document.ts';

function emptied(name: string, selector: string) {
  const page = fixture(name);
  const document = documentOf(page);
  const part = [...document.querySelectorAll(selector)].at(-1);
  for (const element of part?.querySelectorAll('*') ?? []) {
    if (element.childElementCount === 0) element.textContent = ' ';
  }
  return readDocument(document, page.url);
}

test('a programme that says nothing yet leaves no list with a gap', () => {
  expect(emptied('shop-with-points/us-three', '.programme')).toMatchObject({
    outcome: 'unrecognised',
    missing: ['programmes'],
  });
});

test('a card that says nothing yet is missing by name', () => {
  const page = emptied('card-rewards/us-two-cards', '.card');
  expect(page).toMatchObject({ cards: [{ tail: '0001' }], missing: ['cards[1].amount'] });
  expect(page).not.toHaveProperty('whole');
});

test('advertising that mentions a programme is not that programme', () => {
  const page = fixture('shop-with-points/us-three');
  const document = documentOf(page);
  const plain = readDocument(documentOf(page), page.url);
  document
    .querySelector('main')
    ?.insertAdjacentHTML('beforeend', '<p>Order total with Prime Visa: $87.14</p>');
  document
    .querySelector('.programme')
    ?.insertAdjacentHTML('beforebegin', '<p>Save more with your Prime Visa</p>');
  expect(readDocument(document, page.url)).toEqual(plain);
  expect(plain).toMatchObject({ outcome: 'read' });
});
