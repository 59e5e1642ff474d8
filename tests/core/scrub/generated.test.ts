// @vitest-environment jsdom
import { expect, test } from 'vitest';
import type { PageSnapshot } from '../../../core/model/page-snapshot.ts';
import { scrubSnapshot } from '../../../core/scrub/scrub-snapshot.ts';
import { htmlOf } from '../../../core/scrub/snapshot-html.ts';
import { survivors } from '../../../core/scrub/survivors.ts';
import { snapshotOf } from '../../support/capture-document.ts';
import { generatedPage } from './generated-pages.ts';

const URL_OF_ALL = 'https://www.amazon.com/gc/balance';
/** `UNSPENT_GENERATED=10000 npm test` for the whole number: done on 2026-11-26, nothing survived. */
const COUNT = Number(process.env.UNSPENT_GENERATED ?? 300);

function captured(html: string): PageSnapshot {
  return snapshotOf(new DOMParser().parseFromString(html, 'text/html'), URL_OF_ALL) as PageSnapshot;
}

test('of generated pages nothing survives, nor in the pages made of them', { timeout: COUNT * 1000 }, () => {
  for (let number = 0; number < COUNT; number++) {
    const page = captured(generatedPage(`page ${number}`));
    const { snapshot } = scrubSnapshot(page, String(number));
    const copy = { ...captured(htmlOf(snapshot)), url: snapshot.url };
    expect({ number, survivors: survivors(page, snapshot), inCopy: survivors(page, copy) }).toEqual({
      number,
      survivors: [],
      inCopy: [],
    });
  }
});

test('the search for survivors finds one of each kind', () => {
  const page = captured('<p id="x" title="Casey">Alex 12345 $19.48</p><title>Robin</title>');
  expect(survivors(page, page).sort()).toEqual(['12345', '19.48', 'alex', 'casey', 'robin']);
});
