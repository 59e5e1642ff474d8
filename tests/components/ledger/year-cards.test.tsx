// @vitest-environment jsdom
import { screen, within } from '@testing-library/preact';
import { expect, it } from 'vitest';
import { YearCards } from '../../../components/ledger/YearCards.tsx';
import { money } from '../../../core/model/money.ts';
import type { EndingCredit } from '../../../core/overview/overview.ts';
import { usd } from '../../support/ledger.ts';
import { ALEX, LENA, outcomes, summary } from '../../support/ledger-page.ts';
import { draw } from '../../support/render.tsx';
import { AT, ending } from '../../support/ui.ts';

function drawCards(of = summary(), coming: readonly EndingCredit[] = []) {
  draw(<YearCards summary={of} ending={coming} at={AT} />);
}

const card = (title: string | RegExp) =>
  screen.getByRole('heading', { name: title }).closest('.year-card') as HTMLElement;

it('say for each account what was used, what expired, and how much of what is known that is', () => {
  drawCards();
  expect(within(card('Used in 2026')).getByRole('listitem').textContent).toBe(
    'Alex$20.0095% of known outcomes',
  );
  expect(within(card('Expired unused in 2026')).getByRole('listitem').textContent).toBe(
    'Alex$1.001 creditLast: Wed, Nov 18',
  );
});

it('say what is not known beside them, and add it to nothing', () => {
  drawCards();
  const line = screen.getByText('Not known in 2026').closest('p');
  expect(line?.textContent?.replaceAll('\u00a0', ' ')).toBe(
    'AlexNot known in 2026No longer listed $2.50Date passed $0.75',
  );
});

it('add up nothing over accounts', () => {
  const both = { ...summary(), thisYear: { year: 2026, accounts: [outcomes(), outcomes({ ...LENA })] } };
  drawCards(both, [
    ending(4, { account: ALEX.key, amount: usd(300) }),
    ending(9, { account: ALEX.key, amount: usd(150) }),
    ending(20, { account: LENA.key, marketplace: 'amazon.de', amount: money(500, 'EUR') }),
  ]);
  expect(within(card('Used in 2026')).getAllByRole('listitem')).toHaveLength(2);
  const coming = within(card('Expires by Dec 12')).getAllByRole('listitem');
  expect(coming.map(({ textContent }) => textContent)).toEqual([
    'Alex$4.502 creditsFirst: in 4 days',
    'Lena€5.001 creditFirst: in 20 days',
  ]);
});

it('say where there is nothing', () => {
  drawCards({ ...summary(), thisYear: { year: 2026, accounts: [] } });
  expect(card('Used in 2026').textContent).toContain('Nothing yet');
  expect(card('Expires next').textContent).toContain('Nothing yet');
});

it('each year tells apart what was used, what expired, and what is not known, newest first', () => {
  drawCards();
  const [years] = screen.getAllByRole('table', { name: /^What became of your credits/, hidden: true });
  const rows = within(years as HTMLElement).getAllByRole('row', { hidden: true });
  expect(rows.map(({ textContent }) => textContent)).toEqual([
    'YearUsedExpiredNo longer listedDate passed',
    '2026 $20.00$1.00$2.50$0.75',
    '2025 $15.00$0.00$0.00$0.00',
  ]);
  expect(rows[1]?.querySelector('.bar-used')?.getAttribute('width')).toBe('95');
});
