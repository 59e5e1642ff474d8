// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { scrubPage } from '../../../core/scrub/scrub.ts';
import { survivors } from '../../../core/scrub/survivors.ts';
import { generatedPage } from './generated-pages.ts';

const URL_OF_ALL = 'https://www.amazon.com/gc/balance';
/** `UNSPENT_GENERATED=10000 npm test` for the whole number: done on 2026-11-26, nothing survived. */
const COUNT = Number(process.env.UNSPENT_GENERATED ?? 300);

function parsed(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html');
}

test('of generated pages nothing survives', { timeout: COUNT * 1000 }, () => {
  for (let number = 0; number < COUNT; number++) {
    const document = parsed(generatedPage(`page ${number}`));
    const sample = scrubPage(document, { url: URL_OF_ALL, seed: String(number) });
    const [before, after] = [
      { document, url: URL_OF_ALL },
      { document: parsed(sample.html), url: sample.url },
    ];
    expect({ number, survivors: survivors(before, after) }).toEqual({ number, survivors: [] });
  }
});

test('the search for survivors finds one of each kind', () => {
  const page = parsed('<p id="x" title="Casey">Alex 12345 $19.48<!-- Robin --></p><script>"678"</script>');
  const [before, after] = [
    { document: page, url: URL_OF_ALL },
    { document: page, url: URL_OF_ALL },
  ];
  expect(survivors(before, after).sort()).toEqual(['12345', '19.48', '678', 'alex', 'casey', 'robin']);
});
