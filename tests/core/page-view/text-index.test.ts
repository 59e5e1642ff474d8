import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { lookAt } from '../../support/read-document.ts';

function indexOf(html: string) {
  const { document } = new JSDOM(html).window;
  const { view, elementOf } = lookAt(document);
  return {
    body: view.page.body,
    index: view.texts(),
    of: (name: string) => elementOf(document.querySelector(name)),
  };
}

describe('the texts of a page', () => {
  test('of an element go from the first to the last that is not blank', () => {
    const { body, index, of } = indexOf('<p> <b>Balance</b> <i>$5.00</i> </p>');
    expect(index.below(body).map(({ node }) => node.data)).toEqual(['Balance', ' ', '$5.00']);
    expect(index.below(of('i')).map(({ node }) => node.data)).toEqual(['$5.00']);
  });

  test('know which of them have digits', () => {
    const { body, index } = indexOf('<p>Balance <b>5</b> <b>٥</b></p>');
    expect(index.below(body).map(({ hasDigits }) => hasDigits)).toEqual([false, true, false, true]);
  });

  test('make the very same lines for what wraps an element and shows nothing else', () => {
    const { body, index, of } = indexOf('<div> <a> <span>One</span> </a> </div><p>Two</p>');
    const [wrapper, inner] = [of('div'), of('span')];
    expect(index.linesBelow(inner, 400)).toEqual(['One']);
    expect(index.linesBelow(wrapper, 400)).toBe(index.linesBelow(inner, 400));
    expect(index.linesBelow(body, 400)).toEqual(['One', 'Two']);
  });

  test('give no lines beyond the limit', () => {
    const { body, index } = indexOf('<p>Balance</p>');
    expect(index.lengthBelow(body)).toBe(7);
    expect(index.linesBelow(body, 7)).toEqual(['Balance']);
    expect(index.linesBelow(body, 6)).toBeUndefined();
  });
});
