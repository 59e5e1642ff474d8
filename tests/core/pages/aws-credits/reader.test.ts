import { expect, test } from 'vitest';
import { documentOf, fixture } from '../../../support/page-cases.ts';
import { readDocument } from '../../../support/read-document.ts';

const read = (name: string, change: (document: Document) => void) => {
  const page = fixture(name);
  const document = documentOf(page);
  change(document);
  return readDocument(document, page.url);
};

test('a total whose label stands in several elements contradicts as it does in one', () => {
  const reading = read('aws-credits/us-totals-contradict', (document) => {
    for (const element of document.querySelectorAll('div')) {
      if (element.textContent?.trim() === 'Total amount remaining')
        element.innerHTML = '<i>Total</i> <i>amount</i><u> </u><i>remaining</i>';
    }
  });
  expect(reading).toMatchObject({ outcome: 'unrecognised', missing: ['total'] });
});

test('where the column of names has lost its heading the id is not taken for the name', () => {
  const without = (heading: string) =>
    read('aws-credits/us-european-dates', (document) => {
      for (const cell of document.querySelectorAll('th')) {
        if (cell.textContent?.trim() === heading) cell.textContent = ' ';
      }
    });
  expect(without('Nothing')).toMatchObject({ outcome: 'read' });
  expect(without('Credit name')).toMatchObject({ outcome: 'unrecognised', missing: ['credits.name'] });
});

test('advertising among headings and cells changes nothing', () => {
  const plain = read('aws-credits/us-three-credits', () => {});
  const reading = read('aws-credits/us-three-credits', (document) => {
    for (const place of document.querySelectorAll(
      '[role="columnheader"]:first-child, [role="cell"]:nth-child(3)',
    ))
      place.insertAdjacentHTML(
        'beforebegin',
        '<div><span>Customers also bought: USB cable $7.50</span></div>',
      );
  });
  expect(reading).toMatchObject({ outcome: 'read' });
  expect(reading).toEqual(plain);
});
