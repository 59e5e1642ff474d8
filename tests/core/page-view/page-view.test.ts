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
} from '../../../core/page-view/page-view.ts';
import { lookAt } from '../../support/read-document.ts';

const url = 'https://www.amazon.com/gc/balance';

function view(html: string) {
  return lookAt(new JSDOM(html, { url }).window.document, url).view;
}

function linesOf(html: string): readonly string[] | undefined {
  const page = view(html);
  return shownLines(page, page.page.body);
}

describe('what a shopper sees', () => {
  test('also in a document that no window shows', () => {
    const { DOMParser } = new JSDOM('').window;
    const parsed = new DOMParser().parseFromString('<p class="hide">x</p><p>y</p>', 'text/html');
    const { view: seen } = lookAt(parsed, url);
    expect(shownText(seen, seen.page.body)).toBe('y');
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
    expect(shownText(page, page.page.body, 50)).toHaveLength(50);
    expect(shownText(page, page.page.body, 49)).toBeUndefined();
  });

  test('come from a depth that no page nests to', () => {
    const { document } = new JSDOM('<p>x</p>', { url }).window;
    let at: Element = document.body;
    for (let depth = 0; depth < 140; depth++) at = at.appendChild(document.createElement('b'));
    at.append('deep');
    const page = lookAt(document, url).view;
    expect(shownLines(page, page.page.body)).toEqual(['x', 'deep']);
  });
});

describe('help', () => {
  test('beside an amount is passed over, with the element that held nothing else', () => {
    const page = view(
      '<p id="a">$5.00 <a href="#">Learn more</a></p><p id="b">Need help? <span>Contact us.</span></p>',
    );
    expect(shownLines(page, page.page.body)).toEqual(['$5.00']);
    expect(shownById(page, 'b')).toEqual([]);
  });

  test('leaves its cell, which the other columns are counted by', () => {
    const page = view('<table><tr><td>How does it work?</td><td>$5.00</td></tr></table>');
    expect(shownAll(page, 'td')).toHaveLength(2);
    expect(shownLines(page, page.page.body)).toEqual(['$5.00']);
  });

  test('stays where it is a heading, which ends what stands above it', () => {
    expect(linesOf('<h2>Help</h2><p>$5.00</p>')).toEqual(['Help', '$5.00']);
  });

  test('is help from its first word to its last', () => {
    const lines = ['Learn more if you spend $5', 'How rewards work for Sam', 'Credits'];
    expect(linesOf(lines.map((line) => `<p>${line}</p>`).join(''))).toEqual(lines);
  });

  test.each([
    ['de', 'Wie funktioniert das?'],
    ['fr', 'Besoin d’aide ?'],
    ['es', '¿Cómo funciona?'],
    ['it', 'Scopri di più'],
    ['ja', 'お困りですか？お問い合わせ'],
  ])('is known in %s: %s', (language, text) => {
    const { document } = new JSDOM(`<html lang="${language}"><p>5</p><p>${text}</p>`, { url }).window;
    const page = lookAt(document, url).view;
    expect(shownLines(page, page.page.body)).toEqual(['5']);
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
  expect(pageLanguage(/lang="(.*)"/.exec(html)?.[1] ?? '', address, marketplaceById(id))).toBe(language);
});

test('the address may name the language in its query', () => {
  const address = new URL('https://www.amazon.de/gc/balance?language=en_GB');
  expect(pageLanguage('', address, marketplaceById('amazon.de'))).toBe('en-GB');
});
