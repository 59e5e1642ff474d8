import { expect, test } from 'vitest';
import { documentOf, fixture, knockOut } from '../../../support/page-cases.ts';
import { readDocument } from '../../../support/read-document.ts';

test('without its heading the page does not say that the order was placed', () => {
  const one = fixture('thank-you/us-plain');
  expect(readDocument(knockOut(one, '#widget-purchaseConfirmationStatus'), one.url)).toMatchObject({
    outcome: 'unrecognised',
    missing: ['confirmation'],
  });
});

test('what was missing is named', () => {
  for (const [name, missing] of [
    ['thank-you/us-problem', 'confirmation'],
    ['thank-you/us-no-purchase', 'purchaseId'],
  ] as const) {
    const one = fixture(name);
    expect(readDocument(documentOf(one), one.url)).toMatchObject({ missing: [missing] });
  }
});

test('the heading is known by its words, or by its box where the language is not known', () => {
  const one = fixture('thank-you/us-plain');
  const document = documentOf(one);
  const box = document.querySelector('#widget-purchaseConfirmationStatus');
  box?.removeAttribute('id');
  expect(readDocument(document, one.url)).toMatchObject({
    outcome: 'read',
    via: { purchaseId: 'heading' },
  });

  const other = fixture('thank-you/it-plain');
  const foreign = documentOf(other);
  const heading = foreign.querySelector('.a-alert-heading');
  if (heading) heading.textContent = 'Tack, vi har tagit emot den.';
  expect(readDocument(foreign, other.url)).toMatchObject({
    outcome: 'read',
    via: { purchaseId: 'status box' },
  });
});

test('words about an order that is not placed are not enough', () => {
  const url = 'https://www.amazon.com/gp/buy/thankyou/handlers/display.html?purchaseId=111-5500001-6600001';
  for (const words of [
    'Place your order',
    'Your order could not be placed',
    'No order placed',
    'No <span>order placed</span> yet',
    'Order placed? Not yet',
    'Thank you for visiting',
  ]) {
    const html = `<html lang="en-us"><body><h4>${words}</h4></body></html>`;
    expect(readDocument(documentOf({ html, url }), url)).toMatchObject({ outcome: 'unrecognised' });
  }
});
