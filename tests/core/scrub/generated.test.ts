// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { scrubPage } from '../../../core/scrub/scrub.ts';
import { generatedPage } from './generated-pages.ts';
import { survivors } from './survivors.ts';

/** `UNSPENT_GENERATED=10000 npx vitest ...` for the whole number. */
const COUNT = Number(process.env.UNSPENT_GENERATED ?? 300);

function parsed(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html');
}

test('of generated pages nothing survives', { timeout: COUNT * 100 }, () => {
  for (let number = 0; number < COUNT; number++) {
    const document = parsed(generatedPage(`page ${number}`));
    const { html } = scrubPage(document, { url: 'https://www.amazon.com/gc/balance', seed: String(number) });
    expect({ number, survivors: survivors(document, parsed(html)) }).toEqual({ number, survivors: [] });
  }
});

test('the search for survivors finds one of each kind', () => {
  const page = parsed('<p id="x" title="Casey">Alex 12345 $19.48<!-- Robin --></p><script>"678"</script>');
  expect(survivors(page, page).sort()).toEqual(['12345', '19.48', '678', 'alex', 'casey', 'robin']);
});
