import { describe, expect, test } from 'vitest';
import { documentOf } from '../../../support/page-cases.ts';
import { readDocument } from '../../../support/read-document.ts';

const URL = 'https://www.amazon.com/norushcredits';

function rewards(blocks: string, total = '') {
  const html = `<html lang="en-us"><body><nav>Your account</nav><h1>Your No-Rush Reward Balance</h1>${total}${blocks}<footer>Conditions of use</footer></body></html>`;
  return readDocument(documentOf({ html, url: URL }), URL);
}

const usd = (minor: number) => ({ minor, currency: 'USD' });

describe('before the total is there', () => {
  const lot = '<p>$3.00 expires on December 2, 2026.</p>';
  const books = `<div><h6>Books</h6><h3>$3.00</h3>${lot}<a href="/books">See what fits</a></div>`;

  test('types are read that their lots make', () => {
    expect(rewards(books + books.replace('Books', 'Music'))).toMatchObject({
      types: [
        { name: 'Books', balance: usd(300) },
        { name: 'Music', balance: usd(300) },
      ],
    });
  });

  test.each(['<h6>Music</h6>', '<h6>Mu<b>sic</b></h6><h3> </h3>'])(
    'a type without its balance, first or last, leaves no list with a gap: %s',
    (type) => {
      const refused = { outcome: 'unrecognised', missing: ['types'] };
      expect(rewards(`<div>${type}</div>${books}`)).toMatchObject(refused);
      expect(rewards(`${books}<div>${type}</div>`)).toMatchObject(refused);
    },
  );

  test('nor does one between others whose names are in no headings', () => {
    const plain = (name: string) => `<div>${name}</div><div>$3.00</div>${lot}`;
    expect(rewards(plain('Books') + plain('Music'))).toMatchObject({ types: [{}, {}] });
    expect(rewards(`${plain('Books')}<div>Apps</div>${plain('Music')}`)).toMatchObject({
      missing: ['types'],
    });
  });
});

test('with a total other headings may stand among the types', () => {
  const type = (name: string) => `<h6>${name}</h6><h3>$3.00</h3><p>$3.00 expires on December 2, 2026.</p>`;
  expect(
    rewards(`${type('Books')}<h6>How it works</h6>${type('Music')}`, '<h1>Total: $6.00</h1>'),
  ).toMatchObject({ total: usd(600), types: [{ name: 'Books' }, { name: 'Music' }] });
});

test('a name in several elements keeps its spaces', () => {
  const split = '<h6><i>Digital content</i><u> </u><i>and services</i></h6>';
  const block = `<div>${split}<h3>$3.00</h3><p>$3.00 expires on December 2, 2026.</p></div>`;
  expect(rewards(block)).toMatchObject({ types: [{ name: 'Digital content and services' }] });
});
