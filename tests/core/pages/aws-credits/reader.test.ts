import { describe, expect, test } from 'vitest';
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

const COLUMNS = ['Credit name', 'Amount issued', 'Amount used', 'Amount remaining', 'Expiration date'];
const rowOf = (cells: readonly string[], tag = 'td') =>
  `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`;
const credits = (rows: readonly (readonly string[])[], around = '') => {
  const url = 'https://us-east-1.console.aws.amazon.com/billing/home#/credits';
  const table = `<table>${rowOf(COLUMNS, 'th')}${rows.map((row) => rowOf(row)).join('')}</table>`;
  return readDocument(
    documentOf({ html: `<html lang="en"><body>${around}${table}</body></html>`, url }),
    url,
  );
};
const LAB = ['Lab', '$80.00', '$12.50', '$67.50', 'March 31, 2027'];

test.each([
  ['2027-03-31 (UTC)', '2027-03-31'],
  ['03/31/2027', '2027-03-31'],
  ['2027-03-31T23:59:59Z', '2027-03-31'],
  ['Apr 1, 2027, 00:00 UTC', '2027-03-31'],
  ['–', null],
])('a last day as %s', (text, expires) => {
  expect(credits([LAB.with(4, text)])).toMatchObject({ credits: [{ expires }] });
});

test('a column shows which of day and month comes first, or nothing', () => {
  const [one, other] = [LAB.with(4, '31/03/2027'), LAB.with(4, '05/01/2027')];
  expect(credits([one, other])).toMatchObject({
    credits: [{ expires: '2027-03-31' }, { expires: '2027-01-05' }],
  });
  expect(credits([one, LAB.with(4, '04/30/2027')])).toMatchObject({ outcome: 'unrecognised' });
});

describe('the cell of services', () => {
  const withServices = (words: string) =>
    read('aws-credits/us-three-credits', (document) => {
      for (const cell of document.querySelectorAll('[role="cell"]'))
        if (cell.textContent === 'AWS Lambda') cell.innerHTML = `AWS Lambda<br>${words}`;
    });

  test.each(['AWS Cost Explorer', 'Amazon Elastic Compute Cloud (Amazon EC2)'])('names %s', (words) => {
    expect(withServices(words)).toMatchObject({ credits: [{}, { services: ['AWS Lambda', words] }, {}] });
  });

  test.each(['Pending Approval', 'Up To', 'For New Customers', 'Excluding Support'])(
    'takes its credit back: %s',
    (words) => {
      const reading = withServices(words);
      expect(reading).toMatchObject({ outcome: 'read', missing: expect.arrayContaining(['credits[1]']) });
      expect(JSON.stringify(reading)).not.toContain('Example event credit');
    },
  );
});

test('a row that is not understood is missing by name, and the others stand', () => {
  expect(credits([LAB, LAB.with(4, 'soon'), LAB.with(0, 'Course (pending approval)')])).toMatchObject({
    credits: [{ name: 'Lab' }],
    missing: ['credits[1].expires', 'credits[2].status'],
  });
});

test('the list is whole where its count or its sum says so and nothing leads to more', () => {
  expect(credits([LAB], '<h1>Credits (1)</h1>')).toMatchObject({ whole: true });
  expect(credits([LAB], '<p>Total amount remaining: $67.50</p>')).toMatchObject({ whole: true });
  for (const around of [
    '',
    '<h1>Credits (4)</h1>',
    '<h1>Credits (1)</h1><input type="search">',
    '<h1>Credits (1)</h1><button>2</button>',
  ]) {
    expect(credits([LAB], around)).not.toHaveProperty('whole');
    expect(credits([LAB], around)).toMatchObject({ outcome: 'read' });
  }
});

test.each([
  '<h2>Expired credits</h2>',
  '<button role="tab">Active</button><button role="tab" aria-selected="true">Expired</button>',
])('what is listed below %s is not there to be spent', (above) => {
  expect(credits([LAB], above)).toMatchObject({ outcome: 'unrecognised' });
});
