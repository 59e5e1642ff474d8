/** The same words and amounts, written another way: spaces and marks, several elements, another place for the sign. */
import { amountsIn, replaceAmounts } from '../amounts.ts';
import { type Change, type Mutator, nameOf } from '../page.ts';
import type { Random } from '../random.ts';
import { shownTexts } from '../visible-text.ts';

const SPACES = ['\u00a0', ' \n   ', '  ', '\t ', '\u00a0 '];
/** Left-to-right mark and isolate, as Amazon prints them around order numbers; the isolates come in pairs. */
const MARKS = [
  ['\u200e', ''],
  ['\u200e', '\u200e'],
  ['\u2068', '\u2069'],
  ['\u202a', '\u202c'],
  ['\u00a0', '\u00a0'],
  ['\n      ', '\n    '],
] as const;

/** White space, but not the no-break space that holds `1 234,56` together. */
const SPACE = /(?<!\d)\s+|\s+(?!\d)/g;

function describe(text: Text): string {
  return nameOf(text.parentElement as Element);
}

export const spacesAndMarks: Mutator = (page, random) =>
  random.some(shownTexts(page.document.body), 3 + random.int(40)).map((text): Change => {
    const space = random.pick(SPACES);
    const [before, after] = random.pick(MARKS);
    return {
      what: `spaces and marks in ${describe(text)}`,
      apply: () => {
        const [, lead = '', body = '', tail = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text.data) ?? [];
        text.data = `${lead}${before}${body.replaceAll(SPACE, space)}${after}${tail}`;
      },
    };
  });

/** Cuts a text in two to four pieces, each in an element of its own. */
function split(text: Text, random: Random): void {
  const document = text.ownerDocument;
  const cuts = [0, text.data.length];
  for (let more = 1 + random.int(3); more > 0; more--) cuts.push(random.int(text.data.length));
  cuts.sort((a, b) => a - b);
  const pieces = cuts.slice(1).map((end, at) => text.data.slice(cuts[at], end));
  const nodes = pieces.filter(Boolean).map((piece, at) => {
    if (at === 0) return document.createTextNode(piece);
    const span = document.createElement('span');
    span.textContent = piece;
    return span;
  });
  text.replaceWith(...nodes);
}

export const textSplit: Mutator = (page, random) =>
  random.some(shownTexts(page.document.body), 3 + random.int(20)).map((text): Change => {
    const own = random.fork();
    return {
      what: `split “${text.data.trim().slice(0, 24)}” in ${describe(text)}`,
      apply: () => split(text, own),
    };
  });

/** Ways to write one amount: sign, mark and number in another order or with another gap. */
const PLACEMENTS: readonly ((sign: string, mark: string, number: string) => string)[] = [
  (sign, mark, number) => `${sign}${mark} ${number}`,
  (sign, mark, number) => `${sign}${mark}\u00a0${number}`,
  (sign, mark, number) => `${sign}${number} ${mark}`,
  (sign, mark, number) => `${sign}${number}\u00a0${mark}`,
  (sign, mark, number) => `${sign}${number}${mark}`,
  (sign, mark, number) => `${mark}${sign}${number}`,
  (sign, mark, number) => `${sign ? '\u2212' : ''}${mark}${number}`,
  (sign, mark, number) => `${sign ? '- ' : ''}${mark}${number}`,
];

export const currencySignMoved: Mutator = (page, random) => {
  const place = random.pick(PLACEMENTS);
  return shownTexts(page.document.body)
    .filter((text) => amountsIn(text.data).length > 0)
    .map(
      (text): Change => ({
        what: `sign moved in ${describe(text)}`,
        apply: () => {
          text.data = replaceAmounts(text.data, ({ negative, mark, number }) =>
            place(negative ? '-' : '', mark, number),
          );
        },
      }),
    );
};
