import { describe, expect, test } from 'vitest';
import { documentOf, fixture } from '../../../support/page-cases.ts';
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
    'a type without its balance, first or last, leaves a list that is not whole: %s',
    (type) => {
      for (const page of [rewards(`<div>${type}</div>${books}`), rewards(`${books}<div>${type}</div>`)]) {
        expect(JSON.stringify(page)).not.toContain('Films');
        expect(page).not.toHaveProperty('whole');
      }
    },
  );

  test('nor is one whose names are in no headings', () => {
    const plain = (name: string) => `<div>${name}</div><div>$3.00</div>${lot}`;
    const page = rewards(`${plain('Books')}<div>Apps</div>${plain('Music')}`);
    // What the line above Music says of it nobody knows.
    expect(page).toMatchObject({ types: [{ name: 'Books' }] });
    expect(page).not.toHaveProperty('whole');
  });
});

test.each([
  ['Ready to use', true],
  ['Ready for your friends', false],
  ['Zonk Market rewards', false],
])('credit below a heading %s is stated: %s', (heading, isStated) => {
  const type = '<div><h6>Books</h6><h3>$3.00</h3><p>$3.00 expires on December 2, 2026.</p></div>';
  const page = rewards(`<h2>${heading}</h2>${type}`, '<h2>Total: $3.00</h2>');
  expect(JSON.stringify(page).includes('Books')).toBe(isStated);
});

describe('a whole list', () => {
  const type = '<h6>Books</h6><h3>$3.00</h3><p>$3.00 expires on December 2, 2026.</p>';
  const total = '<h2>Total: $3.00</h2>';

  test('is proven by the total', () => {
    expect(rewards(`<div>${type}</div>`, total)).toMatchObject({ whole: true });
  });

  test.each([
    '<button>Show more</button>',
    '<div role="tablist"><button role="tab" aria-selected="true">Active</button><button role="tab">Expired</button></div>',
    '<ul class="a-pagination"><li>1</li><li><a href="?page=2">2</a></li></ul>',
    '<p>Page 1 of 2</p>',
    '<label>Filter <select><option>This month</option></select></label>',
  ])('is not where the page offers more: %s', (control) => {
    const page = rewards(`<div>${type}</div>${control}`, total);
    expect(page).toMatchObject({ outcome: 'read', lots: [{ type: 'Books' }] });
    expect(page).not.toHaveProperty('whole');
  });

  test('says nothing where nothing is chosen to be shown', () => {
    const tabs = '<button role="tab">Active</button><button role="tab">Expired</button>';
    expect(rewards(`${tabs}<p>You have no rewards.</p>`)).toMatchObject({ missing: ['types'] });
    expect(rewards('<p>You have no rewards.</p>')).toMatchObject({ lots: [], whole: true });
    expect(rewards('<p>You have no rewards that expire soon.</p>')).toMatchObject({ missing: ['types'] });
  });
});

describe('what stands around a type and changes what it means', () => {
  const type = (name: string, day = 'December 2, 2026') =>
    `<div><h6>${name}</h6><p>$3.00</p><p>$3.00 expires on ${day}.</p></div>`;

  test.each([
    '<h3>Pending</h3>',
    '<h3>Expired rewards</h3>',
    '<div>Earned this year</div>',
    '<h3>For your friends</h3>',
  ])('a heading colors what stands below it: %s', (heading) => {
    const sections = `<section>${type('Digital')}</section><section>${heading}${type('Books')}${type('Films')}</section>`;
    expect(rewards(sections, '<h2>Total: $3.00</h2>')).toMatchObject({
      types: [{ name: 'Digital' }],
      lots: [{}],
    });
    expect(rewards(sections)).toMatchObject({ types: [{ name: 'Digital' }], lots: [{ type: 'Digital' }] });
  });

  test.each(['<span>Pending</span>', '<p>$1.00 pending</p>', '<p>Each month</p>'])(
    'in its box: %s',
    (remark) => {
      const page = rewards(type('Digital').replace('</div>', `${remark}</div>`) + type('Books'));
      expect(JSON.stringify(page)).not.toContain('Films');
    },
  );

  test('a strange lot is missing by name, and nothing is made of what it leaves over', () => {
    const strange = '<p>$1.00 valid from December 9, 2026 to January 9, 2027.</p>';
    const digital = `<div><h6>Digital</h6><h3>$4.00</h3><p>$3.00 expires on December 2, 2026.</p>${strange}</div>`;
    expect(rewards(digital, '<h2>Total: $4.00</h2>')).toMatchObject({
      types: [{ balance: usd(400) }],
      lots: [{ amount: usd(300), expires: '2026-12-02' }],
      missing: ['lots[1]'],
    });
  });

  test('what was used or has expired is no lot, and no doubt either', () => {
    const past =
      '<p>$2.00 of $5.00 used</p><p>$2.00 expired on November 1, 2026.</p><p>Added on November 2, 2026</p>';
    const page = rewards(type('Digital').replace('</div>', `${past}</div>`), '<h2>Total: $3.00</h2>');
    expect(page).toMatchObject({ lots: [{ amount: usd(300), expires: '2026-12-02' }], whole: true });
  });
});

test('what was earned is no total, and a type of as much is no balance', () => {
  const type = '<div><h6>Digital rewards</h6><p>$12.00</p></div>';
  expect(rewards(`<p>Total earned this year: $12.00</p>${type}`)).toMatchObject({ missing: ['total'] });
  expect(rewards(`<p>Total earned this year: $40.00</p>${type}`)).toMatchObject({
    lots: [{ expires: null }],
  });
});

describe('a table', () => {
  const table = (name: string) =>
    `<table><tr><th>Reward</th><th>Balance</th><th>Expires</th></tr><tr><td>${name}</td><td>$3.00</td><td>January 12, 2027</td></tr></table>`;

  test('is read by its headings', () => {
    expect(rewards(table('Books'))).toMatchObject({ lots: [{ type: 'Books', expires: '2027-01-12' }] });
  });

  test.each([
    ['–', { lots: [{ type: 'Films', expires: null }, { type: 'Books' }] }],
    ['', { lots: [{ type: 'Books' }], missing: ['lots[0]'] }],
  ])('a dash says that there is no last day, an empty cell nothing: “%s”', (cell, said) => {
    const page = table('Films').replace('January 12, 2027', cell) + table('Books');
    expect(rewards(page)).toMatchObject({ types: [{ name: 'Films' }, { name: 'Books' }], ...said });
  });

  test.each(['<h2>Expired rewards</h2>', '<div>Pending</div>'])(
    'is not there to be spent below %s',
    (above) => {
      const page = rewards(`<h2>Available rewards</h2>${table('Books')}${above}${table('Films')}`);
      expect(JSON.stringify(page)).not.toContain('Films');
    },
  );
});

test('below the English heading of another shop nothing is read on a page in another language', () => {
  const html = fixture('rewards/us-another-shops-section').html.replace('lang="en-us"', 'lang="de-DE"');
  expect(html).toContain('de-DE');
  expect(readDocument(documentOf({ html, url: URL }), URL)).toMatchObject({
    types: [{ name: 'Kindle books' }],
    lots: [{ type: 'Kindle books' }],
  });
});

test('advertising in a card parts no reward from a status there', () => {
  const { html } = fixture('rewards/us-remark-in-card');
  const decoy = '<div>Save $74.87 with Subscribe &amp; Save on your next delivery</div>';
  const changed = html.replaceAll('</h3>', `</h3>${decoy}`);
  expect(readDocument(documentOf({ html: changed, url: URL }), URL)).toMatchObject({
    types: [{ name: 'Kindle books' }],
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

test('another shop named above a card whose credit is lost is said of the cards that follow', () => {
  const { html, url } = fixture('rewards/us-footnotes');
  const changed = html
    .replace('on January 9, 2027.</p>', 'on January 9, 2027 moved to July 16, 2026.</p>')
    .replace('<div class="block"><h6>Movies', '<p>Rakuten gift card</p><div class="block"><h6>Movies');
  expect(changed).not.toBe(html);
  const reading = readDocument(documentOf({ html: changed, url }), url);
  expect(JSON.stringify(reading)).not.toContain('Digital music');
});
