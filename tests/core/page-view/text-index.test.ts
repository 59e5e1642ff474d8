import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { indexTexts } from '../../../core/page-view/text-index.ts';

function indexOf(html: string) {
  const { document } = new JSDOM(html).window;
  return { document, index: indexTexts(document.body, () => true) };
}

describe('the texts of a page', () => {
  test('of an element go from the first to the last that is not blank', () => {
    const { document, index } = indexOf('<p> <b>Balance</b> <i>$5.00</i> </p>');
    expect(index.below(document.body).map(({ node }) => node.data)).toEqual(['Balance', ' ', '$5.00']);
    expect(index.below(document.head)).toEqual([]);
  });

  test('know which of them have digits', () => {
    const { document, index } = indexOf('<p>Balance <b>5</b> <b>٥</b></p>');
    expect(index.below(document.body).map(({ hasDigits }) => hasDigits)).toEqual([false, true, false, true]);
  });

  test('make the very same lines for what wraps an element and shows nothing else', () => {
    const { document, index } = indexOf('<div> <a> <span>One</span> </a> </div><p>Two</p>');
    const [wrapper, inner] = ['div', 'span'].map((name) => document.querySelector(name) as Element);
    expect(index.linesBelow(inner as Element, 400)).toEqual(['One']);
    expect(index.linesBelow(wrapper as Element, 400)).toBe(index.linesBelow(inner as Element, 400));
    expect(index.linesBelow(document.body, 400)).toEqual(['One', 'Two']);
  });

  test('give no lines beyond the limit', () => {
    const { document, index } = indexOf('<p>Balance</p>');
    expect(index.lengthBelow(document.body)).toBe(7);
    expect(index.linesBelow(document.body, 7)).toEqual(['Balance']);
    expect(index.linesBelow(document.body, 6)).toBeUndefined();
  });
});
