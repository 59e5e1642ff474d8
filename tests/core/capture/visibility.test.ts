import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { HIDING, HIDING_BY_CLASS, SHOWING, shownWords } from '../../support/shown-words.ts';

const words = (html: string) => shownWords(new JSDOM(html).window.document);

test.each(Object.entries({ ...HIDING, ...HIDING_BY_CLASS }))('hidden by %s', (_, html) => {
  expect(words(html)).toBe('');
  // What stands around it is no less there.
  expect(words(`<p>before</p>${html}<p>after</p>`)).toBe('before after');
});

test.each(Object.entries(SHOWING))('shown: %s', (_, html) => {
  expect(words(html)).toBe('seen');
});

test('a sheet that may not be read hides nothing and stops nobody', () => {
  const { document } = new JSDOM('<style>b { display: none }</style><i>seen</i>').window;
  const [sheet] = document.styleSheets;
  Object.defineProperty(sheet, 'cssRules', {
    get() {
      throw new document.defaultView!.DOMException('not yours', 'SecurityError');
    },
  });
  expect(shownWords(document)).toBe('seen');
});

test('a rule whose selector the engine does not know hides nothing', () => {
  const { document } = new JSDOM('<style>b { display: none }</style><b>seen</b>').window;
  const rule = document.styleSheets[0]?.cssRules[0] as CSSStyleRule;
  Object.defineProperty(rule, 'selectorText', { value: 'b:unheard-of(' });
  expect(shownWords(document)).toBe('seen');
});
