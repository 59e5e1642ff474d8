import { expect, test } from 'vitest';
import { readPage } from '../../../core/pages/index.ts';
import { documentOf, fixture } from '../../support/page-cases.ts';

function emptied(name: string, selector: string) {
  const page = fixture(name);
  const document = documentOf(page);
  const part = [...document.querySelectorAll(selector)].at(-1);
  for (const element of part?.querySelectorAll('*') ?? []) {
    if (element.childElementCount === 0) element.textContent = ' ';
  }
  return readPage(document, page.url);
}

test('a programme that says nothing yet leaves no list with a gap', () => {
  expect(emptied('shop-with-points/us-three', '.programme')).toMatchObject({
    outcome: 'unrecognised',
    missing: ['programmes'],
  });
});

test('nor does a card', () => {
  expect(emptied('card-rewards/us-two-cards', '.card')).toMatchObject({ outcome: 'unrecognised' });
});
