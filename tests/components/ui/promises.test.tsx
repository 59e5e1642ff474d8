// @vitest-environment jsdom
import { fireEvent, screen, within } from '@testing-library/preact';
import { expect, it } from 'vitest';
import { Promises } from '../../../components/ui/Promises.tsx';
import type { PromiseView } from '../../../core/overview/overview.ts';
import { draw } from '../../support/render.tsx';
import { languageOf, promise } from '../../support/ui.ts';

function drawPromises(promises: readonly PromiseView[], language = languageOf('en', 'en-US')) {
  draw(<Promises promises={promises} />, language);
  return screen.queryByRole('region');
}

it('a reward to come has its amount, its day and that it waits', () => {
  const section = drawPromises([promise(4, { accountName: 'Sam' })]);
  expect(section?.textContent).toContain('$1.50');
  expect(section?.textContent).toContain('select digital purchases');
  expect(section?.textContent).toContain('Chosen at checkout on Wed, Nov 18');
  expect(section?.textContent).toContain('not added yet');
  expect(screen.getByText('Sam').tagName).toBe('BDI');
  expect(screen.queryByRole('link')).toBeNull();
});

it('a device traded in says that it is one, and nothing of a checkout', () => {
  const section = drawPromises([promise(4, { programme: 'trade-in', type: 'Example tablet' })]);
  expect(section?.textContent).toContain('Trade-in, as of Wed, Nov 18');
  expect(section?.textContent).not.toContain('checkout');
});

it('one that should be there leads to the rewards page', () => {
  drawPromises([promise(20, { state: 'look' })]);
  const link = screen.getByRole('link', { name: /Check your rewards at amazon\.com$/ });
  expect(link.getAttribute('href')).toBe('https://www.amazon.com/norushcredits');
  expect(screen.queryByText('not added yet')).toBeNull();
});

it('late ones are left to the notes, and nothing to come is no section', () => {
  expect(drawPromises([promise(30, { state: 'late' })])).toBeNull();
  expect(drawPromises([])).toBeNull();
});

it('many are a short list first, and all of it on request', () => {
  const section = drawPromises([1, 2, 3, 4, 5].map((days) => promise(days)));
  const rows = () => within(section as HTMLElement).getAllByText(/^Chosen at checkout/);
  expect(rows()).toHaveLength(3);
  fireEvent.click(screen.getByRole('button', { name: 'Show 2 more' }));
  expect(rows()).toHaveLength(5);
});

it('speaks German', () => {
  const section = drawPromises([promise(4)], languageOf('de'));
  expect(section?.textContent).toContain('An der Kasse gewählt am Mi., 18. Nov.');
});
