import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { marketplaceById } from '../../../core/model/marketplaces.ts';
import {
  agreed,
  pageLanguage,
  shownAll,
  shownById,
  shownLines,
  shownText,
  viewPage,
} from '../../../core/page-view/page-view.ts';

const url = 'https://www.amazon.com/gc/balance';

function view(html: string, id: 'amazon.com' | 'amazon.de' = 'amazon.com') {
  return viewPage(new JSDOM(html, { url }).window.document, new URL(url), marketplaceById(id));
}

function linesOf(html: string): readonly string[] | undefined {
  const page = view(html);
  return shownLines(page, page.document.body);
}

describe('what a shopper sees', () => {
  test('also in a document that no window shows', () => {
    const { DOMParser } = new JSDOM('').window;
    const parsed = new DOMParser().parseFromString('<p class="hide">x</p><p>y</p>', 'text/html');
    expect(shownText(viewPage(parsed, new URL(url), marketplaceById('amazon.com')), parsed.body)).toBe('y');
  });
});

describe('lines', () => {
  test('end where a block or br ends, and nowhere else', () => {
    expect(linesOf('<h2>Your <b>bal</b>ance:\n <span>$5</span></h2><p>a<br>b</p> c <div> </div>')).toEqual([
      'Your balance: $5',
      'a',
      'b',
      'c',
    ]);
  });

  test('are not given for more text than asked for', () => {
    const page = view(`<p>${'x'.repeat(50)}</p>`);
    expect(shownText(page, page.document.body, 50)).toHaveLength(50);
    expect(shownText(page, page.document.body, 49)).toBeUndefined();
  });

  test('come from any depth', () => {
    const page = view('<p>x</p>');
    let at: Element = page.document.body;
    for (let depth = 0; depth < 2_000; depth++) at = at.appendChild(page.document.createElement('b'));
    at.append('deep');
    expect(shownLines(page, page.document.body)).toEqual(['x', 'deep']);
  });
});

test('an id counts where it is seen', () => {
  const page = view('<b id="x" hidden>1</b><b id="x">2</b><i>3</i>');
  expect(shownById(page, 'x').map((element) => element.textContent)).toEqual(['2']);
  expect(shownAll(page, 'b, i')).toHaveLength(2);
});

test('candidates agree or give nothing', () => {
  const isSame = (a: number, b: number) => a === b;
  expect(agreed([1, 1], isSame)).toBe(1);
  expect(agreed([1, 2], isSame)).toBeUndefined();
  expect(agreed([1, undefined], isSame)).toBeUndefined();
  expect(agreed([], isSame)).toBeUndefined();
});

test.each([
  ['<html lang="en-us">', '', 'amazon.com', 'en-US'],
  ['<html lang="en">', '', 'amazon.de', 'en-GB'],
  ['<html lang="DE">', '', 'amazon.de', 'de-DE'],
  ['<html lang="pt">', '', 'amazon.de', 'pt-DE'],
  ['<html>', '', 'amazon.de', 'de-DE'],
  ['<html lang="">', '/-/en', 'amazon.de', 'en-GB'],
  ['<html>', '/-/es', 'amazon.com', 'es-US'],
  ['<html lang="klingon">', '', 'amazon.co.jp', 'ja-JP'],
  ['<html lang="fr">', '', 'amazon.ca', 'fr-CA'],
] as const)('%s at %s on %s is %s', (html, prefix, id, language) => {
  const address = new URL(`https://www.${id}${prefix}/gc/balance`);
  expect(pageLanguage(new JSDOM(html).window.document, address, marketplaceById(id))).toBe(language);
});

test('the address may name the language in its query', () => {
  const address = new URL('https://www.amazon.de/gc/balance?language=en_GB');
  expect(pageLanguage(new JSDOM('').window.document, address, marketplaceById('amazon.de'))).toBe('en-GB');
});
